package org.pacta.planning.history;

import java.util.ArrayList;
import java.util.List;

/// How a thing stands on a day on which it is open: how much time the plan gives it, how much of that has
/// passed, whether its day was moved, what it waits for.
///
/// @param planned working days that the plan gives it: from the last day of what comes before it, or from the day
///     since which nothing holds it up if that is earlier, to its own; at least a fifth of all its days and at
///     least 10 (plans give one day to many things); 250 for what has no day
/// @param dated whether it has a day
/// @param moved whether that was ever moved
/// @param waits the open things that must be done before it; while there are any its own time has not begun
record Situation(Horizon horizon, double planned, boolean dated, boolean moved, List<Course> waits) {

    private static final int LEAST = 10;
    private static final int UNDATED = 250;
    private static final double LEAST_PART = 0.2;

    Situation {
        waits = List.copyOf(waits);
    }

    /// @param before what must be done before the thing, by the plan of that day
    static Situation of(Course course, List<Course> before, int day, Workdays days) {
        var waits = before.isEmpty() ? before : open(before, day);
        int due = course.due(day);
        boolean dated = due != Course.NEVER;
        boolean moved = course.moves(day) > 1;
        int begun = waits.isEmpty() ? begun(course, before, day) : Course.NEVER;
        double planned = UNDATED;
        if (dated) {
            int whole = days.between(course.party(), course.from(), due);
            int own = days.between(course.party(), Math.min(begun, toBegin(course, before, day)), due);
            planned = Math.max(LEAST, Math.max(LEAST_PART * whole, own));
        }
        double passed = waits.isEmpty() ? Math.max(0, days.between(course.party(), begun, day)) : 0;
        return new Situation(Horizon.of(passed / planned), planned, dated, moved, waits);
    }

    private static List<Course> open(List<Course> before, int day) {
        var open = new ArrayList<Course>(0);
        for (int i = 0; i < before.size(); i++) {
            var each = before.get(i);
            if (each.inForce(day) && each.done(day) == Course.NEVER) open.add(each);
        }
        return open;
    }

    /// Since when nothing held it up; or, if somebody said so, since when it was worked on.
    private static int begun(Course course, List<Course> before, int day) {
        if (course.begun() <= day) return course.begun();
        int since = course.from();
        for (var each : before) {
            int done = each.done(day);
            if (done != Course.NEVER) since = Math.max(since, done);
        }
        return since;
    }

    /// When it was to begin by the plan: with the last day of what comes before it.
    static int toBegin(Course course, List<Course> before, int day) {
        int since = course.from();
        for (var each : before) {
            int due = each.inForce(day) ? each.due(day) : Course.NEVER;
            if (due != Course.NEVER) since = Math.max(since, due);
        }
        return since;
    }

    /// What things in the same situation have in common.
    String kind() {
        return horizon.name()
                + (dated ? moved ? "|moved" : "|first" : "|undated")
                + (waits.isEmpty() ? "|free" : "|waiting");
    }
}
