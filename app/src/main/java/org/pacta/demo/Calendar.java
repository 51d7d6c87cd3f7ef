package org.pacta.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The days on which Parties report, and those on which they answer.
record Calendar(NavigableSet<LocalDate> reports, NavigableSet<LocalDate> answers) {

    private static final int REPORT = 10;
    private static final int ANSWER = 22;

    /// Every month the 10th and the 22nd, before quarters end once more, and the days named.
    static Calendar of(YearMonth first, YearMonth last, List<LocalDate> reports, List<LocalDate> answers) {
        var calendar = new Calendar(new TreeSet<>(reports), new TreeSet<>(answers));
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            calendar.reports.add(working(month.atDay(REPORT)));
            calendar.answers.add(working(month.atDay(ANSWER)));
        }
        return calendar;
    }

    /// The day itself, or the Friday before it.
    static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.minusDays(1);
            case DayOfWeek.SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    /// The last day of reports on or before that day, or the first of all.
    LocalDate reportBy(LocalDate day) {
        var found = reports.floor(day);
        return found != null ? found : reports.first();
    }

    /// A day of reports after one day and before another, the more of them the later.
    ///
    /// @param share from 0 for the first to 1 for the last
    LocalDate reportBetween(LocalDate after, LocalDate before, double share) {
        var days = List.copyOf(reports.subSet(after, false, before, false));
        if (days.isEmpty()) throw new IllegalStateException("no report between %s and %s".formatted(after, before));
        return days.get((int) Math.min(days.size() - 1L, (long) (share * days.size())));
    }
}
