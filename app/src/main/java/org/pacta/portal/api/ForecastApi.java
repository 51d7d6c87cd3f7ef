package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.parties.wording.Wording;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.told.Scenarios;
import org.pacta.planning.told.Telling;
import org.pacta.planning.told.VerdictAnswer;
import org.pacta.portal.api.ForecastAnswers.BacktestAnswer;
import org.pacta.portal.api.ForecastAnswers.ForecastOf;
import org.pacta.portal.api.ForecastAnswers.KeptLine;
import org.pacta.portal.api.ForecastAnswers.KeptList;
import org.pacta.portal.forecast.Sights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Forecasts, those kept, and the method tried on the past. Of a real union they are internal: a token or a session
/// with a mandate sees them, everybody sees what was published.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class ForecastApi {

    private final Asking asking;
    private final Sights sights;
    private final Scenarios scenarios;
    private final Forecasts forecasts;
    private final Runs runs;
    private final KeptForecasts kept;
    private final Telling telling;
    private final Wording wording;
    private final Ledger ledger;

    ForecastApi(
            Asking asking,
            Sights sights,
            Scenarios scenarios,
            Forecasts forecasts,
            Runs runs,
            KeptForecasts kept,
            Telling telling,
            Wording wording,
            Ledger ledger) {
        this.asking = asking;
        this.sights = sights;
        this.scenarios = scenarios;
        this.forecasts = forecasts;
        this.runs = runs;
        this.kept = kept;
        this.telling = telling;
        this.wording = wording;
        this.ledger = ledger;
    }

    private record Seen(Asked asked, Words words, Sights.Sight sight, Scenarios.Read changes) {}

    /// What may come of a plan; with changes, what if. With desks, and for a plan of thousands of open things, it takes
    /// seconds: the answer comes when it is there, and there is no need to ask again.
    ///
    /// @param deadline another last day than the plan's own
    /// @param drop the code of a measure or step to be left out
    /// @param move `CODE:DAY`, another date
    /// @param times `CODE:FACTOR`, what is left takes so many times as long
    /// @param split `CODE:PARTS`, done in parts at the same time
    /// @param sitting `BODY:DAY`, one more sitting; `BODY:DAY:DAY`, another day for one
    /// @param risk `CODE:on` or `CODE:off`
    /// @param desks `on`: things wait for the desks of bodies; it takes seconds
    /// @param desk `BODY:UNITS`, so many things at once; only with `desks=on`
    @GetMapping("/forecast")
    ForecastOf forecast(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String deadline,
            @RequestParam(defaultValue = "") List<String> drop,
            @RequestParam(defaultValue = "") List<String> move,
            @RequestParam(defaultValue = "") List<String> times,
            @RequestParam(defaultValue = "") List<String> split,
            @RequestParam(defaultValue = "") List<String> sitting,
            @RequestParam(defaultValue = "") List<String> risk,
            @RequestParam(defaultValue = "") String desks,
            @RequestParam(defaultValue = "") List<String> desk,
            HttpServletRequest request) {
        var until = day("deadline", deadline);
        boolean desked = desks.equals("on");
        var seen = asking.of(request, union, asked -> seen(asked, desked, request));
        if (seen.sight.hidden())
            throw new NotFound(
                    "a published forecast of " + seen.asked.framework().code());
        if (!seen.changes.faults().isEmpty()) {
            throw new ApiFault("changes", String.join(" ", seen.changes.faults()));
        }
        var plan = seen.asked.framework();
        var question = new Forecasts.Question(
                seen.asked.union(),
                plan,
                seen.sight.asOf(),
                until == null ? seen.sight.deadline() : until,
                seen.changes.scenario(),
                desked);
        var made = runs.answer(seen.sight.viewer(), question);
        return reread(
                seen,
                () -> new ForecastOf(
                        seen.asked.about(),
                        plan.code(),
                        telling.answer(
                                seen.words,
                                seen.asked.unionId(),
                                seen.sight.asOf(),
                                made.given(),
                                made.outlook(),
                                seen.changes.words())));
    }

    private <T> T reread(Seen seen, Supplier<T> work) {
        return ledger.read(seen.sight.viewer(), work);
    }

    private Seen seen(Asked asked, boolean desks, HttpServletRequest request) {
        var plan = asked.framework();
        var words = words(asked);
        var place = new Scenarios.Place(words, asked.union(), plan.id(), asked.asOf());
        var changes = scenarios.read(place, desks, Scenarios.values(request.getParameterMap()));
        return new Seen(asked, words, sights.of(asked.union(), plan, asked.asOf()), changes);
    }

    /// The union's own, as known then. Inside a reading.
    private Words words(Asked asked) {
        return wording.in(asked.union(), Language.of(asked.language()).orElse(Language.EN), asked.asOf());
    }

    private static @Nullable LocalDate day(String parameter, String text) {
        if (text.isEmpty()) return null;
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2500) return day;
        } catch (DateTimeParseException _) {
            // said below
        }
        throw new ApiFault(parameter, "%s (%s) must be a day as 2026-12-31".formatted(parameter, text));
    }

    /// The forecasts kept of a plan, the latest first, each with its score as far as its days have passed.
    @GetMapping("/forecasts")
    KeptList forecasts(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var plan = asked.framework();
            var all = kept.kept(asked.unionId(), plan.id(), asked.asOf());
            var scores = kept.scores(asked.union(), all, asked.asOf());
            var lines = all.stream()
                    .map(each -> KeptLine.of(each, scores.get(each.id())))
                    .toList();
            return new KeptList(asked.about(), plan.code(), lines);
        });
    }

    /// The whole method tried on the union's own past.
    ///
    /// @param every between two data dates, as an ISO 8601 period: P3M, P182D
    @GetMapping("/backtest")
    BacktestAnswer backtest(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "P6M") String every,
            HttpServletRequest request) {
        var period = period(every);
        var seen = asking.of(request, union, asked -> {
            // It takes seconds: for those who have a mandate, also in a demonstration.
            var viewer = ledger.viewer();
            if (viewer.sees() == 0 && viewer.party() == 0) throw new NotFound("a back-test for everybody");
            return new Seen(
                    asked,
                    words(asked),
                    sights.of(asked.union(), asked.framework(), asked.asOf()),
                    Scenarios.Read.NONE);
        });
        var asked = seen.asked;
        var tried = forecasts.backtest(seen.sight.viewer(), asked.union(), asked.frameworks(), asked.asOf(), period);
        return new BacktestAnswer(asked.about(), VerdictAnswer.of(seen.words, every, tried));
    }

    private static Period period(String text) {
        try {
            var period = Period.parse(text);
            var day = LocalDate.of(2001, 1, 1);
            if (!day.plus(period).isBefore(day.plusDays(28)) && day.plus(period).isBefore(day.plusYears(20)))
                return period;
        } catch (DateTimeParseException | ArithmeticException _) {
            // said below
        }
        throw new ApiFault("every", "every (%s) must be a period of at least 28 days as P3M".formatted(text));
    }
}
