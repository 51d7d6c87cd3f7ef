package org.pacta.portal.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.planning.KeptForecast;
import org.pacta.planning.KeptForecasts;
import org.pacta.planning.score.Said;
import org.pacta.planning.score.Score;
import org.pacta.planning.told.ForecastWords;
import org.pacta.planning.told.VerdictAnswer;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// Puts kept forecasts and their scores into words and tables. Inside a reading.
@Component
class KeptPages {

    private final Frames frames;
    private final KeptForecasts kept;

    KeptPages(Frames frames, KeptForecasts kept) {
        this.frames = frames;
        this.kept = kept;
    }

    ForecastView all(Visit visit, List<KeptForecast> all) {
        var scores = kept.scores(visit.union(), all, visit.asOf());
        return ForecastView.plainly(
                frames.of(visit, "forecast", List.of(Frames.crumbs(visit).getFirst(), forecast(visit))),
                visit.say("forecast.archive.title"),
                visit.say("portal.moment.position", day(visit, visit.asOf().on())),
                all.isEmpty() ? visit.say("forecast.kept.none") : visit.say("forecast.archive.lead", all.size()),
                beaten(visit, all, scores),
                List.of(list(visit, all, scores)),
                List.of());
    }

    /// Where the forecasts lost: how many of those that can be scored.
    private static List<String> beaten(Visit visit, List<KeptForecast> all, Map<Long, Score> scores) {
        if (all.isEmpty()) return List.of();
        if (scores.isEmpty()) return List.of(visit.say("forecast.score.none"));
        var facts = new ArrayList<String>();
        facts.add(visit.say("forecast.archive.scored", scores.size()));
        for (var what : List.of("crps-planned", "crps-line", "brier-planned", "brier-line")) {
            long lost = scores.values().stream()
                    .filter(each -> each.lost().contains(what))
                    .count();
            facts.add(visit.say(
                    "forecast.archive." + what, visit.words().formats().fraction(lost, scores.size())));
        }
        facts.add(visit.say("forecast.archive.how"));
        facts.add(visit.say("forecast.archive.few"));
        return facts;
    }

    private TableView list(Visit visit, List<KeptForecast> all, Map<Long, Score> scores) {
        var rows = all.stream()
                .map(each -> row(visit, each, scores.get(each.id())))
                .toList();
        return TableView.small(
                visit.words(),
                "kept",
                visit.say("forecast.archive.table"),
                List.of(
                        Column.of(visit.say("forecast.column.data.date")),
                        Column.of(visit.say("forecast.column.for")),
                        Column.number(visit.say("forecast.column.by.end")),
                        Column.number(visit.say("forecast.column.said")),
                        Column.number(visit.say("forecast.column.came")),
                        Column.number(visit.say("forecast.column.line")),
                        Column.number(visit.say("forecast.column.covered")),
                        Column.minor(visit.say("forecast.column.crps")),
                        Column.minor(visit.say("forecast.column.brier"))),
                rows,
                visit.say("forecast.kept.none"));
    }

