package org.pacta.exchange.network;

import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.Relation;
import org.mpxj.TimeUnit;
import org.mpxj.TimeUnitDefaultsContainer;

/// Times of a project file as working days. MPXJ turns fourteen days of the calendar, in which nobody rests, into 42
/// working days, and a part of the predecessor into next to nothing.
final class Lags {

    private static final int WEEK = 7;

    private Lags() {}

    /// How long a successor waits: a part of its predecessor is one of the time that this takes.
    ///
    /// @return null where the link has no lag
    static @Nullable Duration of(Relation relation) {
        var lag = relation.getLag();
        if (lag == null || lag.getUnits() != TimeUnit.PERCENT && lag.getUnits() != TimeUnit.ELAPSED_PERCENT) return lag;
        var whole = relation.getPredecessorTask().getDuration();
        return whole == null
                ? null
                : Duration.getInstance(whole.getDuration() * lag.getDuration() / 100, whole.getUnits());
    }

    /// Days of the calendar count as many working days as the week has of them.
    static double workingDays(Duration duration, TimeUnitDefaultsContainer hours) {
        if (!duration.getUnits().isElapsed())
            return duration.convertUnits(TimeUnit.DAYS, hours).getDuration();
        double days = duration.convertUnits(TimeUnit.ELAPSED_DAYS, hours).getDuration();
        return days * hours.getMinutesPerWeek() / hours.getMinutesPerDay() / WEEK;
    }
}
