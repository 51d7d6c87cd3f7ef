package org.pacta.planning.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Timetables;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.Proposed;

/// What a plan could be changed to, and what that rests on.
///
/// @param given with the changes of a scenario
/// @param outlook the futures that it was read from; null where it follows one schedule
record Proposal(Given given, @Nullable Outlook outlook, List<Proposed> proposed) {

    Proposal {
        proposed = List.copyOf(proposed);
    }

    /// Dates that hold with a chance, in percent.
    static Proposal of(Forecasts.Answer answer, int chance) {
        var proposed = Proposed.of(answer.plain(), answer.given(), answer.outlook(), chance / 100.0);
        return new Proposal(answer.given(), answer.outlook(), proposed);
    }

    /// Dates of a schedule.
    static Proposal of(Timetables.Made made) {
        return new Proposal(made.given(), null, Proposed.of(made.plain(), made.given(), made.timetable()));
    }
}
