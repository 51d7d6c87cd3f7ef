package org.pacta.exchange.network;

import org.mpxj.Duration;
import org.mpxj.Relation;
import org.mpxj.TimeUnit;
import org.mpxj.TimeUnitDefaultsContainer;

/// Lengths of time of project tools in working days.
final class WorkingDays {

    private static final double MINUTES_A_DAY = 24 * 60;
    private static final double DAYS_A_WEEK = 7;

    private static final Duration NONE = Duration.getInstance(0, TimeUnit.DAYS);

    private WorkingDays() {}

    /// Elapsed time (by the calendar on the wall) is so many working days as a usual week has in it. A percentage is
    /// none of these: see [#lag].
    static double of(Duration length, TimeUnitDefaultsContainer usual) {
        double days = length.convertUnits(TimeUnit.DAYS, usual).getDuration();
        if (!length.getUnits().isElapsed()) return days;
        double minutesADay = usual.getMinutesPerDay();
        double workdaysAWeek = usual.getMinutesPerWeek() / minutesADay;
        return days * minutesADay / MINUTES_A_DAY * Math.min(DAYS_A_WEEK, workdaysAWeek) / DAYS_A_WEEK;
    }

    /// How long a successor waits; a lag in percent is a part of what comes before.
    static Duration lag(Relation relation) {
        var lag = relation.getLag();
        if (lag == null) return NONE;
        if (lag.getUnits() != TimeUnit.PERCENT && lag.getUnits() != TimeUnit.ELAPSED_PERCENT) return lag;
        var before = relation.getPredecessorTask().getDuration();
        return before == null
                ? NONE
                : Duration.getInstance(before.getDuration() * lag.getDuration() / 100, before.getUnits());
    }
}
