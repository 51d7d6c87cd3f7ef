package org.pacta.portal.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table to be downloaded.
///
/// @param name what its rows are, as `measures`
/// @param framework its code; empty where the rows are of the whole union
/// @param notice says that the data are invented, in a demonstration; null for a real union
/// @param asked by which fields the rows were chosen, with their values; empty where these are all rows
/// @param columns their names
/// @param rows a value for each column: a text, a number, a day, or null
record Sheet(
        String name,
        String union,
        String framework,
        LocalDate on,
        Instant known,
        @Nullable String notice,
        Map<String, String> asked,
        List<String> columns,
        List<List<@Nullable Object>> rows) {

    /// All rows that there are.
    Sheet(
            String name,
            String union,
            String framework,
            LocalDate on,
            Instant known,
            @Nullable String notice,
            List<String> columns,
            List<List<@Nullable Object>> rows) {
        this(name, union, framework, on, known, notice, Map.of(), columns, rows);
    }

    /// The same as rows of a framework.
    Sheet of(String code) {
        return new Sheet(name, union, code, on, known, notice, asked, columns, rows);
    }

    /// The same with these words of what is invented.
    Sheet noticed(String words) {
        return new Sheet(name, union, framework, on, known, words, asked, columns, rows);
    }

    /// The same, chosen by these fields.
    Sheet chosenBy(Map<String, String> fields) {
        return new Sheet(name, union, framework, on, known, notice, fields, columns, rows);
    }

    /// The name of a file of it: what, of which day, and whether it holds all rows.
    String file(String format) {
        var of = framework.isEmpty() ? union : union + "-" + framework;
        var part = asked.isEmpty() ? "" : "-selection";
        return "%s-%s-%s%s.%s".formatted(ascii(of), name, on, part, format);
    }

    private static String ascii(String code) {
        return code.replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
