package org.pacta.bench.schedule;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tables of a Primavera XER file: rows of named cells.
final class XerTables {

    private final Map<String, List<Row>> tables = new HashMap<>();

    /// One row; a cell that is not there reads as the empty text.
    record Row(Map<String, String> cells) {

        String cell(String field) {
            return cells.getOrDefault(field, "");
        }
    }

    private XerTables() {}

    static XerTables read(Path file) throws IOException {
        var read = new XerTables();
        List<Row> rows = new ArrayList<>();
        String[] fields = {};
        for (var line : Files.readAllLines(file, Charset.forName("windows-1252"))) {
            var cells = line.split("\t", -1);
            switch (cells[0]) {
                case "%T" -> rows = read.tables.computeIfAbsent(cells[1], name -> new ArrayList<>());
                case "%F" -> fields = cells;
                case "%R" -> {
                    var row = new HashMap<String, String>();
                    for (int i = 1; i < Math.min(fields.length, cells.length); i++) {
                        row.put(fields[i], cells[i]);
                    }
                    rows.add(new Row(row));
                }
                default -> {}
            }
        }
        return read;
    }

    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
