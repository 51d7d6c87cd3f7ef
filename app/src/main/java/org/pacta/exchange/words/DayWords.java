package org.pacta.exchange.words;

import static org.pacta.exchange.words.CalendarWords.ANY_MONTH;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Reason;

/// Days: `2023-07-01`, `01.07.2023`, `1 июля 2023 г.`, `1 ліпеня 2023`, `July 1, 2023`, `1° luglio 2023`, and Excel's
/// serial numbers.
public final class DayWords {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:t[\\d:.]+z?)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern NAMED = Pattern.compile(
            "[\"']?(\\d{1,2})[\"']?(?:-?(?:го|га|е|st|nd|rd|th)|°|º)? (?:of )?" + ANY_MONTH + "\\.?,?(?: (\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(ANY_MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
    private static final Pattern DAY_OF_YEAR = Pattern.compile(
            "[\"']?(\\d{1,2})[\"']?(?:-?(?:го|га|е|st|nd|rd|th)|°|º)? (?:of )?" + ANY_MONTH + "(?!\\p{L})\\.?");
    private static final Pattern DAY_OF_YEAR_MONTH_FIRST =
            Pattern.compile(ANY_MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)");
    private static final Pattern DAY_OF_YEAR_DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?![\\d.]*\\d)");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");
    private static final Pattern YEAR_WORD = Pattern.compile(
            "(\\d{4}) ?(?:годов|годах|года|году|годы|годзе|гадоў|гадах|гады|год|гг|г\\. ?г|г)(?![\\p{L}])\\.?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private DayWords() {}

    /// Reads one day.
    public static Understood<LocalDate> day(String raw, Manner manner) {
        var text = normal(raw);
        if (SERIAL.matcher(text).matches()) {
            return Understood.value(SERIAL_ZERO.plusDays(Integer.parseInt(text)));
        }
        var day = dayIn(text, manner);
        return day == null ? Understood.not(Reason.NOT_A_DAY) : day;
    }

    /// Lower case, one line, `ё` as `е`, no word for "year" after a year, no stop at the end.
    static String normal(String raw) {
        var text = CellCleaning.line(raw).text().toLowerCase(Locale.ROOT).replace('ё', 'е');
        text = YEAR_WORD.matcher(text).replaceAll("$1");
        return text.replaceAll("[ .,;]+$", "").strip();
    }

    static @Nullable Understood<LocalDate> dayIn(String text, Manner manner) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        var dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return of(number(dotted, 3), number(dotted, 2), number(dotted, 1));
        }
        var slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return slashed(number(slashed, 1), number(slashed, 2), number(slashed, 3), manner.slashes());
        }
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return named(named.group(3), CalendarWords.month(named.group(2)), number(named, 1), manner);
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return named(monthFirst.group(3), CalendarWords.month(monthFirst.group(1)), number(monthFirst, 2), manner);
        }
        return null;
    }

    /// A day of every year at the beginning of a text.
    ///
    /// @param end where it ends in the text
    record OfYear(Understood<MonthDay> day, int end) {}

    static @Nullable OfYear dayOfYear(String text) {
        var named = DAY_OF_YEAR.matcher(text);
        if (named.lookingAt()) {
            return ofYear(CalendarWords.month(named.group(2)), number(named, 1), named.end());
        }
        var monthFirst = DAY_OF_YEAR_MONTH_FIRST.matcher(text);
        if (monthFirst.lookingAt()) {
            return ofYear(CalendarWords.month(monthFirst.group(1)), number(monthFirst, 2), monthFirst.end());
        }
        var dotted = DAY_OF_YEAR_DOTTED.matcher(text);
        return dotted.lookingAt() ? ofYear(number(dotted, 2), number(dotted, 1), dotted.end()) : null;
    }

    private static OfYear ofYear(int month, int day, int end) {
        try {
            return new OfYear(Understood.value(MonthDay.of(month, day)), end);
        } catch (DateTimeException e) {
            return new OfYear(Understood.not(Reason.NOT_A_DAY), end);
        }
    }

    private static Understood<LocalDate> slashed(int first, int second, int year, Manner.Slashes order) {
        return switch (order) {
            case DAY_FIRST -> of(year, second, first);
            case MONTH_FIRST -> of(year, first, second);
            case UNKNOWN -> {
                if (first == second || second > 12) {
                    yield of(year, first, second);
                }
                yield first > 12 ? of(year, second, first) : Understood.not(Reason.DAY_AMBIGUOUS);
            }
        };
    }

    private static Understood<LocalDate> named(@Nullable String year, int month, int day, Manner manner) {
        if (year != null) {
            return of(Integer.parseInt(year), month, day);
        }
        var meant = manner.year();
        return meant == null ? Understood.not(Reason.YEAR_MISSING) : of(meant, month, day);
    }

    private static Understood<LocalDate> of(int year, int month, int day) {
        if (year < 1000) {
            return Understood.not(Reason.NOT_A_DAY);
        }
        try {
            return Understood.value(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Understood.not(Reason.NOT_A_DAY);
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
