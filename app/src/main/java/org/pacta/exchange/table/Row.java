package org.pacta.exchange.table;

import java.util.List;
import org.pacta.exchange.faults.Place;

/// One row of a table as text. Numbers are plain decimals, days `2023-07-01`, instants `2023-07-01T10:30`, yes and no
/// `true` and `false`.
///
/// @param sheet the sheet's name, the number of the table in a document from "1", or empty in a text file
/// @param line the row's number in the sheet or table, or the line of a text file where it begins; from 1
/// @param cells as far as the last one filled; a cell not there is empty
public record Row(String sheet, long line, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /// The text at a column, from 0; empty beyond the last.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public Place place() {
        return Place.row(sheet, line);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
