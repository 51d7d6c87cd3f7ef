package org.pacta.planning.history;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.pacta.engine.calibration.KaplanMeier;

/// What last year's forecasts have taught about forecasts: where they said 80 % and 65 % came, 80 % is said
/// later from now on. A Kaplan-Meier curve of the chances that were given to what came (the probability
/// integral transform), what is still open counted as censored; mixed with no correction at all, which counts
/// one half where 50 of those forecasts had seen come what they spoke of.
///
/// A year shows little of what takes longer. Where the last that was seen came with a chance below 1, it stands in the
/// middle of what was left then, and the other half is spread evenly up to 1: as if it ended there, nothing would ever
/// be read above it, and no forecast would say what takes longest.
///
/// Source of recalibration by the transform: Kuleshov, Fenner and Ermon, *Accurate uncertainties for deep
/// learning using calibrated regression*, ICML 2018.
final class Correction {

    static final Correction NONE = new Correction(null, 0, 1);

    private static final double HALF = 50;

    private final @org.jspecify.annotations.Nullable KaplanMeier curve;
    private final double weight;
    /// Up to here the curve is followed; 1 where it does not end.
    private final double seen;

    private Correction(@org.jspecify.annotations.Nullable KaplanMeier curve, double weight, double seen) {
        this.curve = curve;
        this.weight = weight;
        this.seen = seen;
    }

    /// @param chance that was given to what came, or to lasting as long as it had lasted
    /// @param came whether it had come
    record Seen(double chance, boolean came) {

        static Seen of(DoubleUnaryOperator chanceBy, double took, boolean came) {
            double before = chanceBy.applyAsDouble(Math.max(0, took - 1));
            double after = chanceBy.applyAsDouble(took);
            return new Seen(came ? (before + after) / 2 : after, came);
        }
    }

    static Correction of(List<Seen> seen) {
        long came = seen.stream().filter(Seen::came).count();
        if (came == 0) return NONE;
        var chances = seen.stream().mapToDouble(Seen::chance).toArray();
        var ended = new boolean[chances.length];
        for (int i = 0; i < ended.length; i++) ended[i] = seen.get(i).came();
        var curve = KaplanMeier.of(chances, ended);
        return new Correction(curve, came / (came + HALF), seen(curve));
    }

    /// Up to the middle of the last step, if nothing is left after it.
    private static double seen(KaplanMeier curve) {
        var came = curve.times();
        int last = came.length - 1;
        if (curve.survival(came[last]) > 0) return 1;
        double left = last == 0 ? 1 : curve.survival(came[last - 1]);
        return 1 - left / 2;
    }

    /// The chance at which an estimate is to be read so that it holds as often as is said.
    ///
    /// @param said 0 to 1
    double of(double said) {
        if (curve == null) return said;
        double low = 0;
        double high = 1;
        for (int i = 0; i < 30; i++) {
            double middle = (low + high) / 2;
            if (1 - curve.survival(middle) >= said) high = middle;
            else low = middle;
        }
        if (said > seen) high += (1 - high) * (said - seen) / (1 - seen);
        return Math.clamp(weight * high + (1 - weight) * said, 0, 1);
    }
}
