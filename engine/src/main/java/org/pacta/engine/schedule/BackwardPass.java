package org.pacta.engine.schedule;

import static org.pacta.engine.calendar.Timing.NO_LOWER;
import static org.pacta.engine.calendar.Timing.NO_UPPER;

import org.pacta.engine.calendar.Progress;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;

/// Late dates, by task index.
final class BackwardPass {

    private final Network network;
    private final Timing timing;
    private final int[] remaining;
    private final ForwardPass early;
    private final int until;
    /// Where the remaining work must begin.
    final int[] start;
    final int[] finish;

    BackwardPass(Network network, Timing timing, int[] remaining, ForwardPass early, int until) {
        this.network = network;
        this.timing = timing;
        this.remaining = remaining;
        this.early = early;
        this.until = until == NO_UPPER ? early.finish() : until;
        int tasks = network.tasks();
        start = new int[tasks];
        finish = new int[tasks];
        for (int p = tasks - 1; p >= 0; p--) {
            place(network.task(p));
        }
    }

    private void place(int task) {
        if (timing.finished(task)) {
            start[task] = early.resume[task];
            finish[task] = early.finish[task];
            return;
        }
        int latest = startKeeping(task, start, finish);
        int duration = remaining[task];
        boolean started = timing.started(task);
        if (!started) {
            latest = Math.min(latest, startAtOrBefore(task, timing.latestStart(task)));
        }
        if (timing.latestFinish(task) != NO_UPPER) {
            latest = Math.min(latest, startFor(task, timing.latestFinish(task)));
        }
        if (timing.mustFinish(task) != NO_LOWER) {
            latest = startFor(task, timing.mustFinish(task));
        }
        if (!started && timing.mustStart(task) != NO_LOWER) {
            latest = timing.mustStart(task);
        }
        start[task] = latest;
        finish[task] = timing.finish(task, latest, duration);
    }

    /// The latest bound at which the task's work can begin so that every successor can have the given
    /// dates, and the task ends with the plan.
    int startKeeping(int task, int[] starts, int[] finishes) {
        int latestStart = NO_UPPER;
        int latestFinish = until;
        boolean started = timing.started(task);
        var out = network.outgoing();
        int p = network.position(task);
        for (int k = out.first(p); k < out.first(p + 1); k++) {
            int to = network.task(out.end(k));
            var type = LinkType.of(out.type(k));
            boolean free = type.toStart() && timing.started(to) && timing.progress() == Progress.OVERRIDE;
            if (timing.finished(to) || free || (started && !type.fromFinish())) {
                continue;
            }
            int bound = timing.unlagged(task, to, type.toStart() ? starts[to] : finishes[to], out.lag(k));
            if (type.fromFinish()) {
                latestFinish = Math.min(latestFinish, bound);
            } else {
                latestStart = Math.min(latestStart, bound);
            }
        }
        return Math.min(startFor(task, latestFinish), startAtOrBefore(task, latestStart));
    }

    /// The latest start with which the task completes at or before `bound`.
    private int startFor(int task, int bound) {
        var gate = timing.gate(task);
        return timing.calendar(task).minus(gate == null ? bound : gate.completionAtOrBefore(bound), remaining[task]);
    }

    private int startAtOrBefore(int task, int bound) {
        if (bound == NO_UPPER || remaining[task] == 0) {
            return bound;
        }
        var calendar = timing.calendar(task);
        return calendar.workingDay(calendar.worked(bound + 1) - 1);
    }

    void delayThoseAsLateAsPossible() {
        for (int p = network.tasks() - 1; p >= 0; p--) {
            int task = network.task(p);
            if (!timing.asLateAsPossible(task) || timing.started(task)) {
                continue;
            }
            int latest = startKeeping(task, early.resume, early.finish);
            if (latest > early.resume[task]) {
                early.resume[task] = latest;
                early.start[task] = latest;
                early.finish[task] = timing.finish(task, latest, remaining[task]);
            }
        }
    }
}
