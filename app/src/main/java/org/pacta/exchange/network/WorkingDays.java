package org.pacta.exchange.network;

import org.mpxj.Duration;
import org.mpxj.TimeUnit;
import org.mpxj.TimeUnitDefaultsContainer;

/// Lengths of time of project tools in working days.
final class WorkingDays {

    private static final double MINUTES_A_DAY = 24 * 60;
    private static final double DAYS_A_WEEK = 7;

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

    /// A lag as a length; one in percent is a part of what comes before.
    ///
    /// @param before how long that takes
    static Duration lag(Duration lag, Duration before) {
        var unit = lag.getUnits();
        return unit == TimeUnit.PERCENT || unit == TimeUnit.ELAPSED_PERCENT
                ? Duration.getInstance(before.getDuration() * lag.getDuration() / 100, before.getUnits())
                : lag;
    }
}
