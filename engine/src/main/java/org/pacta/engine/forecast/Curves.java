package org.pacta.engine.forecast;

import org.pacta.engine.random.Draws;
import org.pacta.engine.random.ScoreTables;

/// Loops that turn draws into durations, in the manner of [Rows].
final class Curves {

    private Curves() {}

    // Below the mode the first root holds and the second is cut to it, above the other way round: no branch.
    static void triangular(
            int[] strata, float[] out, float low, float mode, float high, float rise, float fall, int n) {
        for (int i = 0; i < n; i++) {
            float u = strata[i] + 0.5f;
            float below = low + (float) Math.sqrt(u * rise);
            float above = high - (float) Math.sqrt((Draws.STRATA - u) * fall);
            out[i] = Math.min(below, mode) + (Math.max(above, mode) - mode);
        }
    }

    static void triangularDays(
            int[] strata, int[] out, float low, float mode, float high, float rise, float fall, int n) {
        for (int i = 0; i < n; i++) {
            float u = strata[i] + 0.5f;
            float below = low + (float) Math.sqrt(u * rise);
            float above = high - (float) Math.sqrt((Draws.STRATA - u) * fall);
            out[i] = (int) (Math.min(below, mode) + (Math.max(above, mode) - mode) + 0.5f);
        }
    }

    static void scores(int[] strata, float[] scores, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = scores[strata[i]];
        }
    }

    static void blend(float[] own, float ownPart, float[] shared, float sharedPart, int n) {
        for (int i = 0; i < n; i++) {
            own[i] = own[i] * ownPart + shared[i] * sharedPart;
        }
    }

    /// Reads a table at scores; `out` may be `score`.
    static void look(float[] score, float[] table, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            float x = (score[i] - ScoreTables.FIRST) * ScoreTables.PER_UNIT;
            x = Math.max(0, Math.min(x, ScoreTables.KNOTS - 1.001f));
            int k = (int) x;
            float low = table[k];
            out[i] = low + (x - k) * (table[k + 1] - low);
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

    static void ranks(float[] score, int[] stratum, short[] out, int n) {
        for (int i = 0; i < n; i++) {
            float x = (score[i] - ScoreTables.FIRST) * ScoreTables.PER_UNIT;
            x = Math.max(0, Math.min(x, ScoreTables.KNOTS - 1.001f));
            int k = (int) x;
            out[i] = (short) (stratum[k] + (int) ((x - k) * (stratum[k + 1] - stratum[k])) - Draws.STRATA / 2);
        }
    }
}
