package org.pacta.exchange.network;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.forecast.Uncertainty;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.Capacity;
import org.pacta.engine.schedule.CapacityPlan;
import org.pacta.engine.schedule.PlanBaseline;

/// A plan file as values of the engine: its things by index, its days as bounds.
///
/// @param remaining working days left in each task: the median of what is not certain, rounded
/// @param deadline the bound by which all should be done, or [Timing#NO_UPPER]
/// @param groups names of groups, in the order met
/// @param members indices of the tasks of each group
/// @param baseline with the tasks that it knows; null if no task has one
/// @param staffed tasks that somebody is to do; null if the file does not speak of that
@SuppressWarnings("ArrayRecordComponent")
public record EnginePlan(
        PlanFile file,
        Network network,
        Timing timing,
        Uncertainty uncertainty,
        Capacity capacity,
        int[] remaining,
        int deadline,
        List<String> groups,
        List<List<Integer>> members,
        @Nullable PlanBaseline baseline,
        BitSet baselined,
        @Nullable BitSet staffed) {

    /// The same as a plan under scarce capacity.
    public CapacityPlan capacityPlan() {
        return new CapacityPlan(network, timing, capacity, remaining);
    }

    public String code(int task) {
        return file.tasks().get(task).code();
    }

    public String name(int task) {
        return file.tasks().get(task).name();
    }

    /// The day of work before a bound: what finishes there had its last day on it.
    public static LocalDate last(int bound) {
        return LocalDate.ofEpochDay(bound - 1L);
    }

    /// The day that begins at a bound.
    public static LocalDate first(int bound) {
        return LocalDate.ofEpochDay(bound);
    }
}
