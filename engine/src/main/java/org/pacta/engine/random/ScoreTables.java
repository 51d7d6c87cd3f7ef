package org.pacta.engine.random;

import java.util.HashMap;
import java.util.Map;

/// Durations by normal score, in tables for tight loops: 193 knots from -6 to 6, straight lines between.
///
/// Equal estimates share a table. Between knots the error is below 0.05 % of the range, or of the value for a
/// lognormal with `sigma` up to 1; beyond a score of 6 (one in a thousand million) the end of the table stands.
/// Of PERT estimates the shape is read between 65 modes, with an error below 0.005 % of the range.
public final class ScoreTables {

    /// Knots in a table.
    public static final int KNOTS = 193;

    /// Knots for each unit of the score.
    public static final int PER_UNIT = 16;

    /// The score of the first knot.
    public static final int FIRST = -6;

    private static final int SHAPES = 64;

    private final double[] chance = new double[KNOTS];
    private final double[] weight = new double[KNOTS];
    private final double[][] pert = new double[SHAPES + 1][];
    private final Map<Estimate, float[]> tables = new HashMap<>();

    /// No tables yet.
    public ScoreTables() {
        for (int i = 0; i < KNOTS; i++) {
            chance[i] = Normal.cumulative(score(i));
        }
        for (int i = 0; i < KNOTS; i++) {
            weight[i] = hat(i);
        }
    }

    private static double score(int knot) {
        return FIRST + (double) knot / PER_UNIT;
    }

    /// The chance that the straight lines give to knot `i`, so that sums over knots are exact means of the table.
    private double hat(int i) {
        double z = score(i);
        double h = 1.0 / PER_UNIT;
        double up = i == KNOTS - 1 ? Normal.cumulative(-z) : part(z, z + h, (z + h) / h, -1 / h);
        double down = i == 0 ? Normal.cumulative(z) : part(z - h, z, (h - z) / h, 1 / h);
        return up + down;
    }

    /// The integral of `constant + slope * z` over the normal density between `from` and `to`.
    private static double part(double from, double to, double constant, double slope) {
        double mass = from > 0
                ? Normal.cumulative(-from) - Normal.cumulative(-to)
                : Normal.cumulative(to) - Normal.cumulative(from);
        return constant * mass + slope * (Normal.density(from) - Normal.density(to));
    }

    /// The table of an estimate; do not write to it.
    public float[] of(Estimate estimate) {
        return tables.computeIfAbsent(estimate, e -> {
            var table = new float[KNOTS];
            if (e instanceof Estimate.Running running) {
                rest(running, table);
                return table;
            }
            for (int i = 0; i < KNOTS; i++) {
                table[i] = (float) days(e, score(i), chance[i]);
            }
            return table;
        });
    }

    /// Number of different tables so far.
    public int size() {
        return tables.size();
    }

    /// @param chance that of the score
    private double days(Estimate estimate, double score, double chance) {
        return switch (estimate) {
            case Estimate.Pert p -> p.low() + (p.high() - p.low()) * pert(p.share(), score);
            case Estimate.Running r -> throw new IllegalArgumentException("%s must not itself be running".formatted(r));
            case Estimate.Fixed e -> e.days();
            case Estimate.Uniform e -> e.quantile(chance);
            case Estimate.Triangular e -> e.quantile(chance);
            case Estimate.Quantiles e -> e.quantile(chance);
            case Estimate.LogNormal e -> e.atScore(score);
            case Estimate.Exponential e -> e.atScore(score);
        };
    }

    private void rest(Estimate.Running running, float[] table) {
        double survival = running.survival();
        double stretch = running.stretch();
        for (int i = 0; i < KNOTS; i++) {
            // From above, since what is left lies in the upper tail.
            double score = -Normal.quantile(survival * chance[KNOTS - 1 - i]);
            double whole = running.whole() instanceof Estimate.Pert p
                    ? days(p, score, Double.NaN)
                    : running.whole().atScore(score);
            table[i] = (float) Math.max(0, stretch * whole - running.elapsed());
        }
    }

    private double pert(double share, double score) {
        int low = Math.min((int) (share * SHAPES), SHAPES - 1);
        double part = share * SHAPES - low;
        return (1 - part) * pertAt(low, score) + part * pertAt(low + 1, score);
    }

    private double pertAt(int shape, double score) {
        var row = pert[shape];
        if (row == null) {
            row = new double[KNOTS];
            double a = 1 + 4.0 * shape / SHAPES;
            for (int i = 0; i < KNOTS; i++) {
                row[i] = Beta.quantile(a, 6 - a, chance[i]);
            }
            pert[shape] = row;
        }
        double x = Math.clamp((score - FIRST) * PER_UNIT, 0, KNOTS - 1);
        int k = Math.min((int) x, KNOTS - 2);
        return row[k] + (x - k) * (row[k + 1] - row[k]);
    }

    /// The mean of a table, in days.
    public double mean(float[] table) {
        double sum = 0;
        for (int i = 0; i < KNOTS; i++) {
            sum += weight[i] * table[i];
        }
        return sum;
    }

    /// The variance of a table, in squared days; the straight lines add below 0.1 %.
    public double variance(float[] table) {
        double mean = mean(table);
        double sum = 0;
        for (int i = 0; i < KNOTS; i++) {
            sum += weight[i] * (table[i] - mean) * (table[i] - mean);
        }
        return sum;
    }

    /// The normal scores of the strata of [Draws], by stratum; do not write to it.
    public static float[] scores() {
        return Scores.OF_STRATA;
    }

    /// Worked out when they are first asked for: they are the same for every simulation.
    private static final class Scores {

        static final float[] OF_STRATA = ofStrata();

        private static float[] ofStrata() {
            var scores = new float[Draws.STRATA];
            for (int i = 0; i < Draws.STRATA / 2; i++) {
                float z = (float) Normal.quantile((i + 0.5) / Draws.STRATA);
                scores[i] = z;
                scores[Draws.STRATA - 1 - i] = -z;
            }
            return scores;
        }
    }

    /// The strata, 0 to 65,535, in which the knots' scores lie.
    public int[] strata() {
        var strata = new int[KNOTS];
        for (int i = 0; i < KNOTS; i++) {
            strata[i] = (int) Math.min(Draws.STRATA - 1, chance[i] * Draws.STRATA);
        }
        return strata;
    }
}
