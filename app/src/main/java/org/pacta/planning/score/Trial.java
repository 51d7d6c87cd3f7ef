package org.pacta.planning.score;

import org.jspecify.annotations.Nullable;
import org.pacta.engine.forecast.Finish;

/// One thing at one past data date: what would have been forecast, and what came.
///
/// @param thing its id
/// @param today the data date
/// @param finish the forecast on the network
/// @param alone the forecast by its own lessons alone: no links, no sittings, no shared delays; null if it was not made
/// @param due the day that the plan named then, or [org.pacta.planning.history.Course#NEVER]
/// @param line the day by continuing at the pace so far, things in the order of their days
/// @param came the day on which it was done, or [org.pacta.planning.history.Course#NEVER] if nobody has seen that yet
/// @param end the last day of which something is known; the day before it was taken out of the plan
record Trial(long thing, int today, Finish finish, @Nullable Finish alone, int due, int line, int came, int end) {

    /// The day by which it was to be done with this chance.
    int day(double chance) {
        return finish.quantile(chance) - 1;
    }

    boolean cameBy(int day) {
        return came <= day;
    }
}
