package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The pace so far, the pace needed, and where the present pace leads: a straight line, no forecast.
///
/// @param since the earlier day from which the pace is taken
/// @param before confirmed at that day
/// @param on the day shown, after `since`
/// @param now confirmed at the day shown
/// @param end the last day of the framework
/// @param all counted things, at least 1
public record Pace(LocalDate since, long before, LocalDate on, long now, LocalDate end, long all) {

    private static final BigDecimal SLOW = new BigDecimal("0.5");

    public Pace {
        if (!since.isBefore(on) || all < 1) {
            throw new IllegalArgumentException(
                    "since (%s) must be before on (%s), all (%d) at least 1".formatted(since, on, all));
        }
    }

    /// Things a day since the earlier day; below zero when more were returned than confirmed.
    public BigDecimal perDay() {
        return perDay(now - before, ChronoUnit.DAYS.between(since, on));
    }

    /// Things a day needed to finish in time; empty when no day is left or nothing remains.
    public Optional<BigDecimal> needed() {
        var days = ChronoUnit.DAYS.between(on, end);
        return days <= 0 || now == all ? Optional.empty() : Optional.of(perDay(all - now, days));
    }

    /// How many digits after the point the paces want, so that a slow one can still be reckoned with.
    public int digits() {
        var slowest = needed().map(perDay()::min).orElse(perDay()).abs();
        return slowest.signum() != 0 && slowest.compareTo(SLOW) < 0 ? 2 : 1;
    }

    /// Where the present pace leads on the last day, in 0..`all`.
    public long projected() {
        var gained = perDay().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(on, end)));
        return Math.clamp(now + gained.setScale(0, RoundingMode.HALF_UP).longValue(), 0, all);
    }

    /// The same in percent of all.
    public BigDecimal share() {
        return BigDecimal.valueOf(projected() * 100 / (double) all);
    }

    private static BigDecimal perDay(long count, long days) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(days), 6, RoundingMode.HALF_UP);
    }
}
