package org.pacta.engine.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The weighted sum of curves, asked for many quantiles. What it answers is the same to the last bit as if each were
/// halved out by sums alone. For one thread.
final class Mixture {

    /// What sums that were added up another way may differ by, many times over.
    private static final double SURE = 3e-15;

    /// Those that count.
    private final KaplanMeier[] curves;
    private final double[] weights;
    /// Times, rising: at least all those at which a curve that counts falls.
    private final double[] times;
    /// Beyond it some curve falls steadily.
    private final double stepsUntil;
    /// The step that was found last, and what was left then.
    private int lastStep = -1;
    private double lastLeft;

    /// @param weights one for each curve; one with 0 does not count
    Mixture(List<KaplanMeier> curves, double[] weights) {
        this(curves, weights, steps(curves));
    }

    /// @param times rising; at least all those at which a curve falls; not to be changed
    Mixture(List<KaplanMeier> curves, double[] weights, double[] times) {
        this.curves = IntStream.range(0, weights.length)
                .filter(i -> weights[i] != 0)
                .mapToObj(curves::get)
                .toArray(KaplanMeier[]::new);
        this.weights = Arrays.stream(weights).filter(weight -> weight != 0).toArray();
        this.times = times;
        double until = Double.POSITIVE_INFINITY;
        for (var curve : this.curves) {
            until = Math.min(until, curve.stepsUntil());
        }
        stepsUntil = until;
    }

    private static double[] steps(List<KaplanMeier> curves) {
        return curves.stream()
                .flatMapToDouble(each -> Arrays.stream(each.steps()))
                .sorted()
                .distinct()
                .toArray();
    }

    double survival(double time) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * curves[i].survival(time);
        }
        return sum;
    }

    /// The sum from a step on.
    private double from(int step) {
        return survival(step == 0 ? -1 : times[step - 1]);
    }

    /// The number of the first step from which on no more than a part lasts longer; one more than the last if there is
    /// none. Beyond [#stepsUntil] the curve falls between steps, too. Looked for from the step found last.
    private int step(double left) {
        int low = 0;
        int high = times.length + 1;
        if (lastStep >= 0 && left >= lastLeft) {
            high = lastStep;
        } else if (lastStep >= 0) {
            low = lastStep;
            int stride = 1;
            while (low < high && low + stride - 1 < high && from(low + stride - 1) > left) {
                low += stride;
                stride *= 2;
            }
            high = Math.min(high, low + stride - 1);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(middle) > left) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        lastStep = low;
        lastLeft = left;
        return low;
    }

    /// The time by which so great a part has ended, halved out to a part in 10^12 from the first power of two
    /// beyond it.
    double quantile(double chance) {
        double left = 1 - chance;
        int step = step(left);
        double at = step == 0 ? -1 : step > times.length ? Double.POSITIVE_INFINITY : times[step - 1];
        // Up to here more than that part lasts longer for certain, from there on less.
        double above = Math.nextDown(at);
        double below = step <= times.length && from(step) - left < -SURE ? at : Double.POSITIVE_INFINITY;
        if (at > stepsUntil) {
            double start = Math.max(step == 1 ? -1 : times[step - 2], stepsUntil);
            var tail = new Tail(start, left);
            double crossing = Math.min(tail.crossing(), at);
            double slack = Math.max(3e-14 * crossing, 3 * SURE / tail.slope(crossing));
            if (crossing < at) {
                above = tail.over(crossing - slack) > SURE ? Math.max(start, crossing - slack) : start;
                below = crossing + slack < at && tail.over(crossing + slack) < -SURE ? crossing + slack : below;
            } else if (tail.over(above) <= SURE) {
                above = tail.over(crossing - slack) > SURE ? Math.max(start, crossing - slack) : start;
            }
        }
        return Grid.between(above, below) ? Grid.first(below) : halved(left, above, below);
    }

    /// @param above up to it more than `left` lasts longer for certain
    /// @param below from it on less
    private double halved(double left, double above, double below) {
        double low = 0;
        double high = 1;
        while (high < Grid.MOST && longer(high, left, above, below)) {
            low = high;
            high *= 2;
        }
        while (high - low > Grid.PART * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (longer(middle, left, above, below)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private boolean longer(double time, double left, double above, double below) {
        return time <= above || time < below && survival(time) > left;
    }

    /// The places at which halving ends: from the first power of two beyond a time it halves what lies before it until
    /// no more than a part in 10^12 is left, which takes 39 or 40 halves.
    static final class Grid {

        static final double PART = 1e-12;
        /// No power of two beyond the first that is greater than 10^9.
        static final double MOST = 1 << 30;

        private static final double FINE = 0x1p-41;

        private Grid() {}

        /// The first place at or after a time.
        static double first(double time) {
            if (time <= 0) {
                return Double.MIN_VALUE;
            }
            double top = top(time);
            if (time >= top) {
                return top;
            }
            double rough = up(time, top, 2 * FINE);
            return 2 * FINE * top > PART * rough ? up(time, top, FINE) : rough;
        }

        /// Whether no place lies between two times, the latter of which may be one.
        static boolean between(double above, double below) {
            if (below <= 0) {
                return true;
            }
            double top = top(below);
            return above >= Math.max(top / 2, up(Math.min(below, top), top, FINE) - FINE * top);
        }

        private static double up(double time, double top, double part) {
            return top / 2 + Math.ceil((time - top / 2) / (part * top)) * (part * top);
        }

        /// The first power of two that is at least as great.
        private static double top(double time) {
            double power = Double.longBitsToDouble(Double.doubleToLongBits(time) & 0x7ff0_0000_0000_0000L);
            return Math.min(MOST, power < time ? 2 * power : power);
        }
    }

    /// The sum after a time, up to the next step: what stands still, and what falls. But for its last bits.
    private final class Tail {

        private static final int ROUNDS = 40;

        private final double start;
        /// What lies over what is asked for if nothing that falls is left.
        private double still;
        private final double[] part = new double[curves.length];
        private final double[] rate = new double[curves.length];
        private int falling;

        Tail(double start, double left) {
            this.start = start;
            this.still = -left;
            for (int i = 0; i < curves.length; i++) {
                if (curves[i].stepsUntil() <= start) {
                    part[falling] = weights[i];
                    rate[falling++] = curves[i].rate();
                } else {
                    still += weights[i] * curves[i].survival(start);
                }
            }
        }

        /// How much more lasts longer than is asked for.
        double over(double time) {
            return still + sum(time);
        }

        private double sum(double time) {
            double sum = 0;
            for (int i = 0; i < falling; i++) {
                sum += part[i] * Math.exp(rate[i] * time);
            }
            return sum;
        }

        /// How much it falls in a unit of time.
        double slope(double time) {
            double slope = 0;
            for (int i = 0; i < falling; i++) {
                slope -= rate[i] * part[i] * Math.exp(rate[i] * time);
            }
            return slope;
        }

        /// Where no more than is asked for lasts longer; by Newton's rule for the logarithm of what falls, which is
        /// convex, so that it comes from below.
        double crossing() {
            if (still >= 0) {
                return Double.POSITIVE_INFINITY;
            }
            double at = Math.max(0, start);
            for (int round = 0; round < ROUNDS && at < Grid.MOST; round++) {
                double sum = sum(at);
                double next = at + sum / slope(at) * Math.log(sum / -still);
                if (!(next > at * (1 + 1e-15))) {
                    break;
                }
                at = next;
            }
            return at;
        }
    }
}
