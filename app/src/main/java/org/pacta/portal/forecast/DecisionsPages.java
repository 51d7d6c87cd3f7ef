package org.pacta.portal.forecast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.planning.outlook.Decision;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.told.ForecastWords;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.ListView;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// Puts decisions on sittings and desks into a table. Inside a reading.
@Component
class DecisionsPages {

    private final Frames frames;
    private final Bodies bodies;

    DecisionsPages(Frames frames, Bodies bodies) {
        this.frames = frames;
        this.bodies = bodies;
    }

    ListView page(ForecastVisits.Asked asked, List<Decision> decisions) {
        var visit = asked.visit();
        var named = new HashMap<Long, Body>();
        bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).forEach(each -> named.put(each.id(), each));
        var rows = decisions.stream()
                .filter(each -> seen(asked, named, each))
                .map(each -> row(asked, named, each))
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

    /// What a named body has before it is seen by its Party and the secretariat.
    private static boolean seen(ForecastVisits.Asked asked, Map<Long, Body> named, Decision decision) {
        return switch (decision.change()) {
            case Scenario.Change.Desks desks -> named.containsKey(desks.body()) && asked.sees(decision.party());
            case Scenario.Change.Sitting sitting -> named.containsKey(sitting.body());
            case Scenario.Change.SittingMoved moved -> named.containsKey(moved.body());
            default -> false;
        };
    }

    private static List<Cell> row(ForecastVisits.Asked asked, Map<Long, Body> named, Decision each) {
        var visit = asked.visit();
        var words = visit.words();
        var formats = words.formats();
        return List.of(
                Cell.unfollowed(what(asked, named, each.change())),
                Cell.of(visit.say(
                        "decisions.from.to.by",
                        ForecastWords.chance(words, each.without().chance()),
                        ForecastWords.chance(words, each.with().chance()),
                        formats.briefDay(LocalDate.ofEpochDay(each.day())))),
                Cell.of(visit.say(
                        "decisions.from.to",
                        formats.number(each.without().middle()),
                        formats.number(each.with().middle()))),
                Cell.of(visit.say(
                        "decisions.from.to",
                        ForecastTables.day(visit, each.without().p80()),
                        ForecastTables.day(visit, each.with().p80()))));
    }

    /// The decision in words, leading to the forecast with it.
    private static Link what(ForecastVisits.Asked asked, Map<Long, Body> named, Scenario.Change change) {
        var visit = asked.visit();
        var whatIf = asked.whatIf();
        return switch (change) {
            case Scenario.Change.Desks(var body, var units) -> {
                var code = code(named, body);
                yield new Link(
                        visit.say("decisions.desk", name(named, body), units),
                        whatIf.at("/forecast/desks", "desk", code + ":" + units));
            }
            case Scenario.Change.Sitting(var body, var day) ->
                new Link(
                        visit.say("forecast.change.sitting", name(named, body), said(visit, day)),
                        whatIf.with("sitting", code(named, body) + ":" + LocalDate.ofEpochDay(day)));
            case Scenario.Change.SittingMoved(var body, var from, var to) ->
                new Link(
                        visit.say(
                                "forecast.change.sitting.moved", name(named, body), said(visit, from), said(visit, to)),
                        whatIf.with(
                                "sitting",
                                "%s:%s:%s"
                                        .formatted(
                                                code(named, body),
                                                LocalDate.ofEpochDay(from),
                                                LocalDate.ofEpochDay(to))));
            default -> throw new IllegalArgumentException("no decision on a sitting or a desk: " + change);
        };
    }

    private static String said(Visit visit, int day) {
        return visit.words().formats().day(LocalDate.ofEpochDay(day));
    }

    private static String code(Map<Long, Body> named, long body) {
        var found = named.get(body);
        return found == null ? "" : found.code();
    }

    private static String name(Map<Long, Body> named, long body) {
        var found = named.get(body);
        return found == null ? "–" : found.name();
    }
}
