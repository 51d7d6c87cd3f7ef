package org.pacta.portal.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// XLSX with a frozen heading, filters, real days and numbers. Texts are stored as texts, never as formulas.
final class XlsxFile {

    private static final int FLUSHED = 500;

    private XlsxFile() {}

    static void write(Sheet sheet, OutputStream to) throws IOException {
        var workbook = new Workbook(to, "Pacta", "1.0");
        // a demonstration says so before anything else
        if (sheet.notice() != null) about(workbook, sheet);
        table(workbook.newWorksheet(sheet.name()), sheet);
        if (sheet.notice() == null) about(workbook, sheet);
        workbook.finish();
    }

    private static void about(Workbook workbook, Sheet sheet) throws IOException {
        var about = workbook.newWorksheet("about");
        int row = 0;
        if (sheet.notice() != null) about.inlineString(row++, 0, sheet.notice());
        for (var each : List.of(
                List.of("union", sheet.union()),
                List.of("framework", sheet.framework()),
                List.of("on", sheet.on().toString()),
                List.of("known", sheet.known().toString()))) {
            if (each.getLast().isEmpty()) continue;
            about.inlineString(row, 0, each.getFirst());
            about.inlineString(row++, 1, each.getLast());
        }
        for (var each : sheet.asked().entrySet()) {
            about.inlineString(row, 0, each.getKey());
            about.inlineString(row++, 1, each.getValue());
        }
        about.width(0, 18);
        about.width(1, 34);
        about.finish();
    }

    private static void table(Worksheet table, Sheet sheet) throws IOException {
        table.freezePane(0, 1);
        for (int i = 0; i < sheet.columns().size(); i++) {
            table.inlineString(0, i, sheet.columns().get(i));
            table.style(0, i).bold().set();
            table.width(i, i == 1 ? 60 : 16);
        }
        table.setAutoFilter(0, 0, sheet.rows().size(), sheet.columns().size() - 1);
        int row = 0;
        for (var values : sheet.rows()) {
            row++;
            for (int i = 0; i < values.size(); i++) cell(table, row, i, values.get(i));
            if (row % FLUSHED == 0) table.flush();
        }
        table.finish();
    }

    private static void cell(Worksheet table, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> table.value(row, column, number);
            case LocalDate day -> {
                table.value(row, column, day);
                table.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> table.inlineString(row, column, value.toString());
        }
    }
}
