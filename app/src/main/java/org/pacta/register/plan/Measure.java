package org.pacta.register.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure as of a moment, apart from its texts.
///
/// @param groups its groups from the top down to its own
/// @param parent the code of the measure that it is part of; null for none
/// @param result what will have come about when it is done, one of [#RESULTS]
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

    /// What measures lead to, in the order of any procedure: an agreed text before its adoption, adoption before entry
    /// into force, that before what applies it.
    public static final List<String> RESULTS = List.of(
            "analysis", "draft", "act-adopted", "act-in-force", "system-in-operation", "target-reached", "other");

    public Measure {
        groups = List.copyOf(groups);
    }
}
