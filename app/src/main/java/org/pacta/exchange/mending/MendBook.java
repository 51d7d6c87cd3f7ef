package org.pacta.exchange.mending;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.WordBook;
import org.pacta.exchange.table.RawRows;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.workbook.Injection;

/// A workbook of the faulty rows of a file, under the headings and the names of sheets that the file has, so that it is
/// read as the file is. Faulty cells are marked and bear the fault as a remark; a last sheet lists all faults.
public final class MendBook implements RawRows, AutoCloseable {

    /// So many cells bear a remark; a spreadsheet with more is slow to open.
    private static final int REMARKS = 1_000;

    private static final String FAULTY = "FFE5B4";
    private static final int LONGEST_CELL = 32_767;

    private final Workbook book;
    private final Map<String, SortedMap<Long, List<Fault>>> faults;
    private final FaultTexts texts;
    private final WordBook words;
    private final Map<String, Worksheet> sheets = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, SortedMap<Integer, Row>> above = new HashMap<>();
    private final List<String> listed = new ArrayList<>();
    private final Map<Fault, Integer> lines = new HashMap<>();
    private int remarks;

    /// @param findings those that gathered rows
    /// @param language of the remarks: `en`, `ru` or `be`
    public MendBook(OutputStream out, Findings findings, String language) {
        book = new Workbook(out, "Pacta", "1.0");
        faults = findings.rows();
        texts = new FaultTexts(language);
        words = new WordBook(language);
    }

    @Override
    public void heading(Row row) {
        // at the same line as in the file, for a mapping may name it
        var at = (int) Math.min(row.line(), 1_000) - 1;
        put(row, at);
        var sheet = sheet(row.sheet());
        for (int i = 0; i < row.cells().size(); i++) {
            sheet.style(at, i).bold().set();
        }
        last.merge(row.sheet(), at, Math::max);
    }

    /// Kept until a faulty row stands below; of those at one place in the plan the latest holds.
    @Override
    public void above(Row row) {
        above.computeIfAbsent(row.sheet(), _ -> new TreeMap<>()).put((int) row.line(), row);
    }

    @Override
    public void row(Row row) {
        var found = faults.getOrDefault(row.sheet(), new TreeMap<>()).get(row.line());
        if (found == null) return;
        Objects.requireNonNullElse(above.remove(row.sheet()), new TreeMap<Integer, Row>())
                .values()
                .forEach(each -> put(each, last.merge(each.sheet(), 1, Integer::sum)));
        var at = last.merge(row.sheet(), 1, Integer::sum);
        put(row, at);
        found.forEach(each -> mark(each, row.sheet(), at));
    }

    private void put(Row row, int at) {
        var sheet = sheet(row.sheet());
        for (int i = 0; i < row.cells().size(); i++) {
            var text = row.cell(i);
            if (!text.isEmpty()) sheet.inlineString(at, i, Injection.guarded(Injection.bare(shortened(text))));
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private void mark(Fault fault, String sheet, int at) {
        lines.put(fault, at + 1);
        var column = Math.max(0, fault.place().index());
        sheet(sheet).style(at, column).fillColor(FAULTY).set();
        if (++remarks <= REMARKS)
            sheet(sheet).comment(at, column, (texts.message(fault) + "\n" + texts.remedy(fault)).strip());
    }

    private Worksheet sheet(String name) {
        return sheets.computeIfAbsent(name, _ -> {
            listed.add(name);
            last.put(name, -1);
            return book.newWorksheet(name.isEmpty() ? words.word("exchange.mend.rows") : name);
        });
    }

    /// The list of all faults comes last: the first sheet is the one that is read.
    private void list() {
        var sheet = book.newWorksheet(words.word("exchange.notes.name"));
        var heads = List.of("sheet", "line", "here", "column", "value", "message", "remedy");
        for (int i = 0; i < heads.size(); i++) {
            sheet.inlineString(0, i, words.word("exchange.mend." + heads.get(i)));
            sheet.style(0, i).bold().set();
            sheet.width(i, i < 4 ? 14 : 50);
        }
        var at = new int[1];
        faults.forEach((name, rows) -> rows.forEach((line, found) -> found.forEach(fault -> {
            int row = ++at[0];
            var place = fault.place();
            sheet.inlineString(row, 0, name);
            sheet.value(row, 1, line);
            number(sheet, row, lines.get(fault));
            sheet.inlineString(row, 3, (place.column() + " " + place.heading()).strip());
            sheet.inlineString(row, 4, Injection.guarded(fault.value()));
            sheet.inlineString(row, 5, texts.message(fault));
            sheet.inlineString(row, 6, texts.remedy(fault));
        })));
        sheet.freezePane(0, 1);
    }

    private static void number(Worksheet sheet, int row, @Nullable Integer number) {
        if (number != null) sheet.value(row, 2, number);
    }

    @Override
    public void close() {
        try {
            list();
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
