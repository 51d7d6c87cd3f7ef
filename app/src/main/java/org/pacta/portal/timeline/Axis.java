package org.pacta.portal.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Days laid out along a width of a hundred parts.
///
/// @param from the first day, at 0
/// @param to the last day, at 100; later ones stand there as well
record Axis(LocalDate from, LocalDate to) {

    /// No plan is drawn further beyond its last day.
    private static final int BEYOND = 2;

    Axis {
        if (!from.isBefore(to))
            throw new IllegalArgumentException("from (%s) must be before to (%s)".formatted(from, to));
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

    /// The first days of its years.
    List<LocalDate> years() {
        var years = new ArrayList<LocalDate>();
        for (var day = from.withDayOfYear(1); day.isBefore(to); day = day.plusYears(1)) {
            if (!day.isBefore(from)) years.add(day);
        }
        return years;
    }
}
