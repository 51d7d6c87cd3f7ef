package org.pacta.engine.forecast;

import static org.pacta.engine.calendar.Timing.NO_UPPER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// In how many futures of a block each task is critical: its work cannot be put off by a working day without
/// moving the end of the plan. Goes backwards through the dates of a [Pass]. For one thread.
final class LatePass {

    private final Model model;
    private final Days[] days;
    private final int[] room;
    private final int[] open;
    private final boolean[] opens;
    private final boolean[] last;
    private final boolean[] pushes;
    private final int[] took;
    private final int[] begun;
    /// For each place that nothing comes after, its kind of days; with calendars.
    private final int[] closes;
    /// The numbers of the last working days, by kinds of days.
    private final int[][] closing;
    private final Days[] kinds;

    LatePass(Model model, Days[] days, int size) {
        this.model = model;
        this.days = days;
        this.room = new int[size];
        this.open = new int[size];
        this.opens = model.firstBackwards();
        this.last = new boolean[model.size];
        Arrays.fill(last, true);
        this.pushes = model.pushes();
        this.took = new int[size];
        this.begun = new int[size];
        for (int k = 0; k < model.first[model.size]; k++) {
            last[model.from[k]] = false;
        }
        var different = new ArrayList<Days>();
        this.closes = new int[model.size];
        for (int i = 0; i < days.length; i++) {
            closes[i] = last[i] ? kind(days[i], different) : -1;
        }
        this.kinds = different.toArray(Days[]::new);
        this.closing = new int[kinds.length][size];
    }

    private static int kind(Days days, List<Days> kinds) {
        for (int k = 0; k < kinds.size(); k++) {
            if (kinds.get(k).alike(days)) {
                return k;
            }
        }
        kinds.add(days);
        return kinds.size() - 1;
    }

    /// Adds to `critical`, by place.
    ///
    /// @param until where each future ends
    /// @param early what is kept of the early dates
    /// @param finish scratch: takes the late finishes; places may share a row as [Model#rows()] allows
    /// @param limit scratch: takes the late starts
    void count(int[] until, Early early, int[][] finish, int[][] limit, long[] critical, int n) {
        for (int k = 0; k < kinds.length; k++) {
            kinds[k].numbers(until, closing[k], n);
        }
        for (int i = model.size - 1; i >= 0; i--) {
            var late = last[i] ? until : finish[i];
            if (early.summed(i)) {
                int[] sum = early.sum(i, begun, n);
                critical[i] += model.linear
                        ? Rows.notAbove(late, sum, n)
                        : last[i]
                                ? Rows.notAbove(closing[closes[i]], sum, n)
                                : days[i].criticalBy(days[i].opening(late, open, n), sum, n);
            } else {
                critical[i] += apart(i, late, early, limit, n);
            }
            push(i, late, until, finish, limit, n);
        }
    }

    /// How many futures are critical; fills `room` if somebody asks for it.
    private int apart(int i, int[] late, Early early, int[][] limit, int n) {
        int[] duration = early.duration(i, took, n);
        int[] start = early.start(i, begun, n);
        if (model.linear || model.startMatters[i]) {
            latest(i, late, duration, limit, n);
            return model.linear ? Rows.notAbove(room, start, n) : days[i].critical(start, room, n);
        }
        var end = days[i].opening(late, open, n);
        if (pushes[i]) {
            days[i].latest(end, duration, room, n);
        }
        return days[i].critical(end, duration, start, n);
    }

    /// Fills `room`: where the work must begin at the latest.
    private void latest(int i, int[] late, int[] duration, int[][] limit, int n) {
        if (model.linear) {
            Rows.difference(room, late, duration, n);
        } else {
            days[i].latest(days[i].opening(late, open, n), duration, room, n);
        }
        if (model.startMatters[i]) {
            Rows.lower(room, limit[i], 0, n);
        }
    }

    /// Hands the latest start, in `room`, and the late finish of a place on to those before it.
    private void push(int i, int[] late, int[] until, int[][] finish, int[][] limit, int n) {
        for (int k = model.first[i]; k < model.first[i + 1]; k++) {
            int from = model.from[k];
            var bound = model.type[k].toStart() ? room : late;
            boolean ends = model.type[k].fromFinish();
            var out = ends ? finish[from] : limit[from];
            int lag = model.lag[k];
            boolean plain = model.linear || lag == 0;
            if (opens[k]) {
                if (model.startMatters[from]) {
                    Rows.fill(limit[from], NO_UPPER, n);
                }
                if (plain && ends) {
                    Rows.earliest(out, until, bound, lag, n);
                    continue;
                }
                System.arraycopy(until, 0, finish[from], 0, n);
            }
            if (plain) {
                Rows.lower(out, bound, lag, n);
                continue;
            }
            for (int p = 0; p < n; p++) {
                out[p] = Math.min(out[p], model.timing.unlagged(model.task[from], model.task[i], bound[p], lag));
            }
        }
    }
}
