package org.pacta.engine.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.network.LinkType;

/// How tasks are placed under capacity, as one would with a diary and a pencil: every day is looked at by itself,
/// and what is taken of each resource is counted day by day. Slow, and of calendars it asks only whether a day
/// works.
final class DayByDay {

    private final CapacityPlan plan;
    private final int[] remaining;
    private final Map<Integer, int[]> taken = new HashMap<>();
    final int[] start;
    final int[] finish;

    /// @param remaining working days of work left, by index
    DayByDay(CapacityPlan plan, int[] remaining) {
        this.plan = plan;
        this.remaining = remaining;
        start = new int[remaining.length];
        finish = new int[remaining.length];
    }

    /// Each task of the list in turn, as early as it can be.
    ///
    /// @param list indices, each after those of its predecessors
    DayByDay forward(int[] list) {
        for (int task : list) {
            if (plan.timing().finished(task)) {
                start[task] = plan.timing().actualFinish(task);
                finish[task] = start[task];
            } else {
                place(task);
            }
        }
        return this;
    }

    private void place(int task) {
        var timing = plan.timing();
        var gate = timing.gate(task);
        boolean started = timing.started(task);
        int low = Math.max(timing.dataDate(), started ? timing.actualStart(task) : timing.earliestStart(task));
        low = started ? low : Math.max(low, timing.mustStart(task));
        int done = Math.max(timing.earliestFinish(task), timing.mustFinish(task));
        for (int k = 0; k < plan.network().links(); k++) {
            var link = plan.network().link(k);
            boolean ignored = started && link.type().toStart() && timing.progress() == Progress.OVERRIDE;
            if (link.to() == task && !ignored) {
                int reach = reach(link.from(), task, link.type(), link.lag());
                low = link.type().toStart() ? Math.max(low, reach) : low;
                done = link.type().toStart() ? done : Math.max(done, reach);
            }
        }
        if (remaining[task] == 0) {
            start[task] = gate == null ? Math.max(low, done) : low;
            finish[task] = Math.max(low, done);
        } else {
            int first = low;
            while (!fits(task, first) || (gate == null && after(task, first) < done)) {
                first++;
            }
            start[task] = first;
            finish[task] = Math.max(after(task, first), gate == null ? first : done);
            take(task, first);
        }
        while (gate != null && !gate.opens(finish[task] - 1)) {
            finish[task]++;
        }
    }

    private int reach(int from, int to, LinkType type, int lag) {
        var timing = plan.timing();
        int begun = timing.started(from) ? timing.actualStart(from) : start[from];
        int at = type.fromFinish() ? finish[from] : begun;
        if (lag == 0) {
            return at;
        }
        var calendar = timing.lagCalendarOf(from, to);
        for (int left = lag; left > 0; at++) {
            left -= calendar.works(at) ? 1 : 0;
        }
        for (int left = -lag; left > 0; at--) {
            left -= calendar.works(at - 1) ? 1 : 0;
        }
        while (lag < 0 && !calendar.works(at - 1)) {
            at--;
        }
        return at;
    }

    /// Whether the task can be worked on from `first` on, that day and all of its working days behind it.
    private boolean fits(int task, int first) {
        return calendar(task).works(first) && days(task, first, day -> enough(task, day));
    }

    /// The bound at which work ends that begins on `first`.
    private int after(int task, int first) {
        int[] last = {first};
        days(task, first, day -> {
            last[0] = day;
            return true;
        });
        return last[0] + 1;
    }

    private void take(int task, int first) {
        days(task, first, day -> {
            int[] of = taken.computeIfAbsent(day, _ -> new int[plan.capacity().resources()]);
            for (int r = 0; r < of.length; r++) {
                of[r] += plan.capacity().demand(task, r);
            }
            return true;
        });
    }

    /// Goes through the task's working days from `first` on as long as `each` says so; whether it came to the end.
    private boolean days(int task, int first, IntPredicate each) {
        int day = first;
        for (int left = remaining[task]; left > 0; day++) {
            if (calendar(task).works(day)) {
                if (!each.test(day)) {
                    return false;
                }
                left--;
            }
        }
        return true;
    }

    private boolean enough(int task, int day) {
        int[] of = taken.getOrDefault(day, new int[plan.capacity().resources()]);
        for (int r = 0; r < of.length; r++) {
            if (of[r] + plan.capacity().demand(task, r) > plan.capacity().units(r)) {
                return false;
            }
        }
        return true;
    }

    private Calendar calendar(int task) {
        return plan.timing().calendar(task);
    }

    /// Each task of the list in turn, as late as it can be.
    ///
    /// @param list indices, each after those of its successors
    DayByDay backward(int[] list, int horizon) {
        for (int task : list) {
            if (plan.timing().finished(task)) {
                start[task] = plan.timing().actualFinish(task);
                finish[task] = start[task];
                continue;
            }
            int latest = latest(task, horizon);
            start[task] = latest;
            finish[task] = latest;
            if (remaining[task] > 0) {
                int first = latest - remaining[task];
                while (!fits(task, first) || after(task, first) > latest) {
                    first--;
                }
                start[task] = first;
                finish[task] = after(task, first);
                take(task, first);
            }
        }
        return this;
    }

    private int latest(int task, int horizon) {
        var timing = plan.timing();
        int latest = horizon;
        for (int k = 0; k < plan.network().links(); k++) {
            var link = plan.network().link(k);
            int to = link.to();
            boolean begun = timing.started(task) && !link.type().fromFinish();
            if (link.from() == task && !timing.finished(to) && !begun) {
                int bound = link.type().toStart() ? start[to] : finish[to];
                bound = timing.unlagged(task, to, bound, link.lag());
                boolean ofStart = !link.type().fromFinish();
                latest = Math.min(latest, ofStart ? calendar(task).plus(bound, remaining[task]) : bound);
            }
        }
        return latest;
    }
}
