package org.pacta.portal.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.planning.outlook.Desk;
import org.pacta.planning.told.ForecastWords;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// How many things bodies work on at once, beside what they have before them. Inside a reading.
@Component
class DesksTable {

    private static final int SHORT = 30;

    private final Bodies bodies;

    DesksTable(Bodies bodies) {
        this.bodies = bodies;
    }

    /// Empty for whoever may see no body's load.
    Optional<TableView> of(Looked looked) {
        var seen = looked.bodies();
        var visit = looked.visit();
        var named = new HashMap<Long, Body>();
        bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).forEach(each -> named.put(each.id(), each));
        var rows = new ArrayList<List<Cell>>();
        for (var each : Desk.of(looked.given(), looked.outlook())) {
            var body = named.get(each.body());
            boolean told = seen == null || (seen != 0 && each.party() == seen);
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

    private static List<Cell> row(Looked looked, Desk desk, Body body) {
        var visit = looked.visit();
        var formats = visit.words().formats();
        var units = desk.units();
        var said = units == null ? visit.say("desks.unsaid") : formats.number(units);
        var path = "/bodies/" + Visit.segment(body.code());
        return List.of(
                Cell.of(new Link(body.name(), visit.at(path).href())),
                looked.estimates()
                        ? Cell.unfollowed(new Link(said, "/u/" + visit.union().code() + path + "/desk"))
                        : Cell.of(said),
                Cell.of(formats.number(desk.open())),
                Cell.of(ForecastWords.month(visit.words(), desk.last())));
    }
}
