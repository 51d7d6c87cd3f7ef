package org.pacta.exchange.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.schedule.CapacitySchedule;
import org.pacta.engine.schedule.CriticalPath;
import org.pacta.engine.schedule.EarnedSchedule;
import org.pacta.exchange.network.EnginePlan;

/// Dates of a plan as they are told. Its JSON is described in `docs/guide/network.md`.
///
/// @param finish last day by the critical path
/// @param scarce what the search under scarce desks found; null without desks
/// @param baseline how the plan stands against its baseline; null without one
record ScheduleReport(
        String name,
        int tasks,
        int links,
        LocalDate dataDate,
        @Nullable LocalDate deadline,
        LocalDate finish,
        List<String> criticalPath,
        @Nullable Scarce scarce,
        @Nullable Baseline baseline,
        List<Each> byTask) {

    /// @param notBefore a day before which no schedule can end
    record Scarce(LocalDate finish, LocalDate notBefore, long schedules) {}

    /// Earned schedule (Lipke 2003), days of the calendar on the wall.
    ///
    /// @param late tasks that finish, or are to finish, after their day by the baseline
    record Baseline(
            double earnedDays,
            double actualDays,
            double plannedDays,
            double variance,
            @Nullable Double performance,
            @Nullable Double estimatedDays,
            int late) {}

    /// A task by the critical path, and its days under scarce desks.
    ///
    /// @param totalFloat working days
    /// @param delay days after the baseline; negative if before
    record Each(
            String code,
            String name,
            LocalDate earlyStart,
            LocalDate earlyFinish,
            LocalDate lateStart,
            LocalDate lateFinish,
            int totalFloat,
            int freeFloat,
            boolean critical,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            @Nullable Integer delay) {}

    static ScheduleReport of(EnginePlan plan, CriticalPath path, @Nullable CapacitySchedule scarce, long schedules) {
        var file = plan.file();
        return new ScheduleReport(
                file.name(),
                plan.network().tasks(),
                plan.network().links(),
                file.dataDate(),
                file.deadline(),
                EnginePlan.last(path.finish()),
                path.criticalPath().stream().map(plan::code).toList(),
                scarce == null
                        ? null
                        : new Scarce(
                                EnginePlan.last(scarce.end()),
                                EnginePlan.last(plan.capacityPlan().lowerBound()),
                                schedules),
                baseline(plan, path, scarce),
                each(plan, path, scarce));
    }

    private static @Nullable Baseline baseline(EnginePlan plan, CriticalPath path, @Nullable CapacitySchedule scarce) {
        var baseline = plan.baseline();
        if (baseline == null) {
            return null;
        }
        var earned = EarnedSchedule.of(
                baseline, plan.timing()::finished, plan.timing().dataDate(), 1);
        int late = (int) plan.baselined().stream()
                .filter(task -> baseline.delay(task, finish(path, scarce, task)) > 0)
                .count();
        return new Baseline(
                Reports.rounded(earned.earnedDays(), 1),
                earned.actualDays(),
                earned.plannedDays(),
                Reports.rounded(earned.variance(), 1),
                earned.actualDays() > 0 ? Reports.rounded(earned.performance(), 3) : null,
                earned.earnedDays() > 0 && earned.actualDays() > 0 ? Reports.rounded(earned.estimatedDays(), 1) : null,
                late);
    }

    private static int finish(CriticalPath path, @Nullable CapacitySchedule scarce, int task) {
        return scarce == null ? path.earlyFinish(task) : scarce.finish(task);
    }

    /// The first day of work; the day itself of what takes no time.
    private static LocalDate begin(int start, int finish) {
        return start < finish ? EnginePlan.first(start) : EnginePlan.last(finish);
    }

    private static int start(EnginePlan plan, CapacitySchedule scarce, int task) {
        return plan.timing().started(task) ? plan.timing().actualStart(task) : scarce.start(task);
    }

    private static List<Each> each(EnginePlan plan, CriticalPath path, @Nullable CapacitySchedule scarce) {
        var all = new ArrayList<Each>();
        for (int t = 0; t < plan.network().tasks(); t++) {
            var baseline = plan.baselined().get(t) ? plan.baseline() : null;
            all.add(new Each(
                    plan.code(t),
                    plan.name(t),
                    begin(path.earlyStart(t), path.earlyFinish(t)),
                    EnginePlan.last(path.earlyFinish(t)),
                    begin(path.lateStart(t), path.lateFinish(t)),
                    EnginePlan.last(path.lateFinish(t)),
                    path.totalFloat(t),
                    path.freeFloat(t),
                    path.critical(t),
                    scarce == null ? null : begin(start(plan, scarce, t), scarce.finish(t)),
                    scarce == null ? null : EnginePlan.last(scarce.finish(t)),
                    baseline == null ? null : baseline.delay(t, finish(path, scarce, t))));
        }
        return all;
    }
}
