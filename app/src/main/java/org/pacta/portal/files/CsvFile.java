package org.pacta.portal.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.workbook.Injection;

/// RFC 4180 in UTF-8 with a mark in front, so that spreadsheets read the letters; texts cannot run as formulas.
final class CsvFile {

    private CsvFile() {}

    static void write(Sheet sheet, OutputStream to) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write('\ufeff');
        if (sheet.notice() != null) line(out, java.util.List.of(sheet.notice()));
        line(out, sheet.columns());
        for (var row : sheet.rows()) line(out, row);
        out.flush();
    }

    private static void line(Writer out, Iterable<? extends @Nullable Object> values) throws IOException {
        var between = "";
        for (var value : values) {
            out.write(between);
            out.write(cell(value));
            between = ",";
        }
        out.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal number) return number.toPlainString();
        if (!(value instanceof String text)) return value.toString();
        var guarded = Injection.guarded(text);
        var plain = guarded.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }
}
