package org.pacta.engine.schedule;

import static org.pacta.engine.calendar.Timing.NO_LOWER;

import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Adjacency;
import org.pacta.engine.network.LinkType;

/// Serial schedule generation: one task after the other, in the order of a list, each as early as links and
/// capacity let it.
///
/// Kelley, *The critical-path method: resources planning and scheduling* (1963); Kolisch, European Journal
/// of Operational Research 90 (1996). For lists in which predecessors come first it makes active schedules,
/// and for any measure that only grows with finishes one of them is optimal. [#backward(int[], int)] does
/// the same from the end of time; each call is one schedule in the sense of Kolisch and Hartmann (2006).
///
/// Tasks are named by topological **position** in here ([Network#task(int)]). Buffers are used again: a
/// call allocates nothing once the days in use have been met. Not safe for use by several threads.
public final class SerialGeneration {

    private final Timing timing;
    private final Adjacency in;
    private final Adjacency out;
    private final int[] task;
    private final FreeUnits units;
    /// Asked before the units, if time cannot be mirrored.
    private final Queues queues;
    private final boolean plain;
    private final PriorityList fromStart;
    private final PriorityList fromEnd;
    private final int[] negated;
    final int[] remaining;
    final int[] start;
    final int[] finish;

    private SerialGeneration(CapacityPlan plan) {
        var network = plan.network();
        timing = plan.timing();
        in = network.incoming();
        out = network.outgoing();
        task = network.order();
        remaining = new int[task.length];
        queues = new Queues(plan);
        int days = 1;
        int[] byIndex = plan.remaining();
        for (int p = 0; p < task.length; p++) {
            remaining[p] = byIndex[task[p]];
            days += queues.of(p) == null ? remaining[p] : 0;
        }
        units = new FreeUnits(network, plan.capacity(), timing.dataDate(), days);
        plain = plan.mirrored();
        fromStart = new PriorityList(in, out, task.length);
        fromEnd = new PriorityList(out, in, task.length);
        negated = new int[task.length];
        start = new int[task.length];
        finish = new int[task.length];
    }

    /// Buffers for schedules of this plan.
    public static SerialGeneration of(CapacityPlan plan) {
        return new SerialGeneration(plan);
    }

    /// Replaces the working days left in the task at position `p`, for the schedules that follow.
    public void remaining(int p, int days) {
        remaining[p] = days;
    }

    /// Where the work (that is left) of the task at position `p` begins in the last schedule.
    public int start(int p) {
        return start[p];
    }

    /// Where the task at position `p` finishes in the last schedule.
    public int finish(int p) {
        return finish[p];
    }

    /// Makes a schedule from the data date on.
    ///
    /// @param list every position once, each after those of its predecessors
    /// @return the bound at which the last task finishes
    public int forward(int[] list) {
        units.release();
        queues.release();
        int end = timing.dataDate();
        for (int p : list) {
            if (timing.finished(task[p])) {
                start[p] = timing.actualFinish(task[p]);
                finish[p] = start[p];
            } else if (plain) {
                placePlain(p);
            } else {
                place(p);
            }
            end = Math.max(end, finish[p]);
        }
        return end;
    }

    private void placePlain(int p) {
        int earliest = timing.dataDate();
        for (int k = in.first(p); k < in.first(p + 1); k++) {
            earliest = Math.max(earliest, finish[in.end(k)]);
        }
        int length = remaining[p];
        if (units.needed(p)) {
            int day = earliest;
            while (day < earliest + length) {
                if (!units.enough(p, day++)) {
                    earliest = day;
                }
            }
            for (day = earliest; day < earliest + length; day++) {
                units.take(p, day);
            }
        }
        start[p] = earliest;
        finish[p] = earliest + length;
    }

    private void place(int p) {
        int me = task[p];
        boolean started = timing.started(me);
        int startLow = Math.max(timing.dataDate(), started ? timing.actualStart(me) : timing.earliestStart(me));
        int finishLow = Math.max(timing.earliestFinish(me), timing.mustFinish(me));
        if (!started) {
            startLow = Math.max(startLow, timing.mustStart(me));
        }
        for (int k = in.first(p); k < in.first(p + 1); k++) {
            int from = in.end(k);
            var type = LinkType.of(in.type(k));
            if (type.toStart() && started && timing.progress() == Progress.OVERRIDE) {
                continue;
            }
            boolean done = timing.started(task[from]);
            int begun = done ? timing.actualStart(task[from]) : start[from];
            int reach = timing.lagged(task[from], me, type.fromFinish() ? finish[from] : begun, in.lag(k));
            if (type.toStart()) {
                startLow = Math.max(startLow, reach);
            } else {
                finishLow = Math.max(finishLow, reach);
            }
        }
        var calendar = timing.calendar(me);
        var gate = timing.gate(me);
        int length = remaining[p];
        if (length > 0 && gate == null && finishLow != NO_LOWER) {
            int needed = calendar.workingDay(calendar.worked(finishLow - 1)) + 1;
            startLow = Math.max(startLow, calendar.minus(needed, length));
        }
        if (length == 0) {
            start[p] = gate == null ? Math.max(startLow, finishLow) : startLow;
            finish[p] = gate == null ? start[p] : gate.completion(Math.max(startLow, finishLow));
            return;
        }
        start[p] = fit(p, calendar, startLow);
        int worked = calendar.plus(start[p], length);
        finish[p] = gate == null ? worked : gate.completion(Math.max(worked, finishLow));
    }

