package org.pacta.planning.history;

import java.util.List;
import org.pacta.engine.calibration.Experience;

/// What one thing taught from one day on: how many working days it still took, once nothing else held it up.
///
/// @param day the day from which it is looked at; it was open then
/// @param took working days until it was done, or until it was last seen open
/// @param finished whether it was done
record Lesson(Course course, int day, Situation situation, double took, boolean finished) {

    double ratio() {
        return took / situation.planned();
    }

    Experience experience() {
        return new Experience(groups(course, situation), situation.planned(), took, finished);
    }

    /// From the narrowest to the widest.
    static List<String> groups(Course course, Situation situation) {
        var like = situation.kind();
        return List.of(
                like + "|body-kind|" + course.body() + "|" + course.kind(),
                like + "|body|" + course.body(),
                like + "|group|" + course.group(),
                like + "|kind|" + course.kind(),
                like + "|party|" + course.party(),
                like);
    }
}
