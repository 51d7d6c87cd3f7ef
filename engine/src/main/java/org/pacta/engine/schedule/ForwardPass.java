package org.pacta.engine.schedule;

import static org.pacta.engine.calendar.Timing.NO_LOWER;

import org.pacta.engine.calendar.Progress;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Link;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;

/// Early dates, by task index.
final class ForwardPass {

    private final Timing timing;
    final int[] start;
    /// Where the remaining work begins; the start of a task that has not started.
    final int[] resume;
    final int[] finish;

    ForwardPass(Network network, Timing timing, int[] remaining) {
        this.timing = timing;
        int tasks = network.tasks();
        start = new int[tasks];
        resume = new int[tasks];
        finish = new int[tasks];
        for (int p = 0; p < tasks; p++) {
            place(network, p, remaining);
        }
    }

    private void place(Network network, int p, int[] remaining) {
        int task = network.task(p);
        if (timing.finished(task)) {
            start[task] = timing.actualStart(task);
            finish[task] = timing.actualFinish(task);
            resume[task] = finish[task];
            return;
        }
        int startLow = timing.dataDate();
        int finishLow = timing.earliestFinish(task);
        boolean started = timing.started(task);
        if (started) {
            startLow = Math.max(startLow, timing.actualStart(task));
        } else {
            startLow = Math.max(startLow, timing.earliestStart(task));
        }
        boolean free = started && timing.progress() == Progress.OVERRIDE;
        var in = network.incoming();
        for (int k = in.first(p); k < in.first(p + 1); k++) {
            int from = network.task(in.end(k));
            int reach = CriticalPath.reach(timing, from, task, in.type(k), in.lag(k), start, finish);
            if (!LinkType.of(in.type(k)).toStart()) {
                finishLow = Math.max(finishLow, reach);
            } else if (!free) {
                startLow = Math.max(startLow, reach);
            }
        }
        settle(task, startLow, finishLow, remaining[task]);
    }

    private void settle(int task, int startLow, int finishLow, int duration) {
        var calendar = timing.calendar(task);
        var gate = timing.gate(task);
        boolean started = timing.started(task);
        if (!started && timing.mustStart(task) != NO_LOWER) {
            resume[task] = Math.max(timing.dataDate(), timing.mustStart(task));
            finish[task] = timing.finish(task, resume[task], duration);
        } else if (timing.mustFinish(task) != NO_LOWER) {
            resume[task] = Math.max(timing.dataDate(), calendar.minus(timing.mustFinish(task), duration));
            finish[task] = Math.max(timing.mustFinish(task), calendar.plus(resume[task], duration));
        } else {
            resume[task] = duration == 0 ? startLow : calendar.startAtOrAfter(startLow);
            int worked = calendar.plus(resume[task], duration);
            if (gate != null) {
                finish[task] = gate.completion(Math.max(worked, finishLow));
            } else if (worked >= finishLow) {
                finish[task] = worked;
            } else {
                finish[task] = duration == 0 ? finishLow : calendar.workingDay(calendar.worked(finishLow - 1)) + 1;
                resume[task] = calendar.minus(finish[task], duration);
            }
        }
        start[task] = started ? timing.actualStart(task) : resume[task];
    }

    boolean driving(Link link, int[] remaining) {
        int to = link.to();
        boolean free = link.type().toStart() && timing.started(to) && timing.progress() == Progress.OVERRIDE;
        if (timing.finished(to) || free) {
            return false;
        }
        int reach = CriticalPath.reach(timing, link.from(), to, link.type().code(), link.lag(), start, finish);
        var calendar = timing.calendar(to);
        if (link.type().toStart()) {
            return resume[to] == (remaining[to] == 0 ? reach : calendar.startAtOrAfter(reach));
        }
        var gate = timing.gate(to);
        int needed = remaining[to] == 0 ? reach : calendar.workingDay(calendar.worked(reach - 1)) + 1;
        return finish[to] == (gate == null ? needed : gate.completion(reach));
    }

    int finish() {
        int last = NO_LOWER;
        for (int bound : finish) {
            last = Math.max(last, bound);
        }
        return finish.length == 0 ? timing.dataDate() : last;
    }
}