    private List<Cell> row(Visit visit, KeptForecast each, @Nullable Score score) {
        var said = Said.read(each.result());
        var link = new Link(
                day(visit, each.asOf().on()),
                visit.in("/forecasts/" + Address.segment(each.code())).href());
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(link));
        cells.add(Cell.of(visit.say(each.open() ? "forecast.keep.everybody" : "forecast.keep.parties")));
        cells.add(Cell.of(range(visit, said.byDeadline())));
        if (score == null) {
            for (int i = 0; i < 6; i++) cells.add(Cell.of("–"));
            return cells;
        }
        var verdict = score.verdict();
        cells.add(Cell.of(range(
                visit,
                List.of(score.said().low(), score.said().middle(), score.said().high()))));
        cells.add(Cell.of(number(visit, score.came())));
        cells.add(Cell.of(number(visit, score.line())));
        cells.add(Cell.of(
                verdict.p80().of() == 0
                        ? "–"
                        : visit.words()
                                .formats()
                                .fraction(verdict.p80().came(), verdict.p80().of())));
        cells.add(Cell.of(three(visit, 0, verdict.crps(), verdict.crpsPlanned(), verdict.crpsLine())));
        cells.add(Cell.of(three(visit, 2, verdict.brier(), verdict.brierPlanned(), verdict.brierLine())));
        return cells;
    }

    ForecastView one(Visit visit, KeptForecast it) {
        var said = Said.read(it.result());
        var score = kept.scores(visit.union(), List.of(it), visit.asOf()).get(it.id());
        var archive = visit.link(visit.say("forecast.archive.title"), visit.in("/forecasts"));
        var facts = new ArrayList<String>();
        facts.add(visit.say(
                "forecast.archive.about",
                visit.say(it.open() ? "forecast.keep.everybody" : "forecast.keep.parties"),
                day(visit, it.kept()),
                visit.words()
                        .formats()
                        .moment(LocalDateTime.ofInstant(
                                it.asOf().known(), visit.union().zone()))));
        facts.add(visit.say(
                "forecast.archive.made",
                visit.words().formats().number(it.futures()),
                Long.toString(it.seed()),
                it.engine(),
                it.digest()));
        facts.add(visit.say("forecast.archive.again", visit.union().code(), it.code()));
        if (score == null) facts.add(visit.say("forecast.score.none"));
        else {
            facts.addAll(VerdictAnswer.said(visit.words(), score.verdict()));
            facts.add(visit.say("forecast.archive.how"));
        }
        return ForecastView.plainly(
                frames.of(visit, "forecast", List.of(Frames.crumbs(visit).getFirst(), forecast(visit), archive)),
                visit.say("forecast.archive.of", day(visit, it.asOf().on())),
                score == null ? "" : visit.say("forecast.archive.by", day(visit, LocalDate.ofEpochDay(score.day()))),
                visit.say(
                        "forecast.archive.sentence",
                        number(visit, said.byDeadline().getFirst()),
                        number(visit, said.byDeadline().getLast()),
                        number(visit, said.total()),
                        day(visit, it.deadline()),
                        ForecastWords.chance(visit.words(), said.whole()),
                        ForecastWords.month(visit.words(), said.end().get(1))),
                facts,
                score == null ? List.of() : List.of(figures(visit, score)),
                List.of());
    }

    private static TableView figures(Visit visit, Score score) {
        var it = score.verdict();
        var rows = List.of(
                figure(
                        visit,
                        "forecast",
                        range(
                                visit,
                                List.of(
                                        score.said().low(),
                                        score.said().middle(),
                                        score.said().high())),
                        it.crps(),
                        it.brier()),
                figure(visit, "planned", number(visit, score.planned()), it.crpsPlanned(), it.brierPlanned()),
                figure(visit, "line", number(visit, score.line()), it.crpsLine(), it.brierLine()),
                List.of(
                        Cell.of(visit.say("forecast.archive.came")),
                        Cell.of(number(visit, score.came())),
                        Cell.of("–"),
                        Cell.of("–")));
        return TableView.small(
                visit.words(),
                "score",
                visit.say("forecast.archive.score"),
                List.of(
                        Column.of(visit.say("forecast.backtest.what")),
                        Column.number(visit.say("forecast.archive.count")),
                        Column.number(visit.say("forecast.backtest.days")),
                        Column.number(visit.say("forecast.archive.brier"))),
                rows,
                "");
    }

    private static List<Cell> figure(Visit visit, String what, String count, double crps, double brier) {
        return List.of(
                Cell.of(visit.say("forecast.backtest." + what)),
                Cell.of(count),
                Cell.of(decimal(visit, crps, 1)),
                Cell.of(decimal(visit, brier, 3)));
    }

    private static String three(Visit visit, int decimals, double forecast, double planned, double line) {
        return decimal(visit, forecast, decimals) + " / " + decimal(visit, planned, decimals) + " / "
                + decimal(visit, line, decimals);
    }

    private static Link forecast(Visit visit) {
        var framework = visit.question().framework();
        return visit.link(visit.say("forecast.title"), visit.at("/forecast").with("framework", framework.code()));
    }

    private static String range(Visit visit, List<Integer> range) {
        return number(visit, range.getFirst()) + "–" + number(visit, range.getLast());
    }

    private static String number(Visit visit, int number) {
        return visit.words().formats().number(number);
    }

    private static String decimal(Visit visit, double number, int decimals) {
        return visit.words().formats().decimal(BigDecimal.valueOf(number), decimals);
    }

    private static String day(Visit visit, LocalDate day) {
        return visit.words().formats().day(day);
    }
}
