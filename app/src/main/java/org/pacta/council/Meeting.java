package org.pacta.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param code its address: the number where there is one
/// @param number as the body counts its meetings; null where none was published
/// @param body the code of the body that met
/// @param place where; null where none is recorded
public record Meeting(
        long id,
        String code,
        @Nullable Integer number,
        String body,
        String bodyName,
        LocalDate heldOn,
        String title,
        @Nullable String place) {}
