package org.pacta.portal.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pacta.language.Words;

/// The pace so far, the pace needed, and where the present pace leads: a straight line, no forecast.
///
/// @param since the earlier day from which the pace is taken
/// @param before confirmed at that day
/// @param on the day shown, after `since`
/// @param now confirmed at the day shown
/// @param end the last day of the framework
/// @param all counted measures, at least 1
public record Outlook(Words words, LocalDate since, long before, LocalDate on, long now, LocalDate end, long all) {

    public Outlook {
        if (!since.isBefore(on) || all < 1) {
            throw new IllegalArgumentException(
                    "since (%s) must be before on (%s), all (%d) at least 1".formatted(since, on, all));
        }
    }

    /// Measures a day since the earlier day; below zero when more were returned than confirmed.
    public BigDecimal pace() {
        return perDay(now - before, ChronoUnit.DAYS.between(since, on));
    }

    /// Measures a day needed to finish in time; empty when no day is left or nothing remains.
    public Optional<BigDecimal> needed() {
        var days = ChronoUnit.DAYS.between(on, end);
        return days <= 0 || now == all ? Optional.empty() : Optional.of(perDay(all - now, days));
    }

    /// Where the present pace leads on the last day, in 0..`all`.
    public long projected() {
        var gained = pace().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(on, end)));
        return Math.clamp(now + gained.setScale(0, RoundingMode.HALF_UP).longValue(), 0, all);
    }

    public String sentence() {
        var formats = words.formats();
        var soFar = words.say("portal.outlook.pace", formats.decimal(pace(), 1), formats.day(since));
        return needed().map(needed -> {
                    var whole = projected() * 100 / (double) all;
                    return soFar + " " + words.say("portal.outlook.needed", formats.decimal(needed, 1)) + " "
                            + words.say(
                                    "portal.outlook.leads",
                                    formats.number(projected()),
                                    formats.number(all),
                                    formats.percent(BigDecimal.valueOf(whole), 0),
                                    formats.day(end));
                })
                .orElse(soFar);
    }

    private static BigDecimal perDay(long count, long days) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(days), 6, RoundingMode.HALF_UP);
    }
}
