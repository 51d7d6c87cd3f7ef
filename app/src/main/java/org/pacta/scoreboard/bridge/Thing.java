package org.pacta.scoreboard.bridge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A measure, step or act at the two moments of a comparison.
///
/// @param kind measure, step, act
/// @param code as it is called at the second moment, or was at the first where the plan has it no longer
/// @param title in the language asked, or in the original
/// @param before null where the plan did not count it at the first moment
/// @param after null where the plan does not count it at the second moment
public record Thing(
        long id,
        String kind,
        String code,
        String title,
        @Nullable Side before,
        @Nullable Side after) {

    /// How a counted thing stood at one moment.
    ///
    /// @param done confirmed; of an act: adopted or in force
    /// @param prepared of an act: prepared or beyond
    /// @param due the last day in time; null where none is set
    public record Side(
            boolean done, boolean prepared, @Nullable LocalDate due) {

        boolean counts(Account account, LocalDate day) {
            return switch (account) {
                case CONFIRMED, ADOPTED -> done;
                case PREPARED -> prepared;
                case COUNTED, ACTS -> true;
                case DUE -> due != null && !due.isAfter(day);
            };
        }
    }
}
