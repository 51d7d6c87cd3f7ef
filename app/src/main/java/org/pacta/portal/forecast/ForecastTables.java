package org.pacta.portal.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.planning.outlook.Finding;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.told.ForecastWords;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// The tables of a forecast. Inside a reading: what the reader may not name is left out.
@Component
class ForecastTables {

    private static final int SHORT = 20;
    private static final int FEW = 12;
    private static final double HALF = 0.5;

    private final Plans plans;
    private final Records records;
    private final LoadTable loads;
    private final DesksTable desks;
    private final MovedTable moved;

    ForecastTables(Plans plans, Records records, LoadTable loads, DesksTable desks, MovedTable moved) {
        this.plans = plans;
        this.records = records;
        this.loads = loads;
        this.desks = desks;
        this.moved = moved;
    }

    List<TableView> all(Looked looked) {
        var visit = looked.visit();
        var outlook = looked.outlook();
        var tables = new ArrayList<TableView>();
        if (looked.plain() != null) {
            tables.add(sideBySide(looked, looked.plain()));
            tables.add(moved.of(looked, looked.plain()));
            desks.beside(looked, looked.plain()).ifPresent(tables::add);
        }
        if (looked.desks()) desks.of(looked).ifPresent(tables::add);
        else tables.add(levers(looked));
        tables.add(groups(visit, outlook));
        tables.add(things(looked));
        tables.add(warned(looked));
        loads.of(looked).ifPresent(tables::add);
        if (!outlook.findings().isEmpty()) tables.add(findings(visit, outlook));
        return tables;
    }

    /// The present beside the scenario.
    private static TableView sideBySide(Looked looked, Outlook plain) {
        var visit = looked.visit();
        var changed = looked.outlook();
        var heads = looked.sides();
        var rows = new ArrayList<List<Cell>>();
        rows.add(pair(visit, "count", range(visit, plain), range(visit, changed)));
        rows.add(pair(
                visit,
                "whole",
                ForecastWords.chance(visit.words(), plain.whole()),
                ForecastWords.chance(visit.words(), changed.whole())));
        rows.add(pair(
                visit,
                "p50",
                day(visit, plain.end().p50()),
                day(visit, changed.end().p50())));
        rows.add(pair(
                visit,
                "p80",
                day(visit, plain.end().p80()),
                day(visit, changed.end().p80())));
        rows.add(pair(
                visit,
                "p95",
                day(visit, plain.end().p95()),
                day(visit, changed.end().p95())));
        return TableView.small(
                visit.words(),
                "side",
                visit.say("forecast.side"),
                List.of(
                        Column.of(visit.say("forecast.side.what")),
                        Column.number(visit.say(heads + "plain")),
                        Column.number(visit.say(heads + "changed"))),
                rows,
                "");
    }

    private static List<Cell> pair(Visit visit, String what, String plain, String changed) {
        return List.of(Cell.of(visit.say("forecast.side." + what)), Cell.of(plain), Cell.of(changed));
    }

    private static String range(Visit visit, Outlook outlook) {
        var formats = visit.words().formats();
        return formats.number(outlook.byDeadline().low()) + "–"
                + formats.number(outlook.byDeadline().high()) + " / "
                + formats.number(outlook.total());
    }

    private TableView findings(Visit visit, Outlook outlook) {
        var ids = outlook.findings().stream()
                .flatMap(each -> each.things().stream())
                .toList();
        var named = records.named(visit.union().id(), ids, visit.asOf());
        var rows = outlook.findings().stream()
                .map(each -> finding(visit, each, named))
                .toList();
        return TableView.small(
                visit.words(),
                "findings",
                visit.say("forecast.findings"),
                List.of(
                        Column.of(visit.say("forecast.findings.what")),
                        Column.number(visit.say("forecast.findings.count")),
                        Column.of(visit.say("forecast.findings.mend")),
                        Column.of(visit.say("forecast.findings.where"))),
                rows,
                "");
    }

    private static List<Cell> finding(Visit visit, Finding finding, Map<Long, Records.Name> named) {
        var word = finding.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        var links = finding.things().stream()
                .map(named::get)
                .filter(java.util.Objects::nonNull)
                .map(each -> new Link(each.code(), page(visit, each)))
                .toList();
        return List.of(
                Cell.of(visit.say("forecast.finding." + word)),
                Cell.of(visit.words().formats().number(links.size())),
                Cell.of(new Link(visit.say("forecast.finding." + word + ".mend"), mend(visit, finding, named))),
                Cell.of(links.subList(0, Math.min(FEW, links.size())), links.size() > FEW ? "…" : ""));
    }

