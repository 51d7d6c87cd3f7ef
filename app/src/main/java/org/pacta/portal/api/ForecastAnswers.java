package org.pacta.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.planning.KeptForecast;
import org.pacta.planning.score.Score;
import org.pacta.planning.told.DecisionAnswer;
import org.pacta.planning.told.ForecastAnswer;
import org.pacta.planning.told.ScoreAnswer;
import org.pacta.planning.told.VerdictAnswer;

/// What the interface answers about forecasts.
final class ForecastAnswers {

    private ForecastAnswers() {}

    record ForecastOf(About about, String framework, ForecastAnswer forecast) {}

    record KeptList(About about, String framework, List<KeptLine> forecasts) {

        KeptList {
            forecasts = List.copyOf(forecasts);
        }
    }

    /// @param open whether everybody sees it
    /// @param score null while none of its days has passed
    record KeptLine(
            String code,
            LocalDate dataDate,
            Instant known,
            LocalDate deadline,
            LocalDate kept,
            boolean open,
            long seed,
            int futures,
            String method,
            String digest,
            @Nullable ScoreAnswer score) {

        static KeptLine of(KeptForecast kept, @Nullable Score score) {
            return new KeptLine(
                    kept.code(),
                    kept.asOf().on(),
                    kept.asOf().known(),
                    kept.deadline(),
                    kept.kept(),
                    kept.open(),
                    kept.seed(),
                    kept.futures(),
                    kept.engine(),
                    kept.digest(),
                    score == null ? null : ScoreAnswer.of(score));
        }
    }

    /// What decisions on sittings and desks would do, or how far the weighing of them has come.
    ///
    /// @param changes what was changed to ask "what if" beside them, in words
    /// @param progress null once the decisions are there
    /// @param decisions what moves the chance most, first; empty while they are weighed
    record DecisionsOf(
            About about,
            String framework,
            List<String> changes,
            @Nullable Progress progress,
            List<DecisionAnswer> decisions) {

        DecisionsOf {
            changes = List.copyOf(changes);
            decisions = List.copyOf(decisions);
        }
    }

    /// @param step `waits` for its turn, `learns`, or `decisions`: these are weighed one by one
    /// @param done of it, from 0 to `most`
    record Progress(String step, long done, long most) {}

    record BacktestAnswer(About about, VerdictAnswer backtest) {}
}