    private int fit(int p, Calendar calendar, int earliest) {
        int first = calendar.worked(earliest);
        int length = remaining[p];
        var queue = queues.of(p);
        if (queue != null) {
            first = queue.earliest(first, length, queues.need(p));
        } else if (units.needed(p)) {
            int n = first;
            while (n < first + length) {
                if (!units.enough(p, calendar.workingDay(n++))) {
                    first = n;
                }
            }
            units.take(p, calendar, first, length);
        }
        return calendar.workingDay(first);
    }

    /// Makes a schedule that ends at `horizon` and in which each task is as late as links and capacity let
    /// it. Gates and earliest dates are not looked at, so where there are any it serves only to order
    /// tasks.
    ///
    /// @param list every position once, each after those of its successors
    /// @return the bound at which the first work begins
    public int backward(int[] list, int horizon) {
        units.release();
        queues.release();
        int begin = horizon;
        for (int p : list) {
            if (timing.finished(task[p])) {
                start[p] = timing.actualFinish(task[p]);
                finish[p] = start[p];
                continue;
            }
            int latest = plain ? latestPlain(p, horizon) : latest(p, horizon);
            var calendar = timing.calendar(task[p]);
            int length = remaining[p];
            if (length == 0) {
                start[p] = latest;
                finish[p] = latest;
            } else if (plain) {
                fitBackPlain(p, latest);
            } else {
                fitBack(p, calendar, latest);
            }
            begin = Math.min(begin, start[p]);
        }
        return begin;
    }

    private void fitBackPlain(int p, int latest) {
        int end = latest;
        int length = remaining[p];
        if (units.needed(p)) {
            int day = end;
            while (day > end - length) {
                if (!units.enough(p, --day)) {
                    end = day;
                }
            }
            for (day = end - length; day < end; day++) {
                units.take(p, day);
            }
        }
        finish[p] = end;
        start[p] = end - length;
    }

    private void fitBack(int p, Calendar calendar, int latest) {
        int end = calendar.worked(latest);
        int length = remaining[p];
        var queue = queues.of(p);
        if (queue != null) {
            end = queue.latest(end, length, queues.need(p));
        } else if (units.needed(p)) {
            int n = end;
            while (n > end - length) {
                if (!units.enough(p, calendar.workingDay(--n))) {
                    end = n;
                }
            }
            units.take(p, calendar, end - length, length);
        }
        start[p] = calendar.workingDay(end - length);
        finish[p] = calendar.workingDay(end - 1) + 1;
    }

    private int latestPlain(int p, int horizon) {
        int latest = horizon;
        for (int k = out.first(p); k < out.first(p + 1); k++) {
            latest = Math.min(latest, start[out.end(k)]);
        }
        return latest;
    }

    private int latest(int p, int horizon) {
        int latest = horizon;
        int me = task[p];
        for (int k = out.first(p); k < out.first(p + 1); k++) {
            int to = out.end(k);
            var type = LinkType.of(out.type(k));
            if (timing.finished(task[to]) || (timing.started(me) && !type.fromFinish())) {
                continue;
            }
            int bound = timing.unlagged(me, task[to], type.toStart() ? start[to] : finish[to], out.lag(k));
            latest = Math.min(
                    latest, type.fromFinish() ? bound : timing.calendar(me).plus(bound, remaining[p]));
        }
        return latest;
    }

    /// The list that makes a schedule as good as the given one or better: positions in the order of its starts,
    /// predecessors first.
    public int[] order(CapacitySchedule schedule) {
        int[] key = new int[task.length];
        for (int p = 0; p < key.length; p++) {
            key[p] = schedule.start(task[p]);
        }
        int[] list = new int[key.length];
        fromStart.fill(key, list);
        return list;
    }

    /// Lists the positions of the last schedule in the order of their starts, predecessors first.
    void listByStart(int[] list) {
        fromStart.fill(start, list);
    }

    /// Lists the positions of the last schedule in the order of their finishes, last first, successors first.
    void listByFinish(int[] list) {
        for (int p = 0; p < finish.length; p++) {
            negated[p] = -finish[p];
        }
        fromEnd.fill(negated, list);
    }
}
