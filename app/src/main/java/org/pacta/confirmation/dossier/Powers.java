package org.pacta.confirmation.dossier;

import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;

/// What a reader may do with claims, by his mandate. The commands ask again.
///
/// @param party for which he acts; 0 for none
/// @param prepares drafts and documents
/// @param decides for his Party
/// @param secretariat decides for the secretariat
record Powers(long party, boolean prepares, boolean decides, boolean secretariat) {

    static Powers of(Call call) {
        var capacity = call.capacity();
        var now = !call.here().query().containsKey("on") && !call.here().query().containsKey("known");
        var coordinator = capacity.may(Role.PARTY_COORDINATOR, Power.PREPARE);
        return new Powers(
                capacity.party(),
                now && (coordinator || capacity.may(Role.BODY_OFFICER, Power.PREPARE)),
                now && capacity.may(Role.PARTY_COORDINATOR, Power.DECIDE),
                now && capacity.may(Role.SECRETARIAT_OFFICER, Power.DECIDE));
    }

    /// Whether he may answer for whoever is asked.
    boolean answers(long asked) {
        return asked == 0 ? secretariat : decides && asked == party;
    }
}
