package org.pacta.engine.random;

/// The standard normal distribution, by `StrictMath`: the same bits on every machine.
public final class Normal {

    private static final double ROOT_TAU = 2.506628274631000502;

    private Normal() {}

    /// Chance of a value up to `z`. Absolute error below 1e-15, relative error below 2e-8.
    ///
    /// Source: Hart, *Computer Approximations* (1968), 5666, in the form of West, *Better approximations to
    /// cumulative normal functions*, Wilmott 2005.
    public static double cumulative(double z) {
        double x = Math.abs(z);
        double tail;
        if (x > 37) {
            tail = 0;
        } else {
            double e = StrictMath.exp(-x * x / 2);
            tail = x < 7.07106781186547
                    ? e * horner(x, NUMERATOR) / horner(x, DENOMINATOR)
                    : e / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / ROOT_TAU;
        }
        return z > 0 ? 1 - tail : tail;
    }

    /// The value that is not exceeded with chance `p`; infinite for 0 and 1.
    ///
    /// Source: Acklam's rational approximation, improved once by Halley's method.
    public static double quantile(double p) {
        if (p <= 0 || p >= 1) {
            return p <= 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        double z;
        if (p < 0.02425) {
            double q = Math.sqrt(-2 * StrictMath.log(p));
            z = horner(q, TAIL_OVER) / horner(q, TAIL_UNDER);
        } else {
            double q = p - 0.5;
            double r = q * q;
            z = horner(r, MIDDLE_OVER) * q / horner(r, MIDDLE_UNDER);
        }
        double error = (cumulative(z) - p) * ROOT_TAU * StrictMath.exp(z * z / 2);
        return z - error / (1 + z * error / 2);
    }

    /// The density at `z`.
    public static double density(double z) {
        return StrictMath.exp(-z * z / 2) / ROOT_TAU;
    }

    private static double horner(double x, double[] c) {
        double sum = c[0];
        for (int i = 1; i < c.length; i++) {
            sum = sum * x + c[i];
        }
        return sum;
    }

    private static final double[] NUMERATOR = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] DENOMINATOR = {
        8.83883476483184e-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };
    private static final double[] TAIL_OVER = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] TAIL_UNDER = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
    };
    private static final double[] MIDDLE_OVER = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] MIDDLE_UNDER = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
}
