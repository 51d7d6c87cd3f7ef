package org.pacta.engine.schedule;

import java.util.Arrays;
import org.pacta.engine.network.Network;

/// What is free of every resource on every day.
///
/// Units of up to four resources lie side by side in one `long`, 15 bits each under a guard bit (two of 31
/// bits where there are more units than 32,767), so that one subtraction compares all of them: a guard bit
/// that is gone was a resource short.
final class FreeUnits {

    private final int words;
    private final long guard;
    private final long[] full;
    /// By position and word.
    private final long[] demand;
    private final boolean[] needy;
    private long[] free;
    private int origin;
    private int dirtyFrom;
    private int dirtyTo;

    FreeUnits(Network network, Capacity capacity, int firstDay, int days) {
        int largest = 0;
        for (int r = 0; r < capacity.resources(); r++) {
            largest = Math.max(largest, capacity.units(r));
        }
        int lanes = largest < 1 << 15 ? 4 : 2;
        int bits = 64 / lanes;
        words = Math.max(1, Math.ceilDiv(capacity.resources(), lanes));
        guard = lanes == 4 ? 0x8000_8000_8000_8000L : 0x8000_0000_8000_0000L;
        full = new long[words];
        Arrays.fill(full, guard);
        demand = new long[network.tasks() * words];
        needy = new boolean[network.tasks()];
        for (int r = 0; r < capacity.resources(); r++) {
            int shift = (r % lanes) * bits;
            full[r / lanes] += (long) capacity.units(r) << shift;
            for (int p = 0; p < network.tasks(); p++) {
                int units = capacity.demand(network.task(p), r);
                demand[p * words + r / lanes] += (long) units << shift;
                needy[p] |= units > 0;
            }
        }
        origin = firstDay;
        free = new long[Math.max(64, days) * words];
        dirtyTo = firstDay + free.length / words;
        dirtyFrom = firstDay;
        release();
    }

    /// Makes everything free again.
    void release() {
        if (words == 1 && dirtyFrom < dirtyTo) {
            Arrays.fill(free, dirtyFrom - origin, dirtyTo - origin, full[0]);
        } else if (dirtyFrom < dirtyTo) {
            for (int at = (dirtyFrom - origin) * words; at < (dirtyTo - origin) * words; at++) {
                free[at] = full[at % words];
            }
        }
        dirtyFrom = Integer.MAX_VALUE;
        dirtyTo = Integer.MIN_VALUE;
    }

    /// Whether the task at position `p` holds any unit while it is worked on.
    boolean needed(int p) {
        return needy[p];
    }

    /// Whether on `day` there is enough for the task at position `p`.
    boolean enough(int p, int day) {
        int at = (day - origin) * words;
        if (at < 0 || at >= free.length) {
            return true;
        }
        if (words == 1) {
            return ((free[at] - demand[p]) & guard) == guard;
        }
        for (int w = 0; w < words; w++) {
            if (((free[at + w] - demand[p * words + w]) & guard) != guard) {
                return false;
            }
        }
        return true;
    }

    /// Takes what the task at position `p` needs on `day`.
    void take(int p, int day) {
        if (day < origin || (day - origin) * words >= free.length) {
            grow(day);
        }
        dirtyFrom = Math.min(dirtyFrom, day);
        dirtyTo = Math.max(dirtyTo, day + 1);
        int at = (day - origin) * words;
        for (int w = 0; w < words; w++) {
            free[at + w] -= demand[p * words + w];
        }
    }

    private void grow(int day) {
        int days = free.length / words;
        int first = day < origin ? day - days : origin;
        int last = Math.max(origin + days, day + 1 + (day < origin ? 0 : days));
        long[] wider = new long[(last - first) * words];
        for (int at = 0; at < wider.length; at++) {
            wider[at] = full[at % words];
        }
        System.arraycopy(free, 0, wider, (origin - first) * words, free.length);
        free = wider;
        origin = first;
    }
}
