package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.told.Telling;
import org.pacta.planning.told.VerdictAnswer;
import org.pacta.portal.api.ForecastAnswers.BacktestAnswer;
import org.pacta.portal.api.ForecastAnswers.ForecastOf;
import org.pacta.portal.api.ForecastAnswers.KeptLine;
import org.pacta.portal.api.ForecastAnswers.KeptList;
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
    private final Foresights foresights;
    private final Forecasts forecasts;
    private final Runs runs;
    private final KeptForecasts kept;
    private final Telling telling;
    private final Ledger ledger;

    ForecastApi(
            Asking asking,
            Foresights foresights,
            Forecasts forecasts,
            Runs runs,
            KeptForecasts kept,
            Telling telling,
            Ledger ledger) {
        this.asking = asking;
        this.foresights = foresights;
        this.forecasts = forecasts;
        this.runs = runs;
        this.kept = kept;
        this.telling = telling;
        this.ledger = ledger;
    }

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
        var until = Foresights.day("deadline", deadline);
        boolean desked = desks.equals("on");
        var seen = asking.of(request, union, asked -> foresights.of(asked, desked, request));
        var plan = seen.asked().framework();
        if (seen.sight().hidden()) throw new NotFound("a published forecast of " + plan.code());
        var made = runs.answer(seen.sight().viewer(), seen.question(until, desked));
        return ledger.read(
                seen.sight().viewer(),
                () -> new ForecastOf(
                        seen.asked().about(),
                        plan.code(),
                        telling.answer(
                                seen.words(),
                                seen.asked().unionId(),
                                seen.sight().asOf(),
                                made.given(),
                                made.outlook(),
                                seen.changes().words(),
                                foresights.sees(seen.asked()))));
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
            return foresights.of(asked, false, request);
        });
        var asked = seen.asked();
        var tried = forecasts.backtest(seen.sight().viewer(), asked.union(), asked.frameworks(), asked.asOf(), period);
        return new BacktestAnswer(asked.about(), VerdictAnswer.of(seen.words(), every, tried));
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
