package org.pacta.engine.random;

/// The beta distribution on 0..1, by `StrictMath`.
final class Beta {

    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private Beta() {}

    /// Chance of a value up to `x`: the regularised incomplete beta function, by its continued fraction
    /// (Lentz's method; Press et al., *Numerical Recipes*, 6.4). Relative error about 1e-13 for `a` and `b` from 1
    /// to 100.
    static double cumulative(double a, double b, double x) {
        return cumulative(a, b, logFactor(a, b), x);
    }

    private static double logFactor(double a, double b) {
        return logGamma(a + b) - logGamma(a) - logGamma(b);
    }

    private static double cumulative(double a, double b, double logFactor, double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(logFactor + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
    }

    /// The value not exceeded with chance `p`, by bisection and secant steps (regula falsi, Illinois form).
    static double quantile(double a, double b, double p) {
        if (p <= 0 || p >= 1) {
            return p <= 0 ? 0 : 1;
        }
        double logFactor = logFactor(a, b);
        double low = 0;
        double high = 1;
        double below = -p;
        double above = 1 - p;
        for (int turn = 0; turn < 200 && high - low > 1e-14; turn++) {
            double x = turn % 3 == 2 ? (low + high) / 2 : (low * above - high * below) / (above - below);
            double error = cumulative(a, b, logFactor, x) - p;
            if (error < 0) {
                low = x;
                below = error;
                above /= 2;
            } else {
                high = x;
                above = error;
                below /= 2;
            }
            if (Math.abs(error) < 1e-15) {
                return x;
            }
        }
        return (low + high) / 2;
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= 300; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return h;
    }

    private static double away(double x) {
        return Math.abs(x) < 1e-300 ? 1e-300 : x;
    }

    private static double logGamma(double x) {
        double sum = 0.99999999999980993;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
