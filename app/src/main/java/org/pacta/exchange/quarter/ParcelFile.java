package org.pacta.exchange.quarter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.table.Tables;
import org.pacta.exchange.words.CellCleaning;
import org.pacta.exchange.workbook.Injection;
import org.pacta.language.Lexicon;

/// Reads a file that a body sent back. Whatever its bytes are, the answer is its rows or what is wrong with it.
final class ParcelFile {

    /// In the first cell of the sheet, in a row that is not shown.
    static final String MARK = "pacta-report-1";

    /// A body has some hundreds of measures; a sheet has sixteen columns.
    private static final Limits LIMITS = new Limits(20L << 20, 1 << 16, 16 << 20, 10_000, 200, 2_000, 256L << 20, 200);

    private final Lexicon lexicon;
    private final String name;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final List<Parcel.Line> lines = new ArrayList<>();
    private final Findings findings = new Findings();
    private @Nullable Row mark;

    private ParcelFile(Lexicon lexicon, String name) {
        this.lexicon = lexicon;
        this.name = name;
    }

    /// @param parcel empty where the file cannot be read as one
    record Read(Optional<Parcel> parcel, List<Fault> faults) {

        Read {
            faults = List.copyOf(faults);
        }
    }

    /// @param name as the sender gave it
    static Read read(Path file, String name, Lexicon lexicon) {
        return new ParcelFile(lexicon, name).read(file);
    }

    private Read read(Path file) {
        var reading = Tables.read(file, name, Choice.PLAIN, LIMITS, findings, this::take);
        if (reading instanceof Reading.Refused(var fault)) return new Read(Optional.empty(), List.of(fault));
        var first = mark;
        if (first == null || columns.isEmpty()) {
            findings.add(Reason.NOT_A_REPORT, Place.FILE, name);
            return new Read(Optional.empty(), findings.faults());
        }
        if (!findings.clean()) return new Read(Optional.empty(), findings.faults());
        var parcel = new Parcel(name, bare(first, 1), bare(first, 2), bare(first, 3), bare(first, 4), lines);
        return new Read(Optional.of(parcel), List.of());
    }

    /// The mark comes first, then the title, then the headings, then a row for each measure.
    private boolean take(Row row) {
        if (mark == null) {
            if (!row.cell(0).strip().equals(MARK)) return false;
            mark = row;
        } else if (columns.isEmpty()) {
            headings(row);
        } else {
            line(row);
        }
        return findings.faultCount() < Findings.KEPT;
    }

    private void headings(Row row) {
        var found = new HashMap<Integer, Column>();
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            Column.headed(CellCleaning.line(row.cell(i)).text(), lexicon)
                    .ifPresent(each -> found.putIfAbsent(at, each));
        }
        if (!found.containsValue(Column.CODE) || !found.containsValue(Column.DONE)) return;
        var missing = EnumSet.allOf(Column.class);
        missing.removeAll(found.values());
        for (var each : missing)
            if (each.needed())
                findings.add(
                        Reason.MISSING_COLUMN,
                        row.place(),
                        lexicon.in(org.pacta.language.Language.EN).say(each.key()),
                        row.sheet());
        columns.putAll(found);
    }

    private void line(Row row) {
        var cells = new EnumMap<Column, String>(Column.class);
        columns.forEach((at, column) -> {
            var text = Injection.bare(row.cell(at)).strip();
            if (!text.isEmpty()) cells.put(column, text);
        });
        if (cells.containsKey(Column.CODE)) lines.add(new Parcel.Line(row.line(), cells));
        else if (cells.keySet().stream().anyMatch(Column::said)) findings.add(Reason.REQUIRED, row.place(), "", "№");
    }

    private static String bare(Row row, int at) {
        return Injection.bare(row.cell(at)).strip();
    }
}
