package org.pacta.confirmation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Period;

/// A Party's report that a thing is fulfilled (or no longer is), with what the others said to it. Asks no clock and no
/// database.
///
/// @param version counted for each Party and thing
/// @param valid from the day since which it is so; ends where the claim was withdrawn
/// @param rule the rule in force when it was submitted
/// @param value for targets: the value reached
/// @param part between 0 and 1, for a part fulfilled; null for all of it
/// @param submitted when it was recorded first
/// @param settlement how a disagreement about it was settled; null where there was none or it is open
public record Claim(
        long id,
        long thing,
        long party,
        int version,
        Kind kind,
        Period valid,
        Rule rule,
        @Nullable BigDecimal value,
        @Nullable BigDecimal part,
        Instant submitted,
        List<Reaction> reactions,
        @Nullable Settlement settlement) {

    /// What is claimed.
    public enum Kind {
        /// The thing is fulfilled since the day.
        FULFILMENT,
        /// What was confirmed no longer holds from the day on.
        REVERSAL
    }

    /// @param party the Party that speaks, or [Rule#SECRETARIAT]
    /// @param kind confirmed, by-silence, returned, objected
    public record Reaction(long party, String kind) {}

    /// A settled disagreement.
    ///
    /// @param from the day from which the reading that stands counts
    /// @param outcome confirmed, partly or returned
    public record Settlement(LocalDate from, State outcome) {}

    public Claim {
        reactions = List.copyOf(reactions);
    }

    /// A report of the whole, as the rule needs it.
    Claim(long id, long thing, long party, Period valid, Rule rule, List<Reaction> reactions) {
        this(id, thing, party, 1, Kind.FULFILMENT, valid, rule, null, null, Instant.EPOCH, reactions, null);
    }

    /// Where the claim stands. A settlement binds all; an objection weighs more than a return, a return more than
    /// confirmations. A part that is agreed is partly confirmed.
    ///
    /// @param parties all Parties of the union
    public State state(Set<Long> parties) {
        if (settlement != null) return settlement.outcome;
        if (said("objected")) return State.DISPUTED;
        if (said("returned")) return State.RETURNED;
        if (!agreed().containsAll(rule.asked(party, parties))) return State.CLAIMED;
        return part == null ? State.CONFIRMED : State.PARTLY;
    }

    /// Where it stands on a day on which it holds; a settlement may count from a later day on only.
    Optional<State> stateOn(LocalDate day, Set<Long> parties) {
        var state = state(parties);
        var early = settlement != null && state != State.RETURNED && day.isBefore(settlement.from);
        return early ? Optional.empty() : Optional.of(state);
    }

    /// Whether nothing more is to be said: it is confirmed, wholly or in its part, or a disagreement about it is
    /// settled.
    public boolean decided(Set<Long> parties) {
        var state = state(parties);
        return settlement != null || state == State.CONFIRMED || state == State.PARTLY;
    }

    /// Those whom the rule asks and who have not spoken.
    public Set<Long> awaited(Set<Long> parties) {
        var awaited = new java.util.TreeSet<>(rule.asked(party, parties));
        reactions.forEach(each -> awaited.remove(each.party));
        return awaited;
    }

    /// Whether it was withdrawn.
    public boolean withdrawn() {
        return !valid.to().equals(Period.OPEN);
    }

    /// Whether a newer version of the same claim stands.
    ///
    /// @param all claims about the thing
    public boolean superseded(List<Claim> all) {
        return all.stream()
                .anyMatch(each -> each.party == party && each.kind == kind && each.id > id && !each.withdrawn());
    }

    private List<Long> agreed() {
        return reactions.stream()
                .filter(each -> each.kind.equals("confirmed") || each.kind.equals("by-silence"))
                .map(Reaction::party)
                .toList();
    }

    private boolean said(String kind) {
        return reactions.stream().anyMatch(each -> each.kind.equals(kind));
    }
}
