package org.pacta.engine.forecast;

import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Calendar;

/// What the whole numbers of a simulation stand for: bounds, or, where one calendar rules all, working days of
/// that calendar, so that durations and lags are added as they are.
///
/// @param calendar the one calendar, or null where places are bounds
/// @param dataDate as a bound
record Axis(@Nullable Calendar calendar, int dataDate) {

    boolean plain() {
        return calendar == null;
    }

    /// The place at which work can begin that must not begin before `bound`.
    int place(int bound) {
        return calendar == null ? bound : calendar.worked(bound);
    }

    /// The last place that does not lie beyond `bound`.
    int deadline(int bound) {
        return calendar == null ? bound : calendar.worked(bound);
    }

    /// The bound at which work ends that ends at `place`; the data date for its own place.
    int bound(int place) {
        if (calendar == null) {
            return place;
        }
        return place == calendar.worked(dataDate) ? dataDate : calendar.workingDay(place - 1) + 1;
    }
}
