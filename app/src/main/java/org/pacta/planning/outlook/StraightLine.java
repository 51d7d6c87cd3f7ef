package org.pacta.planning.outlook;

import java.util.OptionalInt;

/// Continuing at the pace so far: the usual way to look ahead, shown beside the forecast.
///
/// @param start the plan's first day
/// @param today the data date
/// @param done things done by then
/// @param total things in all
public record StraightLine(int start, int today, int done, int total) {

    /// Things a day since the start.
    public double pace() {
        return today <= start ? 0 : (double) done / (today - start);
    }

    /// How many it says for a later day; never more than all.
    public int by(int day) {
        return (int) Math.min(total, Math.round(done + pace() * (day - today)));
    }

    /// The day on which it says all are done; empty if nothing is done yet.
    public OptionalInt end() {
        if (done == total) return OptionalInt.of(today);
        return pace() == 0 ? OptionalInt.empty() : OptionalInt.of(today + (int) Math.ceil((total - done) / pace()));
    }

    /// Things a day needed to be done by a later day.
    public double needed(int day) {
        return day <= today ? Double.POSITIVE_INFINITY : (double) (total - done) / (day - today);
    }
}
