package org.pacta.planning.procedure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long an act of a Party usually takes to a stage, from the one before.
///
/// @param stage one of [#STAGES]
/// @param least,likely,most working days
/// @param body at whose sitting alone the stage is reached; null for none
public record StageTime(
        String stage,
        BigDecimal least,
        BigDecimal likely,
        BigDecimal most,
        @Nullable Long body) {

    /// The stages that can still be reached, in their order.
    public static final List<String> STAGES = List.of("agreed", "prepared", "adopted", "in-force");

    /// @throws IllegalArgumentException unless the stage is known, 0 <= least <= likely <= most and most > 0
    public StageTime {
        if (!STAGES.contains(stage)) throw new IllegalArgumentException("stage (%s)".formatted(stage));
        if (least.signum() < 0 || least.compareTo(likely) > 0 || likely.compareTo(most) > 0 || most.signum() <= 0) {
            throw new IllegalArgumentException(
                    "least (%s), likely (%s), most (%s) must rise from 0".formatted(least, likely, most));
        }
    }

    int place() {
        return STAGES.indexOf(stage);
    }
}
