package org.pacta.register.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the short form of a deadline. What reads is written back letter for letter, else it is refused.
final class ShortForm {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})/(\\d{4})");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern RECURRING =
            Pattern.compile("R/(P\\w+)(?:/(--\\d{2}-\\d{2}|---\\d{2}))?(?:/([\\d.-]+)/([\\d.-]+))?");
    private static final Pattern AFTER = Pattern.compile("(P\\w+) after (.+)");

    private ShortForm() {}

    static When read(String text) {
        try {
            var when = kindOf(text);
            if (when != null && when.text().equals(text)) {
                return when;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("no deadline: \"" + text + "\"", e);
        }
        throw new IllegalArgumentException("no deadline: \"" + text + "\"");
    }

    private static @Nullable When kindOf(String text) {
        if (text.equals("none")) {
            return new When.None();
        }
        if (YEAR.matcher(text).matches()) {
            return new When.Year(Integer.parseInt(text));
        }
        if (MONTH.matcher(text).matches()) {
            return When.Span.of(YearMonth.parse(text));
        }
        if (DAY.matcher(text).matches()) {
            return new When.Day(LocalDate.parse(text));
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return new When.Quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        var half = HALF.matcher(text);
        if (half.matches()) {
            return new When.HalfYear(Integer.parseInt(half.group(1)), Integer.parseInt(half.group(2)));
        }
        return longer(text);
    }

    private static @Nullable When longer(String text) {
        var years = YEARS.matcher(text);
        if (years.matches()) {
            return new When.Span(
                    LocalDate.of(Integer.parseInt(years.group(1)), 1, 1),
                    LocalDate.of(Integer.parseInt(years.group(2)), 12, 31));
        }
        var days = DAYS.matcher(text);
        if (days.matches()) {
            return new When.Span(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
        }
        var recurring = RECURRING.matcher(text);
        if (recurring.matches()) {
            var by = recurring.group(2);
            return new When.Recurring(
                    Period.parse(recurring.group(1)),
                    open(recurring.group(3)),
                    open(recurring.group(4)),
                    by == null ? null : DayEach.parse(by));
        }
        var after = AFTER.matcher(text);
        return after.matches() ? new When.After(Period.parse(after.group(1)), after.group(2)) : null;
    }

    private static @Nullable LocalDate open(@Nullable String day) {
        return day == null || day.equals("..") ? null : LocalDate.parse(day);
    }
}
