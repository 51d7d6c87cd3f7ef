package org.pacta.engine.schedule;

import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;

/// A plan whose tasks compete for scarce capacity: the resource-constrained project scheduling problem,
/// with the links, calendars, gates and progress of [CriticalPath].
///
/// Here every constraint that asks for *no earlier* or *on* a day is a lower bound and those that ask for
/// *no later* are left to the reader of the result; *as late as possible* is ignored. Remaining work of a
/// started task waits for capacity as any other.
///
/// @param remaining working days of work left in each task, by index
@SuppressWarnings("ArrayRecordComponent")
public record CapacityPlan(Network network, Timing timing, Capacity capacity, int[] remaining) {

    /// Checks and copies.
    ///
    /// @throws IllegalArgumentException if numbers of tasks differ, or a duration is negative
    public CapacityPlan {
        if (capacity.tasks() != network.tasks()) {
            throw new IllegalArgumentException(
                    "network has %d tasks, capacity %d".formatted(network.tasks(), capacity.tasks()));
        }
        CriticalPath.of(network, timing, remaining);
        remaining = remaining.clone();
    }

    /// A copy.
    @Override
    public int[] remaining() {
        return remaining.clone();
    }

    /// Whether time can be mirrored: only finish-start links without lag, work on every day, nothing begun,
    /// and no dates.
    boolean mirrored() {
        for (int k = 0; k < network.links(); k++) {
            var link = network.link(k);
            if (link.type() != LinkType.FINISH_START || link.lag() != 0) {
                return false;
            }
        }
        for (int task = 0; task < network.tasks(); task++) {
            boolean dated = timing.earliestStart(task) != Timing.NO_LOWER
                    || timing.earliestFinish(task) != Timing.NO_LOWER
                    || timing.mustStart(task) != Timing.NO_LOWER
                    || timing.mustFinish(task) != Timing.NO_LOWER;
            if (dated
                    || timing.started(task)
                    || timing.gate(task) != null
                    || !timing.calendar(task).unbroken()) {
                return false;
            }
        }
        return true;
    }

    /// A bound before which no schedule can end: the critical path's, or, where time can be mirrored, the
    /// busiest resource's.
    public int lowerBound() {
        int bound = CriticalPath.of(network, timing, remaining).finish();
        for (int r = 0; r < capacity.resources() && mirrored(); r++) {
            long work = 0;
            for (int task = 0; task < network.tasks(); task++) {
                work += (long) remaining[task] * capacity.demand(task, r);
            }
            if (work > 0) {
                bound = Math.max(bound, timing.dataDate() + Math.toIntExact(Math.ceilDiv(work, capacity.units(r))));
            }
        }
        return bound;
    }
}
