package org.pacta.portal.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.pacta.page.Badge;
import org.pacta.page.Choice;
import org.pacta.portal.Deadlines;
import org.pacta.portal.Frames;
import org.pacta.portal.Names;
import org.pacta.portal.RowTables;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.register.plan.Due;
import org.pacta.register.plan.Plans;
import org.pacta.register.plan.Precedence;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// Puts a network into a map and a table. Inside a reading: what the viewer may not see is not in it.
@Component
class NetworkPages {

    /// How far a map goes if nothing is said.
    static final int REACH = 2;

    private static final int FARTHEST = 5;
    private static final int MOST = 40;
    private static final int ROWS = 200;

    private final Frames frames;
    private final Names names;
    private final Plans plans;
    private final Rows rows;
    private final Deadlines deadlines;

    NetworkPages(Frames frames, Names names, Plans plans, Rows rows, Deadlines deadlines) {
        this.frames = frames;
        this.names = names;
        this.plans = plans;
        this.rows = rows;
        this.deadlines = deadlines;
    }

    /// The plan without a thing in focus: what is linked, the most linked first, else as the plan has them.
    NetworkView whole(Visit visit) {
        var links = plans.precedences(visit.union().id(), visit.asOf());
        var own = own(visit);
        var before = new HashMap<Long, Integer>();
        var after = new HashMap<Long, Integer>();
        links.forEach(each -> {
            before.merge(each.after(), 1, Integer::sum);
            after.merge(each.before(), 1, Integer::sum);
        });
        var linked = own.stream()
                .filter(each -> before.containsKey(each.id()) || after.containsKey(each.id()))
                .sorted(Comparator.comparingInt(
                                (Row each) -> before.getOrDefault(each.id(), 0) + after.getOrDefault(each.id(), 0))
                        .reversed())
                .toList();
        var table = TableView.small(
                visit.words(),
                "linked",
                visit.say("dependencies.linked"),
                List.of(
                        Column.of(visit.say("dependencies.column.measure")),
                        Column.number(visit.say("dependencies.column.before")),
                        Column.number(visit.say("dependencies.column.after"))),
                linked.stream()
                        .limit(ROWS)
                        .map(each -> List.of(
                                Cell.of(visit.link(
                                        each.code() + " " + each.title(), map(visit, "measure", each.code(), REACH))),
                                number(visit, before.getOrDefault(each.id(), 0)),
                                number(visit, after.getOrDefault(each.id(), 0))))
                        .toList(),
                visit.say("dependencies.none"));
        var facts = new ArrayList<String>();
        if (linked.size() > ROWS) facts.add(visit.say("dependencies.cut.rows", ROWS));
        if (linked.size() < own.size()) facts.add(visit.say("dependencies.unlinked"));
        return view(
                visit, visit.say("dependencies.title"), sentence(visit, own, links), facts, null, table, "", List.of());
    }

    /// One thing with what it waits for and what waits for it.
    ///
    /// @param kind `measure` or `step`
    NetworkView around(Visit visit, long focus, String kind, String code, int reach) {
        var links = plans.precedences(visit.union().id(), visit.asOf());
        var own = own(visit);
        var near = Neighbourhood.of(links, focus, reach, MOST);
        var named = names.of(visit, near.places().keySet());
        var title = visit.say("dependencies.title.of", code);
        var hrefs = new HashMap<Long, String>();
        named.forEach((id, each) -> hrefs.put(id, id == focus ? each.href() : map(visit, each, reach)));
        var facts = new ArrayList<String>();
        facts.add(visit.say("dependencies.near", count(near, -1), count(near, 1), reach));
        if (near.cut()) facts.add(visit.say("dependencies.cut.map", MOST));
        var reaches = IntStream.rangeClosed(1, FARTHEST)
                .mapToObj(each -> new Choice(
                        visit.words().formats().number(each),
                        map(visit, kind, code, each).href(),
                        each == reach))
                .toList();
        return view(
                visit,
                title,
                sentence(visit, own, links),
                facts,
                near.links().isEmpty()
                        ? null
                        : MapView.of(
                                visit.words(),
                                title,
                                near,
                                named,
                                hrefs,
                                states(visit, own, near.places().keySet())),
                table(visit, near, named, hrefs),
                kind.equals("measure") ? code : "",
                reaches);
    }

