package org.pacta.exchange.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers of a spreadsheet as text: what a person would see, without the noise of binary fractions.
final class SheetValues {

    private static final MathContext SHOWN = new MathContext(15);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final long DAY_SECONDS = 86_400;
    private static final double LAST_SERIAL = 2_958_466;

    private SheetValues() {}

    /// A plain decimal of at most 15 digits.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "#NUM!";
        }
        var shown = new BigDecimal(value, SHOWN).stripTrailingZeros();
        return shown.scale() < -40 || shown.scale() > 40 ? Double.toString(value) : shown.toPlainString();
    }

    /// A serial number as a day, or as day and time if it has a fraction.
    static String day(double serial, boolean since1904) {
        if (!(serial >= 0) || serial >= LAST_SERIAL) {
            return number(serial);
        }
        var zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, serial < 60 ? 31 : 30);
        long seconds = Math.round(serial * DAY_SECONDS);
        if (seconds % DAY_SECONDS == 0) {
            return zero.plusDays(seconds / DAY_SECONDS).toString();
        }
        LocalDateTime moment = zero.atStartOfDay().plusSeconds(seconds);
        return seconds < DAY_SECONDS ? moment.toLocalTime().toString() : moment.toString();
    }

    /// Whether a number format shows a date: one of the built-in ones, or a pattern with letters of date or time.
    static boolean dateFormat(int id, String pattern) {
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) {
            return true;
        }
        var bare = QUOTED.matcher(pattern).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }
}
