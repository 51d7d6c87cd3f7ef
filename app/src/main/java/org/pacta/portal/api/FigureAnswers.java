package org.pacta.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.FigureLine;
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
            List<Series.Point> due) {}
}
