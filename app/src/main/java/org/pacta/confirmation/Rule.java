package org.pacta.confirmation;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whose confirmation a claim needs.
public sealed interface Rule {

    /// The secretariat, where it confirms instead of the Parties.
    long SECRETARIAT = 0;

    /// Every other Party of the union.
    record All() implements Rule {}

    /// These Parties (without the claimant).
    record Named(Set<Long> parties) implements Rule {

        public Named {
            parties = Set.copyOf(parties);
            if (parties.isEmpty()) throw new IllegalArgumentException("a rule that names Parties names at least one");
        }
    }

    /// The secretariat alone.
    record Secretariat() implements Rule {}

    /// Every other Party; after so many days its silence confirms.
    record Silence(int days) implements Rule {

        public Silence {
            if (days < 1) throw new IllegalArgumentException("days (%d) must be at least 1".formatted(days));
        }
    }

    /// Who must confirm what this Party claims.
    ///
    /// @param parties all Parties of the union
    default Set<Long> asked(long claimant, Set<Long> parties) {
        var asked = new TreeSet<Long>(
                switch (this) {
                    case All _, Silence _ -> parties;
                    case Named named -> named.parties;
                    case Secretariat _ -> Set.of(SECRETARIAT);
                });
        asked.remove(claimant);
        return asked;
    }

    /// As it stands in the claim that was submitted under it.
    default String text() {
        return switch (this) {
            case All _ -> "all";
            case Named named ->
                named.parties.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "named:", ""));
            case Secretariat _ -> "secretariat";
            case Silence silence -> "silence:" + silence.days;
        };
    }

    /// Reads what [#text] writes.
    static Rule parse(String text) {
        var parts = text.split(":", 2);
        return switch (parts[0]) {
            case "all" -> new All();
            case "secretariat" -> new Secretariat();
            case "named" ->
                new Named(Arrays.stream(parts[1].split(",")).map(Long::valueOf).collect(Collectors.toSet()));
            case "silence" -> new Silence(Integer.parseInt(parts[1]));
            default -> throw new IllegalArgumentException("rule (%s)".formatted(text));
        };
    }
}
