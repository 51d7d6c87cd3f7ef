package org.pacta.confirmation;

import java.util.List;
import java.util.Set;
import org.pacta.ledger.Period;

/// A Party's report that a thing is fulfilled, with what the others said to it. Asks no clock and no database.
///
/// @param valid from the day since which it is fulfilled; ends where the claim was withdrawn
/// @param rule the rule in force when it was submitted
record Claim(long id, long thing, long party, Period valid, Rule rule, List<Reaction> reactions) {

    /// @param party the Party that speaks, or [Rule#SECRETARIAT]
    /// @param kind confirmed, by-silence, returned, objected
    record Reaction(long party, String kind) {}

    Claim {
        reactions = List.copyOf(reactions);
    }

    /// Where the claim stands. An objection weighs more than a return, a return more than confirmations.
    ///
    /// @param parties all Parties of the union
    State state(Set<Long> parties) {
        if (said("objected")) return State.DISPUTED;
        if (said("returned")) return State.RETURNED;
        var agreed = reactions.stream()
                .filter(each -> each.kind.equals("confirmed") || each.kind.equals("by-silence"))
                .map(Reaction::party)
                .toList();
        return agreed.containsAll(rule.asked(party, parties)) ? State.CONFIRMED : State.CLAIMED;
    }

    private boolean said(String kind) {
        return reactions.stream().anyMatch(each -> each.kind.equals(kind));
    }
}
