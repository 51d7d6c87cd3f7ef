package org.pacta.portal.forecast;

import java.util.List;
import org.pacta.page.Link;
import org.pacta.planning.outlook.Decision;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.told.DecisionAnswer;
import org.pacta.planning.told.DecisionTelling;
import org.pacta.planning.told.ForecastWords;
import org.pacta.portal.Frames;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.ListView;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// Puts decisions on sittings and desks into a table. Inside a reading.
@Component
class DecisionsPages {

    private final Frames frames;
    private final DecisionTelling telling;

    DecisionsPages(Frames frames, DecisionTelling telling) {
        this.frames = frames;
        this.telling = telling;
    }

    ListView page(ForecastVisits.Asked asked, List<Decision> decisions) {
        var visit = asked.visit();
        var rows = telling.answer(visit.words(), visit.union(), visit.asOf(), decisions, asked::sees).stream()
                .map(each -> row(asked, each))
                .toList();
        var table = TableView.small(
                visit.words(),
                "decisions",
                visit.say("decisions.caption"),
                List.of(
                        Column.of(visit.say("decisions.what")),
                        Column.of(visit.say("decisions.chance")),
                        Column.of(visit.say("decisions.count")),
                        Column.of(visit.say("decisions.end"))),
                rows,
                visit.say("decisions.none"));
        return new ListView(
                frames.of(visit, "forecast", Frames.crumbs(visit).subList(0, 1)),
                visit.say("decisions.title"),
                visit.say("decisions.how", Looking.FUTURES),
                List.of(new Link(visit.say("decisions.back"), asked.whatIf().at("/forecast"))),
                table);
    }

    private static List<Cell> row(ForecastVisits.Asked asked, DecisionAnswer each) {
        var visit = asked.visit();
        var words = visit.words();
        var formats = words.formats();
        return List.of(
                Cell.unfollowed(new Link(each.said(), with(asked.whatIf(), each))),
                Cell.of(visit.say(
                        "decisions.from.to.by",
                        ForecastWords.chance(words, each.without().chance()),
                        ForecastWords.chance(words, each.with().chance()),
                        formats.briefDay(each.by()))),
                Cell.of(visit.say(
                        "decisions.from.to",
                        formats.number(each.without().done()),
                        formats.number(each.with().done()))),
                Cell.of(visit.say(
                        "decisions.from.to",
                        formats.briefDay(each.without().p80()),
                        formats.briefDay(each.with().p80()))));
    }

    /// The address of the forecast with it.
    private static String with(WhatIf whatIf, DecisionAnswer each) {
        return each.kind().equals("desks")
                ? whatIf.at("/forecast/desks", each.parameter(), each.value())
                : whatIf.with(each.parameter(), each.value());
    }
}
