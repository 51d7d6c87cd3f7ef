package org.pacta.portal.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.planning.outlook.Load;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// What bodies have before them, quarter by quarter, beside what they got done. Inside a reading.
@Component
class LoadTable {

    private static final int SHORT = 12;

    private final Bodies bodies;

    LoadTable(Bodies bodies) {
        this.bodies = bodies;
    }

    record Line(Load load, Body body) {}

    /// Empty for whoever may see no body's load.
    List<Line> lines(Looked looked) {
        var shown = looked.outlook().loads().stream()
                .filter(each -> looked.sees(each.party()))
                .limit(SHORT)
                .toList();
        if (shown.isEmpty()) return List.of();
        var visit = looked.visit();
        var named = new HashMap<Long, Body>();
        bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).forEach(each -> named.put(each.id(), each));
        var lines = new ArrayList<Line>();
        for (var each : shown) {
            var body = named.get(each.body());
            if (body != null) lines.add(new Line(each, body));
        }
        return lines;
    }

    /// The same as a table; empty where there is no line.
    Optional<TableView> of(Looked looked) {
        var lines = lines(looked);
        if (lines.isEmpty()) return Optional.empty();
        var visit = looked.visit();
        var rows = lines.stream().map(each -> row(visit, each.load, each.body)).toList();
        return Optional.of(TableView.small(
                visit.words(),
                "loads",
                visit.say("forecast.loads"),
                List.of(
                        Column.of(visit.say("forecast.loads.body")),
                        Column.number(visit.say("forecast.loads.open")),
                        Column.number(visit.say("forecast.loads.overdue")),
                        Column.of(visit.say("forecast.loads.quarters")),
                        Column.number(visit.say("forecast.loads.done")),
                        Column.number(visit.say("forecast.loads.needed"))),
                rows,
                ""));
    }

    private static List<Cell> row(Visit visit, Load load, Body body) {
        var formats = visit.words().formats();
        var quarters = load.quarters().stream().map(formats::number).toList();
        var needed = Double.isFinite(load.needed())
                ? visit.say("forecast.loads.times", formats.decimal(BigDecimal.valueOf(load.needed()), 1))
                : "–";
        return List.of(
                Cell.of(new Link(
                        body.name(),
                        visit.at("/bodies/" + Address.segment(body.code())).href())),
                Cell.of(formats.number(load.open())),
                Cell.of(formats.number(load.overdue())),
                Cell.of(String.join(" · ", quarters)),
                Cell.of(formats.number(load.done())),
                Cell.of(needed));
    }
}
