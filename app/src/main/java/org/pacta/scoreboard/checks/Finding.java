package org.pacta.scoreboard.checks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One contradiction, with the thing it stands at.
///
/// @param other what it contradicts: the act, the predecessor, the twin, the body; null where there is none
/// @param day the day that matters; null where none does
/// @param marks what is meant exactly: the stage reached, the values, what is missing (`date`, `owner`, `result`)
public record Finding(
        Check check,
        Subject subject,
        @Nullable Subject other,
        @Nullable LocalDate day,
        List<String> marks) {

    public Finding {
        marks = List.copyOf(marks);
    }

    /// @param kind measure, step, group, act, body
    public record Subject(long id, String kind, String code, String title) {}
}
