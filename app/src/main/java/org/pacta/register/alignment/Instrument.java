package org.pacta.register.alignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A treaty, agreement, protocol, strategy or decree: what creates obligations.
///
/// @param kind as it is recorded: treaty, agreement, protocol, strategy, decree
public record Instrument(
        long id,
        String code,
        String title,
        String kind,
        @Nullable LocalDate signed,
        @Nullable LocalDate inForce) {}
