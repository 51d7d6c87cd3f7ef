package org.pacta.planning.outlook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A decision on a sitting or on desks, and what a plan may come to without it and with it.
///
/// @param party of the body whose desks it is about; 0 for a sitting, which everybody knows of
/// @param day by which the chance of the whole is given: the last day, or one of an even chance without the decision
///     where that of the last day cannot be moved
public record Decision(Scenario.Change change, long party, int day, Effect without, Effect with) {

    /// What could be decided.
    public record Candidate(Scenario.Change change, long party) {}

    /// @param chance that all is done by the day
    /// @param middle so many are done by the plan's last day in half of all futures
    /// @param p80 the day by which all is done in four of five futures
    public record Effect(double chance, int middle, int p80) {

        static Effect of(Outlook outlook, int day) {
            return new Effect(
                    outlook.chanceBy(day),
                    outlook.byDeadline().middle(),
                    outlook.end().p80());
        }
    }

    /// A sitting is drawn forward, or added, only where that leaves so many days before and after it.
    private static final int APART = 14;

    /// As far ahead sittings are looked for.
    private static final int AHEAD = 3 * 365;

    private static final int MOST_DESKS = 5;

    public static Decision of(Candidate candidate, Outlook without, Outlook with) {
        int day = day(without);
        return new Decision(candidate.change, candidate.party, day, Effect.of(without, day), Effect.of(with, day));
    }

    /// The plan's last day, or the one by which half of the futures are done.
    private static int day(Outlook outlook) {
        return Looking.movable(outlook.whole())
                ? outlook.deadline()
                : outlook.end().p50();
    }

    /// What could be decided on sittings: the next one of each body that something open waits for drawn half way to the
    /// data date, and one more half way to the one after it.
    public static List<Candidate> sittings(Given given, Outlook outlook) {
        var all = new ArrayList<Candidate>();
        for (long body : given.waiting(outlook).keySet()) {
            var days = given.workdays().sittings(body, outlook.today() + 1, outlook.today() + AHEAD, 2);
            if (days.isEmpty()) continue;
            int next = days.getFirst();
            int sooner = weekday(outlook.today() + (next - outlook.today()) / 2);
            if (next - sooner >= APART) all.add(new Candidate(new Scenario.Change.SittingMoved(body, next, sooner), 0));
            if (days.size() < 2) continue;
            int between = weekday(next + (days.getLast() - next) / 2);
            if (between - next >= APART) all.add(new Candidate(new Scenario.Change.Sitting(body, between), 0));
        }
        return all;
    }

    /// The day itself, or the Friday before a weekend.
    private static int weekday(int day) {
        int ofWeek = LocalDate.ofEpochDay(day).getDayOfWeek().getValue();
        return day - Math.max(0, ofWeek - DayOfWeek.FRIDAY.getValue());
    }

    /// One desk more for each of the bodies with the fewest desks for what lies on them.
    public static List<Candidate> desks(Given given, Outlook outlook) {
        var all = new ArrayList<Candidate>();
        for (var each : Desk.of(given, outlook)) {
            var units = each.units();
            if (units == null || !each.scarce() || units >= Scenario.MOST_DESKS || all.size() >= MOST_DESKS) continue;
            all.add(new Candidate(new Scenario.Change.Desks(each.body(), units + 1), each.party()));
        }
        return all;
    }
}
