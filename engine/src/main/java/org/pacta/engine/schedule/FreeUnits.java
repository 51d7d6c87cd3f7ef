package org.pacta.engine.schedule;

import java.util.Arrays;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.network.Network;

/// What is free of every resource on every day.
///
/// Units of up to four resources lie side by side in one `long`, 15 bits each under a guard bit (two of 31
/// bits where there are more units than 32,767), so that one subtraction compares all of them: a guard bit
/// that is gone was a resource short.
final class FreeUnits {

    private final long guard;
    /// By word.
    private final long[] full;
    /// Which words the task at each position needs something of: from its first on, up to that of the next.
    private final int[] first;

    private final int[] word;
    private final long[] need;
    /// By word and day: whoever needs one resource reads one row of days.
    private final long[][] free;
    private int origin;
    private int days;
    /// By word, the days in use.
    private final int[] dirtyFrom;
    private final int[] dirtyTo;

    FreeUnits(Network network, Capacity capacity, int firstDay, int days) {
        int largest = 0;
        for (int r = 0; r < capacity.resources(); r++) {
            largest = Math.max(largest, capacity.units(r));
        }
        int lanes = largest < 1 << 15 ? 4 : 2;
        int bits = 64 / lanes;
        int words = Math.ceilDiv(capacity.resources(), lanes);
        guard = lanes == 4 ? 0x8000_8000_8000_8000L : 0x8000_0000_8000_0000L;
        full = new long[words];
        Arrays.fill(full, guard);
        for (int r = 0; r < capacity.resources(); r++) {
            full[r / lanes] += (long) capacity.units(r) << ((r % lanes) * bits);
        }
        int tasks = network.tasks();
        first = new int[tasks + 1];
        int[] some = new int[tasks * words];
        long[] needs = new long[tasks * words];
        int n = 0;
        for (int p = 0; p < tasks; p++) {
            first[p] = n;
            for (int w = 0; w < words; w++) {
                long demand = 0;
                for (int r = w * lanes; r < Math.min(capacity.resources(), (w + 1) * lanes); r++) {
                    demand += (long) capacity.demand(network.task(p), r) << ((r % lanes) * bits);
                }
                if (demand != 0) {
                    some[n] = w;
                    needs[n++] = demand;
                }
            }
        }
        first[tasks] = n;
        word = Arrays.copyOf(some, n);
        need = Arrays.copyOf(needs, n);
        origin = firstDay;
        this.days = Math.max(64, days);
        free = new long[words][this.days];
        dirtyFrom = new int[words];
        dirtyTo = new int[words];
        for (int w = 0; w < words; w++) {
            Arrays.fill(free[w], full[w]);
            clean(w);
        }
    }

    /// Makes everything free again.
    void release() {
        for (int w = 0; w < free.length; w++) {
            if (dirtyFrom[w] < dirtyTo[w]) {
                Arrays.fill(free[w], dirtyFrom[w] - origin, dirtyTo[w] - origin, full[w]);
                clean(w);
            }
        }
    }

    private void clean(int w) {
        dirtyFrom[w] = Integer.MAX_VALUE;
        dirtyTo[w] = Integer.MIN_VALUE;
    }

    /// Whether the task at position `p` holds any unit while it is worked on.
    boolean needed(int p) {
        return first[p] < first[p + 1];
    }

    /// Whether on `day` there is enough for the task at position `p`.
    boolean enough(int p, int day) {
        int at = day - origin;
        if (at < 0 || at >= days) {
            return true;
        }
        for (int k = first[p]; k < first[p + 1]; k++) {
            if (((free[word[k]][at] - need[k]) & guard) != guard) {
                return false;
            }
        }
        return true;
    }

    /// Takes what the task at position `p` needs on `day`.
    void take(int p, int day) {
        if (day < origin || day - origin >= days) {
            grow(day);
        }
        for (int k = first[p]; k < first[p + 1]; k++) {
            int w = word[k];
            dirtyFrom[w] = Math.min(dirtyFrom[w], day);
            dirtyTo[w] = Math.max(dirtyTo[w], day + 1);
            free[w][day - origin] -= need[k];
        }
    }

    /// Takes what the task at position `p` needs on so many working days.
    ///
    /// @param first number of the first
    /// @param length at least 1
    void take(int p, Calendar calendar, int first, int length) {
        int begin = calendar.workingDay(first);
        int last = calendar.workingDay(first + length - 1);
        if (begin < origin) {
            grow(begin);
        }
        if (last - origin >= days) {
            grow(last);
        }
        for (int k = this.first[p]; k < this.first[p + 1]; k++) {
            int w = word[k];
            dirtyFrom[w] = Math.min(dirtyFrom[w], begin);
            dirtyTo[w] = Math.max(dirtyTo[w], last + 1);
            long[] row = free[w];
            long taken = need[k];
            for (int n = first; n < first + length; n++) {
                row[calendar.workingDay(n) - origin] -= taken;
            }
        }
    }

    private void grow(int day) {
        int begin = day < origin ? day - days : origin;
        int end = Math.max(origin + days, day + 1 + (day < origin ? 0 : days));
        for (int w = 0; w < free.length; w++) {
            long[] wider = new long[end - begin];
            Arrays.fill(wider, full[w]);
            System.arraycopy(free[w], 0, wider, origin - begin, days);
            free[w] = wider;
        }
        origin = begin;
        days = end - begin;
    }
}
