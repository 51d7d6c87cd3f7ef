package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.planning.history.Course;

/// A day that a plan could set a thing so that it holds; or that it could be left out.
///
/// @param what `measures` or `steps`
/// @param due its own day as the plan says today; [Course#NEVER] without one
/// @param day the day proposed; [Course#NEVER] for what is left out
public record Proposed(long thing, String what, int due, int day) {

    public boolean dropped() {
        return day == Course.NEVER;
    }

    /// The days by which things are done with at least this chance, where the plan or a scenario has an earlier one or
    /// none; the days that a scenario sets and that hold; and what it leaves out. A day that holds stays as it is.
    ///
    /// Days follow each other as the links do: in each future a thing is done after what it waits for.
    ///
    /// @param plain the plan as it is
    /// @param outlook of the plan with a scenario's changes
    /// @param chance above 0, below 1
    public static List<Proposed> of(Given plain, Given changed, Outlook outlook, double chance) {
        return of(plain, changed, outlook.things().stream().map(each -> new Held(each.course(), each.day(chance))));
    }

    /// The days on which things are done by a schedule, where the plan or a scenario has an earlier one or none; the
    /// days that a scenario sets and that the schedule keeps; and what it leaves out.
    public static List<Proposed> of(Given plain, Given changed, Timetable timetable) {
        return of(plain, changed, timetable.slots().stream().map(each -> new Held(each.course(), each.done())));
    }

    /// @param course with the changes of a scenario
    /// @param day by which it is done
    private record Held(Course course, int day) {}

    private static List<Proposed> of(Given plain, Given changed, Stream<Held> held) {
        int today = plain.today();
        var was = plain.history().byId();
        var proposed = new ArrayList<Proposed>();
        held.forEach(each -> {
            var course = was.get(each.course.id());
            int due = course == null ? Course.NEVER : course.due(today);
            int wished = each.course.due(today);
            int day = wished == Course.NEVER ? each.day : Math.max(wished, each.day);
            if (day != due) proposed.add(new Proposed(each.course.id(), each.course.what(), due, day));
        });
        proposed.addAll(dropped(plain, changed));
        return List.copyOf(proposed);
    }

    private static List<Proposed> dropped(Given plain, Given changed) {
        int today = plain.today();
        var proposed = new ArrayList<Proposed>();
        var is = changed.history().byId();
        for (var each : plain.history().courses()) {
            var now = is.get(each.id());
            boolean open =
                    each.framework() == plain.framework() && each.inForce(today) && each.done(today) == Course.NEVER;
            if (open && (now == null || !now.inForce(today)))
                proposed.add(new Proposed(each.id(), each.what(), each.due(today), Course.NEVER));
        }
        return proposed;
    }
}
