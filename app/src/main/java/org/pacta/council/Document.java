package org.pacta.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param stage approved, adopted, in-force, repealed; null where none was recorded
public record Document(
        long id,
        String code,
        String title,
        String kind,
        @Nullable String number,
        @Nullable LocalDate dated,
        @Nullable String stage) {}
