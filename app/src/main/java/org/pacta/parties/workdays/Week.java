package org.pacta.parties.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// When a Party works.
///
/// @param days of the week on which it does
/// @param off days of that week on which it does not: holidays and days said to be off
/// @param extra other days on which it does
public record Week(Set<DayOfWeek> days, Set<LocalDate> off, Set<LocalDate> extra) {

    public Week {
        days = Set.copyOf(days);
        off = Set.copyOf(off);
        extra = Set.copyOf(extra);
        if (days.isEmpty()) throw new IllegalArgumentException("a week has at least one day of work");
    }
}
