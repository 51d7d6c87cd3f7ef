package org.pacta.portal.cite;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Formats;
import org.pacta.scoreboard.Row;

/// How much is due in each month, or in each year where there are many months.
///
/// @param times one after the other, those with nothing due among them too
/// @param undated how many have no date
record DueTimes(List<Time> times, boolean years, long undated) {

    private static final int MONTHS = 60;

    /// @param label as its axis bears it; may be empty
    /// @param late whose date has passed and which are not confirmed
    /// @param open the rest
    record Time(String label, long confirmed, long late, long open) {

        long all() {
            return confirmed + late + open;
        }
    }

    DueTimes {
        times = List.copyOf(times);
    }

    static DueTimes of(List<Row> rows, LocalDate on, Formats formats) {
        var days = rows.stream()
                .map(Row::due)
                .filter(each -> each != null)
                .sorted()
                .toList();
        var undated = rows.size() - days.size();
        if (days.isEmpty()) return new DueTimes(List.of(), false, undated);
        var first = YearMonth.from(days.getFirst());
        var last = YearMonth.from(days.getLast());
        var years = first.until(last, ChronoUnit.MONTHS) >= MONTHS;
        var wide = first.until(last, ChronoUnit.MONTHS) > 18; // as the years of a curve
        var times = new ArrayList<Time>();
        // it begins where its axis has a word
        var start = wide ? first.withMonth(1) : first.minusMonths((first.getMonthValue() - 1) % 3);
        for (var at = start; !at.isAfter(last); at = at.plusMonths(years ? 12 : 1)) {
            var from = at.atDay(1);
            var to = at.plusMonths(years ? 12 : 1).atDay(1);
            var within =
                    rows.stream().filter(each -> within(each.due(), from, to)).toList();
            var confirmed = within.stream()
                    .filter(each -> each.state().equals("confirmed"))
                    .count();
            var late = within.stream().filter(each -> each.lateOn(on)).count();
            var named = years || (wide ? at.getMonthValue() == 1 : at.getMonthValue() % 3 == 1);
            var label = !named ? "" : wide ? Integer.toString(at.getYear()) : formats.briefDay(from);
            times.add(new Time(label, confirmed, late, within.size() - confirmed - late));
        }
        return new DueTimes(times, years, undated);
    }

    /// The highest column, at least 1.
    long most() {
        return Math.max(1, times.stream().mapToLong(Time::all).max().orElse(1));
    }

    private static boolean within(@Nullable LocalDate due, LocalDate from, LocalDate to) {
        return due != null && !due.isBefore(from) && due.isBefore(to);
    }
}
