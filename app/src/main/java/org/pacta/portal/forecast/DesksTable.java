package org.pacta.portal.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.planning.outlook.Desk;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.told.ForecastWords;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// How many things bodies work on at once, beside what they have before them. Inside a reading.
@Component
class DesksTable {

    private static final int SHORT = 30;
    private static final int FEW = 12;

    private final Bodies bodies;

    DesksTable(Bodies bodies) {
        this.bodies = bodies;
    }

    /// Empty for whoever may see no body's load.
    Optional<TableView> of(Looked looked) {
        var visit = looked.visit();
        var named = new HashMap<Long, Body>();
        bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).forEach(each -> named.put(each.id(), each));
        var rows = new ArrayList<List<Cell>>();
        for (var each : Desk.of(looked.given(), looked.outlook())) {
            var body = named.get(each.body());
            boolean told = looked.sees(each.party());
            if (body != null && told && rows.size() < SHORT) rows.add(row(looked, each, body));
        }
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(TableView.small(
                visit.words(),
                "desks",
                visit.say("desks.table"),
                List.of(
                        Column.of(visit.say("desks.body")),
                        Column.number(visit.say("desks.units")),
                        Column.number(visit.say("desks.open")),
                        Column.of(visit.say("desks.last"))),
                rows,
                ""));
    }

    /// Who has what before him as the plan is, and if what is asked came true; where that differs most first. Empty for
    /// whoever may see no body's load.
    Optional<TableView> beside(Looked looked, Outlook plain) {
        var visit = looked.visit();
        var named = new HashMap<Long, Body>();
        bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).forEach(each -> named.put(each.id(), each));
        var changed = new HashMap<Long, Desk>();
        Desk.of(looked.given(), looked.outlook()).forEach(each -> changed.put(each.body(), each));
        var rows = Desk.of(looked.given(), plain).stream()
                .filter(each -> named.containsKey(each.body()))
                .filter(each -> looked.sees(each.party()))
                .sorted(Comparator.comparingInt((Desk each) -> -apart(each, changed.get(each.body())))
                        .thenComparing(Comparator.comparingInt(Desk::last).reversed())
                        .thenComparingLong(Desk::body))
                .limit(FEW)
                .map(each ->
                        pair(looked, each, changed.get(each.body()), Objects.requireNonNull(named.get(each.body()))))
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        var heads = looked.sides();
        var before = visit.say(heads + "plain");
        var after = visit.say(heads + "changed");
        return Optional.of(TableView.small(
                visit.words(),
                "side-loads",
                visit.say("forecast.load"),
                List.of(
                        Column.of(visit.say("desks.body")),
                        Column.number(visit.say("forecast.load.open", before)),
                        Column.number(visit.say("forecast.load.open", after)),
                        Column.of(visit.say("forecast.load.last", before)),
                        Column.of(visit.say("forecast.load.last", after))),
                rows,
                ""));
    }

    private static int apart(Desk plain, @Nullable Desk changed) {
        return changed == null ? Integer.MAX_VALUE / 2 : Math.abs(changed.last() - plain.last());
    }

    private static List<Cell> pair(Looked looked, Desk plain, @Nullable Desk changed, Body body) {
        var visit = looked.visit();
        var formats = visit.words().formats();
        return List.of(
                Cell.of(new Link(
                        body.name(),
                        visit.at("/bodies/" + Address.segment(body.code())).href())),
                Cell.of(formats.number(plain.open())),
                Cell.of(formats.number(changed == null ? 0 : changed.open())),
                Cell.of(ForecastWords.month(visit.words(), plain.last())),
                Cell.of(changed == null ? "–" : ForecastWords.month(visit.words(), changed.last())));
    }

    private static List<Cell> row(Looked looked, Desk desk, Body body) {
        var visit = looked.visit();
        var formats = visit.words().formats();
        var units = desk.units();
        var said = units == null ? visit.say("desks.unsaid") : formats.number(units);
        var path = "/bodies/" + Address.segment(body.code());
        return List.of(
                Cell.of(new Link(body.name(), visit.at(path).href())),
                looked.estimates()
                        ? Cell.unfollowed(new Link(said, "/u/" + visit.union().code() + path + "/desk"))
                        : Cell.of(said),
                Cell.of(formats.number(desk.open())),
                Cell.of(ForecastWords.month(visit.words(), desk.last())));
    }
}
