package org.pacta.planning.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.engine.network.LinkType;

/// What a history has to teach. The past is looked at every 156 days back from the data date; whatever was open
/// on such a day is a lesson in how long what is left takes. What was open for long was seen often, and counts
/// as often: a forecast meets it as often, too.
final class Lessons {

    private static final int STEP = 156;

    private Lessons() {}

    /// The lessons of so many days before the end, each thing at every day on which it was looked at; where fewer than
    /// enough of them were finished, every lesson.
    ///
    /// @param before what comes before each thing
    static List<Lesson> recent(History past, Map<Long, List<Before>> before, Workdays days, int recent, int enough) {
        int first = past.courses().stream().mapToInt(Course::from).min().orElse(past.end());
        var lessons = new ArrayList<Lesson>();
        int day = past.end() - STEP;
        for (; day >= Math.max(first, past.end() - recent); day -= STEP) lessons.addAll(of(past, before, day, days));
        if (lessons.stream().filter(Lesson::finished).count() >= enough) return lessons;
        for (; day >= first; day -= STEP) lessons.addAll(of(past, before, day, days));
        return lessons;
    }

    /// The lessons of one day: what was open then.
    ///
    /// @param before what comes before each thing
    static List<Lesson> of(History past, Map<Long, List<Before>> before, int day, Workdays days) {
        var lessons = new ArrayList<Lesson>();
        for (var course : past.courses()) {
            if (course.rolled() || !course.inForce(day) || course.done(day) != Course.NEVER) continue;
            var lesson = lesson(course, predecessors(before, course, day), day, past.end(), days);
            if (lesson != null) lessons.add(lesson);
        }
        return lessons;
    }

    /// A link from another thing, with what it comes from.
    record Before(Tie tie, Course course) {}

    static Map<Long, List<Before>> before(History past) {
        var byId = past.byId();
        var before = new HashMap<Long, List<Before>>();
        for (var tie : past.ties()) {
            var course = byId.get(tie.from());
            if (course == null || tie.type() != LinkType.FINISH_START) continue;
            before.computeIfAbsent(tie.to(), _ -> new ArrayList<>()).add(new Before(tie, course));
        }
        return before;
    }

    static List<Course> predecessors(Map<Long, List<Before>> before, Course course, int day) {
        var all = before.get(course.id());
        if (all == null) return List.of();
        var own = new ArrayList<Course>(all.size());
        for (var each : all) {
            if (each.tie.inForce(day)) own.add(each.course);
        }
        return own;
    }

    private static @org.jspecify.annotations.Nullable Lesson lesson(
            Course course, List<Course> before, int day, int end, Workdays days) {
        var situation = Situation.of(course, before, day, days);
        int done = course.doneAfter(day, end);
        boolean finished = done != Course.NEVER;
        // what it waits for may have been early: until the day on which it was to begin that holds nothing up
        int ready = situation.waits().isEmpty() ? day : Math.max(day, Situation.toBegin(course, before, day));
        for (var each : situation.waits()) {
            int first = each.doneAfter(day, end);
            if (first == Course.NEVER) {
                // Nobody has seen yet how long it takes once this is out of the way.
                if (!finished) return null;
            } else if (!finished || first < done) {
                ready = Math.max(ready, first);
            }
        }
        int last = finished ? done : Math.min(end, course.until() - 1);
        if (finished && course.gate() != 0) last = Math.max(ready, days.unwaited(course.gate(), done));
        return new Lesson(course, day, situation, Math.max(0, days.between(course.party(), ready, last)), finished);
    }
}
