package org.pacta.engine.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The weighted sum of curves, asked many times over: between two times at which any of them falls it is worked out
/// once. What it answers is the same to the last bit as the sum itself.
final class Mixture {

    /// Those that count.
    private final KaplanMeier[] curves;
    private final double[] weights;
    /// All times at which a curve that counts falls, rising.
    private final double[] times;
    /// The sum from each of these times on, after the one before all; not a number while it was not asked for.
    private final double[] known;
    /// Beyond it some curve falls steadily.
    private final double stepsUntil;

    /// @param weights one for each curve; one with 0 does not count
    Mixture(List<KaplanMeier> curves, double[] weights) {
        this.curves = IntStream.range(0, weights.length)
                .filter(i -> weights[i] != 0)
                .mapToObj(curves::get)
                .toArray(KaplanMeier[]::new);
        this.weights = Arrays.stream(weights).filter(weight -> weight != 0).toArray();
        double[] all = {};
        double until = Double.POSITIVE_INFINITY;
        for (var curve : this.curves) {
            all = merged(all, curve.steps());
            until = Math.min(until, curve.stepsUntil());
        }
        times = all;
        stepsUntil = until;
        known = new double[times.length + 1];
        Arrays.fill(known, Double.NaN);
    }

    double survival(double time) {
        if (time > stepsUntil) {
            return sum(time);
        }
        int found = Arrays.binarySearch(times, time);
        return from(found >= 0 ? found + 1 : -found - 1);
    }

    /// The sum from a step on; all steps lie where the curves do.
    private double from(int step) {
        if (Double.isNaN(known[step])) {
            known[step] = sum(step == 0 ? -1 : times[step - 1]);
        }
        return known[step];
    }

    /// The number of the first step from which on no more than a part lasts longer; one more than the last if there is
    /// none. Beyond [#stepsUntil] the curve falls between steps, too.
    private int step(double left) {
        int low = 0;
        int high = times.length + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(middle) > left) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The time by which so great a part has ended, halved out to a part in 10^12 from the first power of two
    /// beyond it.
    double quantile(double chance) {
        double left = 1 - chance;
        var bracket = new Bracket(left, step(left));
        double low = 0;
        double high = 1;
        while (bracket.longer(high) && high < 1e9) {
            low = high;
            high *= 2;
        }
        bracket.narrow();
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (bracket.longer(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// Whether more than a part lasts longer than some times, without adding up where that is certain already.
    /// Up to [#stepsUntil] it is known by the step that falls so far. Beyond, the curve falls but for the last
    /// bits of its exponentials, which [#SURE] outweighs.
    private final class Bracket {

        private static final double SURE = 1e-14;
        private static final double NARROW = 1e-12;
        private static final int STEPS = 24;

        private final double left;
        private final double jump;
        /// At these times it is certain, one way and the other; what was found there, less what is asked for.
        private double above = Double.NEGATIVE_INFINITY;
        private double aboveBy;
        private double below = Double.POSITIVE_INFINITY;
        private double belowBy;

        Bracket(double left, int step) {
            this.left = left;
            double at = step == 0 ? -1 : step > times.length ? Double.POSITIVE_INFINITY : times[step - 1];
            this.jump = at;
            if (at <= stepsUntil) {
                if (step <= times.length) {
                    look(at, from(step));
                }
                return;
            }
            look(step == 1 ? -1 : times[step - 2], from(step - 1));
            if (step <= times.length) {
                look(at, from(step));
                look(Math.nextDown(at));
            }
        }

        boolean longer(double time) {
            if (time <= stepsUntil) {
                return time < jump;
            }
            if (time <= above || time >= below) {
                return time <= above;
            }
            return look(time, survival(time)) > left;
        }

        private void look(double time) {
            look(time, time > stepsUntil ? nearly(time) : survival(time));
        }

        private double look(double time, double survival) {
            double by = survival - left;
            if (by > SURE && time > above) {
                above = time;
                aboveBy = by;
            }
            if (by < -SURE && time < below) {
                below = time;
                belowBy = by;
            }
            return survival;
        }

        /// Brings what is certain closer together: regula falsi by the Illinois rule, a half where that stays behind.
        void narrow() {
            double width = below - above;
            for (int step = 1; step <= STEPS && width < Double.POSITIVE_INFINITY; step++) {
                double low = above;
                double high = below;
                double inner = NARROW / 3 * high;
                if (high - low <= NARROW * high) {
                    return;
                }
                double at = low + (high - low) * aboveBy / (aboveBy - belowBy);
                if (step % 4 == 0) {
                    at = high - low > width / 8 ? (low + high) / 2 : at;
                    width = high - low;
                }
                look(Math.clamp(at, low + inner, high - inner));
                if (above == low && below == high) {
                    return;
                }
                if (above == low) {
                    aboveBy /= 2;
                } else if (below == high) {
                    belowBy /= 2;
                }
            }
        }
    }

    /// Two rising rows, each without doubles, as one; each number once. Neither is changed, nor must the answer be.
    private static double[] merged(double[] one, double[] other) {
        if (one.length == 0) {
            return other;
        }
        double[] all = new double[one.length + other.length];
        int n = 0;
        for (int i = 0, k = 0; i < one.length || k < other.length; ) {
            double next = k == other.length || i < one.length && one[i] <= other[k] ? one[i++] : other[k++];
            if (n == 0 || next != all[n - 1]) {
                all[n++] = next;
            }
        }
        return Arrays.copyOf(all, n);
    }

    private double nearly(double time) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * curves[i].nearly(time);
        }
        return sum;
    }

    private double sum(double time) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * curves[i].survival(time);
        }
        return sum;
    }
}
