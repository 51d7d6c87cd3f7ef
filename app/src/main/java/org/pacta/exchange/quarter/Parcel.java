package org.pacta.exchange.quarter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a file holds that a body sent back, as it lies there.
///
/// @param file its name
/// @param union and `cycle`, `body`: codes; `language` of its texts
record Parcel(String file, String union, String cycle, String body, String language, List<Line> lines) {

    Parcel {
        Objects.requireNonNull(file);
        Objects.requireNonNull(union);
        Objects.requireNonNull(cycle);
        Objects.requireNonNull(body);
        Objects.requireNonNull(language);
        lines = List.copyOf(lines);
    }

    /// @param number of the row in the sheet, from 1
    /// @param cells those that are not blank, without the guard against formulas
    record Line(long number, Map<Column, String> cells) {

        Line {
            cells = cells.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(cells));
        }

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        /// Whether somebody said something in it.
        boolean said() {
            return cells.keySet().stream().anyMatch(Column::said);
        }
    }
}
