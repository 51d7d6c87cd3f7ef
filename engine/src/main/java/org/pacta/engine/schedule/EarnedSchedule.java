package org.pacta.engine.schedule;

import java.util.function.IntPredicate;

/// How much of the plan's time has been earned: the date at which the baseline was to be where the work is
/// now.
///
/// Lipke, *Schedule is different*, The Measurable News (2003). A task earns its weight when it is finished,
/// neither sooner nor in parts. With planned value `PV(k)` at the end of period `k` and earned value `EV`:
/// `ES = C + (EV - PV(C)) / (PV(C+1) - PV(C))`, `C` the last period with `PV(C) <= EV`. Unlike the variance
/// in value, it does not return to zero when a late plan ends.
///
/// @param earned weight of the tasks finished, EV
/// @param planned weight of the tasks that were to be finished by now, PV
/// @param total weight of all tasks, BAC
/// @param earnedDays days of the baseline earned, ES
/// @param actualDays days since the baseline began, AT
/// @param plannedDays days from the baseline's beginning to its end, PD
public record EarnedSchedule(
        double earned, double planned, double total, double earnedDays, double actualDays, double plannedDays) {

    /// Earned schedule at a bound.
    ///
    /// @param finished whether the task with an index is finished by then
    /// @param at the bound of the measurement, usually the data date
    /// @param period days between two points of the planned curve, at least 1; between them it is taken to
    ///               be straight
    /// @throws IllegalArgumentException if there is no task, or `period` is below 1
    public static EarnedSchedule of(PlanBaseline baseline, IntPredicate finished, int at, int period) {
        if (baseline.tasks() == 0) {
            throw new IllegalArgumentException("baseline must have a task");
        }
        if (period < 1) {
            throw new IllegalArgumentException("period (%d) must be at least 1".formatted(period));
        }
        int begin = Integer.MAX_VALUE;
        int end = Integer.MIN_VALUE;
        double earned = 0;
        double planned = 0;
        double total = 0;
        for (int task = 0; task < baseline.tasks(); task++) {
            begin = Math.min(begin, baseline.start(task));
            end = Math.max(end, baseline.finish(task));
            total += baseline.weight(task);
            planned += baseline.finish(task) <= at ? baseline.weight(task) : 0;
            earned += finished.test(task) ? baseline.weight(task) : 0;
        }
        double earnedDays = earnedDays(baseline, begin, end, period, earned);
        return new EarnedSchedule(earned, planned, total, earnedDays, at - begin, end - begin);
    }

    private static double earnedDays(PlanBaseline baseline, int begin, int end, int period, double earned) {
        double before = plannedBy(baseline, begin);
        if (earned < before) {
            return 0;
        }
        for (int from = begin; from < end; from += period) {
            int to = Math.min(end, from + period);
            double after = plannedBy(baseline, to);
            if (after > earned) {
                return from - begin + (to - from) * (earned - before) / (after - before);
            }
            before = after;
        }
        return end - begin;
    }

    private static double plannedBy(PlanBaseline baseline, int bound) {
        double planned = 0;
        for (int task = 0; task < baseline.tasks(); task++) {
            planned += baseline.finish(task) <= bound ? baseline.weight(task) : 0;
        }
        return planned;
    }

    /// Schedule variance in days, `SV(t) = ES - AT`; negative is late.
    public double variance() {
        return earnedDays - actualDays;
    }

    /// Schedule performance index, `SPI(t) = ES / AT`; below 1 is late. Not a number on the first day.
    public double performance() {
        return earnedDays / actualDays;
    }

    /// Days from the baseline's beginning to the end if work goes on at this pace, `IEAC(t) = PD / SPI(t)`;
    /// infinite if nothing is earned.
    public double estimatedDays() {
        return plannedDays * actualDays / earnedDays;
    }
}
