package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.pacta.page.Open;
import org.pacta.portal.api.FigureAnswers.ChangeAnswer;
import org.pacta.portal.api.FigureAnswers.EarnedAnswer;
import org.pacta.portal.api.FigureAnswers.FigureList;
import org.pacta.portal.api.FigureAnswers.MomentLine;
import org.pacta.portal.api.FigureAnswers.SeriesAnswer;
import org.pacta.scoreboard.Changes;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.FigureLine;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Series;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures, what changed between two moments, curves; public.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class FiguresApi {

    private final Asking asking;
    private final Figures figures;
    private final Changes changes;
    private final Series series;

    FiguresApi(Asking asking, Figures figures, Changes changes, Series series) {
        this.asking = asking;
        this.figures = figures;
        this.changes = changes;
        this.series = series;
    }

    @GetMapping("/figures")
    FigureList figures(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var all = figures.figures(asked.question(), by)
                    .orElseThrow(() -> new ApiFault(
                            "by",
                            "by (%s) must be level:1 to level:5, the name of a level, party, body, year, kind or taxonomy:CODE"
                                    .formatted(by)));
            var lines = all.stream()
                    .map(each -> FigureLine.of(asked.question(), each))
                    .toList();
            var code = asked.framework().code();
            var next = paging.next(asked, "/figures", lines.size(), "framework", code, "by", by);
            return new FigureList(asked.about(), code, paging.of(lines), lines.size(), next);
        });
    }

    /// Between two moments, each as it was seen then, unless it names a moment of its own.
    ///
    /// @param from a day, or an instant with `T`
    /// @param on with `known` the later moment where there is no `to`, and what is known of the plan
    @GetMapping("/changes")
    ChangeAnswer changes(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "measures") String counted,
            HttpServletRequest request) {
        var what = counted(counted);
        return asking.of(request, union, asked -> {
            var first = moment(request, asked, from, "from");
            var second = to.isBlank() ? asked : moment(request, asked, to, "to");
            var it = between(asked, first, second, what);
            return new ChangeAnswer(
                    second.about(),
                    asked.framework().code(),
                    what.word(),
                    new MomentLine(first.asOf().on(), first.asOf().known()),
                    new MomentLine(second.asOf().on(), second.asOf().known()),
                    it.before(),
                    it.beforeOf(),
                    it.confirmed(),
                    it.returned(),
                    it.added(),
                    it.addedConfirmed(),
                    it.excluded(),
                    it.excludedConfirmed(),
                    it.moved(),
                    it.after(),
                    it.afterOf());
        });
    }

    /// Of the framework as it is now: at the earlier moment there may have been none.
    private Changes.Bridge between(Asked asked, Asked first, Asked second, Counted counted) {
        var question = asked.question();
        return changes.between(question.at(first.asOf()), question.at(second.asOf()), counted);
    }

    private Asked moment(HttpServletRequest request, Asked asked, String text, String parameter) {
        try {
            var known = asking.at(request, asked.union(), null, text).asOf().known();
            var day = text.contains("T") ? asked.union().dayOf(known).toString() : text;
            return asking.at(request, asked.union(), day, text)
                    .in(asked.framework().code());
        } catch (org.pacta.parties.Moments.Unreadable e) {
            throw new ApiFault(
                    parameter,
                    "%s (%s) must be a day as 2023-11-29 or a moment as 2023-11-29T12:00:00Z"
                            .formatted(parameter, text));
        }
    }

    @GetMapping("/series")
    SeriesAnswer series(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "measures") String counted,
            HttpServletRequest request) {
        var what = counted(counted);
        return asking.of(request, union, asked -> {
            var question = asked.question();
            var confirmed = series.confirmed(question, what);
            var due = series.due(question, what);
            return new SeriesAnswer(
                    asked.about(),
                    asked.framework().code(),
                    what.word(),
                    confirmed,
                    series.confirmedAsReportedThen(question, what),
                    due,
                    EarnedAnswer.of(question, confirmed, due));
        });
    }

    private static Counted counted(String word) {
        return Arrays.stream(new Counted[] {Counted.MEASURES, Counted.STEPS})
                .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ApiFault("counted", "counted (%s) must be measures or steps".formatted(word)));
    }
}
