package org.pacta.portal.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.pacta.ledger.Records;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.told.ForecastWords;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// Which things a scenario moves, and how far: what a sitting more does seldom shows in the figures of the
/// whole. Inside a reading.
@Component
class MovedTable {

    private static final int SHORT = 10;
    private static final double MOST = 0.8;

    /// A point of a hundred, below which ten thousand futures and a chance in words tell nothing apart.
    private static final double POINT = 0.005;

    private final Records records;

    MovedTable(Records records) {
        this.records = records;
    }

    private record Pair(Outlook.Thing plain, Outlook.Thing changed) {

        int days() {
            return changed.day(MOST) - plain.day(MOST);
        }

        /// By how much the chance by the plan's last day changes.
        double chance() {
            return changed.byDeadline() - plain.byDeadline();
        }

        boolean moves() {
            return days() != 0 || Math.abs(chance()) >= POINT;
        }
    }

    /// Those whose day moves farthest first; what the scenario leaves out has no day and is not among them.
    TableView of(Looked looked, Outlook plain) {
        var visit = looked.visit();
        var before = new HashMap<Long, Outlook.Thing>();
        plain.things().forEach(each -> before.put(each.course().id(), each));
        var moved = new ArrayList<Pair>();
        for (var each : looked.outlook().things()) {
            var was = before.get(each.course().id());
            if (was != null && each.prospect() != null) moved.add(new Pair(was, each));
        }
        var all = new HashSet<Long>();
        moved.forEach(each -> all.add(each.plain.course().id()));
        var names = records.named(visit.union().id(), all, visit.asOf());
        moved.removeIf(each -> !names.containsKey(each.plain.course().id()));
        int open = moved.size();
        moved.removeIf(each -> !each.moves());
        moved.sort(Comparator.comparingInt((Pair each) -> -Math.abs(each.days()))
                .thenComparingDouble(each -> -Math.abs(each.chance()))
                .thenComparingLong(each -> each.plain.course().id()));
        var shown = moved.subList(0, Math.min(SHORT, moved.size()));
        var ids = shown.stream().map(each -> each.plain.course().id()).toList();
        var cells = ForecastTables.names(records, visit, ids);
        var rows = shown.stream()
                .map(each -> row(visit, cells.getOrDefault(each.plain.course().id(), Cell.of("")), each))
                .toList();
        var formats = visit.words().formats();
        var sides = looked.sides();
        var was = visit.say(sides + "plain");
        var now = visit.say(sides + "changed");
        return TableView.small(
                visit.words(),
                "moved",
                moved.isEmpty()
                        ? visit.say("forecast.moved.nothing")
                        : visit.say("forecast.moved", formats.number(moved.size()), formats.number(open)),
                List.of(
                        Column.of(visit.say("forecast.column.measure")),
                        Column.of(visit.say("forecast.moved.p80", was)),
                        Column.of(visit.say("forecast.moved.p80", now)),
                        Column.number(visit.say("forecast.moved.chance", was)),
                        Column.number(visit.say("forecast.moved.chance", now))),
                rows,
                visit.say("forecast.moved.none"));
    }

    private static List<Cell> row(Visit visit, Cell name, Pair pair) {
        return List.of(
                name,
                Cell.of(ForecastTables.day(visit, pair.plain.day(MOST))),
                Cell.of(ForecastTables.day(visit, pair.changed.day(MOST))),
                Cell.of(ForecastWords.chance(visit.words(), pair.plain.byDeadline())),
                Cell.of(ForecastWords.chance(visit.words(), pair.changed.byDeadline())));
    }
}
