package org.pacta.engine.random;

import java.util.List;

/// How long a task may take, in working days of its own calendar. Immutable.
public sealed interface Estimate {

    /// The duration that is not exceeded with chance `p`, 0 to 1; not rounded. May be infinite at 1.
    double quantile(double p);

    /// Chance of a duration up to `days`.
    double chanceBy(double days);

    /// The duration whose rank is that of `score` in a standard normal distribution.
    default double atScore(double score) {
        return quantile(Normal.cumulative(score));
    }

    /// No doubt at all.
    record Fixed(double days) implements Estimate {
        /// @throws IllegalArgumentException if `days` is negative
        public Fixed {
            Checks.rising("days", 0, days);
        }

        @Override
        public double quantile(double p) {
            return days;
        }

        @Override
        public double chanceBy(double x) {
            return x < days ? 0 : 1;
        }
    }

    /// Every duration between two bounds alike.
    record Uniform(double low, double high) implements Estimate {
        /// @throws IllegalArgumentException unless `0 <= low <= high`
        public Uniform {
            Checks.rising("low, high", 0, low, high);
        }

        @Override
        public double quantile(double p) {
            return low + p * (high - low);
        }

        @Override
        public double chanceBy(double x) {
            return x < low ? 0 : x >= high ? 1 : (x - low) / (high - low);
        }
    }

    /// Three points: least, most likely, most.
    record Triangular(double low, double mode, double high) implements Estimate {
        /// @throws IllegalArgumentException unless `0 <= low <= mode <= high`
        public Triangular {
            Checks.rising("low, mode, high", 0, low, mode, high);
        }

        @Override
        public double quantile(double p) {
            double range = high - low;
            return p * range <= mode - low
                    ? low + Math.sqrt(p * range * (mode - low))
                    : high - Math.sqrt((1 - p) * range * (high - mode));
        }

        @Override
        public double chanceBy(double x) {
            if (x < low || x >= high) {
                return x < low ? 0 : 1;
            }
            double range = high - low;
            return x < mode
                    ? (x - low) * (x - low) / (range * (mode - low))
                    : 1 - (high - x) * (high - x) / (range * (high - mode));
        }
    }

    /// Three points, smoothly: a beta distribution whose mean is `(low + 4 mode + high) / 6`.
    ///
    /// Source: Malcolm, Roseboom, Clark and Fazar, *Application of a technique for research and development program
    /// evaluation*, Operations Research 7 (1959); the shapes `1 + 4 (mode - low) / (high - low)` and
    /// `1 + 4 (high - mode) / (high - low)`, which give that mean and mode exactly.
    record Pert(double low, double mode, double high) implements Estimate {
        /// @throws IllegalArgumentException unless `0 <= low <= mode <= high`
        public Pert {
            Checks.rising("low, mode, high", 0, low, mode, high);
        }

        /// Where the mode lies in the range, 0 to 1.
        double share() {
            return high == low ? 0.5 : (mode - low) / (high - low);
        }

        @Override
        public double quantile(double p) {
            return low + (high - low) * Beta.quantile(1 + 4 * share(), 5 - 4 * share(), p);
        }

        @Override
        public double chanceBy(double x) {
            return high == low
                    ? (x < low ? 0 : 1)
                    : Beta.cumulative(1 + 4 * share(), 5 - 4 * share(), (x - low) / (high - low));
        }
    }

    /// A product of many small delays.
    ///
    /// @param median half of all such tasks take no longer; above 0
    /// @param sigma standard deviation of the logarithm; at least 0
    record LogNormal(double median, double sigma) implements Estimate {
        /// @throws IllegalArgumentException if `median` is not above 0, or `sigma` is negative
        public LogNormal {
            Checks.rising("sigma", 0, sigma);
            if (!(median > 0) || Double.isInfinite(median)) {
                throw new IllegalArgumentException("median (%s) must be above 0".formatted(median));
            }
        }

        @Override
        public double quantile(double p) {
            return sigma == 0 ? median : median * StrictMath.exp(sigma * Normal.quantile(p));
        }