    /// Where each thing of the plan shown stands; things of other plans have no state here.
    private Map<Long, Badge> states(Visit visit, List<Row> own, Set<Long> things) {
        var states = new HashMap<Long, Badge>();
        states(visit, own, things, states);
        if (states.size() < things.size())
            states(visit, rows.all(visit.question(), Counted.STEPS, Filter.ALL), things, states);
        return states;
    }

    private static void states(Visit visit, List<Row> among, Set<Long> things, Map<Long, Badge> states) {
        for (var row : among) {
            if (things.contains(row.id())) states.put(row.id(), RowTables.badge(visit, row));
        }
    }

    private static long count(Neighbourhood near, int way) {
        return near.places().values().stream()
                .filter(each -> Integer.signum(each) == way)
                .count();
    }

    private TableView table(Visit visit, Neighbourhood near, Map<Long, Names.Name> named, Map<Long, String> hrefs) {
        var cells = new ArrayList<List<Cell>>();
        var dues = plans.dues(visit.union().id(), named.keySet(), visit.asOf());
        for (var link : near.links()) {
            var before = named.get(link.before());
            var after = named.get(link.after());
            if (before == null || after == null) continue;
            cells.add(List.of(
                    cell(visit, before, hrefs, dues),
                    Cell.of(visit.say("dependencies.link." + link.kind().replace('-', '_')), lag(visit, link)),
                    cell(visit, after, hrefs, dues)));
        }
        return TableView.small(
                visit.words(),
                "links",
                visit.say("dependencies.table"),
                List.of(
                        Column.of(visit.say("dependencies.column.first")),
                        Column.of(visit.say("dependencies.column.link")),
                        Column.of(visit.say("dependencies.column.waits"))),
                cells,
                visit.say("dependencies.none.here"));
    }

    private Cell cell(Visit visit, Names.Name name, Map<Long, String> hrefs, Map<Long, Due> dues) {
        var found = dues.get(name.id());
        var due = found == null ? "" : deadlines.words(visit, found.form(), found.due());
        var language = name.title().fallback() ? name.title().tag() : "";
        return new Cell(name.words(), hrefs.getOrDefault(name.id(), ""), language, null, due);
    }

    private static String lag(Visit visit, Precedence link) {
        return link.lag() == 0 ? "" : visit.say("pages.lag", link.lag());
    }

    private static Cell number(Visit visit, int count) {
        return Cell.of(visit.words().formats().number(count));
    }

    private static String map(Visit visit, Names.Name name, int reach) {
        var shown = visit.frameworks().stream()
                .filter(each -> each.code().equals(name.framework()))
                .findFirst()
                .map(visit::of)
                .orElse(visit);
        return map(shown, name.kind(), name.code(), reach).href();
    }

    private static org.pacta.page.Address map(Visit visit, String kind, String code, int reach) {
        var address = visit.in("/network").with(kind, code);
        return reach == REACH ? address : address.with("reach", String.valueOf(reach));
    }

    private List<Row> own(Visit visit) {
        return rows.all(visit.question(), Counted.MEASURES, Filter.ALL);
    }

    private static String sentence(Visit visit, List<Row> own, List<Precedence> links) {
        var tied = Neighbourhood.tied(links);
        long linked = own.stream().filter(each -> tied.contains(each.id())).count();
        return visit.say("dependencies.lead", linked, own.size());
    }

    private NetworkView view(
            Visit visit,
            String title,
            String sentence,
            List<String> facts,
            @org.jspecify.annotations.Nullable MapView map,
            TableView table,
            String code,
            List<Choice> reaches) {
        var forecast = visit.link(
                visit.say("forecast.title"),
                visit.at("/forecast")
                        .with("framework", visit.question().framework().code()));
        var whole = visit.link(visit.say("dependencies.title"), visit.in("/network"));
        var further = reaches.isEmpty() ? List.of(forecast) : List.of(whole, forecast);
        return new NetworkView(
                frames.of(visit, "forecast", reaches.isEmpty() ? Frames.crumbs(visit) : Frames.crumbs(visit, whole)),
                title,
                visit.say(
                        "portal.moment.position",
                        visit.words().formats().day(visit.asOf().on())),
                sentence,
                facts,
                map,
                table,
                visit.in("/network").path(),
                code,
                visit.moment().entrySet().stream()
                        .map(each -> new NetworkView.Kept(each.getKey(), each.getValue()))
                        .toList(),
                reaches,
                further);
    }
}
