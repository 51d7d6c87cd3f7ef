package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A count with everything that it depends on. A percentage is never given without it.
///
/// @param rule confirmed, claimed-by-any, claimed-by-all, claimed-by:PARTY, adopted, complete
/// @param weighting none, weight
/// @param on the day that the facts speak of
/// @param known the moment up to which they were recorded
/// @param dueBy the day by which something had to be due to be in the denominator; empty where that does not matter
/// @param edition the number and name of the edition in force; empty where there was none yet
/// @param viewer for whom it was counted: public, parties, party, operator
public record Figure(
        Counted counted,
        String rule,
        Basis basis,
        String weighting,
        BigDecimal numerator,
        BigDecimal denominator,
        LocalDate on,
        Instant known,
        Optional<LocalDate> dueBy,
        String edition,
        String viewer,
        Slice slice) {

    /// In percent with one decimal, halves rounded up; empty where the denominator is zero.
    public Optional<BigDecimal> percent() {
        if (denominator.signum() == 0) return Optional.empty();
        return Optional.of(numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 1, RoundingMode.HALF_UP));
    }
}
