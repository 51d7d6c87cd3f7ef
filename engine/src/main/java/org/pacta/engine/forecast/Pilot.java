package org.pacta.engine.forecast;

import org.jspecify.annotations.Nullable;
import org.pacta.engine.random.Draws;

/// What the first 1,024 futures tell about the shape of the results: the scale of the fan, the ranks of the
/// plan's end, the tasks worth a closer look. They are counted like all others.
///
/// @param rank of the plan's end in -32,768..32,767, by place from `first` on
/// @param slots where the fan has its points; with a deadline ahead
///     it ends as far behind that as the deadline is away, a year at least, so that a long tail does not
///     coarsen it
/// @param also where the second fan has its points; null if none is wanted
/// @param candidates what is most promising by [Chains]; at most [#CANDIDATES]
@SuppressWarnings("ArrayRecordComponent")
record Pilot(int first, int[] rank, Slots slots, @Nullable Slots also, Candidate[] candidates) {

    static final int FUTURES = 1024;
    static final int SLOTS = 128;
    private static final int YEAR = 366;
    static final int CANDIDATES = 10;

    /// Nothing known, for results that need nothing.
    static Pilot none() {
        return new Pilot(0, new int[1], new Slots(0, 0), null, new Candidate[0]);
    }

    /// @param on a place that is to be a point of the fan
    static Pilot of(Tally tally, int start, int on) {
        // The room that a histogram keeps at its ends depends on the block; what is counted does not.
        int first = tally.plan.first();
        while (tally.plan.count(first) == 0) {
            first++;
        }
        int end = tally.plan.end();
        while (tally.plan.count(end - 1) == 0) {
            end--;
        }
        long all = tally.plan.upTo(end);
        int[] rank = new int[end - first];
        long before = 0;
        for (int i = 0; i < rank.length; i++) {
            int here = tally.plan.count(first + i);
            rank[i] = (int) ((2 * before + here) * (Draws.STRATA / 2) / all) - Draws.STRATA / 2;
            rank[i] = Math.min(rank[i], Draws.STRATA / 2 - 1);
            before += here;
        }
        return new Pilot(first, rank, Slots.of(start, end, on), null, new Candidate[0]);
    }

    /// The same with a second fan.
    ///
    /// @param on a place that is to be a point of it
    Pilot also(int start, int on) {
        return new Pilot(first, rank, slots, Slots.of(start, first + rank.length, on), candidates);
    }

    /// A point every `2^shift` places from a place on.
    record Slots(int start, int shift) {

        static Slots of(int start, int end, int on) {
            int last = on > start ? Math.min(end, on + Math.max(YEAR, on - start)) : end;
            int shift = 0;
            while ((last - aligned(start, on, shift)) >> shift >= SLOTS) {
                shift++;
            }
            return new Slots(aligned(start, on, shift), shift);
        }

        /// The last place at or before `start` that lies whole steps away from `on`.
        private static int aligned(int start, int on, int shift) {
            return start - Math.floorMod(start - on, 1 << shift);
        }
    }

    /// The same, with what is worth a closer look.
    Pilot with(Candidate[] best) {
        return new Pilot(first, rank, slots, also, best);
    }

    /// The ranks of the ends of a block.
    void ranks(int[] ends, int[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = rank[Math.clamp(ends[p] - first, 0, rank.length - 1)];
        }
    }
}
