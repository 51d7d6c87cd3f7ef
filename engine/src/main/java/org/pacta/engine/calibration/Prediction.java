package org.pacta.engine.calibration;

import java.util.Arrays;

/// A forecast of a day, as it was given: chances by day.
///
/// @param days rising strictly
/// @param chances chance that it is done by the end of each day; as many, rising or equal, from 0 to 1. What is
///     missing from 1 at the last day is taken to fall on the day after it
@SuppressWarnings("ArrayRecordComponent")
public record Prediction(int[] days, double[] chances) {

    /// Copies and checks.
    ///
    /// @throws IllegalArgumentException if the arrays differ in length, are empty, or do not rise as they must
    public Prediction {
        days = days.clone();
        chances = chances.clone();
        if (days.length != chances.length || days.length == 0) {
            throw new IllegalArgumentException(
                    "days (%d) and chances (%d) must be as many, at least one".formatted(days.length, chances.length));
        }
        for (int i = 0; i < days.length; i++) {
            boolean rises = i == 0 || (days[i] > days[i - 1] && chances[i] >= chances[i - 1]);
            if (!rises || !(chances[i] >= 0 && chances[i] <= 1)) {
                throw new IllegalArgumentException(
                        "day %d with chance %s is out of order".formatted(days[i], chances[i]));
            }
        }
        if (chances[chances.length - 1] < 1) {
            days = Arrays.copyOf(days, days.length + 1);
            chances = Arrays.copyOf(chances, chances.length + 1);
            days[days.length - 1] = days[days.length - 2] + 1;
            chances[chances.length - 1] = 1;
        }
    }

    /// A copy.
    @Override
    public int[] days() {
        return days.clone();
    }

    /// A copy.
    @Override
    public double[] chances() {
        return chances.clone();
    }

    /// Chance that it is done by the end of `day`.
    public double chanceBy(int day) {
        int found = Arrays.binarySearch(days, day);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? 0 : chances[at];
    }

    /// The first day by which it is done with at least this chance.
    public int quantile(double chance) {
        for (int i = 0; i < days.length; i++) {
            if (chances[i] >= chance) {
                return days[i];
            }
        }
        return days[days.length - 1];
    }

    /// The continuous ranked probability score, in days: the squared distance of the forecast from what came,
    /// summed over all days; 0 is perfect, and for a forecast of one day without doubt it is the days by which
    /// that day missed.
    ///
    /// Source: Gneiting and Raftery, *Strictly proper scoring rules, prediction, and estimation*, JASA 102 (2007).
    ///
    /// @param came the day on which it was done
    public double crps(int came) {
        double sum = Math.max(0, days[0] - came);
        for (int i = 0; i + 1 < days.length; i++) {
            int before = Math.clamp((long) came - days[i], 0, days[i + 1] - days[i]);
            int after = days[i + 1] - days[i] - before;
            sum += before * chances[i] * chances[i] + after * (1 - chances[i]) * (1 - chances[i]);
        }
        return sum + Math.max(0, came - days[days.length - 1]);
    }
}
