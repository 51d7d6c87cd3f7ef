package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How reports are written: as JSON, or as lines and tables of text.
final class Reports {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(
                    each -> each.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private Reports() {}

    static void json(Object report, PrintWriter out) {
        out.println(JSON.writeValueAsString(report));
        out.flush();
    }

    /// A number with no more digits than its errors allow.
    static double rounded(double number, int decimals) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue()
                : 0;
    }

    static String percent(double share, Words words) {
        return words.formats().percent(BigDecimal.valueOf(rounded(100 * share, 1)), 1);
    }

    static String decimal(double number, int decimals, Words words) {
        return words.formats().decimal(BigDecimal.valueOf(rounded(number, decimals)), decimals);
    }

    static String day(@Nullable LocalDate day, Words words) {
        return day == null ? "" : words.formats().briefDay(day);
    }

    /// A table: each column as wide as its widest cell, the last one free; columns in `right` to the right.
    static void table(List<String[]> rows, int right, PrintWriter out) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.getFirst().length;
        int[] width = new int[columns];
        for (var row : rows) {
            for (int c = 0; c < columns; c++) {
                width[c] = Math.max(width[c], row[c].codePointCount(0, row[c].length()));
            }
        }
        for (var row : rows) {
            var line = new StringBuilder("  ");
            for (int c = 0; c < columns; c++) {
                var space = " ".repeat(width[c] - row[c].codePointCount(0, row[c].length()));
                boolean pushed = (right >> c & 1) == 1;
                line.append(pushed ? space : "")
                        .append(row[c])
                        .append(pushed ? "" : space)
                        .append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
