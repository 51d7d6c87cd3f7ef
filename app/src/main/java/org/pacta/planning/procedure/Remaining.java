package org.pacta.planning.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left of an act's way, by the procedure of its Party: working days in three points, and the last body
/// at whose sitting it must pass. Pure.
///
/// @param body null for none
public record Remaining(
        double least, double likely, double most, @Nullable Long body) {

    /// From the stage reached to the one that the measure asks for.
    ///
    /// Times of stages add up; what they scatter adds up by squares, for not all are slow at once.
    ///
    /// @param reached the stage of the act; null for none yet
    /// @param goal the stage at which the measure is done
    /// @return null if nothing of the way is left, or the procedure says nothing of a stage on it
    static @Nullable Remaining of(List<StageTime> procedure, @Nullable String reached, String goal) {
        int from = reached == null ? -1 : StageTime.STAGES.indexOf(reached);
        int to = StageTime.STAGES.indexOf(goal);
        double likely = 0;
        double below = 0;
        double above = 0;
        Long body = null;
        int found = 0;
        for (var each : procedure) {
            if (each.place() <= from || each.place() > to) continue;
            found++;
            double middle = each.likely().doubleValue();
            likely += middle;
            below += Math.pow(middle - each.least().doubleValue(), 2);
            above += Math.pow(each.most().doubleValue() - middle, 2);
            if (each.body() != null) body = each.body();
        }
        if (to <= from || found < to - from) return null;
        return new Remaining(Math.max(0, likely - Math.sqrt(below)), likely, likely + Math.sqrt(above), body);
    }
}
