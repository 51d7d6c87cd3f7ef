package org.pacta.engine.forecast;

/// Counts for the fan: how many tasks each future of a block has done by each slot. For one thread.
final class FanRows {

    /// The last slot holds what lies beyond the fan and is never read.
    private static final int WIDTH = Pilot.SLOTS + 2;

    private final Model model;
    private final Pilot.Slots slots;
    private final int perLevel;
    private final int finished;
    private final boolean[] counted;
    private final int[] done;
    private final int[] at;

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
        this.done = new int[wanted ? size * WIDTH : 0];
        this.at = new int[wanted ? size : 0];
    }

    /// Tasks to a level of the fan.
    static int perLevel(int tasks) {
        return Math.max(1, Math.ceilDiv(tasks, Tally.LEVELS));
    }

    /// Levels of the fan that some of the futures may reach.
    static int levels(int tasks) {
        return tasks / perLevel(tasks) + 1;
    }

    void begin(int n) {
        Rows.fill(done, 0, Math.min(done.length, n * WIDTH));
    }

    void add(int place, int[] finish, int n) {
        if (!counted[place]) {
            return;
        }
        slots(finish, at, slots.start(), slots.shift(), n);
        count(at, done, n);
    }

    void end(int[][] fan, int n) {
        for (int p = 0; p < n; p++) {
            if (perLevel == 1) {
                levels(done, p * WIDTH, finished, fan);
            } else {
                levels(done, p * WIDTH, finished, perLevel, fan);
            }
        }
    }

    private static void levels(int[] done, int from, int finished, int[][] fan) {
        int sum = finished;
        for (int s = 0; s <= Pilot.SLOTS; s++) {
            sum += done[from + s];
            fan[s][sum]++;
        }
    }

    private static void levels(int[] done, int from, int finished, int perLevel, int[][] fan) {
        int sum = finished;
        for (int s = 0; s <= Pilot.SLOTS; s++) {
            sum += done[from + s];
            fan[s][sum / perLevel]++;
        }
    }

    /// Where each future counts what it has finished.
    private static void slots(int[] finish, int[] at, int start, int shift, int n) {
        int before = start - (1 << shift) + 1;
        for (int p = 0; p < n; p++) {
            at[p] = p * WIDTH + Math.max(0, Math.min((finish[p] - before) >> shift, Pilot.SLOTS + 1));
        }
    }

    private static void count(int[] at, int[] done, int n) {
        for (int p = 0; p < n; p++) {
            done[at[p]]++;
        }
    }
}
