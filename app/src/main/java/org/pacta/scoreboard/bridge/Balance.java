package org.pacta.scoreboard.bridge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.bridge.Thing.Side;

/// before + gained − lost + added − excluded = after, with the things of each term.
///
/// @param terms all four, each in the order in which the things were given
public record Balance(Account account, long before, Map<Term, List<Thing>> terms, long after) {

    /// @throws IllegalArgumentException if it does not add up
    public Balance {
        var copied = new EnumMap<Term, List<Thing>>(Term.class);
        for (var term : Term.values()) copied.put(term, List.copyOf(terms.getOrDefault(term, List.of())));
        terms = Collections.unmodifiableMap(copied);
        var sum = before;
        for (var term : Term.values())
            sum += term.sign() * (long) copied.getOrDefault(term, List.of()).size();
        if (sum != after)
            throw new IllegalArgumentException(
                    "%s: the terms lead from %d to %d, not to after (%d)".formatted(account, before, sum, after));
    }

    /// The things of a term.
    public List<Thing> of(Term term) {
        return terms.getOrDefault(term, List.of());
    }

    /// Settles an account.
    ///
    /// @param things each once, with both its sides
    /// @param day by which something is due, for [Account#DUE]
    static Balance settle(Account account, List<Thing> things, LocalDate day) {
        var terms = new EnumMap<Term, List<Thing>>(Term.class);
        for (var term : Term.values()) terms.put(term, new ArrayList<>());
        var before = 0;
        var after = 0;
        for (var thing : things) {
            var was = counts(thing.before(), account, day);
            var is = counts(thing.after(), account, day);
            if (was) before++;
            if (is) after++;
            if (was == is) continue;
            var both = thing.before() != null && thing.after() != null;
            var term = is ? both ? Term.GAINED : Term.ADDED : both ? Term.LOST : Term.EXCLUDED;
            terms.computeIfAbsent(term, _ -> new ArrayList<>()).add(thing);
        }
        return new Balance(account, before, terms, after);
    }

    private static boolean counts(@Nullable Side side, Account account, LocalDate day) {
        return side != null && side.counts(account, day);
    }
}
