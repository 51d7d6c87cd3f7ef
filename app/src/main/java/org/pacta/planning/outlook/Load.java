package org.pacta.planning.outlook;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.pacta.planning.history.Course;

/// What a body has before it, beside what it got done.
///
/// @param party its Party; 0 for none
/// @param open things that it leads and that are open
/// @param overdue of those, whose day has passed
/// @param quarters of those, how many have their day in what is left of this quarter and in each of the next three
/// @param later how many have a later day or none
/// @param done things that it got done in the last 365 days
/// @param needed how many times that pace it needs to be done with all whose day comes by the deadline, and what is
/// overdue; infinite if it got nothing done
public record Load(
        long body, long party, int open, int overdue, List<Integer> quarters, int later, int done, double needed) {

    private static final int QUARTERS = 4;
    private static final int YEAR = 365;

    public Load {
        quarters = List.copyOf(quarters);
    }

    /// @param tightness the pace that is needed, as if a body that got nothing done had done one thing: so one with
    /// little before it does not stand before one with much
    private record Weighed(Load load, double tightness) {}

    /// Of each body that leads something open in the plan, the tightest first.
    static List<Load> of(Given given) {
        var open = new HashMap<Long, List<Course>>();
        var done = new HashMap<Long, Integer>();
        int today = given.today();
        for (var each : given.history().courses()) {
            if (each.body() == 0 || each.rolled()) continue;
            int since = each.done(today);
            if (since != Course.NEVER && since > today - YEAR) done.merge(each.body(), 1, Integer::sum);
            if (since == Course.NEVER && each.framework() == given.framework() && each.inForce(today)) {
                open.computeIfAbsent(each.body(), _ -> new ArrayList<>()).add(each);
            }
        }
        return open.entrySet().stream()
                .map(each -> of(given, each.getKey(), each.getValue(), done.getOrDefault(each.getKey(), 0)))
                .sorted(Comparator.comparingDouble(Weighed::tightness)
                        .thenComparingInt((Weighed each) -> each.load.open)
                        .reversed()
                        .thenComparingLong(each -> each.load.body))
                .map(Weighed::load)
                .toList();
    }

    private static Weighed of(Given given, long body, List<Course> open, int done) {
        int today = given.today();
        int overdue = 0;
        int later = 0;
        int inTime = 0;
        var quarters = new int[QUARTERS];
        for (var each : open) {
            int due = each.due(today);
            if (due <= given.deadline()) inTime++;
            if (due < today) overdue++;
            else if (due == Course.NEVER || ahead(today, due) >= QUARTERS) later++;
            else quarters[ahead(today, due)]++;
        }
        double time = Math.max(1, given.deadline() - today) / (double) YEAR;
        double needed = inTime == 0 ? 0 : inTime / (done * time);
        var load = new Load(
                body,
                open.getFirst().party(),
                open.size(),
                overdue,
                java.util.Arrays.stream(quarters).boxed().toList(),
                later,
                done,
                needed);
        return new Weighed(load, inTime / (Math.max(1, done) * time));
    }

    /// In how many quarters from now a day lies.
    private static int ahead(int today, int day) {
        return quarter(day) - quarter(today);
    }

    private static int quarter(int day) {
        var date = LocalDate.ofEpochDay(day);
        return date.getYear() * 4 + date.get(IsoFields.QUARTER_OF_YEAR);
    }
}
