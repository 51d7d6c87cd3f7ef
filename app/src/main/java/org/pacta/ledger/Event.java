package org.pacta.ledger;

import java.time.Instant;
import java.util.Map;

/// One row of a thing's history: what a command added or closed.
///
/// @param recorded the moment by which the system answers what was known
/// @param entered when it was truly entered; later than `recorded` only in a reconstructed history
/// @param actor operator, clock, holder
/// @param party the Party for which the actor acted; 0 for none
/// @param act `add` or `close`
/// @param table the fact table, as `register.deadline`
/// @param row the columns of the row, as the leaf has them
public record Event(
        long seq,
        int leaf,
        long thing,
        Instant recorded,
        Instant entered,
        String actor,
        long party,
        String command,
        String grounds,
        String act,
        String table,
        Map<String, Object> row) {

    public Event {
        row = Map.copyOf(row);
    }
}
