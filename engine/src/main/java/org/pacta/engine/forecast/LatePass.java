package org.pacta.engine.forecast;

import static org.pacta.engine.calendar.Timing.NO_UPPER;

import java.util.Arrays;

/// In how many futures of a block each task is critical: its work cannot be put off by a working day without
/// moving the end of the plan. Goes backwards through the dates of a [Pass]. For one thread.
final class LatePass {

    private final Model model;
    private final Days[] days;
    private final int[] room;
    private final boolean[] opens;
    private final boolean[] last;

    LatePass(Model model, Days[] days, int size) {
        this.model = model;
        this.days = days;
        this.room = new int[size];
        this.opens = model.firstBackwards();
        this.last = new boolean[model.size];
        Arrays.fill(last, true);
        for (int k = 0; k < model.first[model.size]; k++) {
            last[model.from[k]] = false;
        }
    }

    /// Adds to `critical`, by place.
    ///
    /// @param until where each future ends
    /// @param start where the work begins, by place
    /// @param finish scratch: takes the late finishes; places may share a row as [Model#rows()] allows
    /// @param limit scratch: takes the late starts
    void count(int[] until, int[][] duration, int[][] start, int[][] finish, int[][] limit, long[] critical, int n) {
        for (int i = model.size - 1; i >= 0; i--) {
            if (last[i]) {
                begin(i, until, finish, limit, n);
            }
            if (model.linear) {
                Rows.difference(room, finish[i], duration[i], n);
            } else {
                days[i].latest(finish[i], duration[i], room, n);
            }
            if (model.startMatters[i]) {
                Rows.lower(room, limit[i], 0, n);
            }
            critical[i] += model.linear ? Rows.notAbove(room, start[i], n) : days[i].critical(start[i], room, n);
            push(i, until, finish, limit, n);
        }
    }

    private void begin(int i, int[] until, int[][] finish, int[][] limit, int n) {
        System.arraycopy(until, 0, finish[i], 0, n);
        if (model.startMatters[i]) {
            Rows.fill(limit[i], NO_UPPER, n);
        }
    }

    /// Hands the latest start, in `room`, and the late finish of a place on to those before it.
    private void push(int i, int[] until, int[][] finish, int[][] limit, int n) {
        for (int k = model.first[i]; k < model.first[i + 1]; k++) {
            int from = model.from[k];
            if (opens[k]) {
                begin(from, until, finish, limit, n);
            }
            var bound = model.type[k].toStart() ? room : finish[i];
            var out = model.type[k].fromFinish() ? finish[from] : limit[from];
            int lag = model.lag[k];
            if (model.linear || lag == 0) {
                Rows.lower(out, bound, lag, n);
                continue;
            }
            for (int p = 0; p < n; p++) {
                out[p] = Math.min(out[p], model.timing.unlagged(model.task[from], model.task[i], bound[p], lag));
            }
        }
    }
}
