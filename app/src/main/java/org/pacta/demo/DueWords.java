package org.pacta.demo;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.deadline.When;

/// Deadlines in the words in which offices write them.
enum DueWords {
    RUSSIAN,
    ENGLISH;

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final List<String> OF_MONTH = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
    private static final List<String> MONTH = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    Deadline say(When when) {
        return new Deadline(when, this == RUSSIAN ? russian(when) : english(when));
    }

    /// A deadline of some kind that ends near a day, not before `floor` and not after `limit`.
    Deadline near(LocalDate day, LocalDate floor, LocalDate limit, double draw) {
        var wanted = day.isBefore(floor) ? floor : day.isAfter(limit) ? limit : day;
        var when = kind(wanted, draw);
        var due = when.due().orElse(wanted);
        var fits = !due.isBefore(floor) && !due.isAfter(limit);
        return say(
                fits
                        ? when
                        : new When.Day(Calendar.working(wanted).isBefore(floor) ? wanted : Calendar.working(wanted)));
    }

    private static When kind(LocalDate day, double draw) {
        int month = day.getMonthValue();
        if (draw < 0.58) return new When.Quarter(day.getYear(), (month + 2) / 3);
        if (draw < 0.72) return new When.Day(day.withDayOfMonth(1).plusMonths(1));
        if (draw < 0.80) return new When.Day(Calendar.working(day));
        if (draw < 0.90) return new When.HalfYear(day.getYear(), (month + 5) / 6);
        if (draw < 0.96) return When.Span.of(YearMonth.from(day));
        return new When.Year(day.getYear());
    }

    /// A deadline that ends with a year.
    Deadline endOf(int year, double draw) {
        var end = LocalDate.of(year, 12, 31);
        if (draw < 0.6) return say(new When.Quarter(year, 4));
        if (draw < 0.75) return say(new When.Year(year));
        if (draw < 0.85) return say(new When.Day(LocalDate.of(year, 12, 15)));
        if (draw < 0.95) return say(new When.Span(LocalDate.of(year - 1, 1, 1), end));
        return say(new When.Recurring(Period.ofYears(1), LocalDate.of(year - 1, 1, 1), end));
    }

    private static String russian(When when) {
        return switch (when) {
            case When.Day(var day) ->
                "до %d %s %d г.".formatted(day.getDayOfMonth(), OF_MONTH.get(day.getMonthValue() - 1), day.getYear());
            case When.Quarter(var year, var quarter) -> "%s квартал %d г.".formatted(QUARTERS.get(quarter - 1), year);
            case When.HalfYear(var year, var half) -> "%s полугодие %d г.".formatted(QUARTERS.get(half - 1), year);
            case When.Year(var year) -> "%d год".formatted(year);
            case When.Span span
            when span.first().getMonth() == span.last().getMonth() ->
                "%s %d г."
                        .formatted(
                                MONTH.get(span.first().getMonthValue() - 1),
                                span.first().getYear());
            case When.Span span ->
                "%d–%d годы".formatted(span.first().getYear(), span.last().getYear());
            case When.Recurring _ -> "ежегодно";
            case When.After after -> "после: " + after.event();
            case When.None _ -> "";
        };
    }

    private static String english(When when) {
        return switch (when) {
            case When.Day(var day) ->
                "by %d %s %d".formatted(day.getDayOfMonth(), MONTHS.get(day.getMonthValue() - 1), day.getYear());
            case When.Quarter(var year, var quarter) -> "Q%d %d".formatted(quarter, year);
            case When.HalfYear(var year, var half) -> "%s half of %d".formatted(half == 1 ? "first" : "second", year);
            case When.Year(var year) -> "in %d".formatted(year);
            case When.Span span
            when span.first().getMonth() == span.last().getMonth() ->
                "%s %d"
                        .formatted(
                                MONTHS.get(span.first().getMonthValue() - 1),
                                span.first().getYear());
            case When.Span span ->
                "%d to %d".formatted(span.first().getYear(), span.last().getYear());
            case When.Recurring _ -> "every year";
            case When.After after -> "after " + after.event();
            case When.None _ -> "";
        };
    }
}
