package org.pacta.exchange.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Nearest;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.RawRows;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.table.RowSink;
import org.pacta.exchange.table.Tables;
import org.pacta.exchange.words.Manner;

/// Reads the Pacta workbook: as XLSX, as a packed set of CSV files, or as lines of JSON.
public final class Workbooks {

    static final Set<String> NOTES = Set.of("Notes", "Пояснения", "Тлумачэнні");

    private final Description description;
    private final Limits limits;
    private final Predicate<String> known;

    public Workbooks(Description description, Limits limits) {
        this(description, limits, _ -> false);
    }

    /// @param known whether the register holds a code, which is then taken as it stands
    public Workbooks(Description description, Limits limits, Predicate<String> known) {
        this.description = description;
        this.limits = limits;
        this.known = known;
    }

    /// Hands each row without a fault to the sink, in the order of the file, and adds what is wrong with the others to
    /// the findings.
    ///
    /// @param mendLookAlikes whether look-alike letters in codes are mended, else they are faults
    public Reading read(Path file, String name, boolean mendLookAlikes, Findings findings, ItemSink sink) {
        var letters = mendLookAlikes ? CellChecks.Letters.MENDED : CellChecks.Letters.REFUSED;
        var checks = new CellChecks(findings, Manner.PLAIN, letters, false, known);
        var sheets = new HashMap<String, @Nullable SheetRows>();
        if (JsonItems.likely(file)) {
            return new JsonItems(description).read(file, limits, checks, findings, sink);
        }
        if (csvArchive(file)) {
            return Tables.readCsvArchive(file, limits, findings, row -> take(row, sheets, checks, findings, sink));
        }
        var all = new Choice(Choice.ALL_SHEETS, null, null, false);
        return Tables.read(file, name, all, limits, findings, row -> take(row, sheets, checks, findings, sink));
    }

    /// Hands on the rows as they lie in a workbook or a packed set of CSV files: the first of each sheet heads it.
    public Reading raw(Path file, String name, RawRows raw) {
        var headed = new HashSet<String>();
        RowSink sink = row -> {
            if (description.named(row.sheet()).isEmpty()) return true;
            if (headed.add(row.sheet())) raw.heading(row);
            else raw.row(row);
            return true;
        };
        var findings = new Findings();
        if (csvArchive(file)) return Tables.readCsvArchive(file, limits, findings, sink);
        return Tables.read(file, name, new Choice(Choice.ALL_SHEETS, null, null, false), limits, findings, sink);
    }

    /// Whether a file holds lines of JSON.
    public static boolean lines(Path file) {
        return JsonItems.likely(file);
    }

    /// Hands on the lines of JSON as they lie in the file, unchecked.
    public Reading raw(Path file, ItemSink sink) {
        return new JsonItems(description).raw(file, limits, sink);
    }

    private boolean take(
            Row row, Map<String, @Nullable SheetRows> sheets, CellChecks checks, Findings findings, ItemSink sink) {
        if (!sheets.containsKey(row.sheet())) {
            sheets.put(row.sheet(), rows(row, checks, findings));
        }
        var rows = sheets.get(row.sheet());
        var item = rows == null ? null : rows.item(row);
        if (item != null) {
            sink.item(item);
        }
        return true;
    }

    private @Nullable SheetRows rows(Row row, CellChecks checks, Findings findings) {
        var sheet = description.named(row.sheet());
        if (sheet.isPresent()) {
            return new SheetRows(sheet.get(), checks, findings);
        }
        if (!NOTES.contains(row.sheet())) {
            var known = description.sheets().stream().map(s -> s.kind().key()).collect(Collectors.toList());
            findings.add(
                    Reason.UNKNOWN_SHEET,
                    Place.row(row.sheet(), 0),
                    row.sheet(),
                    Nearest.to(row.sheet(), known),
                    String.join(", ", known));
        }
        return null;
    }

    private static boolean csvArchive(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(4);
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") == null
                    && zip.stream().limit(10_000).anyMatch(e -> e.getName().endsWith(".csv"));
        } catch (IOException | IllegalArgumentException e) { // broken: the table reader says so
            return false;
        }
    }
}
