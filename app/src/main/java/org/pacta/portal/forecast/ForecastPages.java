package org.pacta.portal.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.page.Link;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.told.ForecastWords;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Series;
import org.springframework.stereotype.Component;

/// Puts a forecast into words, a picture and tables.
@Component
class ForecastPages {

    private static final int SHORT = 20;

    private final Frames frames;
    private final Plans plans;
    private final Series series;
    private final Records records;

    ForecastPages(Frames frames, Plans plans, Series series, Records records) {
        this.frames = frames;
        this.plans = plans;
        this.series = series;
        this.records = records;
    }

    /// For those who may not see it while none is published.
    ForecastView hidden(Visit visit) {
        return new ForecastView(
                frames.of(visit, "forecast", Frames.crumbs(visit).subList(0, 1)),
                visit.say("forecast.title"),
                "",
                visit.say("forecast.hidden"),
                List.of(),
                null,
                List.of(),
                List.of(),
                "",
                List.of());
    }

    /// @param keeps whether the reader may keep and publish forecasts
    ForecastView page(Visit visit, AsOf asOf, Outlook outlook, Scenarios.Read changes, boolean keeps) {
        var wording = new ForecastWords(visit.words(), outlook);
        var tables = new ArrayList<TableView>();
        tables.add(groups(visit, outlook));
        tables.add(levers(visit, outlook));
        tables.add(things(visit, outlook));
        return new ForecastView(
                frames.of(visit, "forecast", Frames.crumbs(visit).subList(0, 1)),
                visit.say("forecast.title"),
                visit.say("portal.moment.position", visit.words().formats().day(asOf.on())),
                wording.sentence(),
                java.util.stream.Stream.concat(changes.faults().stream(), wording.facts().stream())
                        .toList(),
                outlook.open() == 0 || outlook.total() == 0 ? null : fan(visit, asOf, outlook),
                tables,
                changes.words(),
                visit.at("/forecast").href(),
                further(visit, keeps));
    }

    private static List<Link> further(Visit visit, boolean keeps) {
        var links = new ArrayList<Link>();
        links.add(visit.link(visit.say("forecast.further.risks"), visit.in("/risks")));
        links.add(visit.link(visit.say("forecast.further.kept"), visit.in("/forecasts")));
        if (keeps) links.add(visit.link(visit.say("forecast.further.keep"), visit.in("/forecasts/new")));
        return links;
    }

    private FanView fan(Visit visit, AsOf asOf, Outlook outlook) {
        var framework = visit.question().framework();
        var question = new Question(visit.union(), framework, asOf, visit.tag());
        var counted = framework.counts().equals("steps") ? Counted.STEPS : Counted.MEASURES;
        var last = Math.max(
                outlook.deadline(),
                Math.min(outlook.end().p80(), outlook.fan().getLast().day()));
        return new FanView(
                visit.words(),
                framework.starts(),
                LocalDate.ofEpochDay(Math.max(last, outlook.today() + 30L)),
                asOf.on(),
                LocalDate.ofEpochDay(outlook.deadline()),
                outlook.total(),
                series.confirmed(question, counted),
                series.due(question, counted),
                outlook.fan(),
                outlook.line());
    }

    private TableView groups(Visit visit, Outlook outlook) {
        var names = new HashMap<Long, Group>();
        plans.groups(visit.union().id(), visit.question().framework().id(), visit.asOf(), visit.tag())
                .forEach(each -> names.put(each.id(), each));
        var rows = outlook.groups().stream()
                .filter(each -> names.containsKey(each.group()))
                .sorted(Comparator.comparingDouble(Outlook.Group::byDeadline).thenComparing(Outlook.Group::p80))
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
                        Column.number(visit.say("forecast.column.open")),
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
                visit.in("/groups/" + Visit.segment(group.code())).href()));
    }

    private TableView levers(Visit visit, Outlook outlook) {
        var named = names(
                visit, outlook.levers().stream().map(each -> each.course().id()).toList());
        var rows = outlook.levers().stream()
                .filter(each -> named.containsKey(each.course().id()))
                .map(each -> List.of(
                        named.getOrDefault(each.course().id(), Cell.of("")),
                        Cell.of(points(visit, each.shortened())),
                        Cell.of(points(visit, each.dropped()))))
                .toList();
        return TableView.small(
                visit.words(),
                "levers",
                visit.say("forecast.levers"),
                List.of(
                        Column.of(visit.say("forecast.column.measure")),
                        Column.number(visit.say("forecast.column.shortened")),
                        Column.number(visit.say("forecast.column.dropped"))),
                rows,
                visit.say("forecast.levers.none"));
    }

    private TableView things(Visit visit, Outlook outlook) {
        var shown = outlook.things().stream()
                .filter(each -> each.course().counted())
                .sorted(Comparator.comparingDouble(Outlook.Thing::criticality)
                        .reversed()
                        .thenComparingDouble(Outlook.Thing::byDeadline))
                .limit(SHORT)
                .toList();
        var named = names(visit, shown.stream().map(each -> each.course().id()).toList());
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
                        Cell.of(ForecastWords.month(visit.words(), each.day(0.8))),
                        Cell.of(ForecastWords.chance(visit.words(), each.criticality()))))
                .toList();
        return TableView.small(
                visit.words(),
                "things",
                visit.say("forecast.things"),
                List.of(
                        Column.of(visit.say("forecast.column.measure")),
                        Column.of(visit.say("forecast.column.due")),
                        Column.number(visit.say("forecast.column.by.due")),
                        Column.of(visit.say("forecast.column.p80")),
                        Column.number(visit.say("forecast.column.critical"))),
                rows,
                visit.say("forecast.things.none"));
    }

    private Map<Long, Cell> names(Visit visit, List<Long> ids) {
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
                            visit.in(path + Visit.segment(name.code())).href(),
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
