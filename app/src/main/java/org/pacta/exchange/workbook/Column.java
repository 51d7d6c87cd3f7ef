package org.pacta.exchange.workbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A column of a sheet.
///
/// @param key its name in files and in [Item]
/// @param headings by language: `en`, `ru`, `be`
/// @param partOfKey whether it tells one row from another
/// @param required whether it must be filled
/// @param refersTo the kind whose code it names, or null
/// @param values what an enumeration allows, else empty
public record Column(
        String key,
        Map<String, String> headings,
        ColumnType type,
        boolean partOfKey,
        boolean required,
        @Nullable Kind refersTo,
        List<String> values) {

    public Column {
        headings = Map.copyOf(headings);
        values = List.copyOf(values);
    }

    /// The heading in a language, English if there is none.
    public String heading(String language) {
        return headings.getOrDefault(language, key);
    }
}
