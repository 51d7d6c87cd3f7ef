package org.pacta.exchange.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A sheet of the workbook: one kind of row.
///
/// @param names by language: `en`, `ru`, `be`; at most 31 characters, as spreadsheets allow
public record Sheet(Kind kind, Map<String, String> names, List<Column> columns) {

    public Sheet {
        names = Map.copyOf(names);
        columns = List.copyOf(columns);
    }

    public String name(String language) {
        return names.getOrDefault(language, kind.key());
    }

    /// The column of a key.
    public Optional<Column> column(String key) {
        return columns.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /// The column meant by a heading without its language: its key or its heading in any language.
    Optional<Column> byHeading(String heading) {
        return columns.stream()
                .filter(c -> c.key().equalsIgnoreCase(heading)
                        || c.headings().values().stream().anyMatch(h -> h.equalsIgnoreCase(heading)))
                .findFirst();
    }

    boolean named(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return kind.key().equals(plain)
                || names.values().stream()
                        .anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(plain));
    }
}