    /// Where it is mended: the first of the things; for missing links the suggestions.
    private static String mend(Visit visit, Finding finding, Map<Long, Records.Name> named) {
        if (finding.kind() == Finding.Kind.UNLINKED) return visit.in("/links").href();
        for (var each : finding.things()) {
            var name = named.get(each);
            if (name != null) return page(visit, name);
        }
        return visit.in("").href();
    }

    private static String page(Visit visit, Records.Name name) {
        return visit.in((name.kind().equals("step") ? "/steps/" : "/measures/") + Address.segment(name.code()))
                .href();
    }

    private TableView groups(Visit visit, Outlook outlook) {
        var names = new HashMap<Long, Group>();
        plans.groups(visit.union().id(), visit.question().framework().id(), visit.asOf(), visit.tag())
                .forEach(each -> names.put(each.id(), each));
        var rows = outlook.groups().stream()
                .filter(each -> names.containsKey(each.group()))
                .sorted(Comparator.comparingDouble(Outlook.Group::byDeadline)
                        .thenComparing(
                                Comparator.comparingInt(Outlook.Group::p80).reversed()))
                .map(each -> List.of(
                        group(visit, names, each.group()),
                        Cell.of(visit.words().formats().number(each.open())),
                        Cell.of(ForecastWords.chance(visit.words(), each.byDeadline())),
                        Cell.of(ForecastWords.month(visit.words(), each.p50())),
                        Cell.of(ForecastWords.month(visit.words(), each.p80()))))
                .toList();
        return TableView.small(
                visit.words(),
                "groups",
                visit.say("forecast.groups"),
                List.of(
                        Column.of(visit.say("forecast.column.group")),
                        Column.number(visit.say("forecast.column.open." + outlook.counts())),
                        Column.number(visit.say("forecast.column.chance")),
                        Column.minor(visit.say("forecast.column.p50")),
                        Column.of(visit.say("forecast.column.p80"))),
                rows,
                visit.say("forecast.groups.none"));
    }

    private static Cell group(Visit visit, Map<Long, Group> names, long id) {
        var group = names.get(id);
        if (group == null) throw new IllegalStateException("group " + id);
        return Cell.of(new Link(
                group.code() + " " + group.title(),
                visit.in("/groups/" + Address.segment(group.code())).href()));
    }

    private TableView levers(Looked looked) {
        var visit = looked.visit();
        var outlook = looked.outlook();
        var whatIf = looked.whatIf();
        var named = names(
                visit, outlook.levers().stream().map(each -> each.course().id()).toList());
        var codes = records.named(
                visit.union().id(),
                outlook.levers().stream().map(each -> each.course().id()).toList(),
                visit.asOf());
        var rows = outlook.levers().stream()
                .filter(each -> ForecastWords.moves(each.shortened(), each.dropped())
                        && named.containsKey(each.course().id()))
                .map(each -> List.of(
                        named.getOrDefault(each.course().id(), Cell.of("")),
                        lever(whatIf, codes, each, "times", points(visit, each.shortened())),
                        lever(whatIf, codes, each, "drop", points(visit, each.dropped()))))
                .toList();
        return TableView.small(
                visit.words(),
                "levers",
                outlook.leverDay() == outlook.deadline()
                        ? visit.say("forecast.levers")
                        : visit.say("forecast.levers.later", ForecastWords.month(visit.words(), outlook.leverDay())),
                List.of(
                        Column.of(visit.say("forecast.column.measure")),
                        Column.number(visit.say("forecast.column.shortened")),
                        Column.number(visit.say("forecast.column.dropped"))),
                rows,
                visit.say("forecast.levers.none"));
    }

    /// What a decision would do, leading to the forecast with it.
    private static Cell lever(
            WhatIf whatIf, Map<Long, Records.Name> codes, Outlook.Pull each, String parameter, String points) {
        var name = codes.get(each.course().id());
        if (name == null) return Cell.of(points);
        var value = parameter.equals("drop") ? name.code() : name.code() + ":0.8";
        return Cell.unfollowed(new Link(points, whatIf.with(parameter, value)));
    }

    /// When it ends, what that rests on, and for whoever may say what he expects, the way to do so.
    private static Cell ends(Looked looked, Map<Long, Records.Name> codes, Outlook.Thing each) {
        var visit = looked.visit();
        var expert = looked.given().estimates().get(each.course().id());
        var used = each.course().rolled() ? "" : ForecastWords.used(visit.words(), expert, each.prospect());
        var name = codes.get(each.course().id());
        var month = ForecastWords.month(visit.words(), each.day(0.8));
        if (!looked.estimates() || name == null || each.course().rolled()) return Cell.of(month, used);
        var path = "/" + name.kind() + "s/" + Address.segment(name.code()) + "/estimate";
        return new Cell(month, visit.in(path).href(), "", null, used);
    }

