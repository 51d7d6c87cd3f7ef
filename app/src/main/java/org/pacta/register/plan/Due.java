package org.pacta.register.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When something is due: the date in force, and the first that was agreed.
///
/// @param form the canonical form, as `2023-Q4`
/// @param words the words of the source; null where none were kept
/// @param due the last day in time; null where there is none
/// @param first the last day in time by the first date agreed
/// @param moves how often the date was moved
public record Due(
        String form,
        @Nullable String words,
        @Nullable LocalDate due,
        @Nullable LocalDate first,
        int moves) {}
