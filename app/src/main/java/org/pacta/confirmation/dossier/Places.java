package org.pacta.confirmation.dossier;

import org.pacta.page.Address;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;

/// Where the claims about a thing stand.
final class Places {

    private Places() {}

    static Address dossier(Call call, Subject subject) {
        return subject.at(call, "/claims");
    }

    static Address claim(Call call, Subject subject, String party, int version, String act) {
        return subject.at(call, "/claims/" + Address.segment(party) + "/" + version + "/" + act);
    }
}
