package org.pacta.engine.forecast;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the end of the plan would be if a candidate were shortened or dropped: only what lies behind it is
/// placed anew, with the same draws. For one thread.
final class Levers {

    private final Model model;
    private final Days[] days;
    private final Pass pass;
    private final int[] candidates;
    private final int[][] behind;
    private final int deadline;
    private final int[] changed;
    /// Places of ends: those that lie behind a candidate, and the others.
    private final int[] moved;
    private final int[] still;
    /// The last of the others.
    private final int[] latest;
    private final int[] ends;
    private final int[][] finish;
    private final int[] @Nullable [] start;
    private final int[] @Nullable [] starts;
    private final Days[] open;

    /// @param days of the pass, its own array
    Levers(Model model, Days[] days, Pass pass, int[] candidates, int deadline, int size) {
        this.model = model;
        this.days = days;
        this.pass = pass;
        this.candidates = candidates;
        this.deadline = deadline;
        this.changed = new int[size];
        this.ends = new int[size];
        this.finish = new int[model.size][];
        this.start = new int[model.size][];
        this.behind = new int[candidates.length][];
        for (int c = 0; c < candidates.length; c++) {
            behind[c] = model.downstream(candidates[c]);
        }
        this.latest = new int[size];
        boolean[] moves = new boolean[model.size];
        for (var places : behind) {
            for (int i : places) {
                moves[i] = model.end[i];
            }
        }
        this.moved = IntStream.range(0, model.size).filter(i -> moves[i]).toArray();
        this.still = IntStream.range(0, model.size)
                .filter(i -> model.end[i] && !moves[i])
                .toArray();
        this.starts = new int[model.size][];
        for (int i = 0; i < model.size; i++) {
            starts[i] = model.startMatters[i] ? new int[size] : null;
        }
        this.open = new Days[model.linear ? 0 : candidates.length];
        for (int c = 0; c < open.length; c++) {
            open[c] = days[candidates[c]].open(model.timing, model.task[candidates[c]]);
        }
    }

    /// Adds to `turned` what each candidate wins and loses.
    ///
    /// @param rows scratch, a row for each place
    void count(int[][] early, int[][] begun, int[][] duration, int[][] rows, int[] was, long[][] turned, int n) {
        Rows.fill(latest, model.axis.place(model.settled), n);
        for (int i : still) {
            Rows.raise(latest, early[i], 0, n);
        }
        for (int c = 0; c < candidates.length; c++) {
            int i = candidates[c];
            shorten(duration[i], changed, n);
            turn(c, early, begun, duration, rows, was, turned[c], 0, n);
            Rows.fill(changed, 0, n);
            swap(c);
            turn(c, early, begun, duration, rows, was, turned[c], 2, n);
            swap(c);
        }
    }

    private void swap(int c) {
        if (open.length > 0) {
            var kept = days[candidates[c]];
            days[candidates[c]] = open[c];
            open[c] = kept;
        }
    }

    private void turn(
            int c,
            int[][] early,
            int[][] begun,
            int[][] duration,
            int[][] rows,
            int[] was,
            long[] turned,
            int at,
            int n) {
        System.arraycopy(early, 0, finish, 0, finish.length);
        System.arraycopy(begun, 0, start, 0, start.length);
        for (int i : behind[c]) {
            finish[i] = rows[i];
            start[i] = starts[i];
            pass.place(i, i == candidates[c] ? changed : duration[i], finish, start, n);
        }
        System.arraycopy(latest, 0, ends, 0, n);
        for (int i : moved) {
            Rows.raise(ends, finish[i], 0, n);
        }
        for (int p = 0; p < n; p++) {
            int before = was[p] <= deadline ? 1 : 0;
            int now = ends[p] <= deadline ? 1 : 0;
            turned[at] += now & ~before;
            turned[at + 1] += before & ~now;
        }
    }

    private static void shorten(int[] duration, int[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = (int) (duration[p] * 0.8f + 0.5f);
        }
    }
}
