package org.pacta.planning.score;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Gate;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.History;
import org.pacta.planning.history.Workdays;
import org.pacta.planning.outlook.Given;

/// What an invented plan lacks and a real one has: Parties with holidays of their own, sittings, estimates, risks.
final class Hurdles {

    private static final int SITS = 7;

    private Hurdles() {}

    static Given in(Given plain) {
        var seen = plain.history();
        var courses = seen.courses().stream()
                .map(each -> each.id() % 5 == 0 ? each.gated(SITS) : each)
                .toList();
        var open = courses.stream()
                .filter(each -> each.framework() == plain.framework() && each.done(seen.end()) == Course.NEVER)
                .map(Course::id)
                .toList();
        var estimates = new HashMap<Long, Given.Expert>();
        var risks = new ArrayList<Given.Hazard>();
        for (int r = 0; r < 4; r++) {
            var things = new HashSet<Long>();
            for (int n = r; n < open.size(); n += 9 + r) things.add(open.get(n));
            risks.add(new Given.Hazard(r + 1, "risk " + r, 0.2 + 0.1 * r, 1 + 0.1 * r, 10 * r, things, true));
        }
        for (int n = 0; n < open.size(); n += 11)
            estimates.put(open.get(n), new Given.Expert(20, 40 + n % 60, 200, seen.end() - n % 50));
        return new Given(
                new History(courses, seen.ties(), seen.end()),
                plain.framework(),
                plain.counts(),
                plain.start(),
                plain.deadline(),
                workdays(plain.start()),
                estimates,
                risks);
    }

    private static Workdays workdays(int start) {
        var sittings = IntStream.range(0, 60).map(n -> start - 1000 + 45 * n).toArray();
        return new Workdays(
                Map.of(1L, calendar(start, 8), 2L, calendar(start, 23)),
                Workdays.plain().otherwise(),
                Map.of((long) SITS, Gate.of(sittings, 45)));
    }

    private static Calendar calendar(int start, int dayOfMonth) {
        var first = LocalDate.ofEpochDay(start).minusYears(4).withDayOfMonth(dayOfMonth);
        var holidays = IntStream.range(0, 120).mapToObj(first::plusMonths).toList();
        return Calendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), holidays, List.of());
    }
}
