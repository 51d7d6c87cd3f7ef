package org.pacta.confirmation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacta.ledger.Period;

/// The rule by which a thing stands, worked out from facts alone: claims, reactions, reversals, who carries it
/// out, its steps.
final class Standings {

    /// For all Parties together.
    static final long ALL = 0;

    private Standings() {}

    /// A Party that carries a thing out, over some days.
    record Carrier(long party, Period valid) {

        /// Whoever carries out the measures of a step carries the step out too on days on which it names nobody.
        static List<Carrier> withDefaults(List<Carrier> own, List<Carrier> inherited) {
            var carriers = new ArrayList<>(own);
            for (var each : inherited) {
                var borders = new TreeSet<>(Set.of(each.valid.from(), each.valid.to()));
                own.forEach(other -> borders.addAll(Set.of(other.valid.from(), other.valid.to())));
                for (var from : borders.subSet(each.valid.from(), each.valid.to())) {
                    var to = borders.higher(from);
                    if (to == null || own.stream().anyMatch(other -> Stretch.holds(other.valid, from))) continue;
                    carriers.add(new Carrier(each.party, new Period(from, to)));
                }
            }
            return carriers;
        }
    }

    /// All that is known of one thing.
    ///
    /// @param reversals the days from which it no longer holds
    record Case(long thing, List<Claim> claims, List<LocalDate> reversals, List<Carrier> carriers) {}

    /// A step by which a thing is judged, over some days, with its own stretches for each Party and [#ALL].
    ///
    /// @param carriers who carries the step out; on days on which nobody does, everybody
    record Part(Period valid, List<Carrier> carriers, Map<Long, List<Stretch>> stands) {

        private boolean concerns(long party, LocalDate day) {
            if (party == ALL) return true;
            var onDay = carriers.stream()
                    .filter(each -> Stretch.holds(each.valid, day))
                    .toList();
            return onDay.isEmpty() || onDay.stream().anyMatch(each -> each.party == party);
        }
    }

    /// The stretches of a thing that has claims of its own: for each Party and for [#ALL].
    static Map<Long, List<Stretch>> of(Case one, Set<Long> parties) {
        var stands = new TreeMap<Long, List<Stretch>>();
        for (var party : parties) {
            var share = share(one, party, parties);
            if (!share.isEmpty()) stands.put(party, share);
        }
        var whole = whole(one, stands, parties);
        if (!whole.isEmpty()) stands.put(ALL, whole);
        return stands;
    }

    /// A later claim of the same Party takes the place of an earlier one from its own day on; one that nobody has
    /// confirmed gives way to a newer version altogether, where that holds from no later day.
    private static List<Stretch> share(Case one, long party, Set<Long> parties) {
        var own = one.claims.stream()
                .filter(each -> each.party() == party && each.kind() == Claim.Kind.FULFILMENT)
                .filter(each -> agreed(each.state(parties)) || !givesWay(each, one.claims))
                .sorted(Comparator.comparing((Claim each) -> each.valid().from())
                        .thenComparing(Claim::id))
                .toList();
        var borders = new ArrayList<>(own.stream().map(Claim::valid).toList());
        one.reversals.forEach(day -> borders.add(Period.since(day)));
        own.forEach(each -> {
            if (each.settlement() != null)
                borders.add(Period.since(each.settlement().from()));
        });
        return Stretch.between(borders, day -> {
            var claim = own.stream()
                    .filter(each -> Stretch.holds(each.valid(), day))
                    .reduce((_, later) -> later);
            if (claim.isEmpty()) return Optional.empty();
            var since = claim.get().valid().from();
            var reversed = one.reversals.stream().anyMatch(at -> !at.isAfter(day) && !at.isBefore(since));
            return claim.get().stateOn(day, parties).map(each -> reversed && agreed(each) ? State.REVERSED : each);
        });
    }

    private static boolean agreed(State state) {
        return state == State.CONFIRMED || state == State.PARTLY;
    }

    private static boolean givesWay(Claim claim, List<Claim> all) {
        return all.stream()
                .anyMatch(each -> each.party() == claim.party()
                        && each.kind() == claim.kind()
                        && each.id() > claim.id()
                        && !each.withdrawn()
                        && !each.valid().from().isAfter(claim.valid().from()));
    }

    private static List<Stretch> whole(Case one, Map<Long, List<Stretch>> shares, Set<Long> parties) {
        var borders = new ArrayList<Period>();
        shares.values().forEach(each -> each.forEach(stretch -> borders.add(stretch.valid())));
        one.carriers.forEach(each -> borders.add(each.valid));
        return Stretch.between(borders, day -> {
            var carriers = new TreeSet<Long>();
            one.carriers.stream()
                    .filter(each -> Stretch.holds(each.valid, day))
                    .forEach(each -> carriers.add(each.party));
            var bound = carriers.isEmpty() ? parties : carriers;
            var states = shares.entrySet().stream()
                    .filter(each -> bound.contains(each.getKey()))
                    .flatMap(each -> Stretch.on(each.getValue(), day).stream())
                    .toList();
            return together(states, bound.size());
        });
    }

    /// A thing without a claim of its own stands as its steps: for all together by all of them, for each Party by those
    /// that it carries out.
    static Map<Long, List<Stretch>> ofParts(List<Part> parts, Set<Long> parties) {
        var stands = new TreeMap<Long, List<Stretch>>();
        var who = new TreeSet<>(parties);
        who.add(ALL);
        for (var party : who) {
            var borders = new ArrayList<Period>();
            parts.forEach(each -> {
                borders.add(each.valid);
                each.carriers.forEach(carrier -> borders.add(carrier.valid));
                each.stands.getOrDefault(party, List.of()).forEach(stretch -> borders.add(stretch.valid()));
            });
            var stretches = Stretch.between(borders, day -> {
                var judged = parts.stream()
                        .filter(each -> Stretch.holds(each.valid, day) && each.concerns(party, day))
                        .toList();
                var states = judged.stream()
                        .flatMap(each -> Stretch.on(each.stands.getOrDefault(party, List.of()), day).stream())
                        .toList();
                return together(states, judged.size());
            });
            if (!stretches.isEmpty()) stands.put(party, stretches);
        }
        return stands;
    }

    /// What the states of all shares (or steps) come to. What is worst is said first; confirmed is only what is so in
    /// all.
    ///
    /// @param of how many shares there are, those without a state included
    static Optional<State> together(List<State> states, int of) {
        if (states.isEmpty()) return Optional.empty();
        for (var worst : List.of(State.REVERSED, State.DISPUTED, State.RETURNED)) {
            if (states.contains(worst)) return Optional.of(worst);
        }
        if (states.size() == of && states.stream().allMatch(each -> each == State.CONFIRMED))
            return Optional.of(State.CONFIRMED);
        if (states.contains(State.CLAIMED)) return Optional.of(State.CLAIMED);
        return Optional.of(State.PARTLY);
    }
}
