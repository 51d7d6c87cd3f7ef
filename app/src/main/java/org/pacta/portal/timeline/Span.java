package org.pacta.portal.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.Row;

/// A measure along time.
///
/// @param start since when it is worked on
/// @param ahead when it may be done; null for what is done, or where no forecast may be seen
record Span(Row row, LocalDate start, @Nullable Ahead ahead) {

    /// Half of the futures are there by `p50`, four fifths by `p80`; the last days of work.
    record Ahead(LocalDate p50, LocalDate p80) {

        Ahead(int p50, int p80) {
            this(LocalDate.ofEpochDay(p50), LocalDate.ofEpochDay(p80));
        }
    }

    /// The day on which it was done; null while it is not.
    @Nullable
    LocalDate done() {
        return row.state().equals("confirmed") ? row.since() : null;
    }
}
