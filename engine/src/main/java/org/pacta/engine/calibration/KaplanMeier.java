package org.pacta.engine.calibration;

import java.util.Arrays;

/// The chance of lasting longer than `t`, from lives of which some were still going on when last seen.
///
/// Source: Kaplan and Meier, *Nonparametric estimation from incomplete observations*, JASA 53 (1958); standard
/// error by Greenwood (1926). A life last seen at the very time at which others end counts as lasting longer.
/// Beyond the last end the curve, if lives are still going on, falls exponentially through its last point
/// (Brown, Hollander and Korwar 1974). Immutable.
public final class KaplanMeier {

    private final double[] times;
    private final double[] survival;
    private final double[] greenwood;
    private final int ended;
    private final int censored;
    /// Of the last survival; of no meaning where that is 0.
    private final double lastLog;

    private KaplanMeier(double[] times, double[] survival, double[] greenwood, int ended, int censored) {
        this.times = times;
        this.survival = survival;
        this.greenwood = greenwood;
        this.ended = ended;
        this.censored = censored;
        this.lastLog = times.length == 0 ? 0 : StrictMath.log(survival[times.length - 1]);
    }

    /// The curve of `n` lives; cost `n log n`.
    ///
    /// @param lasted how long each life lasted or had lasted when last seen; at least 0
    /// @param hasEnded whether it had ended; as many
    /// @throws IllegalArgumentException if the arrays differ in length, are empty, or a time is negative or not
    /// finite
    public static KaplanMeier of(double[] lasted, boolean[] hasEnded) {
        if (lasted.length != hasEnded.length || lasted.length == 0) {
            throw new IllegalArgumentException("lasted (%d) and hasEnded (%d) must be as many, at least one"
                    .formatted(lasted.length, hasEnded.length));
        }
        for (double time : lasted) {
            if (!(time >= 0) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("lasted (%s) must be finite and at least 0".formatted(time));
            }
        }
        double[] all = lasted.clone();
        Arrays.sort(all);
        double[] ends = ends(lasted, hasEnded);
        int distinct = distinct(ends);
        double[] times = new double[distinct];
        double[] survival = new double[distinct];
        double[] greenwood = new double[distinct];
        double chance = 1;
        double sum = 0;
        int steps = 0;
        int before = 0;
        for (int at = 0; at < ends.length; ) {
            double time = ends[at];
            while (all[before] < time) {
                before++;
            }
            int atRisk = all.length - before;
            int ended = 0;
            for (; at < ends.length && ends[at] == time; at++) {
                ended++;
            }
            chance *= 1 - (double) ended / atRisk;
            sum += (double) ended / ((double) atRisk * (atRisk - ended));
            times[steps] = time;
            survival[steps] = chance;
            greenwood[steps++] = sum;
        }
        return new KaplanMeier(times, survival, greenwood, ends.length, lasted.length - ends.length);
    }

    /// How long those lives lasted that had ended, rising.
    private static double[] ends(double[] lasted, boolean[] hasEnded) {
        int ended = 0;
        for (boolean each : hasEnded) {
            ended += each ? 1 : 0;
        }
        double[] ends = new double[ended];
        int n = 0;
        for (int i = 0; i < lasted.length; i++) {
            if (hasEnded[i]) {
                ends[n++] = lasted[i];
            }
        }
        Arrays.sort(ends);
        return ends;
    }

    private static int distinct(double[] rising) {
        int distinct = 0;
        for (int i = 0; i < rising.length; i++) {
            distinct += i == 0 || rising[i] != rising[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    /// Number of lives that had ended.
    public int ended() {
        return ended;
    }

    /// Number of lives that were still going on when last seen.
    public int censored() {
        return censored;
    }

    /// The times at which lives ended, rising; a copy.
    public double[] times() {
        return times.clone();
    }

    /// The same, not to be changed.
    double[] steps() {
        return times;
    }

    /// Chance of lasting longer than `time`; 1 if no life has ended.
    public double survival(double time) {
        int step = step(time);
        return falls(step, time) ? StrictMath.exp(lastLog * time / times[times.length - 1]) : at(step);
    }

    /// By which part it falls in a unit of time beyond [#stepsUntil], as a logarithm.
    double rate() {
        return lastLog / times[times.length - 1];
    }

    /// The chance from a step on; 1 before the first.
    double at(int step) {
        return step < 0 ? 1 : survival[step];
    }

    /// Whether a time after the start of a step lies where the curve falls steadily.
    private boolean falls(int step, double time) {
        int last = times.length - 1;
        return step >= 0 && step == last && survival[last] != 0 && time != times[last] && times[last] != 0;
    }

    /// The last time up to which the curve is made of steps alone.
    double stepsUntil() {
        int last = times.length - 1;
        return last < 0 || survival[last] == 0 || times[last] == 0 ? Double.POSITIVE_INFINITY : times[last];
    }

    /// Greenwood's standard error of [#survival(double)]; beyond the last end, that of the last end. 0 where the curve
    /// is 0.
    public double standardError(double time) {
        int step = step(time);
        return step < 0 || survival[step] == 0 ? 0 : survival[step] * Math.sqrt(greenwood[step]);
    }

    /// Number of the last step at or before `time`, or -1.
    private int step(double time) {
        int last = times.length - 1;
        if (last >= 0 && time >= times[last]) {
            return last;
        }
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }
}
