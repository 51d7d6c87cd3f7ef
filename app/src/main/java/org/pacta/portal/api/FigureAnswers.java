package org.pacta.portal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.Figure;
import org.pacta.scoreboard.Series;

/// Figures, changes and curves, as the API gives them.
final class FigureAnswers {

    private FigureAnswers() {}

    record FigureList(About about, String framework, List<FigureLine> figures) {}

    /// A count with everything that it depends on.
    ///
    /// @param counted measures, steps, acts, programmes
    /// @param rule confirmed, claimed-by-any, claimed-by-all, claimed-by:PARTY, adopted, complete
    /// @param basis all, due, due-first, prepared
    /// @param weighting none, weight
    /// @param percent with one decimal; null where the denominator is 0
    /// @param known the same moment as `knownBefore`: what was recorded later does not count
    /// @param dueBy the day by which a thing had to be due to be in the denominator; null where that does not
    // matter
    /// @param slice the part of the plan; null for the whole
    /// @param rows the address of the rows that the numerator counts; null where no filter tells them
    record FigureLine(
            String counted,
            String rule,
            String basis,
            String weighting,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal percent,
            LocalDate on,
            Instant known,
            Instant knownBefore,
            @Nullable LocalDate dueBy,
            String edition,
            String viewer,
            @Nullable SliceLine slice,
            @Nullable String rows) {

        static FigureLine of(Figure it, Optional<String> rows) {
            var slice = it.slice().by().isEmpty()
                    ? null
                    : new SliceLine(
                            it.slice().by(), it.slice().code(), it.slice().title());
            return new FigureLine(
                    it.counted().word(),
                    it.rule(),
                    it.basis().word(),
                    it.weighting(),
                    plain(it.numerator()),
                    plain(it.denominator()),
                    it.percent().orElse(null),
                    it.on(),
                    it.known(),
                    it.known(),
                    it.dueBy().orElse(null),
                    it.edition(),
                    it.viewer(),
                    slice,
                    rows.orElse(null));
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.scale() < 0 ? number.setScale(0) : number;
        }
    }

    /// @param by the name of a level as asked, party, body, year, kind, taxonomy
    /// @param code `-` for what belongs to none
    record SliceLine(String by, String code, String title) {}

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
