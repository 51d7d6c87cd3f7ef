package org.pacta.engine.schedule;

/// A stream of random numbers for the search: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
final class Draws {

    private long state;

    Draws(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// From 0 (inclusive) to `bound` (exclusive).
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// From 0 (inclusive) to 1 (exclusive).
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
