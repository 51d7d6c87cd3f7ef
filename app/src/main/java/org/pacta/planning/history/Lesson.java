package org.pacta.planning.history;

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

    Experience experience(GroupNames names) {
        return new Experience(names.of(course, situation), situation.planned(), took, finished);
    }
}
