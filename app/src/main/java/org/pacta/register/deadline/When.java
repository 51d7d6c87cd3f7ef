package org.pacta.register.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a deadline means. Years run from 1000 to 9999. Each value has one short form, and [#parse] reads it
/// back as the equal value.
///
/// | kind | short form | due |
/// |---|---|---|
/// | day | `2023-07-01` | that day |
/// | quarter, half-year, year | `2023-Q4`, `2023-H1`, `2023` | its last day |
/// | period | `2023-12`, `2022/2023`, `2022-03-01/2023-02-28` | its last day |
/// | recurring | `R/P1Y`, `R/P3M/2022-01-01/2023-12-31`, `R/P1Y/2022-01-01/..` | its last day, if it ends |
/// | each year by a day | `R/P1Y/--04-01`, `R/P1Y/--04-01/2022-01-01/2023-12-31` | that day's last time, if it ends |
/// | each month by a day | `R/P1M/---05`, `R/P1M/---05/2022-01-01/..` | likewise |
/// | each quarter by a day of its first month | `R/P3M/---10` | likewise |
/// | after an event | `P6M after entry into force` | not known until the event |
/// | none | `none` | never |
public sealed interface When {

    /// The kinds, as the database and the pages name them.
    enum Kind {
        DAY,
        QUARTER,
        HALF_YEAR,
        YEAR,
        PERIOD,
        RECURRING,
        AFTER,
        NONE
    }

    /// Not later than a day.
    record Day(LocalDate day) implements When {

        public Day {
            Years.check(day);
        }

        @Override
        public Kind kind() {
            return Kind.DAY;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(day);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(day);
        }

        @Override
        public String text() {
            return day.toString();
        }
    }

    /// In a quarter of a year, 1 to 4.
    record Quarter(int year, int quarter) implements When {

        public Quarter {
            Years.check(year);
            Years.check("quarter", quarter, 4);
        }

        @Override
        public Kind kind() {
            return Kind.QUARTER;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(LocalDate.of(year, quarter * 3 - 2, 1));
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(YearMonth.of(year, quarter * 3).atEndOfMonth());
        }

        @Override
        public String text() {
            return year + "-Q" + quarter;
        }
    }

    /// In a half of a year, 1 or 2.
    record HalfYear(int year, int half) implements When {

        public HalfYear {
            Years.check(year);
            Years.check("half", half, 2);
        }

        @Override
        public Kind kind() {
            return Kind.HALF_YEAR;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(LocalDate.of(year, half * 6 - 5, 1));
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(YearMonth.of(year, half * 6).atEndOfMonth());
        }

        @Override
        public String text() {
            return year + "-H" + half;
        }
    }

    /// In the course of a year.
    record Year(int year) implements When {

        public Year {
            Years.check(year);
        }

        @Override
        public Kind kind() {
            return Kind.YEAR;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(LocalDate.of(year, 1, 1));
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(LocalDate.of(year, 12, 31));
        }

        @Override
        public String text() {
            return Integer.toString(year);
        }
    }

    /// From one day to another, both within: a month, several years, any stretch.
    record Span(LocalDate first, LocalDate last) implements When {

        public Span {
            Years.check(first);
            Years.check(last);
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
            }
        }

        /// All of a month.
        public static Span of(YearMonth month) {
            return new Span(month.atDay(1), month.atEndOfMonth());
        }

        @Override
        public Kind kind() {
            return Kind.PERIOD;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(first);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(last);
        }

        @Override
        public String text() {
            if (first.equals(last.withDayOfMonth(1)) && last.getDayOfMonth() == last.lengthOfMonth()) {
                return YearMonth.from(first).toString();
            }
            boolean wholeYears = first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear();
            if (wholeYears && first.getYear() < last.getYear()) {
                return first.getYear() + "/" + last.getYear();
            }
            return first + "/" + last;
        }
    }

    /// Again and again.
    ///
    /// @param every how often; more than nothing
    /// @param first the first day of the duty, or null when it is not stated
    /// @param last its last day, or null when it does not end
    /// @param by the day not later than which it is done each time, or null when none is stated;
    /// of the year for what is done every year, of the month for every month or three
    record Recurring(
            Period every,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable DayEach by) implements When {

        /// Again and again, by no day.
        public Recurring(Period every, @Nullable LocalDate first, @Nullable LocalDate last) {
            this(every, first, last, null);
        }

        public Recurring {
            if (every.isZero() || every.isNegative()) {
                throw new IllegalArgumentException("every (%s) must be more than nothing".formatted(every));
            }
            if (first != null) {
                Years.check(first);
            }
            if (last != null) {
                Years.check(last);
            }
            if (first != null && last != null && last.isBefore(first)) {
                throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
            }
            if (by != null && !by.fits(every)) {
                throw new IllegalArgumentException("by (%s) is no day of what is every %s".formatted(by, every));
            }
            if (by != null
                    && last != null
                    && first != null
                    && by.lastUntil(last, every).isBefore(first)) {
                throw new IllegalArgumentException(
                        "by (%s) must lie between first (%s) and last (%s)".formatted(by, first, last));
            }
        }

        @Override
        public Kind kind() {
            return Kind.RECURRING;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.ofNullable(first);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.ofNullable(last).map(day -> by == null ? day : by.lastUntil(day, every));
        }

        @Override
        public String text() {
            var often = "R/" + every + (by == null ? "" : "/" + by.text());
            if (first == null && last == null) {
                return often;
            }
            return often + "/" + (first == null ? ".." : first) + "/" + (last == null ? ".." : last);
        }
    }

    /// So long after something has happened.
    ///
    /// @param delay how long after; nothing means "upon"
    /// @param event the words for what must happen first: one line, not empty
    record After(Period delay, String event) implements When {

        public After {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("delay (%s) must not be negative".formatted(delay));
            }
            event = event.replaceAll("[\\s\\h\\v]+", " ").strip();
            if (event.isEmpty()) {
                throw new IllegalArgumentException("event must not be empty");
            }
        }

        @Override
        public Kind kind() {
            return Kind.AFTER;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.empty();
        }

        /// The last day in time, once the day of the event is known.
        public LocalDate dueAfter(LocalDate eventDay) {
            return eventDay.plus(delay);
        }

        @Override
        public String text() {
            return delay + " after " + event;
        }
    }

    /// No deadline was set.
    record None() implements When {

        @Override
        public Kind kind() {
            return Kind.NONE;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "none";
        }
    }

    /// Which of the kinds it is.
    Kind kind();

    /// The first day meant, where there is one.
    Optional<LocalDate> from();

    /// The last day on which it is in time, where it is known.
    Optional<LocalDate> due();

    /// The short form.
    String text();

    /// Reads a short form; the inverse of [#text()].
    ///
    /// @throws IllegalArgumentException if the text is not one
    static When parse(String text) {
        return ShortForm.read(text);
    }
}
