package org.pacta.planning.history;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.pacta.engine.calibration.KaplanMeier;

/// What last year's forecasts have taught about forecasts: where they said 80 % and 65 % came, 80 % is said
/// later from now on. A Kaplan-Meier curve of the chances that were given to what came (the probability
/// integral transform), what is still open counted as censored; mixed with no correction at all, which counts
/// one half where 50 of those forecasts had seen come what they spoke of.
///
/// Source of recalibration by the transform: Kuleshov, Fenner and Ermon, *Accurate uncertainties for deep
/// learning using calibrated regression*, ICML 2018.
final class Correction {

    static final Correction NONE = new Correction(null, 0);

    private static final double HALF = 50;

    private final @org.jspecify.annotations.Nullable KaplanMeier curve;
    private final double weight;

    private Correction(@org.jspecify.annotations.Nullable KaplanMeier curve, double weight) {
        this.curve = curve;
        this.weight = weight;
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
        return new Correction(KaplanMeier.of(chances, ended), came / (came + HALF));
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
        return Math.clamp(weight * high + (1 - weight) * said, 0, 1);
    }
}
