package org.pacta.engine.forecast;

import org.pacta.engine.random.Draws;
import org.pacta.engine.random.ScoreTables;

/// Loops that turn draws into durations, in the manner of [Rows].
final class Curves {

    private Curves() {}

    /// Triangular durations. `below` is -1 where the draw lies below the mode, else 0, and chooses without a
    /// branch between `low + sqrt(u * rise)` and `high - sqrt((1 - u) * fall)`, with `u` in halves of a
    /// stratum.
    static void triangular(int[] strata, float[] out, int mode, float low, float high, float rise, float fall, int n) {
        float width = high - low;
        float steeper = fall - rise;
        for (int i = 0; i < n; i++) {
            int u = 2 * strata[i] + 1;
            int below = (u - mode) >> 31;
            float side = below;
            float rest = (u & below) | ((2 * Draws.STRATA - u) & ~below);
            float root = (float) Math.sqrt(rest * (fall + side * steeper));
            out[i] = (high + side * width) - (1 + 2 * side) * root;
        }
    }

    /// The same, rounded to days.
    static void triangularDays(
            int[] strata, int[] out, int mode, float low, float high, float rise, float fall, int n) {
        float width = high - low;
        float steeper = fall - rise;
        for (int i = 0; i < n; i++) {
            int u = 2 * strata[i] + 1;
            int below = (u - mode) >> 31;
            float side = below;
            float rest = (u & below) | ((2 * Draws.STRATA - u) & ~below);
            float root = (float) Math.sqrt(rest * (fall + side * steeper));
            out[i] = (int) ((high + side * width) - (1 + 2 * side) * root + 0.5f);
        }
    }

    /// The same for the first half of a block, whose strata are the low halves of words.
    static void triangularLow(int[] words, int[] out, int mode, float low, float high, float rise, float fall) {
        float width = high - low;
        float steeper = fall - rise;
        for (int i = 0; i < Draws.BLOCK / 2; i++) {
            int u = 2 * (words[i] & 0xffff) + 1;
            int below = (u - mode) >> 31;
            float side = below;
            float rest = (u & below) | ((2 * Draws.STRATA - u) & ~below);
            float root = (float) Math.sqrt(rest * (fall + side * steeper));
            out[i] = (int) ((high + side * width) - (1 + 2 * side) * root + 0.5f);
        }
    }

    /// The same for the second half, whose strata are the high halves.
    static void triangularHigh(int[] words, int[] out, int mode, float low, float high, float rise, float fall) {
        float width = high - low;
        float steeper = fall - rise;
        for (int i = 0; i < Draws.BLOCK / 2; i++) {
            int u = 2 * (words[i] >>> 16) + 1;
            int below = (u - mode) >> 31;
            float side = below;
            float rest = (u & below) | ((2 * Draws.STRATA - u) & ~below);
            float root = (float) Math.sqrt(rest * (fall + side * steeper));
            out[Draws.BLOCK / 2 + i] = (int) ((high + side * width) - (1 + 2 * side) * root + 0.5f);
        }
    }

    static void scores(int[] strata, float[] scores, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = scores[strata[i]];
        }
    }

    /// `out = own * ownPart + shared * sharedPart`, of scores.
    static void blend(
            int[] strata, float[] scores, float ownPart, float[] shared, float sharedPart, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = scores[strata[i]] * ownPart + shared[i] * sharedPart;
        }
    }

    /// Splits the place of scores in a table into knot and rest.
    static void knots(float[] score, int[] knot, float[] rest, int n) {
        for (int i = 0; i < n; i++) {
            knot[i] = (int) ((score[i] - ScoreTables.FIRST) * ScoreTables.PER_UNIT);
        }
        for (int i = 0; i < n; i++) {
            rest[i] = (score[i] - ScoreTables.FIRST) * ScoreTables.PER_UNIT - knot[i];
        }
    }

    /// Reads a table. Scores of strata, and what they are blended to, lie before its last knot.
    static void look(int[] knot, float[] rest, float[] table, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            float low = table[knot[i]];
            out[i] = low + rest[i] * (table[knot[i] + 1] - low);
        }
    }

    static void suffer(float[] days, int[] happening, float more, float delay, int n) {
        for (int i = 0; i < n; i++) {
            days[i] += happening[i] * (days[i] * more + delay);
        }
    }

    static void round(float[] days, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (int) (days[i] + 0.5f);
        }
    }

    static void ranks(int[] strata, short[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (short) (strata[i] - Draws.STRATA / 2);
        }
    }

    static void ranks(int[] knot, float[] rest, int[] stratum, short[] out, int n) {
        for (int i = 0; i < n; i++) {
            int k = knot[i];
            out[i] = (short) (stratum[k] + (int) (rest[i] * (stratum[k + 1] - stratum[k])) - Draws.STRATA / 2);
        }
    }
}
