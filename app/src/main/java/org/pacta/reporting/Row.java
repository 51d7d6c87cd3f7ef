package org.pacta.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A measure that a body reports on in a cycle.
///
/// @param due its date in the plan; null for none
/// @param report the one that counts; null while there is none
/// @param first the day on which it was first reported in this cycle; null while it was not
public record Row(
        long thing,
        long body,
        long party,
        @Nullable LocalDate due,
        @Nullable Report report,
        @Nullable LocalDate first) {

    /// How the reporting stands. What is missing is neither zero nor fine.
    public enum State {
        IN_TIME,
        LATE,
        AWAITED,
        MISSING
    }

    /// @param day on which it is asked
    public State state(Cycle cycle, LocalDate day) {
        if (first != null) return first.isAfter(cycle.due()) ? State.LATE : State.IN_TIME;
        return day.isAfter(cycle.due()) ? State.MISSING : State.AWAITED;
    }
}
