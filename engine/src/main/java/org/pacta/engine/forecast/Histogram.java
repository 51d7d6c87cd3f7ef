package org.pacta.engine.forecast;

import java.util.Arrays;

/// Counts by whole number, growing where it must. Several threads may count at once; they are read when all have ended.
final class Histogram {

    /// How many values share a count beyond those that are counted one by one.
    private static final int COARSE = 16;

    private static final int SHIFT = 4;

    private final int fine;
    private int first;
    /// While no count can exceed what a `char` holds, which halves what a block has to fetch; else empty.
    private char[] few = new char[0];
    private int[] many = new int[0];
    private final boolean small;

    /// @param most to be counted
    Histogram(int most) {
        this(most, Integer.MAX_VALUE);
    }

    /// @param most to be counted
    /// @param fine the last value that is counted by itself
    Histogram(int most, int fine) {
        this.small = most <= Character.MAX_VALUE;
        this.fine = fine;
    }

    /// The last value that is counted in a slot.
    private int value(int slot) {
        return slot <= fine ? slot : fine + ((slot - fine) << SHIFT);
    }

    private int length() {
        return small ? few.length : many.length;
    }

    private int at(int i) {
        return small ? few[i] : many[i];
    }

    /// Counts the first `size` values.
    ///
    /// @param slots scratch; as long
    void add(int[] values, int[] slots, int size) {
        if (fine == Integer.MAX_VALUE) {
            add(values, size);
        } else {
            slots(values, slots, fine, size);
            add(slots, size);
        }
    }

    /// Counts the first `size` values, or slots.
    synchronized void add(int[] values, int size) {
        if (length() == 0 || Rows.outside(values, first, first + length() - 1, size) < 0) {
            reach(Rows.least(values, size), Rows.most(values, size));
        }
        if (small) {
            count(values, size, first, few);
        } else {
            count(values, size, first, many);
        }
    }

    private static void count(int[] values, int size, int first, char[] counts) {
        for (int i = 0; i < size; i++) {
            counts[values[i] - first]++;
        }
    }

    private static void count(int[] values, int size, int first, int[] counts) {
        for (int i = 0; i < size; i++) {
            counts[values[i] - first]++;
        }
    }

    /// Where each is counted: beyond the last value that is counted by itself sixteen values share a slot.
    private static void slots(int[] values, int[] slots, int fine, int size) {
        for (int i = 0; i < size; i++) {
            int beyond = Math.max(0, values[i] - fine);
            slots[i] = Math.min(values[i], fine) + ((beyond + COARSE - 1) >> SHIFT);
        }
    }

    private void reach(int least, int most) {
        if (length() == 0) {
            int room = (most - least) / 4 + 8;
            first = least - room;
            widen(0, most - least + 2 * room + 1);
        } else if (least < first || most >= first + length()) {
            int room = fine == Integer.MAX_VALUE ? length() / 2 : length() / 16;
            int from = least < first ? least - room : first;
            int to = most >= first + length() ? most + room : first + length() - 1;
            widen(first - from, to - from + 1);
            first = from;
        }
    }

    /// @param at where what was counted goes
    private void widen(int at, int length) {
        if (small) {
            var wider = new char[length];
            System.arraycopy(few, 0, wider, at, few.length);
            few = wider;
        } else {
            var wider = new int[length];
            System.arraycopy(many, 0, wider, at, many.length);
            many = wider;
        }
    }

    /// Adds what another has counted; all together no more than may be.
    void add(Histogram other) {
        if (other.length() == 0) {
            return;
        }
        reach(other.first, other.first + other.length() - 1);
        for (int i = 0; i < other.length(); i++) {
            int to = other.first + i - first;
            if (small) {
                few[to] += (char) other.at(i);
            } else {
                many[to] += other.at(i);
            }
        }
    }

    /// The counts with bounds instead of places on the axis.
    Finish finish(Axis axis) {
        int from = 0;
        int to = length() - 1;
        while (at(from) == 0) {
            from++;
        }
        while (at(to) == 0) {
            to--;
        }
        if (first + to > fine) {
            return thinned(axis, from, to);
        }
        if (axis.plain()) {
            return small
                    ? new Finish(first + from, Arrays.copyOfRange(few, from, to + 1))
                    : new Finish(first + from, Arrays.copyOfRange(many, from, to + 1));
        }
        int least = axis.bound(first + from);
        int[] byBound = new int[axis.bound(first + to) - least + 1];
        for (int i = from; i <= to; i++) {
            byBound[axis.bound(first + i) - least] += at(i);
        }
        return new Finish(least, byBound);
    }

    /// What has a count beyond those by the day: each bound that has one.
    private Finish thinned(Axis axis, int from, int to) {
        int some = 0;
        for (int i = from; i <= to; i++) {
            some += at(i) > 0 ? 1 : 0;
        }
        int[] bounds = new int[some];
        int[] futures = new int[some];
        int n = 0;
        for (int i = from; i <= to; i++) {
            if (at(i) > 0) {
                bounds[n] = axis.bound(value(first + i));
                futures[n++] = at(i);
            }
        }
        return new Finish(bounds, futures);
    }

    /// Number of values up to `place`.
    long upTo(int place) {
        long sum = 0;
        for (int i = 0; i < length() && first + i <= place; i++) {
            sum += at(i);
        }
        return sum;
    }

    int first() {
        return first;
    }

    int count(int place) {
        return place < first || place >= first + length() ? 0 : at(place - first);
    }

    int end() {
        return first + length();
    }
}