        @Override
        public double chanceBy(double x) {
            if (x <= 0 || sigma == 0) {
                return x >= median ? 1 : 0;
            }
            return Normal.cumulative(StrictMath.log(x / median) / sigma);
        }

        @Override
        public double atScore(double score) {
            return median * StrictMath.exp(sigma * score);
        }
    }

    /// A wait without memory.
    ///
    /// @param mean above 0
    record Exponential(double mean) implements Estimate {
        /// @throws IllegalArgumentException if `mean` is not above 0
        public Exponential {
            if (!(mean > 0) || Double.isInfinite(mean)) {
                throw new IllegalArgumentException("mean (%s) must be above 0".formatted(mean));
            }
        }

        @Override
        public double quantile(double p) {
            return -mean * StrictMath.log1p(-p);
        }

        @Override
        public double chanceBy(double x) {
            return x <= 0 ? 0 : -StrictMath.expm1(-x / mean);
        }

        @Override
        public double atScore(double score) {
            return -mean * StrictMath.log(Normal.cumulative(-score));
        }
    }

    /// What has been observed: durations by the chance of not exceeding them, straight lines between.
    ///
    /// @param chances rising strictly, from 0 to 1
    /// @param days as many, rising or equal; the first and the last are the least and the most
    record Quantiles(List<Double> chances, List<Double> days) implements Estimate {
        /// Copies and checks.
        ///
        /// @throws IllegalArgumentException if the lists differ in length or do not rise
        public Quantiles {
            var rising = Knots.of(chances);
            var read = Knots.of(days);
            Checks.knots(rising, read);
            chances = rising;
            days = read;
        }

        /// The same, of bare numbers, which are copied.
        ///
        /// @throws IllegalArgumentException if there are not as many or they do not rise
        public static Quantiles of(List<Double> chances, double[] days) {
            return new Quantiles(chances, Knots.of(days));
        }

        /// The same with every duration multiplied.
        public Quantiles times(double factor) {
            return new Quantiles(chances, days.stream().map(d -> d * factor).toList());
        }

        @Override
        public double quantile(double p) {
            return Knots.of(chances).between(Knots.of(days), p);
        }

        @Override
        public double chanceBy(double x) {
            return x >= days.getLast()
                    ? 1
                    : x < days.getFirst() ? 0 : Knots.of(days).between(Knots.of(chances), x);
        }
    }

    /// What is left of a task that has been running for `elapsed` days: the rest of `whole`, given that it takes
    /// longer than that.
    ///
    /// Where fewer than one in a hundred such tasks would still be running, the estimate has been refuted: it
    /// is stretched until one in a hundred would ([#stretched()] says so), so that the rest never shrinks to
    /// nothing because the estimate was too low.
    record Running(Estimate whole, double elapsed) implements Estimate {

        private static final double LEAST = 0.01;

        /// @throws IllegalArgumentException if `elapsed` is negative, or `whole` is itself running or takes no time
        public Running {
            Checks.rising("elapsed", 0, elapsed);
            if (whole instanceof Running) {
                throw new IllegalArgumentException("whole must not itself be running");
            }
            if (elapsed > 0 && whole.quantile(1 - LEAST) <= 0) {
                throw new IllegalArgumentException("whole takes no time, yet has run for " + elapsed);
            }
        }

        /// Whether the task has run so long that the estimate had to be stretched.
        public boolean stretched() {
            return 1 - whole.chanceBy(elapsed) < LEAST;
        }

        /// The factor by which the whole is stretched; 1 if it is not.
        double stretch() {
            return stretched() ? elapsed / whole.quantile(1 - LEAST) : 1;
        }

        /// Chance that the whole, stretched where it must be, exceeds what has elapsed.
        double survival() {
            return stretched() ? LEAST : 1 - whole.chanceBy(elapsed);
        }

        @Override
        public double quantile(double p) {
            return Math.max(0, stretch() * whole.quantile(1 - survival() * (1 - p)) - elapsed);
        }

        @Override
        public double chanceBy(double x) {
            return x < 0 ? 0 : 1 - (1 - whole.chanceBy((x + elapsed) / stretch())) / survival();
        }
    }
}
