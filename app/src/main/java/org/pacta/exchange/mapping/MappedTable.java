package org.pacta.exchange.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.RawRows;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.table.Tables;
import org.pacta.exchange.words.CellCleaning;
import org.pacta.exchange.workbook.CellChecks;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Injection;
import org.pacta.exchange.workbook.ItemSink;

/// Reads a table by a mapping, as the same items that the workbook gives.
///
/// First come the constants of the mapping (union, Parties, framework, levels), then the items of each row, a
/// thing at the first row that speaks of it. A thing whose first row has a fault is taken from a later one.
public final class MappedTable {

    private final Mapping mapping;
    private final Description description;
    private final Limits limits;
    private final Map<String, String> knownBodies;
    private final Predicate<String> knownCodes;

    /// @param knownBodies codes of bodies by name and synonym, from the register; may be empty
    public MappedTable(Mapping mapping, Description description, Limits limits, Map<String, String> knownBodies) {
        this(mapping, description, limits, knownBodies, _ -> false);
    }

    /// @param knownBodies codes of bodies by name and synonym, from the register; may be empty
    /// @param knownCodes whether the register holds a code, which is then taken as it stands
    public MappedTable(
            Mapping mapping,
            Description description,
            Limits limits,
            Map<String, String> knownBodies,
            Predicate<String> knownCodes) {
        this.mapping = mapping;
        this.description = description;
        this.limits = limits;
        var plain = new HashMap<String, String>();
        knownBodies.forEach((name, code) -> plain.put(BodyCells.plain(name), code));
        this.knownBodies = Map.copyOf(plain);
        this.knownCodes = knownCodes;
    }

    /// Reads the file and hands on the items without a fault; what is wrong is added to the findings.
    public Reading read(Path file, String name, Findings findings, ItemSink sink) {
        mapping.constants.forEach(sink::item);
        var run = new Run(findings, sink);
        var reading = Tables.read(file, name, mapping.settings.choice(), limits, findings, run::row);
        if (reading instanceof Reading.Read && run.rows == null && findings.clean()) {
            return new Reading.Refused(Fault.of(
                    Reason.HEADER_MISSING,
                    org.pacta.exchange.faults.Place.FILE,
                    "",
                    String.valueOf(mapping.settings.header())));
        }
        return reading;
    }

    /// Hands on the rows as they lie in the file; what is wrong with them is not told again.
    public Reading raw(Path file, String name, RawRows raw) {
        var findings = new Findings();
        var run = new Run(findings, _ -> {});
        run.raw = raw;
        return Tables.read(file, name, mapping.settings.choice(), limits, findings, run::row);
    }

    /// One pass over the rows of a file.
    private final class Run {

        private final Findings findings;
        private final ItemSink sink;
        private final Map<Integer, String> above = new HashMap<>();
        private final List<Row> upper = new ArrayList<>();
        private final List<List<String>> headings = new ArrayList<>();
        private List<Integer> carried = List.of();
        private @Nullable MappedRows rows;
        private String sheet = "";
        private @Nullable RawRows raw;

        Run(Findings findings, ItemSink sink) {
            this.findings = findings;
            this.sink = sink;
        }

        boolean row(Row row) {
            var reading = rows;
            if (reading == null || !sheet.equals(row.sheet())) {
                return header(row, reading);
            }
            if (!numbering(row) && !repeated(row)) {
                take(row, reading);
            }
            return true;
        }

        private void take(Row row, MappedRows reading) {
            if (reading.sum(row)) {
                if (raw != null) raw.row(row);
                return;
            }
            if (reading.headingRow(row)) {
                if (raw != null) raw.above(row);
                return;
            }
            var whole = carriedDown(row);
            reading.row(whole);
            if (raw != null) raw.row(whole);
        }

        /// Headings hold for the sheet they stand in, and for a further one without its own.
        private boolean header(Row row, @Nullable MappedRows earlier) {
            int line = mapping.settings.header();
            if (line > 0 && row.line() < line) {
                if (raw != null) raw.heading(row);
                if (row.line() >= mapping.settings.heads()) upper.add(row);
                return true;
            }
            long before = findings.faultCount();
            sheet = row.sheet();
            if (earlier != null) {
                if (!repeated(row)) take(row, earlier);
                return true;
            }
            if (line > 0 && row.line() > line) {
                findings.add(Reason.HEADER_MISSING, row.place(), "", String.valueOf(line));
                return false;
            }
            if (raw != null) raw.heading(row);
            upper.forEach(each -> headings.add(texts(each)));
            headings.add(texts(row));
            var columns = new Columns(Heads.joined(upper, row), findings);
            carried = columns.places(mapping.settings.carried());
            var checks = new CellChecks(
                    findings,
                    mapping.settings.manner(),
                    mapping.settings.letters(),
                    mapping.settings.decimalComma(),
                    knownCodes);
            rows = new MappedRows(
                    mapping,
                    description,
                    new RowFields(mapping.settings, columns, checks, findings),
                    columns,
                    knownBodies,
                    findings,
                    sink);
            return findings.faultCount() == before;
        }

        /// Headings repeated, as on each page of a long annex.
        private boolean repeated(Row row) {
            for (var each : headings) {
                int same = 0;
                while (same < row.cells().size()
                        && same < each.size()
                        && CellCleaning.line(row.cell(same)).text().equals(each.get(same))) same++;
                if (same == row.cells().size()) return true;
            }
            return false;
        }

        private static List<String> texts(Row row) {
            return row.cells().stream()
                    .map(each -> CellCleaning.line(each).text())
                    .toList();
        }

        /// The row "1 2 3 4" that numbers the columns of an annex.
        private boolean numbering(Row row) {
            int filled = 0;
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cell(i).isBlank() && !row.cell(i).strip().equals(String.valueOf(i + 1))) {
                    return false;
                }
                filled += row.cell(i).isBlank() ? 0 : 1;
            }
            return filled > 2;
        }

        private Row carriedDown(Row written) {
            var row = written.cells().stream().anyMatch(each -> each.startsWith("'"))
                    ? new Row(
                            written.sheet(),
                            written.line(),
                            written.cells().stream().map(Injection::bare).toList())
                    : written;
            if (carried.isEmpty()) {
                return row;
            }
            var cells = new ArrayList<>(row.cells());
            for (int column : carried) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                if (CellCleaning.line(cells.get(column)).text().isEmpty()) {
                    cells.set(column, above.getOrDefault(column, ""));
                } else {
                    above.put(column, cells.get(column));
                }
            }
            return new Row(row.sheet(), row.line(), cells);
        }
    }
}
