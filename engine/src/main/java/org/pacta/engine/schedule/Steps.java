package org.pacta.engine.schedule;

import java.util.Arrays;

/// What is free of a few resources along the working days of one calendar, as steps: where it changes, and how much
/// there is from there on. Whoever looks for room passes over a step at once, however many days it has.
///
/// Units of the resources lie side by side in one `long` as in [FreeUnits]. Days are numbers of working days, which
/// may be negative. Room is taken, and only given back all at once.
final class Steps {

    private static final int ROOM = 16;

    private final long guard;
    private final long full;
    /// The working days from which on there is so much; behind the last step one that never comes.
    private int[] from = new int[ROOM];
    private long[] free = new long[ROOM];
    private int size;

    /// @param guard a bit above the units of each resource
    /// @param full these bits, and all units
    Steps(long guard, long full) {
        this.guard = guard;
        this.full = full;
        release();
    }

    /// Makes everything free again.
    void release() {
        size = 1;
        from[0] = Integer.MIN_VALUE;
        free[0] = full;
        from[1] = Integer.MAX_VALUE;
    }

    /// Takes `need` on so many working days in a row, as early as they can be from `first` on.
    ///
    /// @param length at least 1
    /// @param need no more of any resource than there is
    /// @return the first of these days
    int earliest(int first, int length, long need) {
        int begin = first;
        int home = step(first);
        for (int i = home; ; i++) {
            if (((free[i] - need) & guard) != guard) {
                begin = from[i + 1];
                home = i + 1;
            } else if (from[i + 1] >= begin + length) {
                take(home, begin, begin + length, need);
                return begin;
            }
        }
    }

    /// Takes `need` on so many working days in a row, as late as they can be before `end`.
    ///
    /// @param length at least 1
    /// @param need no more of any resource than there is
    /// @return the day behind them
    int latest(int end, int length, long need) {
        int behind = end;
        for (int i = step(end - 1); ; i--) {
            if (((free[i] - need) & guard) != guard) {
                behind = from[i];
            } else if (from[i] <= behind - length) {
                take(i, behind - length, behind, need);
                return behind;
            }
        }
    }

    /// The step in which a working day lies.
    private int step(int day) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle] <= day) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// @param home the step in which `begin` lies
    private void take(int home, int begin, int end, long need) {
        int i = home;
        if (from[i] < begin) {
            split(i, begin);
            i++;
        }
        int own = i;
        for (; from[i] < end; i++) {
            if (from[i + 1] > end) {
                split(i, end);
            }
            free[i] -= need;
        }
        // Steps in between differ as they did; at both ends two may have become alike.
        join(i);
        join(own);
    }

    private void split(int i, int day) {
        if (size + 2 > from.length) {
            from = Arrays.copyOf(from, 2 * from.length);
            free = Arrays.copyOf(free, 2 * free.length);
        }
        System.arraycopy(from, i + 1, from, i + 2, size - i);
        System.arraycopy(free, i, free, i + 1, size - i);
        from[i + 1] = day;
        size++;
    }

    /// Makes a step part of the one before it, if there is as much.
    private void join(int i) {
        if (i > 0 && free[i - 1] == free[i]) {
            System.arraycopy(from, i + 1, from, i, size - i);
            System.arraycopy(free, i + 1, free, i, size - i - 1);
            size--;
        }
    }
}
