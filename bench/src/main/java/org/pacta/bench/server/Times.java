package org.pacta.bench.server;

import java.util.Arrays;

/// How long each of many requests took, in milliseconds, sorted.
record Times(double[] sorted) {

    static Times of(double[] millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /// @param part 0.99 for the time that one in a hundred exceeds
    double quantile(double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    double median() {
        return quantile(0.5);
    }

    @Override
    public String toString() {
        return "p50 %,.1f ms, p99 %,.1f ms, longest %,.1f ms, of %,d"
                .formatted(median(), quantile(0.99), quantile(1), sorted.length);
    }
}
