package org.pacta.exchange.words;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as offices write them: `1 234,56`, `1.234,56`, `1,234.56`, `12,5`, `80 %`.
public final class NumberWords {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,30},\\d{1,30}");
    private static final Pattern THOUSANDS_DOTS = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d{1,30}");
    private static final Pattern THOUSANDS_COMMAS = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+\\.\\d{1,30}");
    private static final Pattern GROUPS = Pattern.compile("[+-]?\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d{1,30})?");
    private static final Pattern TWO_WAYS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private NumberWords() {}

    /// Reads a number; empty if it is none, or could mean two: `1,234` and `1.234` may be thousands or a fraction.
    ///
    /// @param decimalComma whether a single comma is known to be a decimal comma (and a single dot a decimal point)
    public static Optional<BigDecimal> number(String raw, boolean decimalComma) {
        var text = CellCleaning.line(raw).text();
        if (TWO_WAYS.matcher(text).matches() && !(decimalComma && text.indexOf(',') > 0)) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (COMMA.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        if (GROUPS.matcher(text).matches()) {
            return Optional.of(
                    new BigDecimal(text.replace(" ", "").replace("'", "").replace(',', '.')));
        }
        if (THOUSANDS_DOTS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (THOUSANDS_COMMAS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return Optional.empty();
    }
}
