package org.pacta.engine.schedule;

import org.pacta.engine.calendar.Timing;

/// Dates of every task under scarce capacity. Immutable; tasks by index, dates as bounds.
public final class CapacitySchedule {

    private final int[] start;
    private final int[] finish;
    private final int end;

    CapacitySchedule(int[] start, int[] finish, int end) {
        this.start = start.clone();
        this.finish = finish.clone();
        this.end = end;
    }

    /// Where the work that is left in the task begins.
    public int start(int task) {
        return start[task];
    }

    /// Where the task finishes.
    public int finish(int task) {
        return finish[task];
    }

    /// The bound at which the last task finishes.
    public int end() {
        return end;
    }

    /// Units of a resource in use on a day.
    public int used(CapacityPlan plan, int resource, int day) {
        int used = 0;
        int[] remaining = plan.remaining();
        for (int task = 0; task < start.length; task++) {
            var calendar = plan.timing().calendar(task);
            boolean working = start[task] <= day
                    && calendar.works(day)
                    && calendar.between(start[task], day + 1) <= remaining[task];
            if (working && !plan.timing().finished(task)) {
                used += plan.capacity().demand(task, resource);
            }
        }
        return used;
    }

    /// Working days by which the task finishes after its latest date by constraint; 0 if it keeps it or has
    /// none.
    public int late(CapacityPlan plan, int task) {
        int latest = plan.timing().latestFinish(task);
        return latest == Timing.NO_UPPER
                ? 0
                : Math.max(0, plan.timing().calendar(task).between(latest, finish[task]));
    }
}
