package org.pacta.portal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.council.Council;
import org.pacta.ledger.AsOf;
import org.pacta.portal.Frames;
import org.pacta.portal.Names;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.ChangesView;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.scoreboard.Changes;
import org.springframework.stereotype.Component;

/// Fills the page that says what changed.
@Component
class ChangePages {

    private static final List<String> KINDS = List.of("confirmed", "returned", "added", "excluded", "moved");

    private final Frames frames;
    private final Changes changes;
    private final Council council;
    private final Names names;

    ChangePages(Frames frames, Changes changes, Council council, Names names) {
        this.frames = frames;
        this.changes = changes;
        this.council = council;
        this.names = names;
    }

    ChangesView of(Visit visit, Optional<LocalDate> asked) {
        var question = visit.question();
        var counted = Standing.counted(question.framework());
        var day = asked.or(() -> before(visit)).orElse(question.framework().starts());
        var end = visit.union().endOf(day);
        var known = end.isAfter(visit.asOf().known()) ? visit.asOf().known() : end;
        var from = question.at(new AsOf(day, known));
        var bridge = changes.between(from, question, counted);
        var all = changes.list(from, question, counted);
        var named = names.of(visit, all.stream().map(Changes.Change::id).toList());
        var formats = visit.words().formats();
        var now = visit.asOf().on();
        var tables = KINDS.stream()
                .map(kind -> table(
                        visit,
                        kind,
                        all.stream().filter(each -> each.what().equals(kind)).toList(),
                        named))
                .filter(each -> !each.rows().isEmpty())
                .toList();
        var kept = new ArrayList<TableView.Kept>();
        visit.moment().forEach((name, value) -> kept.add(new TableView.Kept(name, value)));
        return new ChangesView(
                frames.of(visit, "overview", Frames.crumbs(visit)),
                visit.say("pages.changes.days", formats.day(day), formats.day(now)),
                visit.say(
                        "pages.changes.sentence." + counted.word(),
                        formats.fraction(bridge.before(), bridge.beforeOf()),
                        formats.fraction(bridge.after(), bridge.afterOf()),
                        formats.day(day),
                        formats.day(now)),
                visit.path(),
                day.toString(),
                kept,
                bridge(visit, bridge),
                tables);
    }

    /// The last sitting before the day shown.
    private Optional<LocalDate> before(Visit visit) {
        return council.meetings(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .map(org.pacta.council.Meeting::heldOn)
                .filter(each -> each.isBefore(visit.asOf().on()))
                .findFirst();
    }

    private static TableView bridge(Visit visit, Changes.Bridge bridge) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(row(visit, "before", bridge.before()));
        rows.add(row(visit, "confirmed", bridge.confirmed()));
        rows.add(row(visit, "returned", -bridge.returned()));
        rows.add(row(visit, "added", bridge.addedConfirmed()));
        rows.add(row(visit, "excluded", -bridge.excludedConfirmed()));
        rows.add(row(visit, "after", bridge.after()));
        var columns =
                List.of(Column.of(visit.say("pages.changes.what")), Column.number(visit.say("pages.changes.count")));
        return TableView.small(
                visit.words(), "bridge", visit.say("pages.changes.bridge"), columns, rows, visit.say("pages.none"));
    }

    private static List<Cell> row(Visit visit, String what, long count) {
        var sign = count > 0 && !what.equals("before") && !what.equals("after") ? "+" : "";
        return List.of(
                Cell.of(visit.say("pages.changes.bridge." + what)),
                Cell.of(sign + visit.words().formats().number(count)));
    }

    private static TableView table(
            Visit visit, String kind, List<Changes.Change> changed, Map<Long, Names.Name> named) {
        var rows = changed.stream()
                .filter(each -> named.containsKey(each.id()))
                .map(each -> {
                    var name = named.get(each.id());
                    if (name == null) throw new IllegalStateException("no name");
                    return List.of(
                            name.codeCell(),
                            Cell.of(name.title(), ""),
                            Cell.of(date(visit, each.dueBefore())),
                            Cell.of(date(visit, each.dueAfter())));
                })
                .toList();
        var columns = List.of(
                Column.of(visit.say("portal.column.code")), Column.of(visit.say("pages.changes.thing")),
                Column.of(visit.say("pages.changes.due.before")), Column.of(visit.say("pages.changes.due.after")));
        return TableView.small(
                visit.words(),
                kind,
                visit.say("pages.changes." + kind, rows.size()),
                columns,
                rows,
                visit.say("pages.none"));
    }

    private static String date(Visit visit, @Nullable LocalDate day) {
        return day == null ? "–" : visit.words().formats().briefDay(day);
    }
}
