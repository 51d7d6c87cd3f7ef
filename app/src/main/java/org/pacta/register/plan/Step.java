package org.pacta.register.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A milestone or target as of a moment.
///
/// @param kind milestone, target
public record Step(
        long id,
        String code,
        String title,
        String kind,
        @Nullable String unit,
        @Nullable BigDecimal start,
        @Nullable BigDecimal goal,
        boolean counted) {}
