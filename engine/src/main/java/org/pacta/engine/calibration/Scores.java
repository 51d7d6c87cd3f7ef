package org.pacta.engine.calibration;

import java.util.Arrays;
import java.util.List;

/// How good past forecasts were, beside two baselines.
///
/// Lower is better for all but coverage, which should be 0.5 and 0.8, and the histogram, which should be flat.
/// Sources: Gneiting and Raftery (2007) for CRPS and the logarithmic score; Brier, *Verification of forecasts
/// expressed in terms of probability*, Monthly Weather Review 78 (1950); Czado, Gneiting and Held, *Predictive
/// model assessment for count data*, Biometrics 65 (2009) for the histogram without random numbers.
///
/// @param count number of forecasts
/// @param crps mean CRPS, in days
/// @param crpsPlanned mean days by which the planned day missed, which is its CRPS
/// @param crpsStraightLine the same of the straight line
/// @param brier mean squared error of the chance by the deadline
/// @param brierPlanned the same if the planned day were certain
/// @param brierStraightLine the same if the straight line's day were certain
/// @param logScore mean of minus the natural logarithm of the chance given to what came at the deadline; chances below
///                 1 in 20,000 count as that
/// @param coverage50 part that came by the day of P50
/// @param coverage80 part that came by the day of P80
/// @param histogram probability integral transform: in which tenth of the forecast the day fell; ten parts that add up
/// to 1
public record Scores(
        int count,
        double crps,
        double crpsPlanned,
        double crpsStraightLine,
        double brier,
        double brierPlanned,
        double brierStraightLine,
        double logScore,
        double coverage50,
        double coverage80,
        List<Double> histogram) {

    private static final double LEAST = 1.0 / 20_000;
    private static final int BINS = 10;

    /// Copies the histogram.
    public Scores {
        histogram = List.copyOf(histogram);
    }

    /// The scores of forecasts whose day has come.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Scores of(List<Outcome> outcomes) {
        int n = outcomes.size();
        if (n == 0) {
            throw new IllegalArgumentException("outcomes must hold at least one");
        }
        double[] sums = new double[9];
        double[] bins = new double[BINS];
        for (var o : outcomes) {
            boolean kept = o.came() <= o.deadline();
            double chance = o.prediction().chanceBy(o.deadline());
            sums[0] += o.prediction().crps(o.came());
            sums[1] += Math.abs((double) o.planned() - o.came());
            sums[2] += Math.abs((double) o.straightLine() - o.came());
            sums[3] += brier(chance, kept);
            sums[4] += brier(o.planned() <= o.deadline() ? 1 : 0, kept);
            sums[5] += brier(o.straightLine() <= o.deadline() ? 1 : 0, kept);
            sums[6] += logScore(chance, kept);
            sums[7] += o.came() <= o.prediction().quantile(0.5) ? 1 : 0;
            sums[8] += o.came() <= o.prediction().quantile(0.8) ? 1 : 0;
            spread(bins, o.prediction().chanceBy(o.came() - 1), o.prediction().chanceBy(o.came()));
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= n;
        }
        var histogram = Arrays.stream(bins).mapToObj(bin -> bin / n).toList();
        return new Scores(
                n, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8], histogram);
    }

    /// Squared distance of a chance from what came.
    public static double brier(double chance, boolean happened) {
        double error = chance - (happened ? 1 : 0);
        return error * error;
    }

    /// Minus the natural logarithm of the chance given to what came.
    public static double logScore(double chance, boolean happened) {
        return -StrictMath.log(Math.max(LEAST, happened ? chance : 1 - chance));
    }

    /// Part by which the forecast beats the planned day in CRPS: 1 perfect, 0 no better, negative worse; 0 if
    /// the planned days were all right.
    public double skillOverPlanned() {
        return crpsPlanned == 0 ? 0 : 1 - crps / crpsPlanned;
    }

    /// Part by which the forecast beats the straight line in CRPS.
    public double skillOverStraightLine() {
        return crpsStraightLine == 0 ? 0 : 1 - crps / crpsStraightLine;
    }

    /// Adds one, spread evenly over the bins between two chances; a day outside the forecast falls in an outermost
    /// bin.
    private static void spread(double[] bins, double from, double to) {
        if (to <= from) {
            bins[Math.min(BINS - 1, (int) (to * BINS))]++;
            return;
        }
        for (int i = 0; i < BINS; i++) {
            double low = Math.max(from, (double) i / BINS);
            double high = Math.min(to, (i + 1.0) / BINS);
            bins[i] += Math.max(0, high - low) / (to - from);
        }
    }
}
