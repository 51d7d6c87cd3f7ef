package org.pacta.portal.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.pacta.language.Words;
import org.pacta.scoreboard.Pace;

/// The pace so far, the pace needed, and where the present pace leads: a straight line, no forecast.
///
/// @param since the earlier day from which the pace is taken
/// @param before confirmed at that day
/// @param on the day shown, after `since`
/// @param now confirmed at the day shown
/// @param end the last day of the framework
/// @param all counted measures or steps, at least 1
/// @param steps whether steps are counted, not measures
public record Outlook(
        Words words, LocalDate since, long before, LocalDate on, long now, LocalDate end, long all, boolean steps) {

    public Outlook {
        var _ = new Pace(since, before, on, now, end, all);
    }

    private Pace line() {
        return new Pace(since, before, on, now, end, all);
    }

    /// Measures a day since the earlier day; below zero when more were returned than confirmed.
    public BigDecimal pace() {
        return line().perDay();
    }

    /// Measures a day needed to finish in time; empty when no day is left or nothing remains.
    public Optional<BigDecimal> needed() {
        return line().needed();
    }

    /// Where the present pace leads on the last day, in 0..`all`.
    public long projected() {
        return line().projected();
    }

    public String sentence() {
        var formats = words.formats();
        var soFar = words.say(
                steps ? "portal.outlook.pace.steps" : "portal.outlook.pace",
                formats.decimal(pace(), line().digits()),
                formats.day(since));
        return needed().map(needed -> {
                    return soFar + " " + words.say("portal.outlook.needed", formats.decimal(needed, line().digits()))
                            + " "
                            + words.say(
                                    "portal.outlook.leads",
                                    formats.number(projected()),
                                    formats.number(all),
                                    formats.percent(line().share(), 0),
                                    formats.day(end));
                })
                .orElse(soFar);
    }
}
