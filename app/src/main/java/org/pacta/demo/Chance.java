package org.pacta.demo;

/// Chance by position: a draw depends on the seed and on what is drawn for, and on nothing else.
record Chance(long seed) {

    /// From 0 inclusive to 1 exclusive.
    double at(String what, int... position) {
        long hash = seed;
        for (int i = 0; i < what.length(); i++) hash = mix(hash + what.charAt(i));
        for (int each : position) hash = mix(hash ^ each);
        return (mix(hash) >>> 11) * 0x1.0p-53;
    }

    /// From `from` to `to`, both inclusive.
    int between(int from, int to, String what, int... position) {
        return from + (int) (at(what, position) * (to - from + 1));
    }

    /// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
