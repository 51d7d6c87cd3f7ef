package org.pacta.exchange.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.words.CellCleaning;

/// The headings of a table, and where each rule's columns stand in it.
final class Columns {

    private static final int SHOWN = 30;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Row header;
    private final Findings findings;

    Columns(Row header, Findings findings) {
        this.header = header;
        this.findings = findings;
        for (int i = 0; i < header.cells().size(); i++) {
            var heading = CellCleaning.line(header.cell(i)).text();
            headings.add(heading);
            places.putIfAbsent(normal(heading), i);
        }
    }

    /// The heading of a column, from 0.
    String heading(int column) {
        return column < headings.size() ? headings.get(column) : "";
    }

    /// The first column of the headings named that the table has; -1 if it has none, which is a fault unless the rule
    /// is optional.
    int place(List<String> named, FieldRule rule) {
        for (var name : named) {
            int place = name.matches("@[A-Z]{1,3}") ? letters(name) : places.getOrDefault(normal(name), -1);
            if (place >= 0) {
                return place;
            }
        }
        var words = String.join(" | ", named);
        if (!rule.optional() && told.add(words)) {
            var seen = String.join(" | ", headings.subList(0, Math.min(SHOWN, headings.size())));
            findings.add(Reason.MAPPING_COLUMN_NOT_FOUND, header.place(), words, String.valueOf(rule.line()), seen);
        }
        return -1;
    }

    /// The headings as they stand in the file, of those in the table.
    List<Integer> places(List<String> named) {
        return named.stream()
                .map(n -> places.getOrDefault(normal(n), -1))
                .filter(p -> p >= 0)
                .toList();
    }

    Place cell(Row row, int column) {
        return row.place().cell(column, heading(column));
    }

    private static int letters(String name) {
        int number = 0;
        for (int i = 1; i < name.length(); i++) {
            number = number * 26 + name.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }

    private static String normal(String heading) {
        return CellCleaning.line(heading)
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.:* ]+$", "")
                .replace('ё', 'е');
    }
}
