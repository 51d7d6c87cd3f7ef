package org.pacta.register.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure as of a moment, apart from its texts.
///
/// @param groups its groups from the top down to its own
/// @param parent the code of the measure that it is part of; null for none
/// @param result what will have come about when it is done
/// @param weight null where it has none of its own and counts as one
public record Measure(
        long id,
        String code,
        List<Group> groups,
        @Nullable String parent,
        String kind,
        String result,
        boolean counted,
        @Nullable BigDecimal weight) {

    public Measure {
        groups = List.copyOf(groups);
    }
}
