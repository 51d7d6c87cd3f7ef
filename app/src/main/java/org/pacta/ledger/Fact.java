package org.pacta.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What holds of something, over some days, for some viewers.
///
/// @param key a value for each key column of the table
/// @param values a value for each other column; null and absent are the same
public record Fact(
        FactTable table, Map<String, Object> key, Map<String, Object> values, Period valid, Visibility visibility) {

    public Fact {
        key = CanonicalJson.normal(key);
        values = CanonicalJson.normal(values);
        if (!key.keySet().equals(java.util.Set.copyOf(table.key()))) {
            throw new IllegalArgumentException("key (%s) of %s must have %s".formatted(key, table.name(), table.key()));
        }
        if (!table.values().containsAll(values.keySet())) {
            throw new IllegalArgumentException(
                    "values (%s) of %s: only %s".formatted(values, table.name(), table.values()));
        }
    }

    /// A public fact.
    public static Fact of(FactTable table, Map<String, Object> key, Map<String, Object> values, Period valid) {
        return new Fact(table, key, values, valid, Visibility.PUBLIC);
    }

    public Fact seenBy(Visibility narrower) {
        return new Fact(table, key, values, valid, narrower);
    }

    /// Pairs of column and value; a null value is left out.
    public static Map<String, Object> row(@Nullable Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null && pairs[i] instanceof String column) row.put(column, value);
        }
        return row;
    }
}
