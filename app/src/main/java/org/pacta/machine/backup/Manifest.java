package org.pacta.machine.backup;

import java.util.List;
import java.util.Map;

/// What a backup says of itself; the last entry of the archive, so that a broken-off one has none.
///
/// @param format 1
/// @param pacta the version that wrote it
/// @param taken the moment of the snapshot, by the database's clock, ISO 8601
/// @param maker `SERVICE` or `DEMO`
/// @param migrations the version that each slice's tables had
record Manifest(
        int format,
        String pacta,
        String taken,
        String maker,
        Map<String, String> migrations,
        List<Part> parts,
        List<Sequence> sequences) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    Manifest {
        migrations = Map.copyOf(migrations);
        parts = List.copyOf(parts);
        sequences = List.copyOf(sequences);
    }

    /// How many rows of a table it holds; 0 where it has no such table.
    ///
    /// @param table with its slice: `ledger.entry`
    long rows(String table) {
        return parts.stream()
                .filter(part -> part.table().name().equals(table))
                .mapToLong(Part::rows)
                .sum();
    }

    long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /// One table, as COPY writes it in text.
    ///
    /// @param entry the archive's entry
    /// @param bytes and `sha256` of the text before compression
    record Part(String entry, Table table, long rows, long bytes, String sha256) {}

    record Sequence(String name, long last, boolean called) {}
}
