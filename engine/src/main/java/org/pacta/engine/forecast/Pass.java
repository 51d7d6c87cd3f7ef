package org.pacta.engine.forecast;

import static org.pacta.engine.calendar.Timing.NO_LOWER;

import org.jspecify.annotations.Nullable;
import org.pacta.engine.network.LinkType;

/// Early dates of a block of futures, by the rules of `CriticalPath`. For one thread.
final class Pass {

    private final Model model;
    private final boolean linear;
    private final Days[] days;
    private final int[] begin;
    private final int[] ready;
    /// Whether no link holds up the start of a task.
    private final boolean[] free;

    Pass(Model model, Days[] days, int size) {
        this.model = model;
        this.linear = model.linear;
        this.days = days;
        this.begin = new int[size];
        this.ready = new int[size];
        this.free = new boolean[model.size];
        for (int i = 0; i < model.size; i++) {
            free[i] = true;
            for (int k = model.first[i]; k < model.first[i + 1]; k++) {
                free[i] &= !model.type[k].toStart();
            }
        }
    }

    /// Places the task at `i`: fills its row of `finish`, and of `start` if there is one: where its remaining work
    /// begins, or, with calendars and gates and where no link starts there, the number of that working day.
    ///
    /// @param duration its durations
    void place(int i, int[] duration, int[][] finish, int @Nullable [] @Nullable [] start, int n) {
        int[] own = start == null ? null : start[i];
        if (model.simple && own == null) {
            finishStart(i, duration, finish, n);
            return;
        }
        boolean held = finishes(i, finish, start, n);
        if (!linear) {
            place(i, held ? ready : null, duration, finish, start, n);
            return;
        }
        starts(i, finish, start, n);
        Rows.sum(finish[i], begin, duration, n);
        if (held) {
            Rows.raise(finish[i], ready, 0, n);
        }
        if (own != null) {
            Rows.difference(own, finish[i], duration, n);
        }
    }

    private void place(
            int i, int @Nullable [] held, int[] duration, int[][] finish, int @Nullable [] @Nullable [] start, int n) {
        int[] own = start == null ? null : start[i];
        boolean numbered = !model.startMatters[i];
        if (free[i]) {
            days[i].place(model.startLow[i], begin, held, duration, own, numbered, finish[i], n);
            return;
        }
        starts(i, finish, start, n);
        days[i].place(begin, held, duration, own, numbered, finish[i], n);
    }

    private void finishStart(int i, int[] duration, int[][] finish, int n) {
        int k = model.first[i];
        int count = model.first[i + 1] - k;
        int low = model.startLow[i];
        var out = finish[i];
        var from = model.from;
        var lag = model.lag;
        if (count == 0) {
            Rows.shift(out, duration, low, n);
        } else if (count == 1) {
            Rows.after(out, low, finish[from[k]], lag[k], duration, n);
        } else if (count == 2) {
            Rows.after(out, low, finish[from[k]], lag[k], finish[from[k + 1]], lag[k + 1], duration, n);
        } else if (count == 3) {
            var a = finish[from[k]];
            var b = finish[from[k + 1]];
            Rows.after(out, low, a, lag[k], b, lag[k + 1], finish[from[k + 2]], lag[k + 2], duration, n);
        } else {
            starts(i, finish, null, n);
            Rows.sum(out, begin, duration, n);
        }
    }

    /// Fills `begin`: before that the work cannot start.
    private void starts(int i, int[][] finish, int @Nullable [] @Nullable [] start, int n) {
        int k = model.first[i];
        int end = model.first[i + 1];
        if (end - k >= 2 && plain(k) && plain(k + 1)) {
            var a = finish[model.from[k]];
            Rows.latest(begin, model.startLow[i], a, model.lag[k], finish[model.from[k + 1]], model.lag[k + 1], n);
            k += 2;
        } else if (end > k && plain(k)) {
            Rows.latest(begin, model.startLow[i], finish[model.from[k]], model.lag[k], n);
            k++;
        } else {
            Rows.fill(begin, model.startLow[i], n);
        }
        for (; k < end; k++) {
            if (model.type[k].toStart()) {
                reach(begin, i, k, finish, start, n);
            }
        }
    }

    /// Whether a link adds its lag to a finish, and so says where a start may be.
    private boolean plain(int k) {
        return model.type[k] == LinkType.FINISH_START && (linear || model.lag[k] == 0);
    }

    /// Fills `ready`: before that the task cannot finish; false if nothing holds it.
    private boolean finishes(int i, int[][] finish, int @Nullable [] @Nullable [] start, int n) {
        boolean held = model.finishLow[i] != NO_LOWER;
        for (int k = model.first[i]; k < model.first[i + 1]; k++) {
            held |= !model.type[k].toStart();
        }
        if (held) {
            Rows.fill(ready, model.finishLow[i], n);
            for (int k = model.first[i]; k < model.first[i + 1]; k++) {
                if (!model.type[k].toStart()) {
                    reach(ready, i, k, finish, start, n);
                }
            }
        }
        return held;
    }

    private void reach(int[] out, int i, int k, int[][] finish, int @Nullable [] @Nullable [] start, int n) {
        int from = model.from[k];
        var row = model.type[k].fromFinish() ? finish[from] : startOf(start, from);
        int lag = model.lag[k];
        if (linear || lag == 0) {
            Rows.raise(out, row, lag, n);
            return;
        }
        int before = model.task[from];
        int after = model.task[i];
        for (int p = 0; p < n; p++) {
            out[p] = Math.max(out[p], model.timing.lagged(before, after, row[p], lag));
        }
    }

    private static int[] startOf(int @Nullable [] @Nullable [] start, int from) {
        var row = start == null ? null : start[from];
        if (row == null) {
            throw new IllegalStateException("the start of place %d is not kept".formatted(from));
        }
        return row;
    }
}