    private TableView things(Looked looked) {
        var visit = looked.visit();
        var outlook = looked.outlook();
        var shown = outlook.things().stream()
                .filter(each -> each.headline())
                .sorted(Comparator.comparingDouble(Outlook.Thing::criticality)
                        .reversed()
                        .thenComparingDouble(Outlook.Thing::byDeadline))
                .limit(SHORT)
                .toList();
        var ids = shown.stream().map(each -> each.course().id()).toList();
        var named = names(visit, ids);
        var codes = records.named(visit.union().id(), ids, visit.asOf());
        // where things wait for desks nothing is said of what decides the end
        int columns = looked.desks() ? 4 : 5;
        var rows = shown.stream()
                .filter(each -> named.containsKey(each.course().id()))
                .map(each -> List.of(
                        named.getOrDefault(each.course().id(), Cell.of("")),
                        Cell.of(each.byDue().isPresent() ? day(visit, each.due()) : "–"),
                        Cell.of(
                                each.byDue().isPresent()
                                        ? ForecastWords.chance(
                                                visit.words(), each.byDue().getAsDouble())
                                        : "–"),
                        ends(looked, codes, each),
                        Cell.of(ForecastWords.chance(visit.words(), each.criticality()))))
                .map(each -> each.subList(0, columns))
                .toList();
        return TableView.small(
                visit.words(),
                "things",
                visit.say(looked.desks() ? "desks.things" : "forecast.things"),
                List.of(
                                Column.of(visit.say("forecast.column.measure")),
                                Column.of(visit.say("forecast.column.due")),
                                Column.number(visit.say("forecast.column.by.due")),
                                Column.of(visit.say("forecast.column.p80")),
                                Column.number(visit.say("forecast.column.critical")))
                        .subList(0, columns),
                rows,
                visit.say("forecast.things.none"));
    }

    /// What is more likely late than not while its date is still to come, the soonest first.
    private TableView warned(Looked looked) {
        var visit = looked.visit();
        var formats = visit.words().formats();
        var late = looked.outlook().things().stream()
                .filter(each ->
                        each.prospect() != null && each.due() > looked.outlook().today())
                .filter(each -> each.byDue().orElse(1) < HALF)
                .sorted(Comparator.comparingInt(Outlook.Thing::due).thenComparingDouble(each -> each.by(each.due())))
                .toList();
        var told = records.named(
                        visit.union().id(),
                        late.stream().map(each -> each.course().id()).toList(),
                        visit.asOf())
                .keySet();
        var seen =
                late.stream().filter(each -> told.contains(each.course().id())).toList();
        var shown = seen.subList(0, Math.min(SHORT, seen.size()));
        var named = names(visit, shown.stream().map(each -> each.course().id()).toList());
        var rows = shown.stream()
                .map(each -> List.of(
                        named.getOrDefault(each.course().id(), Cell.of("")),
                        Cell.of(day(visit, each.due())),
                        Cell.of(ForecastWords.chance(visit.words(), each.by(each.due()))),
                        Cell.of(ForecastWords.month(visit.words(), each.day(HALF)))))
                .toList();
        return TableView.small(
                visit.words(),
                "warned",
                visit.say("forecast.warned", formats.number(rows.size()), formats.number(seen.size())),
                List.of(
                        Column.of(visit.say("forecast.column.measure")),
                        Column.of(visit.say("forecast.column.due")),
                        Column.number(visit.say("forecast.column.by.due")),
                        Column.of(visit.say("forecast.column.p50"))),
                rows,
                visit.say("forecast.warned.none"));
    }

    private Map<Long, Cell> names(Visit visit, List<Long> ids) {
        return names(records, visit, ids);
    }

    /// The things by their ids, each leading to its page; what the reader may not see is not there.
    static Map<Long, Cell> names(Records records, Visit visit, List<Long> ids) {
        var names = new HashMap<Long, Cell>();
        var codes = records.named(visit.union().id(), ids, visit.asOf());
        var texts = records.texts(visit.union().id(), ids, visit.asOf());
        codes.forEach((id, name) -> {
            var title = visit.text(texts.getOrDefault(id, List.of()), "title", name.code());
            var path = name.kind().equals("step") ? "/steps/" : "/measures/";
            names.put(
                    id,
                    new Cell(
                            name.code() + " " + title.words(),
                            visit.in(path + Address.segment(name.code())).href(),
                            title.fallback() ? title.tag() : "",
                            null,
                            ""));
        });
        return names;
    }

    private static String points(Visit visit, double gain) {
        var points = BigDecimal.valueOf(gain * 100);
        return (gain > 0 ? "+" : "") + visit.words().formats().decimal(points, 1);
    }

    static String day(Visit visit, int day) {
        return visit.words().formats().briefDay(LocalDate.ofEpochDay(day));
    }
}
