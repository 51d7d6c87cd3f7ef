package org.pacta.portal.table;

/// A column of a table.
///
/// @param number whether it holds numbers, which are set to the right
/// @param minor whether a narrow screen may leave it out
/// @param sort address that sorts by it (or turns the order round), empty where it cannot be sorted
public record Column(String words, boolean number, boolean minor, String sort, Sorted sorted) {

    /// How the rows are sorted by this column.
    public enum Sorted {
        NOT("none", ""),
        UP("ascending", "▲"),
        DOWN("descending", "▼");

        private final String aria;
        private final String sign;

        Sorted(String aria, String sign) {
            this.aria = aria;
            this.sign = sign;
        }

        /// The value of `aria-sort`.
        public String aria() {
            return aria;
        }

        public String sign() {
            return sign;
        }
    }

    public static Column of(String words) {
        return new Column(words, false, false, "", Sorted.NOT);
    }

    public static Column minor(String words) {
        return new Column(words, false, true, "", Sorted.NOT);
    }

    public static Column number(String words) {
        return new Column(words, true, false, "", Sorted.NOT);
    }

    public Column sortedBy(String href, Sorted order) {
        return new Column(words, number, minor, href, order);
    }

    /// The classes of a cell below it. Where a narrow screen sets the cells below each other, a short value
    /// bears the name of its column, while texts and badges speak for themselves.
    public String style(Cell cell) {
        var plain = cell.badge() == null && cell.words().length() < 24;
        return style() + (plain && !number ? " labelled" : "") + (cell.depth() > 0 ? " in" + cell.depth() : "");
    }

    /// The classes of its head.
    public String style() {
        return (number ? "number" : "words") + (minor ? " minor" : "");
    }
}
