package org.pacta.acts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A legal act as of a moment.
///
/// @param party the code of the Party whose act it is; null for an act of the union
/// @param stage drafting, agreed, prepared, adopted, in-force, repealed; null where none was recorded
/// @param dated the day that it bears; null where none is known
/// @param since the day from which it is in that stage
public record Act(
        long id,
        String code,
        String title,
        @Nullable String party,
        String kind,
        @Nullable String number,
        @Nullable String published,
        @Nullable LocalDate dated,
        @Nullable String stage,
        @Nullable LocalDate since) {}
