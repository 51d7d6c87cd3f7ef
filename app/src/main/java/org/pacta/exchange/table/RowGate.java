package org.pacta.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Holds rows to the limits, leaves out blank ones, and hands the others on.
final class RowGate {

    private final Limits limits;
    private final RowSink sink;
    private final List<String> cells = new ArrayList<>();
    private long rows;
    private long characters;
    private boolean open = true;

    RowGate(Limits limits, RowSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /// Puts a text at a column of the row being read.
    void cell(String sheet, long line, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        var place = Place.row(sheet, line).cell(column, "");
        if (column >= limits.columns()) {
            throw new Refusal(Reason.TOO_MANY_COLUMNS, place, text, String.valueOf(limits.columns()));
        }
        characters += text.length();
        if (text.length() > limits.cellCharacters() || characters > limits.rowCharacters()) {
            throw new Refusal(Reason.CELL_TOO_LARGE, place, text, String.valueOf(limits.cellCharacters()));
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /// Ends the row.
    ///
    /// @return whether more rows are wanted
    boolean end(String sheet, long line) {
        var row = new Row(sheet, line, cells);
        cells.clear();
        characters = 0;
        if (!open || row.blank()) {
            return open;
        }
        if (++rows > limits.rows()) {
            throw new Refusal(Reason.TOO_MANY_ROWS, row.place(), "", String.valueOf(limits.rows()));
        }
        open = sink.row(row);
        return open;
    }

    boolean open() {
        return open;
    }

    long rows() {
        return rows;
    }
}
