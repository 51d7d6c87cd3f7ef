package org.pacta.ledger;

import java.util.List;
import java.util.Map;

/// A table that holds facts: which columns say what a row is about, and which say what holds of it.
///
/// Besides these every fact table has `union_id`, the four columns of the two times, `visibility`, `ceiling`, and the
/// `(seq, leaf)` of the leaf that added the row.
///
/// @param name with its schema, as `register.measure`; empty for the headers of entries
/// @param key the columns that together name what is spoken of; the first is the id of a thing
/// @param values the columns that may change over time
/// @param other the key column with a second thing, for links between two; empty where there is none
/// @param timeless true for rows that are never closed and have no times
public record FactTable(String name, List<String> key, List<String> values, String other, boolean timeless) {

    public FactTable {
        key = List.copyOf(key);
        values = List.copyOf(values);
        if (!name.isEmpty() && !name.matches("[a-z_]+\\.[a-z_]+"))
            throw new IllegalArgumentException("name (%s)".formatted(name));
    }

    /// Facts about one thing.
    public static FactTable about(String name, List<String> key, List<String> values) {
        return new FactTable(name, key, values, "", false);
    }

    /// Facts about a pair of things: seen only by those who may see both.
    public static FactTable between(String name, List<String> key, List<String> values) {
        return new FactTable(name, key, values, key.get(1), false);
    }

    /// The thing that a key speaks of first.
    long thing(Map<String, Object> of) {
        return id(of, key.getFirst());
    }

    /// The second thing of a link; 0 for what speaks of one alone.
    long otherThing(Map<String, Object> of) {
        return other.isEmpty() ? 0 : id(of, other);
    }

    private static long id(Map<String, Object> key, String column) {
        if (key.get(column) instanceof Long id) return id;
        throw new IllegalArgumentException("%s of %s must be the id of a thing".formatted(column, key));
    }
}
