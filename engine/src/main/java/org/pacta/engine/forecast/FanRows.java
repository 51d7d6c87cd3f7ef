package org.pacta.engine.forecast;

import java.util.Arrays;

/// Counts for the fan: how many tasks each future of a block has done by each slot. A task ends in few slots, so
/// that the counts of a slot lie together. For one thread.
final class FanRows {

    /// The last slot holds what lies beyond the fan and is never read.
    private static final int WIDTH = Pilot.SLOTS + 2;

    private final Model model;
    private final Pilot.Slots slots;
    private final int perLevel;
    private final int finished;
    private final boolean[] counted;
    private final int size;
    /// By slot, then by future, of the tasks counted lately: no more than a `char` holds.
    private final char[] lately;
    private int tasks;
    /// Of those before; empty as long as there are none.
    private int[] before = new int[0];
    private final int[] at;
    private final int[] sum;

    FanRows(Model model, Pilot.Slots slots, Run run, boolean wanted, int size) {
        this.model = model;
        this.slots = slots;
        int tasks = model.network.tasks() - run.aside().size();
        this.perLevel = perLevel(tasks);
        this.counted = new boolean[model.size];
        int open = 0;
        for (int i = 0; i < model.size; i++) {
            counted[i] = !run.aside().contains(model.task[i]);
            open += counted[i] ? 1 : 0;
        }
        this.finished = tasks - open;
        this.size = size;
        this.lately = new char[wanted ? size * WIDTH : 0];
        this.at = new int[wanted ? size : 0];
        this.sum = new int[wanted ? size : 0];
    }

    /// Tasks to a level of the fan.
    static int perLevel(int tasks) {
        return Math.max(1, Math.ceilDiv(tasks, Tally.LEVELS));
    }

    /// Levels of the fan that some of the futures may reach.
    static int levels(int tasks) {
        return tasks / perLevel(tasks) + 1;
    }

    void begin() {
        Arrays.fill(lately, (char) 0);
        Arrays.fill(before, 0);
        tasks = 0;
    }

    void add(int place, int[] finish, int n) {
        if (!counted[place]) {
            return;
        }
        if (tasks++ == Character.MAX_VALUE) {
            carry();
        }
        slots(finish, at, slots.start(), slots.shift(), size, n);
        count(at, lately, n);
    }

    private void carry() {
        before = before.length == 0 ? new int[lately.length] : before;
        for (int i = 0; i < before.length; i++) {
            before[i] += lately[i];
        }
        Arrays.fill(lately, (char) 0);
        tasks = 1;
    }

    void end(int[][] fan, int n) {
        Rows.fill(sum, finished, n);
        for (int s = 0; s <= Pilot.SLOTS; s++) {
            raise(sum, lately, s * size, n);
            if (before.length > 0) {
                raise(sum, before, s * size, n);
            }
            levels(sum, perLevel, fan[s], n);
        }
    }

    private static void raise(int[] sum, char[] done, int from, int n) {
        for (int p = 0; p < n; p++) {
            sum[p] += done[from + p];
        }
    }

    private static void raise(int[] sum, int[] done, int from, int n) {
        for (int p = 0; p < n; p++) {
            sum[p] += done[from + p];
        }
    }

    private static void levels(int[] sum, int perLevel, int[] fan, int n) {
        for (int p = 0; p < n; p++) {
            fan[perLevel == 1 ? sum[p] : sum[p] / perLevel]++;
        }
    }

    /// Where each future counts what it has finished.
    private static void slots(int[] finish, int[] at, int start, int shift, int size, int n) {
        int before = start - (1 << shift) + 1;
        for (int p = 0; p < n; p++) {
            at[p] = p + size * Math.max(0, Math.min((finish[p] - before) >> shift, Pilot.SLOTS + 1));
        }
    }

    private static void count(int[] at, char[] done, int n) {
        for (int p = 0; p < n; p++) {
            done[at[p]]++;
        }
    }
}
