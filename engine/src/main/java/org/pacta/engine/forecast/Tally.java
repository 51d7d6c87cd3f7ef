package org.pacta.engine.forecast;

/// Sums over futures, all in whole numbers, so that neither order nor grouping changes them.
final class Tally {

    /// Levels of the fan: tasks done, in parts of this.
    static final int LEVELS = 1023;

    private final int size;
    private final Run.Detail detail;
    private final int levels;
    private final int futures;

    final Histogram plan;
    final Histogram[] groups;
    /// The bulk of all; one for all threads, each histogram locked while a block is counted.
    final Histogram[] tasks;
    final int[][] fan;
    /// The second fan; empty if none is wanted.
    final int[][] also;
    final long[] critical;
    /// Sums of products of a task's rank and the rank of the plan's end.
    final long[] products;
    /// Sum, and sum of squares, of the ranks of the plan's end.
    final long[] ranks = new long[2];
    /// For each candidate: futures won and lost by shortening, won and lost by dropping.
    final long[][] turned;

    /// @param levels of the fan; 0 if neither it nor the finishes of tasks are counted
    /// @param fine the place until which finishes of tasks are counted one by one
    Tally(int size, int levels, int groups, Run run, int candidates, int fine) {
        this(
                size,
                levels,
                groups,
                run.futures(),
                run.detail(),
                run.hasAlso(),
                candidates,
                histograms(run.detail() == Run.Detail.FINISH ? 0 : size, run.futures(), fine));
    }

    private Tally(
            int size,
            int levels,
            int groups,
            int futures,
            Run.Detail detail,
            boolean twice,
            int candidates,
            Histogram[] tasks) {
        boolean all = detail != Run.Detail.FINISH;
        boolean drivers = detail == Run.Detail.DRIVERS;
        this.size = size;
        this.levels = levels;
        this.detail = detail;
        this.futures = futures;
        this.plan = new Histogram(futures);
        this.groups = histograms(groups, futures, Integer.MAX_VALUE);
        this.tasks = tasks;
        this.fan = new int[all ? Pilot.SLOTS + 1 : 0][levels];
        this.also = new int[all && twice ? Pilot.SLOTS + 1 : 0][levels];
        this.critical = new long[drivers ? size : 0];
        this.products = new long[drivers ? size : 0];
        this.turned = new long[candidates][4];
    }

    private static Histogram[] histograms(int count, int futures, int fine) {
        var histograms = new Histogram[count];
        for (int i = 0; i < count; i++) {
            histograms[i] = new Histogram(futures, fine);
        }
        return histograms;
    }

    /// Whether the finishes of tasks and the fan are counted.
    boolean all() {
        return levels > 0 && detail != Run.Detail.FINISH;
    }

    /// An empty one for another thread, which counts tasks into the same histograms.
    Tally beside() {
        return new Tally(size, levels, groups.length, futures, detail, also.length > 0, turned.length, tasks);
    }

    /// Adds what another has counted beside this one.
    void add(Tally other) {
        plan.add(other.plan);
        add(groups, other.groups);
        add(fan, other.fan);
        add(also, other.also);
        add(critical, other.critical);
        add(products, other.products);
        add(ranks, other.ranks);
        for (int c = 0; c < turned.length; c++) {
            add(turned[c], other.turned[c]);
        }
    }

    private static void add(int[][] to, int[][] from) {
        for (int s = 0; s < to.length; s++) {
            for (int level = 0; level < to[s].length; level++) {
                to[s][level] += from[s][level];
            }
        }
    }

    private static void add(Histogram[] to, Histogram[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i].add(from[i]);
        }
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }
}
