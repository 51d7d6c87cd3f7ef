package org.pacta.ledger;

import java.util.List;
import java.util.stream.Stream;

/// What an answer is made of: rows of fact tables, codes and texts of things.
///
/// Between two changes of these, by either time, the answer is the same at every moment.
///
/// @param tables with their schemas; each has the four columns of the two times
/// @param kinds of the things whose codes and texts belong to it
public record Sources(List<String> tables, List<String> kinds) {

    public Sources {
        tables = List.copyOf(tables);
        kinds = List.copyOf(kinds);
    }

    /// Rows of these tables.
    public static Sources of(FactTable... tables) {
        return new Sources(Stream.of(tables).map(FactTable::name).toList(), List.of());
    }

    /// The same and codes and texts of things of these kinds.
    public Sources named(String... kinds) {
        return new Sources(tables, List.of(kinds));
    }
}
