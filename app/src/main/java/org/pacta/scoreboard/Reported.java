package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.claim.Told;
import org.pacta.register.plan.Step;
import org.pacta.scoreboard.TargetTrend.Reading;

/// What one Party reported of a target.
///
/// @param readings in the order in which they were reported, at least one
/// @param trend from the start value on the first day of the plan, if there is one; empty where that is but one
///     value
public record Reported(long party, List<Reading> readings, Optional<TargetTrend> trend) {

    public Reported {
        readings = List.copyOf(readings);
    }

    /// By Party, in the order of the first reports. Nothing of what was withdrawn, and nothing of a milestone.
    ///
    /// @param starts the first day of the plan
    /// @param on the last day of which values count
    /// @param claims about the step, the first made first
    public static List<Reported> of(Step step, LocalDate starts, LocalDate on, List<Told> claims) {
        var goal = step.goal();
        if (goal == null) return List.of();
        var byParty = new LinkedHashMap<Long, List<Reading>>();
        for (var told : claims) {
            var value = told.claim().value();
            if (value == null
                    || told.claim().kind() != Claim.Kind.FULFILMENT
                    || told.claim().withdrawn()
                    || told.since().isAfter(on)) continue;
            byParty.computeIfAbsent(told.claim().party(), _ -> new ArrayList<>())
                    .add(new Reading(told.since(), value));
        }
        var reported = new ArrayList<Reported>();
        byParty.forEach((party, own) -> {
            var start = step.start();
            var readings = new ArrayList<Reading>();
            if (start != null && own.stream().allMatch(each -> starts.isBefore(each.day())))
                readings.add(new Reading(starts, start));
            readings.addAll(own);
            reported.add(new Reported(party, own, TargetTrend.of(goal, readings)));
        });
        return reported;
    }
}
