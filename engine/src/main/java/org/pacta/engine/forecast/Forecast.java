package org.pacta.engine.forecast;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a plan may finish and what drives that.
///
/// @param futures how many were simulated
/// @param plan finish of all tasks
/// @param groups finish of each group asked for, in that order
/// @param tasks finish of each task by its index in the network; empty with [Run.Detail#FINISH]
/// @param fan the S-curve; null with [Run.Detail#FINISH]
/// @param also the S-curve around another bound; null if that was not asked for
/// @param drivers each unfinished task in topological order, the last unfinished of a chain as the chain's last;
///     empty unless [Run.Detail#DRIVERS]
/// @param levers the ten tasks or chains that were critical on most days, the one whose dropping moves the chance
///     most first; empty unless [Run.Detail#DRIVERS] and a deadline
/// @param singlePath what the PERT method would say
public record Forecast(
        long futures,
        Finish plan,
        List<Finish> groups,
        List<Finish> tasks,
        @Nullable Fan fan,
        @Nullable Fan also,
        List<Driver> drivers,
        List<Lever> levers,
        SinglePath singlePath) {

    /// Copies the lists.
    public Forecast {
        groups = List.copyOf(groups);
        tasks = List.copyOf(tasks);
        drivers = List.copyOf(drivers);
        levers = levers.stream()
                .sorted(Comparator.comparingDouble(Lever::dropped).reversed().thenComparingInt(Lever::task))
                .toList();
    }

    /// Days by which the mean end of the plan lies behind what the single path says: what meets at the merges,
    /// what may go wrong, and what the means hide.
    public double mergeBias() {
        return plan.mean() - singlePath.finish();
    }
}
