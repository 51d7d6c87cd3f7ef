package org.pacta.portal.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.parties.wording.Wording;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.told.ForecastAnswer;
import org.pacta.planning.told.Scenarios;
import org.pacta.planning.told.Telling;
import org.pacta.portal.api.Asked;
import org.pacta.portal.api.Asking;
import org.pacta.portal.forecast.Sights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The items of a forecast as CSV, as far as the reader may see it.
@RestController
@Open
class ForecastFile {

    private final Asking asking;
    private final Sights sights;
    private final Scenarios scenarios;
    private final Runs runs;
    private final Telling telling;
    private final Wording wording;
    private final Ledger ledger;

    ForecastFile(
            Asking asking,
            Sights sights,
            Scenarios scenarios,
            Runs runs,
            Telling telling,
            Wording wording,
            Ledger ledger) {
        this.asking = asking;
        this.sights = sights;
        this.scenarios = scenarios;
        this.runs = runs;
        this.telling = telling;
        this.wording = wording;
        this.ledger = ledger;
    }

    private record Seen(Asked asked, Words words, Sights.Sight sight, Scenarios.Read changes) {}

    @GetMapping("/u/{union}/forecast.csv")
    void file(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seen = asking.of(request, union, asked -> {
            var tongue = Language.of(asked.language()).orElse(Language.EN);
            var words = wording.in(asked.union(), tongue, asked.asOf());
            var place =
                    new Scenarios.Place(words, asked.union(), asked.framework().id(), asked.asOf());
            var read = scenarios.read(place, false, Scenarios.values(request.getParameterMap()));
            return new Seen(asked, words, sights.of(asked.union(), asked.framework(), asked.asOf()), read);
        });
        if (seen.sight.hidden()) throw new NotFound("a published forecast");
        var plan = seen.asked.framework();
        var question = new Forecasts.Question(
                seen.asked.union(), plan, seen.sight.asOf(), seen.sight.deadline(), seen.changes.scenario());
        var made = runs.answer(seen.sight.viewer(), question);
        var answer = ledger.read(
                seen.sight.viewer(),
                () -> telling.answer(
                        seen.words,
                        seen.asked.unionId(),
                        seen.sight.asOf(),
                        made.given(),
                        made.outlook(),
                        seen.changes.words(),
                        _ -> false));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"forecast-%s.csv\"".formatted(answer.dataDate()));
        CsvFile.write(sheet(seen.asked, answer), response.getOutputStream());
    }

    private static Sheet sheet(Asked asked, ForecastAnswer answer) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var each : answer.items()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(each.kind());
            row.add(each.code());
            row.add(each.due());
            row.add(each.byDue());
            row.add(each.byDeadline());
            row.add(each.p50());
            row.add(each.p80());
            row.add(each.p95());
            row.add(each.critical());
            rows.add(row);
        }
        return new Sheet(
                "forecast",
                asked.union().code(),
                asked.framework().code(),
                answer.dataDate(),
                answer.known(),
                asked.about().notice(),
                List.of("kind", "code", "due", "by_due", "by_deadline", "p50", "p80", "p95", "critical"),
                rows);
    }
}
