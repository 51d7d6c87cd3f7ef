package org.pacta.planning.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.planning.Forecasts;
import org.pacta.planning.score.Verdict;

/// The whole method tried on a past, as it is told to programs.
///
/// @param every between two data dates, as an ISO 8601 period
/// @param dates the data dates
/// @param futures of each forecast
/// @param trials forecasts of a thing at a data date
/// @param things different things among them
/// @param finished of those, seen done
/// @param crps mean, in days
/// @param brier of "done within a year"
/// @param tenths parts of what came in each tenth of its own distribution; even if chances are right
/// @param said in words: what it shows, where it lost, and why coverage misses 80 % if it does
public record VerdictAnswer(
        String every,
        List<LocalDate> dates,
        int futures,
        String method,
        int trials,
        int things,
        int finished,
        Coverage p50,
        Coverage p80,
        Figures crps,
        Figures brier,
        List<Double> tenths,
        List<String> said) {

    public VerdictAnswer {
        dates = List.copyOf(dates);
        tenths = List.copyOf(tenths);
        said = List.copyOf(said);
    }

    /// @param of forecasts whose day has come
    /// @param came of those, what had come by then
    /// @param low end of the 95 % interval
    public record Coverage(int of, int came, double share, double low, double high) {

        static Coverage of(Verdict.Coverage it) {
            return new Coverage(it.of(), it.came(), rounded(it.share()), rounded(it.low()), rounded(it.high()));
        }
    }

    /// One figure of the forecast and of what it is held against; smaller is better.
    ///
    /// @param alone each thing's own lessons, without the network; null if not made
    public record Figures(
            double forecast,
            double planned,
            double line,
            @Nullable Double alone) {}

    public static VerdictAnswer of(Words words, String every, Forecasts.Tried tried) {
        var it = tried.verdict();
        return new VerdictAnswer(
                every,
                tried.dates(),
                tried.futures(),
                Forecasts.METHOD,
                it.trials(),
                it.things(),
                it.finished(),
                Coverage.of(it.p50()),
                Coverage.of(it.p80()),
                crps(it),
                brier(it),
                it.histogram().stream().map(VerdictAnswer::rounded).toList(),
                said(words, it));
    }

    static Figures crps(Verdict it) {
        return figures(it.crps(), it.crpsPlanned(), it.crpsLine(), it.crpsAlone());
    }

    static Figures brier(Verdict it) {
        return figures(it.brier(), it.brierPlanned(), it.brierLine(), it.brierAlone());
    }

    private static Figures figures(double forecast, double planned, double line, double alone) {
        return new Figures(
                rounded(forecast), rounded(planned), rounded(line), Double.isFinite(alone) ? rounded(alone) : null);
    }

    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }

    /// What a verdict shows, in words.
    public static List<String> said(Words words, Verdict it) {
        var said = new ArrayList<String>();
        if (it.p80().of() == 0) return List.of(words.say("forecast.score.none"));
        var coverage = it.p80();
        said.add(words.say(
                "forecast.score.coverage",
                words.formats().fraction(coverage.came(), coverage.of()),
                percent(words, coverage.low()),
                percent(words, coverage.high())));
        if (coverage.high() < 0.8) said.add(words.say("forecast.score.late"));
        if (coverage.low() > 0.8) said.add(words.say("forecast.score.early"));
        lost(words, said, "planned", it.crps() > it.crpsPlanned(), it.brier() > it.brierPlanned());
        lost(words, said, "line", it.crps() > it.crpsLine(), it.brier() > it.brierLine());
        lost(words, said, "alone", it.crps() > it.crpsAlone(), it.brier() > it.brierAlone());
        return said;
    }

    private static void lost(Words words, List<String> said, String to, boolean crps, boolean brier) {
        if (crps) said.add(words.say("forecast.score.lost." + to, words.say("forecast.score.crps")));
        if (brier) said.add(words.say("forecast.score.lost." + to, words.say("forecast.score.brier")));
    }

    private static String percent(Words words, double share) {
        return words.formats().percent(java.math.BigDecimal.valueOf(100 * share), 1);
    }
}
