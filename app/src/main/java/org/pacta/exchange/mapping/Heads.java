package org.pacta.exchange.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.words.CellCleaning;

/// Headings in several lines, brought to one: "Party A" over "Lead" and "Support" gives "Party A / Lead" and
/// "Party A / Support".
final class Heads {

    static final String BETWEEN = " / ";

    private Heads() {}

    /// Whether the row below some headings holds headings as well: it fills columns they leave free, leaves
    /// others free, has no figures, and repeats itself or names bodies.
    static boolean under(Row heads, Row row) {
        return row.line() == heads.line() + 1
                && filled(row) >= 2
                && row.cells().stream().noneMatch(each -> each.chars().anyMatch(Character::isDigit))
                && places(row).anyMatch(i -> heads.cell(i).isBlank())
                && places(heads)
                        .anyMatch(i -> row.cell(i).isBlank() || row.cell(i).equals(heads.cell(i)))
                && (heads.cell(0).isBlank()
                        || row.cell(0).isBlank()
                        || row.cell(0).equals(heads.cell(0)))
                && (repeats(row) || names(row) || divides(row, heads));
    }

    /// Whether the row above some headings belongs to them: it stands over headings that repeat themselves, or names
    /// bodies over some of them.
    static boolean over(Row row, Row heads) {
        return row.line() == heads.line() - 1
                && (filled(row) >= 2 && repeats(heads)
                        || row.cell(0).isBlank() && names(row) && filled(row) < filled(heads));
    }

    private static long filled(Row row) {
        return places(row).count();
    }

    private static IntStream places(Row row) {
        return IntStream.range(0, row.cells().size()).filter(i -> !row.cell(i).isBlank());
    }

    private static boolean repeats(Row row) {
        return places(row).mapToObj(row::cell).map(String::strip).distinct().count() < filled(row);
    }

    /// Whether a heading that names bodies stands over several of the row.
    private static boolean divides(Row row, Row heads) {
        return places(heads)
                .anyMatch(i -> HeadingClues.bodies(heads.cell(i))
                        && !row.cell(i).isBlank()
                        && heads.cell(i + 1).isBlank()
                        && !row.cell(i + 1).isBlank());
    }

    private static boolean names(Row row) {
        return places(row).mapToObj(row::cell).anyMatch(HeadingClues::bodies);
    }

    /// One row of headings, at the place of the lowest.
    ///
    /// A heading holds for the column it stands over, and for those to its right that have none of their own there
    /// but one below: for the last heading of a line at most as many as for the one before it.
    ///
    /// @param upper the lines above the lowest, from the top
    static Row joined(List<Row> upper, Row lowest) {
        var joined = lowest;
        for (int i = upper.size() - 1; i >= 0; i--) {
            joined = new Row(lowest.sheet(), lowest.line(), joined(upper.get(i), joined));
        }
        return joined;
    }

    private static List<String> joined(Row above, Row below) {
        var joined = new ArrayList<String>();
        int width = Math.max(above.cells().size(), below.cells().size());
        int begun = -1;
        int widest = width;
        for (int i = 0; i < width; i++) {
            var own = CellCleaning.line(above.cell(i)).text();
            var low = CellCleaning.line(below.cell(i)).text();
            if (!own.isEmpty()) {
                if (begun >= 0 && !low.isEmpty()) widest = i - begun;
                begun = low.isEmpty() ? -1 : i;
            }
            boolean under = begun >= 0 && i - begun < widest && !low.isEmpty();
            var head = under && own.isEmpty()
                    ? CellCleaning.line(above.cell(begun)).text()
                    : own;
            boolean one = head.isEmpty() || low.isEmpty() || head.equals(low);
            joined.add(!one ? head + BETWEEN + low : head.isEmpty() ? low : head);
        }
        return joined;
    }
}
