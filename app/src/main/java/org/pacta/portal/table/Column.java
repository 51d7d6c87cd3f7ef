package org.pacta.portal.table;

/// A column of a table.
///
/// @param number whether it holds numbers, which are set to the right
/// @param minor whether a narrow screen may leave it out
/// @param named whether its values, however long, do not speak for themselves
/// @param sort address that sorts by it (or turns the order round), empty where it cannot be sorted
public record Column(String words, boolean number, boolean minor, boolean named, String sort, Sorted sorted) {

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
        return new Column(words, false, false, false, "", Sorted.NOT);
    }

    public static Column minor(String words) {
        return new Column(words, false, true, false, "", Sorted.NOT);
    }

    public static Column number(String words) {
        return new Column(words, true, false, false, "", Sorted.NOT);
    }

    /// Of words that say nothing without its name, as codes of what is held up.
    public static Column named(String words) {
        return new Column(words, false, false, true, "", Sorted.NOT);
    }

    public Column sortedBy(String href, Sorted order) {
        return new Column(words, number, minor, named, href, order);
    }

    /// The classes of a cell below it. Where a narrow screen sets the cells below each other, a short value
    /// bears the name of its column, while texts and badges speak for themselves unless the column says otherwise.
    public String style(Cell cell) {
        var plain = cell.badge() == null && (named || cell.words().length() < 24);
        return style() + (plain && !number ? " labelled" : "") + (cell.depth() > 0 ? " in" + cell.depth() : "");
    }

    /// The classes of its head.
    public String style() {
        return (number ? "number" : "words") + (minor ? " minor" : "");
    }
}
