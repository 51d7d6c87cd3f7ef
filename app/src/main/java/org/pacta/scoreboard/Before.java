package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.council.Meeting;
import org.pacta.ledger.AsOf;
import org.pacta.register.plan.Framework;

/// The moment with which a day is compared: the sitting before it, as seen then.
public final class Before {

    private Before() {}

    /// Of the body that sits on the day asked the sitting before; where it had none in the term of the plan, or nobody
    /// sits on that day, that of any body since the plan is in force; without one the day from which it is.
    ///
    /// @param meetings latest first, as known at the moment asked
    /// @return empty on the plan's own first day
    public static Optional<AsOf> of(Question question, List<Meeting> meetings) {
        var on = question.asOf().on();
        var framework = question.framework();
        var sitting = meetings.stream()
                .filter(each -> each.heldOn().equals(on))
                .map(Meeting::body)
                .findFirst();
        var past = meetings.stream().filter(each -> each.heldOn().isBefore(on)).toList();
        var own = past.stream()
                .filter(each -> sitting.isEmpty() || sitting.get().equals(each.body()))
                .map(Meeting::heldOn)
                .filter(each -> !each.isBefore(framework.starts()));
        var begun = framework.editions().stream()
                .map(Framework.Edition::inForce)
                .filter(each -> each.isBefore(on))
                .limit(1)
                .toList();
        var any = past.stream()
                .map(Meeting::heldOn)
                .filter(each -> begun.stream().anyMatch(first -> !each.isBefore(first)));
        return Stream.of(own, any, begun.stream())
                .flatMap(each -> each)
                .findFirst()
                .map(each -> seen(question, each));
    }

    private static AsOf seen(Question question, LocalDate day) {
        var end = question.union().endOf(day);
        var known = question.asOf().known();
        return new AsOf(day, end.isAfter(known) ? known : end);
    }
}
