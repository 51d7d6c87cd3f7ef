package org.pacta.engine.schedule;

import java.util.BitSet;

/// Which task goes first when several want the same units.
///
/// Kolisch and Hartmann, *Heuristic algorithms for solving the resource-constrained project scheduling
/// problem* (1999).
public enum PriorityRule {
    /// The one that must finish first; the best single rule in most studies.
    LATEST_FINISH,
    /// The one that must start first.
    LATEST_START,
    /// The one with the least total float.
    LEAST_FLOAT,
    /// The one with the most tasks after it, near or far.
    MOST_SUCCESSORS,
    /// The one that, with those right after it, has the most work.
    GREATEST_RANK,
    /// The one with the least work left.
    SHORTEST_WORK;

    /// The position lists' keys of this rule: lower goes first.
    int[] keys(CapacityPlan plan) {
        var network = plan.network();
        int[] remaining = plan.remaining();
        var path = CriticalPath.of(network, plan.timing(), remaining);
        int[] keys = new int[network.tasks()];
        for (int p = 0; p < keys.length; p++) {
            int task = network.task(p);
            keys[p] = switch (this) {
                case LATEST_FINISH -> path.lateFinish(task);
                case LATEST_START -> path.lateStart(task);
                case LEAST_FLOAT -> path.totalFloat(task);
                case MOST_SUCCESSORS -> -reached(plan, p);
                case GREATEST_RANK -> -rank(plan, remaining, p);
                case SHORTEST_WORK -> remaining[task];
            };
        }
        return keys;
    }

    private static int rank(CapacityPlan plan, int[] remaining, int p) {
        var out = plan.network().outgoing();
        int sum = remaining[plan.network().task(p)];
        for (int k = out.first(p); k < out.first(p + 1); k++) {
            sum += remaining[plan.network().task(out.end(k))];
        }
        return sum;
    }

    private static int reached(CapacityPlan plan, int p) {
        var out = plan.network().outgoing();
        var seen = new BitSet();
        seen.set(p);
        for (int at = p; at >= 0; at = seen.nextSetBit(at + 1)) {
            for (int k = out.first(at); k < out.first(at + 1); k++) {
                seen.set(out.end(k));
            }
        }
        return seen.cardinality() - 1;
    }
}
