package org.pacta.engine.calibration;

import java.util.Arrays;
import java.util.List;

/// The weighted sum of curves, asked for many quantiles. What it answers is the same to the last bit as if each were
/// halved out by sums alone. For one thread.
final class Mixture {

    /// What sums that were added up another way may differ by, many times over.
    private static final double SURE = 3e-15;

    /// Those that count.
    private final Stairs[] curves;
    private final double[] weights;
    /// Times, rising: at least all those at which a curve that counts falls.
    private final double[] times;
    /// Beyond it some curve falls steadily.
    private final double stepsUntil;
    /// The step that was found last, what was left then, and what lasts longer from that step on, or less.
    private int lastStep = -1;
    private double lastLeft;
    private double lastSum;
    /// How far it lay from the one before.
    private int stride = 1;
    private final Tail tail;

    /// @param weights one for each curve; one with 0 does not count
    Mixture(List<KaplanMeier> curves, double[] weights) {
        this(curves, weights, steps(curves));
    }

    /// @param times rising; at least all those at which a curve falls; not to be changed
    Mixture(List<KaplanMeier> curves, double[] weights, double[] times) {
        this(curves.stream().map(each -> new Stairs(each, times)).toArray(Stairs[]::new), weights, times);
    }

    /// @param times of which the curves know their steps; not to be changed
    Mixture(Stairs[] curves, double[] weights, double[] times) {
        int counting = 0;
        for (double weight : weights) {
            counting += weight == 0 ? 0 : 1;
        }
        this.curves = new Stairs[counting];
        this.weights = new double[counting];
        this.times = times;
        double least = Double.POSITIVE_INFINITY;
        int at = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                this.curves[at] = curves[i];
                this.weights[at++] = weights[i];
                least = Math.min(least, curves[i].until);
            }
        }
        stepsUntil = least;
        tail = new Tail();
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
            sum += weights[i] * curves[i].curve.survival(time);
        }
        return sum;
    }

    /// Whether more than a part lasts longer from a step on; not the first.
    ///
    /// @param sum what does, but for its last bits
    private boolean over(int step, double sum, double left) {
        return Math.abs(sum - left) > SURE ? sum > left : survival(times[step - 1]) > left;
    }

    /// The sum from a step on, but for its last bits; not the first.
    private double from(int step) {
        double time = times[step - 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            var each = curves[i];
            double part = time > each.until ? Math.exp(each.rate * time) : each.curve.at(each.step(step - 1));
            sum += weights[i] * part;
        }
        return sum;
    }

    /// The number of the first step from which on no more than a part lasts longer; one more than the last if there is
    /// none. Beyond [#stepsUntil] the curve falls between steps, too. Looked for from the step found last, between
    /// two steps where a straight line would have it.
    private int step(double left) {
        int low = -1;
        int high = times.length + 1;
        double least = 1;
        double most = 0;
        boolean near = false;
        if (lastStep >= 0 && left >= lastLeft) {
            high = lastStep;
            most = lastSum;
        } else if (lastStep >= 0) {
            if (lastSum <= left - SURE) {
                lastLeft = left;
                return lastStep;
            }
            low = lastStep - 1;
            least = lastLeft;
            near = true;
        }
        for (int turn = 0; high - low > 1; turn++) {
            int probe = near ? low + stride : turn % 4 == 3 ? (low + high) >>> 1 : line(low, high, least, most, left);
            near = false;
            probe = Math.clamp(probe, low + 1, high - 1);
            double sum = probe == 0 ? survival(-1) : from(probe);
            if (probe == 0 ? sum > left : over(probe, sum, left)) {
                low = probe;
                least = sum;
            } else {
                high = probe;
                most = sum;
            }
        }
        stride = Math.max(1, high - Math.max(0, lastStep));
        lastStep = high;
        lastLeft = left;
        lastSum = most;
        return high;
    }

    private static int line(int low, int high, double least, double most, double left) {
        return low + (int) Math.round((high - low) * (least - left) / (least - most));
    }

    /// The time by which so great a part has ended, halved out to a part in 10^12 from the first power of two
    /// beyond it.
    double quantile(double chance) {
        double left = 1 - chance;
        int step = step(left);
        double at = step == 0 ? -1 : step > times.length ? Double.POSITIVE_INFINITY : times[step - 1];
        // Up to here more than that part lasts longer for certain, from there on less.
        double above = Math.nextDown(at);
        double below = step <= times.length && lastSum - left < -2 * SURE ? at : Double.POSITIVE_INFINITY;
        if (at > stepsUntil) {
            double start = Math.max(step == 1 ? -1 : times[step - 2], stepsUntil);
            tail.begin(start, left, step - 2);
            double crossing = Math.min(tail.crossing(), at);
            double slack = Math.max(3e-14 * crossing, 3 * SURE / tail.slope);
            if (crossing < at) {
                above = tail.over(crossing - slack) > SURE ? Math.max(start, crossing - slack) : start;
                below = crossing + slack < at && tail.over(crossing + slack) < -SURE ? crossing + slack : below;
            } else if (tail.over(above) <= SURE) {
                above = start;
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

        private final double[] part = new double[weights.length];
        private final double[] rate = new double[weights.length];
        private double start;
        /// What lies over what is asked for if nothing that falls is left.
        private double still;
        private int falling;
        /// How much it falls in a unit of time where it was looked at last.
        private double slope;

        /// @param from in a step
        /// @param wide that step
        void begin(double from, double left, int wide) {
            start = from;
            still = -left;
            falling = 0;
            for (int i = 0; i < curves.length; i++) {
                var each = curves[i];
                if (each.until <= start) {
                    part[falling] = weights[i];
                    rate[falling++] = each.rate;
                } else {
                    still += weights[i] * each.curve.at(each.step(wide));
                }
            }
        }

        /// How much more lasts longer than is asked for.
        double over(double time) {
            double sum = 0;
            double fall = 0;
            for (int i = 0; i < falling; i++) {
                double left = part[i] * Math.exp(rate[i] * time);
                sum += left;
                fall -= rate[i] * left;
            }
            slope = fall;
            return still + sum;
        }

        /// Where no more than is asked for lasts longer; by Newton's rule for the logarithm of what falls, which is
        /// convex, so that it comes from below.
        double crossing() {
            double at = Math.max(0, start);
            double sum = over(at) - still;
            if (still >= 0) {
                return Double.POSITIVE_INFINITY;
            }
            for (int round = 0; round < ROUNDS && at < Grid.MOST; round++) {
                double next = at + sum / slope * Math.log(sum / -still);
                if (!(next > at * (1 + 1e-15))) {
                    break;
                }
                at = next;
                sum = over(at) - still;
            }
            return at;
        }
    }
}
