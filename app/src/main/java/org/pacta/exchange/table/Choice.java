package org.pacta.exchange.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What is known of a file beforehand.
///
/// @param sheet the name of the sheet or number of the table; `*` for all that are visible; null for the first
/// @param encoding of a text file, or null to find out
/// @param separator of a text file, or null to find out
/// @param fillMerged whether each cell of a merged area holds its value, else the first one alone
public record Choice(
        @Nullable String sheet,
        @Nullable Charset encoding,
        @Nullable Character separator,
        boolean fillMerged) {

    public static final String ALL_SHEETS = "*";

    /// Nothing is known.
    public static final Choice PLAIN = new Choice(null, null, null, false);

    boolean takes(String name, int number) {
        return sheet == null ? number == 1 : sheet.equals(ALL_SHEETS) || sheet.equalsIgnoreCase(name.strip());
    }

    /// Whether one sheet is asked for by its name.
    boolean named() {
        return sheet != null && !sheet.equals(ALL_SHEETS);
    }

    boolean satisfied(int taken) {
        return taken > 0 && !ALL_SHEETS.equals(sheet);
    }
}
