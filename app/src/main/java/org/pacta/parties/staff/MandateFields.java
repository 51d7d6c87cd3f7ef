package org.pacta.parties.staff;

import java.util.List;

/// The fields of a mandate with what may be chosen.
///
/// @param roles that the giver may give
/// @param parties empty where his Party is given
/// @param bodies of the Parties whose people he manages
/// @param typed what was typed
public record MandateFields(List<Option> roles, List<Option> parties, List<Option> bodies, MandateForm typed) {

    public MandateFields {
        roles = List.copyOf(roles);
        parties = List.copyOf(parties);
        bodies = List.copyOf(bodies);
    }

    /// @param value as it is sent
    public record Option(String value, String words) {}
}
