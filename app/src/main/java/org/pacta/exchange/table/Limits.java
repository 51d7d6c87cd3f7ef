package org.pacta.exchange.table;

/// What a file may be at most, so that none can exhaust the server.
///
/// @param fileBytes of the file as it lies there
/// @param cellCharacters of one cell; a whole row may have eight times as many
/// @param sharedBytes of the texts that a workbook's sheets share
/// @param rows that are not blank, of all sheets read
/// @param columns of a row
/// @param zipEntries of a packed file
/// @param zipBytes of a packed file, all its unpacked parts together
/// @param zipRatio unpacked to packed, of a part beyond its first 16 MiB
public record Limits(
        long fileBytes,
        int cellCharacters,
        int sharedBytes,
        long rows,
        int columns,
        int zipEntries,
        long zipBytes,
        int zipRatio) {

    private static final int MIB = 1 << 20;

    public static final Limits USUAL = new Limits(100L * MIB, MIB, 64 * MIB, 1_000_000, 1_000, 5_000, 1024L * MIB, 200);

    int rowCharacters() {
        return cellCharacters * 8;
    }
}
