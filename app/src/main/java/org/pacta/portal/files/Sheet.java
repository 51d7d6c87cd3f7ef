package org.pacta.portal.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table to be downloaded.
///
/// @param name what its rows are, as `measures`
/// @param framework its code; empty where the rows are of the whole union
/// @param notice says that the data are invented, in a demonstration; null for a real union
/// @param columns their names
/// @param rows a value for each column: a text, a number, a day, or null
record Sheet(
        String name,
        String union,
        String framework,
        LocalDate on,
        Instant known,
        @Nullable String notice,
        List<String> columns,
        List<List<@Nullable Object>> rows) {

    /// The same as rows of a framework.
    Sheet of(String code) {
        return new Sheet(name, union, code, on, known, notice, columns, rows);
    }
}
