package org.pacta.engine.forecast;

import java.util.List;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.random.Normal;

/// The answer of the PERT method, for comparison: mean durations, their critical path, and a normal
/// distribution with the variances of that path's tasks added up, as if no other path could become longer. What
/// it says too early is the **merge bias** (MacCrimmon and Ryavec, *An analytical study of the PERT
/// assumptions*, Operations Research 12, 1964). It knows no risks and no shared delays.
///
/// @param tasks the path, first task first
/// @param finish the bound at which it ends with mean durations, rounded to days
/// @param standardDeviation in working days
/// @param calendar of the last task, by which days before and after `finish` are counted
public record SinglePath(List<Integer> tasks, int finish, double standardDeviation, Calendar calendar) {

    /// Copies the list.
    public SinglePath {
        tasks = List.copyOf(tasks);
    }

    /// The chance of ending by `bound`, as the method sees it.
    public double chanceBy(int bound) {
        double margin = calendar.between(finish, bound) + (bound >= finish ? 0.5 : -0.5);
        if (standardDeviation == 0) {
            return bound >= finish ? 1 : 0;
        }
        return Normal.cumulative(margin / standardDeviation);
    }
}
