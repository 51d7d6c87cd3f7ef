package org.pacta.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Nearest;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.words.CellCleaning;

/// The rows of one sheet made items: the first row holds the headings, each further one is an item.
final class SheetRows {

    private static final Pattern WITH_LANGUAGE = Pattern.compile("(.+?)(?: ?: ?| ?\\()([A-Za-z-]{2,10})\\)?");

    /// A column of the file.
    private record Read(Column column, String field, String heading) {}

    private final Sheet sheet;
    private final CellChecks checks;
    private final Findings findings;
    private final Map<Integer, Read> columns = new HashMap<>();
    private final Map<String, Long> keys = new HashMap<>();
    private boolean headed;
    private boolean usable = true;

    SheetRows(Sheet sheet, CellChecks checks, Findings findings) {
        this.sheet = sheet;
        this.checks = checks;
        this.findings = findings;
    }

    /// Takes the next row of the sheet.
    ///
    /// @return the item, or null for the headings and for a row with a fault
    @Nullable
    Item item(Row row) {
        if (!headed) {
            headed = true;
            headings(row);
            return null;
        }
        if (!usable) {
            return null;
        }
        long before = findings.faultCount();
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.cells().size(); i++) {
            var read = columns.get(i);
            if (read != null) {
                cell(read, Injection.bare(row.cell(i)), row.place().cell(i, read.heading), fields);
            }
        }
        return finished(fields, row.place(), before);
    }

    /// An item whose fields come with their keys and not by columns.
    ///
    /// @return the item, or null after a fault
    @Nullable
    Item item(Map<String, String> raw, Place place) {
        long before = findings.faultCount();
        var fields = new LinkedHashMap<String, String>();
        raw.forEach((key, value) -> {
            var read = named(key, place);
            if (read != null) {
                cell(read, value, new Place(place.sheet(), place.line(), "", key), fields);
            }
        });
        return finished(fields, place, before);
    }

    private void cell(Read read, String raw, Place place, Map<String, String> fields) {
        if (raw.isBlank()) {
            return;
        }
        var checked = checks.checked(read.column.type(), read.column.values(), raw, place);
        if (checked == null) {
            fields.put(read.field, ""); // not missing, but faulty
        }
        if (checked == null || checked.isEmpty()) {
            return;
        }
        fields.put(read.field, checked);
        var words = CellCleaning.text(raw).text();
        if (read.field.equals("deadline") && !words.equals(checked)) {
            fields.putIfAbsent("deadline_words", words); // a column of its own, read later, stands above it
        }
    }

    private @Nullable Item finished(Map<String, String> fields, Place place, long faultsBefore) {
        required(fields, place);
        if (findings.faultCount() > faultsBefore) {
            return null;
        }
        return unique(fields, place) ? new Item(sheet.kind(), place, fields) : null;
    }

    private void required(Map<String, String> fields, Place place) {
        for (var column : sheet.columns()) {
            if (column.required() && !filled(column, fields.keySet())) {
                var at = columns.entrySet().stream()
                        .filter(e -> e.getValue().column.equals(column))
                        .findFirst();
                var cell =
                        at.isPresent() ? place.cell(at.get().getKey(), at.get().getValue().heading) : place;
                findings.add(Reason.REQUIRED, cell, "", column.key());
            }
        }
    }

    private static boolean filled(Column column, Set<String> fields) {
        return column.type() == ColumnType.TEXTS
                ? fields.stream().anyMatch(f -> f.startsWith(column.key() + ":"))
                : fields.contains(column.key());
    }

    private boolean unique(Map<String, String> fields, Place place) {
        var parts = new ArrayList<String>();
        sheet.columns().stream().filter(Column::partOfKey).forEach(c -> parts.add(fields.getOrDefault(c.key(), "")));
        var key = String.join("\u001F", parts);
        var earlier = keys.putIfAbsent(key, place.line());
        if (earlier == null) {
            return true;
        }
        findings.add(Reason.DUPLICATE_KEY, place, String.join(" / ", parts), String.valueOf(earlier));
        return false;
    }

    private void headings(Row row) {
        long before = findings.faultCount();
        var seen = new HashSet<String>();
        for (int i = 0; i < row.cells().size(); i++) {
            var heading = CellCleaning.line(Injection.bare(row.cell(i))).text();
            if (!heading.isEmpty()) {
                heading(row.place().cell(i, heading), i, heading, seen);
            }
        }
        for (var column : sheet.columns()) {
            if (column.required() && !filled(column, seen)) {
                findings.add(
                        Reason.MISSING_COLUMN,
                        row.place(),
                        column.key(),
                        sheet.kind().key());
            }
        }
        usable = findings.faultCount() == before;
    }

    private void heading(Place place, int at, String heading, Set<String> seen) {
        var read = named(heading, place);
        if (read != null) {
            keep(place, at, read, seen);
        }
    }

    /// The column that a heading or key names, or null after a fault.
    private @Nullable Read named(String heading, Place place) {
        var plain = sheet.byHeading(heading).filter(c -> c.type() != ColumnType.TEXTS);
        if (plain.isPresent()) {
            return new Read(plain.get(), plain.get().key(), heading);
        }
        var parts = WITH_LANGUAGE.matcher(heading);
        if (parts.matches()) {
            var texts = sheet.byHeading(parts.group(1).strip()).filter(c -> c.type() == ColumnType.TEXTS);
            if (texts.isPresent()) {
                var language = checks.checked(ColumnType.LANGUAGE, List.of(), parts.group(2), place);
                return language == null
                        ? null
                        : new Read(texts.get(), texts.get().key() + ":" + language, heading);
            }
        }
        var known = sheet.columns().stream()
                .map(c -> c.type() == ColumnType.TEXTS ? c.key() + ":en" : c.key())
                .toList();
        findings.add(Reason.UNKNOWN_COLUMN, place, heading, Nearest.to(heading, known), String.join(", ", known));
        return null;
    }

    private void keep(Place place, int at, Read read, Set<String> seen) {
        if (seen.add(read.field)) {
            columns.put(at, read);
        } else {
            findings.add(Reason.DUPLICATE_COLUMN, place, read.heading);
        }
    }
}
