package org.pacta.engine.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// The weighted sum of curves, asked many times over: between two times at which any of them falls it is worked out
/// once. What it answers is the same to the last bit as the sum itself.
final class Mixture {

    private final List<KaplanMeier> curves;
    private final double[] weights;
    /// All times at which a curve that counts falls, rising.
    private final double[] times;
    /// The sum from each of these times on, after the one before all; not a number while it was not asked for.
    private final double[] known;
    /// Beyond it some curve falls steadily.
    private final double stepsUntil;

    /// @param weights one for each curve; one with 0 does not count
    Mixture(List<KaplanMeier> curves, double[] weights) {
        this.curves = List.copyOf(curves);
        this.weights = weights.clone();
        var all = DoubleStream.empty();
        double until = Double.POSITIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] == 0) {
                continue;
            }
            all = DoubleStream.concat(all, Arrays.stream(curves.get(i).times()));
            until = Math.min(until, curves.get(i).stepsUntil());
        }
        times = all.sorted().distinct().toArray();
        stepsUntil = until;
        known = new double[times.length + 1];
        Arrays.fill(known, Double.NaN);
    }

    double survival(double time) {
        if (time > stepsUntil) {
            return sum(time);
        }
        int found = Arrays.binarySearch(times, time);
        int step = found >= 0 ? found + 1 : -found - 1;
        if (Double.isNaN(known[step])) {
            known[step] = sum(time);
        }
        return known[step];
    }

    private double sum(double time) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] == 0 ? 0 : weights[i] * curves.get(i).survival(time);
        }
        return sum;
    }
}
