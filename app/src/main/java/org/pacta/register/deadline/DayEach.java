package org.pacta.register.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;

/// The day not later than which what is done again and again is done each time.
public sealed interface DayEach {

    /// A day of each year. In a year without it, 29 February is the 28th.
    record OfYear(MonthDay day) implements DayEach {

        @Override
        public boolean fits(Period every) {
            return every.equals(Period.ofYears(1));
        }

        @Override
        public LocalDate lastUntil(LocalDate last, Period every) {
            var same = day.atYear(last.getYear());
            return same.isAfter(last) ? day.atYear(last.getYear() - 1) : same;
        }

        @Override
        public String text() {
            return day.toString();
        }
    }

    /// A day of each month, or of the first month of each calendar quarter. In a month without it, it is the last.
    ///
    /// @param day 1 to 31
    record OfMonth(int day) implements DayEach {

        public OfMonth {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("day (%d) must be 1 to 31".formatted(day));
            }
        }

        @Override
        public boolean fits(Period every) {
            return every.equals(Period.ofMonths(1)) || every.equals(Period.ofMonths(3));
        }

        @Override
        public LocalDate lastUntil(LocalDate last, Period every) {
            var month = YearMonth.from(last);
            if (every.equals(Period.ofMonths(3))) {
                month = month.minusMonths((month.getMonthValue() - 1) % 3);
            }
            var same = in(month);
            return same.isAfter(last) ? in(month.minus(every)) : same;
        }

        private LocalDate in(YearMonth month) {
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }

        @Override
        public String text() {
            return "---%02d".formatted(day);
        }
    }

    /// Whether what is done so often can have such a day.
    boolean fits(Period every);

    /// The last such day not after another.
    LocalDate lastUntil(LocalDate last, Period every);

    /// The short form: `--04-01` of a year, `---05` of a month.
    String text();

    /// Reads a short form; the inverse of [#text()].
    ///
    /// @throws java.time.DateTimeException if there is no such day
    /// @throws IllegalArgumentException if there is no such day of a month, or it is no number
    static DayEach parse(String text) {
        return text.startsWith("---")
                ? new OfMonth(Integer.parseInt(text.substring(3)))
                : new OfYear(MonthDay.parse(text));
    }
}
