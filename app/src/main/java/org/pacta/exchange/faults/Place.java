package org.pacta.exchange.faults;

/// Where in a file something stands.
///
/// @param sheet the sheet or table; empty in a file that has one only
/// @param line from 1; the line of a text file where the row begins, the row's number in a sheet; 0 for the file as a
/// whole
/// @param column the column's letters, as `AB`; empty for the row as a whole
/// @param heading the column's heading; empty if there is none
public record Place(String sheet, long line, String column, String heading) {

    /// The file as a whole.
    public static final Place FILE = new Place("", 0, "", "");

    /// A row as a whole.
    public static Place row(String sheet, long line) {
        return new Place(sheet, line, "", "");
    }

    /// A cell of this row.
    ///
    /// @param index of the column, from 0
    public Place cell(int index, String heading) {
        return new Place(sheet, line, letters(index), heading);
    }

    /// The letters by which a spreadsheet names a column.
    ///
    /// @param index from 0
    public static String letters(int index) {
        var letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /// The column's number from 0, or -1 where none is named.
    public int index() {
        int index = 0;
        for (int i = 0; i < column.length(); i++) index = index * 26 + column.charAt(i) - 'A' + 1;
        return index - 1;
    }
}
