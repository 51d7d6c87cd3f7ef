package org.pacta.engine.forecast;

import org.jspecify.annotations.Nullable;

/// What the end of the plan would be if a candidate were shortened or dropped, a chain as a whole: only it
/// and what lies behind it are placed anew, with the same draws. For one thread.
final class Levers {

    private final Model model;
    private final Days[] days;
    private final Pass pass;
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
    /// For each candidate the days of its own places without their gates; with calendars.
    private final Days[][] open;

    /// @param days of the pass, its own array
    Levers(Model model, Days[] days, Pass pass, Behind behind, int deadline, Stock stock) {
        int size = stock.size();
        this.model = model;
        this.days = days;
        this.pass = pass;
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
        this.open = new Days[model.linear ? 0 : behind.own.length][];
        for (int c = 0; c < open.length; c++) {
            open[c] = new Days[behind.own[c].length];
            for (int m = 0; m < open[c].length; m++) {
                int i = behind.own[c][m];
                open[c][m] = days[i].open(model.timing, model.task[i]);
            }
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
        for (int c = 0; c < behind.own.length; c++) {
            turn(c, false, early, kept, was, turned[c], n);
            Rows.fill(changed, 0, n);
            swap(c);
            turn(c, true, early, kept, was, turned[c], n);
            swap(c);
        }
    }

    private void swap(int c) {
        if (open.length > 0) {
            for (int m = 0; m < open[c].length; m++) {
                int i = behind.own[c][m];
                var kept = days[i];
                days[i] = open[c][m];
                open[c][m] = kept;
            }
        }
    }

    private void turn(int c, boolean dropped, int[][] early, Early kept, int[] was, long[] turned, int n) {
        System.arraycopy(early, 0, finish, 0, finish.length);
        System.arraycopy(kept.starts(), 0, start, 0, start.length);
        int[] places = behind.places[c];
        int[] own = behind.own[c];
        int m = 0;
        for (int b = 0; b < places.length; b++) {
            int i = places[b];
            finish[i] = rows[b];
            start[i] = starts[i];
            boolean its = m < own.length && own[m] == i;
            pass.place(i, its ? changed(i, dropped, kept, n) : kept.duration(i, took, n), finish, start, n);
            m += its ? 1 : 0;
        }
        System.arraycopy(latest, 0, ends, 0, n);
        for (int i : behind.moved) {
            Rows.raise(ends, finish[i], 0, n);
        }
        int at = dropped ? 2 : 0;
        for (int p = 0; p < n; p++) {
            int before = was[p] <= deadline ? 1 : 0;
            int now = ends[p] <= deadline ? 1 : 0;
            turned[at] += now & ~before;
            turned[at + 1] += before & ~now;
        }
    }

    /// How long a place of the candidate takes instead; without any time, `changed` holds that already.
    private int[] changed(int i, boolean dropped, Early kept, int n) {
        if (!dropped) {
            shorten(kept.duration(i, took, n), changed, n);
        }
        return changed;
    }

    private static void shorten(int[] duration, int[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = (int) (duration[p] * 0.8f + 0.5f);
        }
    }
}
