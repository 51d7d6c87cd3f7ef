package org.pacta.parties.mandate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who gives and ends mandates, and how far his hand reaches.
///
/// The operator and the administrators of the server let in whom they must: the secretariat. The secretariat
/// gives the union's mandates and the coordinators'. A coordinator gives those of his own Party, and no others.
/// Who acts in another's place gives nobody that other's role, himself least of all.
///
/// @param mandate under which he acts; null for the operator of the server
public record Giver(@Nullable Mandate mandate) {

    public static final Giver OPERATOR = new Giver(null);

    /// Whether he may give or end a mandate of that role.
    ///
    /// @param party of the mandate; 0 for the union
    public boolean reaches(Role role, long party) {
        if (mandate == null) return true;
        if (!mandate.may(Power.MANAGE)) return false;
        if (mandate.manner() != Mandate.Manner.OWN && role == mandate.role()) return false;
        return switch (mandate.role()) {
            case ADMINISTRATOR -> role == Role.ADMINISTRATOR || role == Role.SECRETARIAT_OFFICER;
            case SECRETARIAT_OFFICER -> role == Role.PARTY_COORDINATOR || (party == 0 && ofUnion(role));
            case PARTY_COORDINATOR -> ofParty(role) && party != 0 && party == mandate.party();
            case BODY_OFFICER, PUBLISHING_AUTHORITY, COUNCIL_SECRETARY, DELEGATE, AUDITOR, ASSESSOR, OBSERVER -> false;
        };
    }

    public boolean reaches(Mandate other) {
        return reaches(other.role(), other.party());
    }

    /// The roles of a union that he may give at all.
    public List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(each -> each != Role.ADMINISTRATOR)
                .filter(each -> reaches(each, 0) && ofUnion(each) || reaches(each, own()) && ofParty(each))
                .toList();
    }

    /// The Party whose people he manages; 0 for none.
    public long own() {
        return mandate == null ? 0 : mandate.party();
    }

    private static boolean ofUnion(Role role) {
        return role.side() == Role.Side.UNION || role.side() == Role.Side.EITHER;
    }

    private static boolean ofParty(Role role) {
        return role.side() != Role.Side.UNION && role.side() != Role.Side.SERVER;
    }
}
