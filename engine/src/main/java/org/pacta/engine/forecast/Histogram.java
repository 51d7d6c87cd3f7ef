package org.pacta.engine.forecast;

import java.util.Arrays;

/// Counts by whole number, growing where it must. Several threads may count at once; they are read when all have ended.
final class Histogram {

    private int first;
    private int[] counts = new int[0];

    /// Counts the first `size` values.
    synchronized void add(int[] values, int size) {
        if (counts.length == 0 || Rows.outside(values, first, first + counts.length - 1, size) < 0) {
            reach(Rows.least(values, size), Rows.most(values, size));
        }
        count(values, size, first, counts);
    }

    private static void count(int[] values, int size, int first, int[] counts) {
        for (int i = 0; i < size; i++) {
            counts[values[i] - first]++;
        }
    }

    private void reach(int least, int most) {
        if (counts.length == 0) {
            int room = (most - least) / 4 + 8;
            first = least - room;
            counts = new int[most - least + 2 * room + 1];
        } else if (least < first || most >= first + counts.length) {
            int room = counts.length / 2;
            int from = least < first ? least - room : first;
            int to = most >= first + counts.length ? most + room : first + counts.length - 1;
            var wider = new int[to - from + 1];
            System.arraycopy(counts, 0, wider, first - from, counts.length);
            first = from;
            counts = wider;
        }
    }

    void add(Histogram other) {
        if (other.counts.length == 0) {
            return;
        }
        reach(other.first, other.first + other.counts.length - 1);
        for (int i = 0; i < other.counts.length; i++) {
            counts[other.first + i - first] += other.counts[i];
        }
    }

    /// The counts with bounds instead of places on the axis.
    Finish finish(Axis axis) {
        int from = 0;
        int to = counts.length - 1;
        while (counts[from] == 0) {
            from++;
        }
        while (counts[to] == 0) {
            to--;
        }
        if (axis.plain()) {
            return new Finish(first + from, Arrays.copyOfRange(counts, from, to + 1));
        }
        int least = axis.bound(first + from);
        int[] byBound = new int[axis.bound(first + to) - least + 1];
        for (int i = from; i <= to; i++) {
            byBound[axis.bound(first + i) - least] += counts[i];
        }
        return new Finish(least, byBound);
    }

    /// Number of values up to `place`.
    long upTo(int place) {
        long sum = 0;
        for (int i = 0; i < counts.length && first + i <= place; i++) {
            sum += counts[i];
        }
        return sum;
    }

    int first() {
        return first;
    }

    int count(int place) {
        return place < first || place >= first + counts.length ? 0 : counts[place - first];
    }

    int end() {
        return first + counts.length;
    }
}
