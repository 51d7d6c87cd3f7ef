package org.pacta.exchange.table;

import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Rows of a sheet that nobody sees, hidden by hand or by a filter, and that were read like others: how many there are
/// and which, told once for the sheet.
final class HiddenRows {

    private static final int LONGEST = 60;

    private final StringBuilder lines = new StringBuilder();
    private long count;
    private long first;
    private long last;
    private boolean more;

    /// Counts a row; they come in order.
    void add(long line) {
        count++;
        if (last > 0 && line == last + 1) {
            last = line;
            return;
        }
        stretch();
        first = line;
        last = line;
    }

    private void stretch() {
        if (last == 0) {
            return;
        }
        if (lines.length() > LONGEST) {
            more = true;
            return;
        }
        lines.append(lines.isEmpty() ? "" : ", ").append(first);
        if (last > first) {
            lines.append('-').append(last);
        }
    }

    /// Adds the notice, if there was any, and begins anew.
    void tell(String sheet, Findings findings) {
        if (count > 0) {
            stretch();
            findings.add(Reason.HIDDEN_ROWS, Place.row(sheet, 0), lines + (more ? ", …" : ""), String.valueOf(count));
        }
        lines.setLength(0);
        count = 0;
        last = 0;
        more = false;
    }
}
