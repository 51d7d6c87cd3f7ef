package org.pacta.planning.history;

import org.pacta.engine.network.LinkType;

/// What must come before what, over the days on which the plan says so.
///
/// @param from the thing that comes before
/// @param to the thing that waits
/// @param lag in working days
/// @param since the first day
/// @param until the day after the last, or [Course#NEVER]
/// @param part whether it says only that a step belongs to a measure: no link of the plan
public record Tie(long from, long to, LinkType type, int lag, int since, int until, boolean part) {

    /// A link of the plan.
    public Tie(long from, long to, LinkType type, int lag, int since, int until) {
        this(from, to, type, lag, since, until, false);
    }

    public boolean inForce(int on) {
        return since <= on && on < until;
    }
}
