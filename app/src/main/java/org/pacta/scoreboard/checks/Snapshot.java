package org.pacta.scoreboard.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.checks.Finding.Subject;

/// All that the rules look at, of one framework at one moment.
///
/// @param on the day asked
/// @param items counted measures and steps
/// @param carriedOut by thing, the ids of the acts that carry it out
/// @param twins pairs of acts of one content
/// @param links what must be finished before what begins
/// @param closed groups taken off control
/// @param executors assignments of leads and co-executors, with the days on which the body exists
/// @param values by step, the value of the latest claim that states one
/// @param provable ids of what has an agreed proof, or steps by which it is judged
/// @param evidence by thing, the latest day of its evidence; null where evidence is not kept
record Snapshot(
        LocalDate on,
        List<Item> items,
        List<Act> acts,
        Map<Long, List<Long>> carriedOut,
        List<Pair> twins,
        List<Pair> links,
        List<Closed> closed,
        List<Executor> executors,
        Map<Long, BigDecimal> values,
        Set<Long> provable,
        @Nullable Map<Long, LocalDate> evidence) {

    /// @param group its own group, null for steps
    /// @param kind of a step: milestone or target
    /// @param confirmed since when; null where it is not
    record Item(
            Subject subject,
            @Nullable Long group,
            String kind,
            String result,
            @Nullable LocalDate due,
            @Nullable LocalDate confirmed,
            @Nullable BigDecimal start,
            @Nullable BigDecimal goal) {}

    record Act(
            Subject subject,
            @Nullable Long party,
            String kind,
            @Nullable String number,
            @Nullable String stage,
            boolean counted) {}

    record Pair(long first, long second) {}

    /// @param groups its own id and those of all groups below it
    record Closed(Subject subject, LocalDate since, Set<Long> groups) {}

    /// @param from the first day of the body; null where the record knows of none
    /// @param to the first day on which it is no longer
    record Executor(
            long thing,
            Subject body,
            boolean lead,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
