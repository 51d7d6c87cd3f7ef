package org.pacta.portal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.EarnedSchedule;
import org.pacta.scoreboard.FigureLine;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Series;

/// Figures, changes and curves, as the API gives them.
final class FigureAnswers {

    private FigureAnswers() {}

    record FigureList(
            About about,
            String framework,
            List<FigureLine> figures,
            long total,
            @Nullable String next) {}

    /// What happened to the confirmed between two moments; it always adds up.
    record ChangeAnswer(
            About about,
            String framework,
            String counted,
            MomentLine from,
            MomentLine to,
            long before,
            long beforeOf,
            long confirmed,
            long returned,
            long added,
            long addedConfirmed,
            long excluded,
            long excludedConfirmed,
            long moved,
            long after,
            long afterOf) {}

    record MomentLine(LocalDate on, Instant known) {}

    /// @param confirmed with all that is known at the moment asked
    /// @param reportedThen with what was known on each day itself
    /// @param due by the plan's own dates in force
    record SeriesAnswer(
            About about,
            String framework,
            String counted,
            List<Series.Point> confirmed,
            List<Series.Point> reportedThen,
            List<Series.Point> due,
            @Nullable EarnedAnswer earnedSchedule) {}

    /// How far the plan is against its own dates: [EarnedSchedule].
    ///
    /// @param planned due by the day asked
    /// @param earned confirmed by then
    /// @param dated things that have a date
    /// @param index earned by planned
    /// @param earnedOn the day on which the plan asks for as many
    /// @param behind days; below zero if ahead
    /// @param indexInTime days of the plan done in a day that passed
    /// @param ends the last date of the plan
    /// @param leadsTo where that moves it
    record EarnedAnswer(
            long planned,
            long earned,
            long dated,
            @Nullable BigDecimal index,
            LocalDate earnedOn,
            long behind,
            BigDecimal indexInTime,
            LocalDate ends,
            @Nullable LocalDate leadsTo) {

        static @Nullable EarnedAnswer of(Question question, List<Series.Point> confirmed, List<Series.Point> due) {
            long earned = confirmed.isEmpty() ? 0 : confirmed.getLast().count();
            return EarnedSchedule.of(
                            question.framework().starts(), question.asOf().on(), earned, due)
                    .map(each -> new EarnedAnswer(
                            each.planned(),
                            each.earned(),
                            each.dated(),
                            each.index().orElse(null),
                            each.earnedOn(),
                            each.behind(),
                            each.indexInTime(),
                            each.ends(),
                            each.leadsTo().orElse(null)))
                    .orElse(null);
        }
    }
}
