package org.pacta.planning.told;

import java.time.LocalDate;
import java.util.List;
import org.pacta.planning.score.Score;

/// How a kept forecast turned out, as it is told to programs.
///
/// @param by the day up to which it is held against what came
/// @param over whether that is its deadline
/// @param low,middle,high how many it said would be done by then
/// @param came how many were
/// @param line how many the straight line said
/// @param planned how many the plan's own dates said
/// @param p80 how often what was to come by its P80 day came by it
/// @param crps days; of the forecast, the planned dates and the straight line
/// @param brier of "done by that day"; the same three
/// @param lost in which figures it was beaten: `crps-planned`, `crps-line`, `brier-planned`, `brier-line`
public record ScoreAnswer(
        LocalDate by,
        boolean over,
        int low,
        int middle,
        int high,
        int came,
        int line,
        int planned,
        VerdictAnswer.Coverage p80,
        VerdictAnswer.Figures crps,
        VerdictAnswer.Figures brier,
        List<String> lost) {

    public ScoreAnswer {
        lost = List.copyOf(lost);
    }

    public static ScoreAnswer of(Score score) {
        var verdict = score.verdict();
        return new ScoreAnswer(
                LocalDate.ofEpochDay(score.day()),
                score.over(),
                score.said().low(),
                score.said().middle(),
                score.said().high(),
                score.came(),
                score.line(),
                score.planned(),
                VerdictAnswer.Coverage.of(verdict.p80()),
                VerdictAnswer.crps(verdict),
                VerdictAnswer.brier(verdict),
                score.lost());
    }
}
