package org.pacta.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pacta.exchange.faults.WordBook;

/// The workbook as XLSX: one sheet a kind, headings frozen, lists to choose from, a first sheet with notes on each
/// column.
public final class XlsxItems extends ItemWriter {

    private static final int LAST_VALIDATED = 10_000;
    private static final int LAST_FORMATTED = 200;
    private static final int FLUSHED = 500;

    private final Workbook workbook;
    private final Description description;
    private final String language;
    private final List<String> languages;
    private final WordBook words;
    private final Map<Kind, Worksheet> sheets = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Written>> columns = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> rows = new EnumMap<>(Kind.class);
    private int finished;

    /// @param language of headings and notes: `en`, `ru` or `be`
    /// @param languages of the texts that the items have
    public XlsxItems(OutputStream out, Description description, String language, List<String> languages)
            throws IOException {
        this.description = description;
        this.language = language;
        this.languages = List.copyOf(languages);
        words = new WordBook(language);
        workbook = new Workbook(out, "Pacta", "1.0");
        notes();
        description.sheets().forEach(this::begin);
    }

    @Override
    void put(Item item) throws IOException {
        var written = Objects.requireNonNull(columns.get(item.kind()));
        complete(item, written);
        finishBefore(item.kind().ordinal());
        var sheet = Objects.requireNonNull(sheets.get(item.kind()));
        int row = rows.merge(item.kind(), 1, Integer::sum);
        for (int i = 0; i < written.size(); i++) {
            var value = item.field(written.get(i).field());
            if (!value.isEmpty()) {
                value(sheet, row, i, written.get(i).column().type(), value);
            }
        }
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        finishBefore(Kind.values().length);
        workbook.close();
    }

    /// Items come in the order of [Kind] and one part of the file is open at a time: a sheet ends before the next.
    private void finishBefore(int kind) throws IOException {
        for (; finished < kind; finished++) {
            var each = Kind.values()[finished];
            var worksheet = Objects.requireNonNull(sheets.get(each));
            if (Objects.requireNonNull(rows.get(each)) == 0) {
                codesAsText(worksheet, Objects.requireNonNull(columns.get(each)));
            }
            worksheet.finish();
        }
    }

    private static void value(Worksheet sheet, int row, int column, ColumnType type, String value) {
        switch (type) {
            case NUMBER, WHOLE -> {
                var number = new BigDecimal(value);
                if (number.precision() <= 15
                        && new BigDecimal(number.toString()).toPlainString().equals(value)
                        && number.stripTrailingZeros().toPlainString().equals(value)) {
                    sheet.value(row, column, number);
                } else {
                    sheet.inlineString(row, column, value);
                }
            }
            case DAY -> {
                var day = LocalDate.parse(value);
                if (day.getYear() < 1901 || day.getYear() > 9998) {
                    sheet.inlineString(row, column, value);
                } else {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
            }
            default -> sheet.inlineString(row, column, Injection.guarded(value));
        }
    }

    private void begin(Sheet described) {
        var written = columns(described, languages);
        var sheet = workbook.newWorksheet(described.name(language));
        for (int i = 0; i < written.size(); i++) {
            var column = written.get(i);
            sheet.value(0, i, column.heading(language));
            sheet.style(0, i).bold().set();
            sheet.width(i, column.column().type() == ColumnType.TEXTS ? 40 : 18);
            choices(sheet, i, column.column());
        }
        sheet.freezePane(0, 1);
        sheets.put(described.kind(), sheet);
        columns.put(described.kind(), written);
        rows.put(described.kind(), 0);
    }

    private static void choices(Worksheet sheet, int at, Column column) {
        var values = column.type() == ColumnType.FLAG ? List.of("true", "false") : column.values();
        if (!values.isEmpty()) {
            sheet.range(1, at, LAST_VALIDATED, at).validateWithListByFormula("\"" + String.join(",", values) + "\"");
        }
    }

    /// So that a code typed into an empty sheet stays as typed: `1.10` is not the number 1.1.
    private static void codesAsText(Worksheet sheet, List<Written> written) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).column().type() == ColumnType.CODE) {
                sheet.range(1, i, LAST_FORMATTED, i).style().format("@").set();
            }
        }
    }

    private void notes() throws IOException {
        var sheet = workbook.newWorksheet(words.word("exchange.notes.name"));
        var heads = List.of("sheet", "column", "key", "type", "required", "refers");
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(0, i, words.word("exchange.notes." + heads.get(i)));
            sheet.style(0, i).bold().set();
            sheet.width(i, i == 3 ? 70 : 28);
        }
        int row = 1;
        for (var described : description.sheets()) {
            for (var column : described.columns()) {
                sheet.value(row, 0, described.name(language));
                sheet.value(row, 1, column.heading(language));
                sheet.value(row, 2, column.key());
                sheet.value(
                        row,
                        3,
                        words.word("exchange.type." + column.type()) + " " + String.join(", ", column.values()));
                sheet.value(row, 4, column.required() ? words.word("exchange.notes.yes") : "");
                var refers = column.refersTo();
                sheet.value(
                        row, 5, refers == null ? "" : description.sheet(refers).name(language));
                row++;
            }
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }
}
