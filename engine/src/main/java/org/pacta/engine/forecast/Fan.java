package org.pacta.engine.forecast;

import java.util.Arrays;

/// How many tasks are done by each of some days, over all futures: the S-curve with its uncertainty. Immutable.
///
/// Counts are exact up to 1,023 tasks; beyond, they are known to within one part in 1,023 of the tasks.
public final class Fan {

    private final int[] bounds;
    private final int[][] levels;
    private final int tasks;
    private final int perLevel;

    /// @param bounds rising
    /// @param levels number of futures by bound and level
    Fan(int[] bounds, int[][] levels, int tasks, int perLevel) {
        this.bounds = bounds;
        this.levels = levels;
        this.tasks = tasks;
        this.perLevel = perLevel;
    }

    /// The bounds at which the curve is known, rising; a copy.
    public int[] bounds() {
        return bounds.clone();
    }

    /// Number of tasks in the plan.
    public int tasks() {
        return tasks;
    }

    /// The number of tasks done by `bounds()[at]` that at least `1 - chance` of the futures reach or exceed, so
    /// that 0.1 and 0.9 give the lower and the upper edge of the fan.
    ///
    /// @param chance 0 to 1
    public int done(int at, double chance) {
        var counts = levels[at];
        long all = Arrays.stream(counts).asLongStream().sum();
        long sum = 0;
        for (int level = 0; level < counts.length; level++) {
            sum += counts[level];
            if (sum > 0 && sum >= chance * all) {
                return Math.min(tasks, level * perLevel);
            }
        }
        return tasks;
    }
}
