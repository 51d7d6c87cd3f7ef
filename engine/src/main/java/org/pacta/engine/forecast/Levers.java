package org.pacta.engine.forecast;

import org.jspecify.annotations.Nullable;

/// What the end of the plan would be if a candidate were shortened or dropped: only what lies behind it is
/// placed anew, with the same draws. For one thread.
final class Levers {

    private final Model model;
    private final Days[] days;
    private final Pass pass;
    private final int[] candidates;
    private final Behind behind;
    private final int deadline;
    private final int[] changed;
    private final int[] took;
    /// The last of the ends that lie behind no candidate.
    private final int[] latest;
    private final int[] ends;
    /// A row for each place behind one candidate, used for one after the other.
    private final int[][] rows;
    private final int[][] finish;
    private final int[] @Nullable [] start;
    private final int[] @Nullable [] starts;
    private final Days[] open;

    /// @param days of the pass, its own array
    Levers(Model model, Days[] days, Pass pass, int[] candidates, Behind behind, int deadline, Stock stock) {
        int size = stock.size();
        this.model = model;
        this.days = days;
        this.pass = pass;
        this.candidates = candidates;
        this.behind = behind;
        this.deadline = deadline;
        this.changed = new int[size];
        this.took = new int[size];
        this.ends = new int[size];
        this.latest = new int[size];
        this.rows = stock.rows(behind.most());
        this.finish = new int[model.size][];
        this.start = new int[model.size][];
        this.starts = new int[model.size][];
        for (int i = 0; i < model.size; i++) {
            starts[i] = model.startMatters[i] && behind.placed(i) ? stock.row() : null;
        }
        this.open = new Days[model.linear ? 0 : candidates.length];
        for (int c = 0; c < open.length; c++) {
            open[c] = days[candidates[c]].open(model.timing, model.task[candidates[c]]);
        }
    }

    /// Rows of four bytes for each future beyond those that are held.
    static long rows(Model model, Behind behind) {
        long rows = behind.most();
        for (int i = 0; i < model.size; i++) {
            rows += model.startMatters[i] && behind.placed(i) ? 1 : 0;
        }
        return rows;
    }

    void begin(int n) {
        Rows.fill(latest, model.axis.place(model.settled), n);
    }

    /// Takes what is wanted of a task's early finishes; after that only what is held ([Behind#held(int)]) must stay.
    void record(int i, int[] row, int n) {
        if (behind.still(i)) {
            Rows.raise(latest, row, 0, n);
        }
    }

    /// Adds to `turned` what each candidate wins and loses.
    void count(int[][] early, Early kept, int[] was, long[][] turned, int n) {
        for (int c = 0; c < candidates.length; c++) {
            shorten(kept.duration(candidates[c], took, n), changed, n);
            turn(c, early, kept, was, turned[c], 0, n);
            Rows.fill(changed, 0, n);
            swap(c);
            turn(c, early, kept, was, turned[c], 2, n);
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

    private void turn(int c, int[][] early, Early kept, int[] was, long[] turned, int at, int n) {
        System.arraycopy(early, 0, finish, 0, finish.length);
        System.arraycopy(kept.starts(), 0, start, 0, start.length);
        int[] places = behind.places[c];
        for (int b = 0; b < places.length; b++) {
            int i = places[b];
            finish[i] = rows[b];
            start[i] = starts[i];
            pass.place(i, b == 0 ? changed : kept.duration(i, took, n), finish, start, n);
        }
        System.arraycopy(latest, 0, ends, 0, n);
        for (int i : behind.moved) {
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
