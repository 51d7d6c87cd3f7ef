package org.pacta.planning.history;

import java.util.Map;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Gate;

/// When work is done and when bodies sit.
///
/// @param ofParty the working days of each Party
/// @param otherwise those of whoever is no Party
/// @param sittings when each body that can bring things to an end sits
public record Workdays(Map<Long, Calendar> ofParty, Calendar otherwise, Map<Long, Gate> sittings) {

    public Workdays {
        ofParty = Map.copyOf(ofParty);
        sittings = Map.copyOf(sittings);
    }

    /// Work from Monday to Friday, no holidays, no sittings.
    public static Workdays plain() {
        return new Workdays(
                Map.of(),
                Calendar.of(
                        java.util.EnumSet.range(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY),
                        java.util.List.of(),
                        java.util.List.of()),
                Map.of());
    }

    /// The working days of a Party.
    public Calendar of(long party) {
        return ofParty.getOrDefault(party, otherwise);
    }

    /// The days on which a body sits from a day on, up to another; at most so many.
    public java.util.List<Integer> sittings(long body, int from, int until, int most) {
        var days = new java.util.ArrayList<Integer>();
        var gate = sittings.get(body);
        for (int at = from; gate != null && days.size() < most; ) {
            int next = gate.completion(at + 1) - 1;
            if (next > until) break;
            days.add(next);
            at = next + 1;
        }
        return days;
    }

    /// Working days from the end of one day to the end of another; negative if `to` is the earlier.
    int between(long party, int from, int to) {
        return of(party).between(from + 1, to + 1);
    }

    /// The day on which work may have ended that was done at a body's sitting: half way back to the sitting
    /// before. What was done on another day did not wait for one.
    int unwaited(long body, int day) {
        var gate = sittings.get(body);
        if (gate == null || gate.completion(day + 1) != day + 1) return day;
        int before = gate.completionAtOrBefore(day) - 1;
        return before + (day - before + 1) / 2;
    }
}
