package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody said of the state of a plan.
///
/// @param who in the reader's language, or in the original
/// @param words a paraphrase, in the reader's language or in the original
/// @param counted measures, steps, acts, programmes
/// @param percent as it was said; null where a fraction was said
/// @param rule the rule that the speaker named; null where none was named
/// @param shownRule the rule of the figure shown beside it
/// @param source where it was published; null where that is not recorded
public record Statement(
        long id,
        LocalDate saidOn,
        String who,
        String words,
        String counted,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal percent,
        @Nullable String rule,
        String shownRule,
        @Nullable String source) {}
