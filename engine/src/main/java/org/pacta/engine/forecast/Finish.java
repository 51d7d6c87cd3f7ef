package org.pacta.engine.forecast;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// When something is finished, over all futures: a histogram by day. Immutable.
///
/// Days are bounds, as everywhere in the engine: what is finished at bound `b` had its last day on `b - 1`.
public final class Finish {

    /// In one byte a count below this; others as this byte with two bytes of the count behind it.
    private static final int LONGER = 0xff;

    private final int first;
    /// One of the two: packed counts, where two bytes are enough for each of them. Most are small.
    private final byte @Nullable [] packed;

    private final int @Nullable [] many;
    private final int length;
    /// The bound of each count; null where there is one for each from the first on.
    private final int @Nullable [] bounds;
    private final long futures;

    /// A histogram.
    ///
    /// @param first bound of the first count
    /// @param counts may be kept
    Finish(int first, int[] counts) {
        this(first, counts, null);
    }

    /// A histogram of some bounds; keeps the bounds.
    ///
    /// @param bounds rising
    /// @param counts may be kept
    Finish(int[] bounds, int[] counts) {
        this(bounds[0], counts, bounds);
    }

    private Finish(int first, int[] counts, int @Nullable [] bounds) {
        this.first = first;
        this.bounds = bounds;
        this.length = counts.length;
        this.futures = Arrays.stream(counts).asLongStream().sum();
        this.packed = futures <= Character.MAX_VALUE ? packed(counts.length, i -> counts[i]) : null;
        this.many = packed == null ? counts : null;
    }

    /// The same of counts of two bytes.
    Finish(int first, char[] counts) {
        this.first = first;
        this.length = counts.length;
        this.packed = packed(counts.length, i -> counts[i]);
        this.many = null;
        this.bounds = null;
        long sum = 0;
        for (char count : counts) {
            sum += count;
        }
        this.futures = sum;
    }

    /// @param counts each of two bytes at most
    private static byte[] packed(int length, IntUnaryOperator counts) {
        int size = 0;
        for (int i = 0; i < length; i++) {
            size += counts.applyAsInt(i) < LONGER ? 1 : 3;
        }
        var packed = new byte[size];
        int at = 0;
        for (int i = 0; i < length; i++) {
            int count = counts.applyAsInt(i);
            if (count < LONGER) {
                packed[at++] = (byte) count;
            } else {
                packed[at++] = (byte) LONGER;
                packed[at++] = (byte) (count >> 8);
                packed[at++] = (byte) count;
            }
        }
        return packed;
    }

    /// Reads the counts one after the other.
    private final class Reader {

        private int at;

        int next() {
            if (packed == null) {
                return Objects.requireNonNull(many)[at++];
            }
            int count = packed[at++] & 0xff;
            return count < LONGER ? count : (packed[at++] & 0xff) << 8 | packed[at++] & 0xff;
        }
    }

    private int bound(int at) {
        return bounds == null ? first + at : bounds[at];
    }

    /// A histogram that was kept or made elsewhere.
    ///
    /// @param first bound of the first count
    /// @param counts futures that finish at each bound from `first` on; copied
    /// @throws IllegalArgumentException if there is none, one is negative, or all are 0
    public static Finish of(int first, int[] counts) {
        if (Arrays.stream(counts).anyMatch(each -> each < 0)
                || Arrays.stream(counts).noneMatch(each -> each > 0)) {
            throw new IllegalArgumentException(
                    "counts (%s) must be at least 0, and one more".formatted(Arrays.toString(counts)));
        }
        return new Finish(first, counts.clone());
    }

    /// What is sure to finish at one bound.
    static Finish certain(int bound, int futures) {
        return new Finish(bound, new int[] {futures});
    }

    /// Number of futures.
    public long futures() {
        return futures;
    }

    /// The first bound at which a future finishes.
    public int first() {
        return first;
    }

    /// The last bound at which a future finishes.
    public int last() {
        return bound(length - 1);
    }

    /// Number of futures that finish at each bound from [#first()] on; a copy.
    public int[] counts() {
        int[] all = new int[last() - first + 1];
        var counts = new Reader();
        for (int i = 0; i < length; i++) {
            all[bound(i) - first] += counts.next();
        }
        return all;
    }

    /// Part of the futures that finish at or before `bound`.
    public double chanceBy(int bound) {
        long sum = 0;
        var counts = new Reader();
        for (int i = 0; i < length && bound(i) <= bound; i++) {
            sum += counts.next();
        }
        return (double) sum / futures;
    }

    /// Standard error of [#chanceBy(int)], by the estimate of Agresti and Coull (1998), so that it does not
    /// vanish where none or all of the futures were in time.
    public double standardError(int bound) {
        return standardError(chanceBy(bound) * futures, futures);
    }

    static double standardError(double successes, double trials) {
        double share = (successes + 2) / (trials + 4);
        return Math.sqrt(share * (1 - share) / (trials + 4));
    }

    /// The first bound by which at least this part of the futures is finished.
    ///
    /// @param chance 0 to 1
    public int quantile(double chance) {
        long sum = 0;
        var counts = new Reader();
        for (int i = 0; i < length; i++) {
            sum += counts.next();
            if (sum > 0 && sum >= chance * futures) {
                return bound(i);
            }
        }
        return last();
    }

    /// The mean bound.
    public double mean() {
        double sum = 0;
        var counts = new Reader();
        for (int i = 0; i < length; i++) {
            sum += (double) (bound(i) - first) * counts.next();
        }
        return first + sum / futures;
    }

    /// Standard deviation, in days.
    public double standardDeviation() {
        double mean = mean() - first;
        double sum = 0;
        var counts = new Reader();
        for (int i = 0; i < length; i++) {
            double off = bound(i) - first - mean;
            sum += off * off * counts.next();
        }
        return Math.sqrt(sum / futures);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finish that && first == that.first && Arrays.equals(counts(), that.counts());
    }

    @Override
    public int hashCode() {
        return 31 * first + Arrays.hashCode(counts());
    }

    @Override
    public String toString() {
        return "P10 %d, P50 %d, P80 %d, P90 %d".formatted(quantile(0.1), quantile(0.5), quantile(0.8), quantile(0.9));
    }
}
