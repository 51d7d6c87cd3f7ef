package org.pacta.exchange.quarter;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pacta.exchange.workbook.Injection;
import org.pacta.language.Words;

/// Writes the workbook of a body: one sheet to be seen, a row a measure. What the plan says is locked, against
/// slips and not against will; causes, helpers and "no change" are chosen from lists.
final class QuarterBook {

    /// Told in the guide: it keeps cells from being changed by a slip.
    private static final String LOCK = "pacta";

    /// What says whose workbook it is, the title, what to do, the headings.
    private static final int HEADINGS = 3;

    private static final String LISTS = "Lists";
    private static final String PALE = "F2F2F2";

    private QuarterBook() {}

    /// @param about codes of union, cycle and body, and the language: what the machine asks for when it comes back
    /// @param lines one for each measure
    /// @param causes and `helpers`: what may be chosen
    record Content(
            List<String> about,
            String title,
            List<Map<Column, String>> lines,
            List<String> causes,
            List<String> helpers) {

        Content {
            about = List.copyOf(about);
            lines = List.copyOf(lines);
            causes = List.copyOf(causes);
            helpers = List.copyOf(helpers);
        }
    }

    static void write(Content content, Words words, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Pacta", "1.0")) {
            var sheet = book.newWorksheet(words.say("quarter.sheet"));
            head(sheet, content, words);
            int row = HEADINGS + 1;
            for (var line : content.lines) line(sheet, row++, line);
            choices(sheet, content, row - 1);
            sheet.hideColumn(Column.VERSION.ordinal());
            sheet.freezePane(2, HEADINGS + 1);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(HEADINGS);
            sheet.protect(LOCK, SheetProtectionOption.SHEET);
            lists(book.newWorksheet(LISTS), content, words);
        }
    }

    private static void head(Worksheet sheet, Content content, Words words) {
        sheet.value(0, 0, ParcelFile.MARK);
        for (int i = 0; i < content.about.size(); i++) sheet.value(0, i + 1, Injection.guarded(content.about.get(i)));
        sheet.hideRow(0);
        sheet.value(1, 0, Injection.guarded(content.title));
        sheet.style(1, 0).bold().fontSize(13).set();
        sheet.value(2, 0, words.say("quarter.how"));
        for (var column : Column.values()) {
            int at = column.ordinal();
            sheet.width(at, column.width);
            sheet.value(HEADINGS, at, words.say(column.key()));
            sheet.style(HEADINGS, at)
                    .bold()
                    .wrapText(true)
                    .fillColor(PALE)
                    .borderStyle("thin")
                    .verticalAlignment("top")
                    .set();
        }
    }

    private static void line(Worksheet sheet, int row, Map<Column, String> line) {
        for (var column : Column.values()) {
            int at = column.ordinal();
            var text = line.getOrDefault(column, "");
            if (column.day() && !text.isEmpty()) sheet.value(row, at, LocalDate.parse(text));
            else if (!text.isEmpty()) sheet.value(row, at, Injection.guarded(text));
            var style = sheet.style(row, at)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle("thin")
                    .protectionOption(ProtectionOption.LOCKED, column.locked);
            if (column.locked) style.fillColor(PALE);
            style.format(column.day() ? "dd.mm.yyyy" : column == Column.CODE ? "@" : "General")
                    .set();
        }
    }

    private static void choices(Worksheet sheet, Content content, int last) {
        if (last <= HEADINGS) return;
        choice(sheet, Column.CAUSE, "A", content.causes.size(), last);
        choice(sheet, Column.HELPER, "B", content.helpers.size(), last);
        choice(sheet, Column.UNCHANGED, "C", 1, last);
    }

    private static void choice(Worksheet sheet, Column column, String list, int count, int last) {
        int at = column.ordinal();
        sheet.range(HEADINGS + 1, at, last, at)
                .validateWithListByFormula("%s!$%s$1:$%s$%d".formatted(LISTS, list, list, Math.max(1, count)));
    }

    private static void lists(Worksheet sheet, Content content, Words words) {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        for (int i = 0; i < content.causes.size(); i++) sheet.value(i, 0, content.causes.get(i));
        for (int i = 0; i < content.helpers.size(); i++) sheet.value(i, 1, Injection.guarded(content.helpers.get(i)));
        sheet.value(0, 2, words.say("quarter.yes"));
    }
}
