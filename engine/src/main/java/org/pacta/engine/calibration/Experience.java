package org.pacta.engine.calibration;

import java.util.List;

/// What became of one task.
///
/// @param groups the groups it belongs to, from the narrowest to the widest, for instance body and kind, body;
///     all tasks together are the last group of every task and are not named
/// @param planned working days it was to take; above 0
/// @param days working days it took, or had taken at the data date; at least 0
/// @param finished whether it was finished at the data date
public record Experience(List<String> groups, double planned, double days, boolean finished) {

    /// Copies and checks.
    ///
    /// @throws IllegalArgumentException if `planned` is not above 0, or `days` is negative
    public Experience {
        groups = List.copyOf(groups);
        if (!(planned > 0) || Double.isInfinite(planned)) {
            throw new IllegalArgumentException("planned (%s) must be above 0".formatted(planned));
        }
        if (!(days >= 0) || Double.isInfinite(days)) {
            throw new IllegalArgumentException("days (%s) must be at least 0".formatted(days));
        }
    }

    /// Days actual to days planned, so far.
    public double ratio() {
        return days / planned;
    }
}
