package org.pacta.engine.schedule;

/// A plan as it was frozen: when each task was to start and finish, and what it counts. Immutable; tasks by
/// index, dates as bounds.
public final class PlanBaseline {

    private final int[] start;
    private final int[] finish;
    private final double[] weight;

    private PlanBaseline(int[] start, int[] finish, double[] weight) {
        this.start = start;
        this.finish = finish;
        this.weight = weight;
    }

    /// A baseline of given dates.
    ///
    /// @param start bound at which each task was to start
    /// @param finish bound at which each task was to finish, not before its start
    /// @param weight what each task counts (1 each, or money, or days of work); not negative
    /// @throws IllegalArgumentException if lengths differ, or a finish lies before its start, or a weight
    ///     is negative
    public static PlanBaseline of(int[] start, int[] finish, double[] weight) {
        if (start.length != finish.length || start.length != weight.length) {
            throw new IllegalArgumentException("lengths differ: start %d, finish %d, weight %d"
                    .formatted(start.length, finish.length, weight.length));
        }
        for (int task = 0; task < start.length; task++) {
            if (finish[task] < start[task]) {
                throw new IllegalArgumentException(
                        "finish (%d) of task %d lies before its start (%d)".formatted(finish[task], task, start[task]));
            }
            if (!(weight[task] >= 0)) {
                throw new IllegalArgumentException(
                        "weight (%s) of task %d must not be negative".formatted(weight[task], task));
            }
        }
        return new PlanBaseline(start.clone(), finish.clone(), weight.clone());
    }

    /// The early dates of a plan, each task counting `weight`.
    public static PlanBaseline of(CriticalPath path, double[] weight) {
        int[] start = new int[weight.length];
        int[] finish = new int[weight.length];
        for (int task = 0; task < weight.length; task++) {
            start[task] = path.earlyStart(task);
            finish[task] = path.earlyFinish(task);
        }
        return of(start, finish, weight);
    }

    /// Number of tasks.
    public int tasks() {
        return start.length;
    }

    /// The bound at which the task was to start.
    public int start(int task) {
        return start[task];
    }

    /// The bound at which the task was to finish.
    public int finish(int task) {
        return finish[task];
    }

    /// What the task counts.
    public double weight(int task) {
        return weight[task];
    }

    /// Days, of the calendar on the wall, by which a task that finishes at `bound` is later than planned;
    /// negative if sooner.
    public int delay(int task, int bound) {
        return bound - finish[task];
    }
}
