package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How far a plan is against its own dates, in counts and in time: earned value without money. A straight line, no
/// forecast.
///
/// What the plan's dates ask for by a day is the planned value, what is confirmed the earned value, whether it was due
/// or not; each counted thing counts one. The day on which the plan asks for what is earned is the earned schedule:
/// where a plan asks for nothing new over some days, that of them which is nearest to the day shown.
///
/// Source: Lipke, *Schedule is different*, The Measurable News (2003); PMI, *The Standard for Earned Value
/// Management* (2019).
///
/// @param starts the first day of the plan
/// @param on the day shown, after `starts`
/// @param planned things due by the day shown
/// @param earned things confirmed by the day shown
/// @param dated things that have a date, at least 1
/// @param earnedOn the day on which the plan asks for as many as are confirmed
/// @param ends the last date in the plan
public record EarnedSchedule(
        LocalDate starts, LocalDate on, long planned, long earned, long dated, LocalDate earnedOn, LocalDate ends) {

    private static final long MOST = 36_525;

    /// Empty where nothing has a date, and up to the first day of the plan.
    ///
    /// @param due how many are due by each day, rising, as [Series#due(Question, Counted)]
    public static Optional<EarnedSchedule> of(LocalDate starts, LocalDate on, long earned, List<Series.Point> due) {
        if (due.isEmpty() || !starts.isBefore(on)) return Optional.empty();
        long planned = 0;
        // the first day on which the plan asks for as many, and the last on which it asks for no more
        LocalDate first = null;
        LocalDate last = null;
        for (var point : due) {
            if (!point.day().isAfter(on)) planned = point.count();
            if (first == null && point.count() >= earned) first = point.day();
            if (last == null && point.count() > earned) last = point.day().minusDays(1);
        }
        var ends = due.getLast().day();
        if (first == null) first = ends;
        var earnedOn = on;
        // where the plan leaps over what is earned, no day asks for just that
        if (last != null && last.isBefore(on)) earnedOn = last;
        else if (earned > 0 && first.isAfter(on)) earnedOn = first;
        return Optional.of(
                new EarnedSchedule(starts, on, planned, earned, due.getLast().count(), earnedOn, ends));
    }

    /// Of what is due, how many times as many are done; empty while nothing is due.
    public Optional<BigDecimal> index() {
        return planned == 0 ? Optional.empty() : Optional.of(part(earned, planned));
    }

    /// Days by which the plan is behind; below zero if it is ahead.
    public long behind() {
        return ChronoUnit.DAYS.between(earnedOn, on);
    }

    /// Days of the plan done in a day that passed.
    public BigDecimal indexInTime() {
        return part(Math.max(0, ChronoUnit.DAYS.between(starts, earnedOn)), ChronoUnit.DAYS.between(starts, on));
    }

    /// Where that leads: the last date of the plan, as many times later as it went slower. Empty once all that
    /// is dated is done, while nothing is, and where it leads beyond a hundred years.
    public Optional<LocalDate> leadsTo() {
        long gone = ChronoUnit.DAYS.between(starts, earnedOn);
        if (earned >= dated || earned == 0 || gone <= 0) return Optional.empty();
        long days = Math.ceilDiv(ChronoUnit.DAYS.between(starts, ends) * ChronoUnit.DAYS.between(starts, on), gone);
        return days > MOST ? Optional.empty() : Optional.of(starts.plusDays(days));
    }

    private static BigDecimal part(long of, long whole) {
        return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
