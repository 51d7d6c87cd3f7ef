package org.pacta.portal.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Days laid out along a width of a hundred parts.
///
/// @param from the first day, at 0
/// @param to the last day, at 100, or a later one where the last year has no room for its words; what is later still
/// stands there as well
record Axis(LocalDate from, LocalDate to) {

    /// No plan is drawn further beyond its last day.
    private static final int BEYOND = 2;

    /// As many parts of the width as the words of a year take on a telephone.
    private static final int WORDS = 16;

    Axis {
        if (!from.isBefore(to))
            throw new IllegalArgumentException("from (%s) must be before to (%s)".formatted(from, to));
        to = roomy(from, to);
    }

    /// As far as the words of the last year have room beside it, but not into another year.
    private static LocalDate roomy(LocalDate from, LocalDate to) {
        var year = to.minusDays(1).withDayOfYear(1);
        if (year.isBefore(from)) return to;
        long before = ChronoUnit.DAYS.between(from, year);
        var room = year.plusDays(Math.ceilDiv(before * WORDS, 100 - WORDS));
        var next = year.plusYears(1);
        var least = room.isAfter(next) ? next : room;
        return least.isAfter(to) ? least : to;
    }

    /// Wide enough for the plan, today and all spans, but no longer than two years beyond the plan and today.
    static Axis of(LocalDate starts, LocalDate ends, LocalDate today, List<Span> spans) {
        var from = starts.isBefore(today) ? starts : today;
        var to = ends.isAfter(today) ? ends : today;
        var last = to.plusYears(BEYOND);
        for (var each : spans) {
            var due = each.row().due();
            if (due != null && due.isAfter(to)) to = due;
            if (each.ahead() != null && each.ahead().p80().isAfter(to))
                to = each.ahead().p80();
        }
        return new Axis(from.withDayOfYear(1), (to.isAfter(last) ? last : to).plusMonths(1));
    }

    /// Where a day begins, 0 to 100.
    double at(LocalDate day) {
        double part = 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return Math.round(Math.clamp(part, 0, 100) * 100) / 100.0;
    }

    /// Whether a year has room for its words: of many, every second one or fewer have.
    boolean names(LocalDate year) {
        long wide = Math.ceilDiv(ChronoUnit.DAYS.between(from, to) * WORDS, 100 * 365);
        return (year.getYear() - from.getYear()) % wide == 0 && at(year) <= 100 - WORDS;
    }

    /// The first days of its years.
    List<LocalDate> years() {
        var years = new ArrayList<LocalDate>();
        for (var day = from.withDayOfYear(1); day.isBefore(to); day = day.plusYears(1)) {
            if (!day.isBefore(from)) years.add(day);
        }
        return years;
    }
}
