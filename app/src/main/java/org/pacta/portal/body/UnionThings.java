package org.pacta.portal.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Act;
import org.pacta.acts.Acts;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.Party;
import org.pacta.planning.procedure.Procedures;
import org.pacta.portal.Frames;
import org.pacta.portal.Keepers;
import org.pacta.portal.Names;
import org.pacta.portal.RowTables;
import org.pacta.portal.Visit;
import org.pacta.portal.item.Timelines;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.portal.thing.Fact;
import org.pacta.portal.thing.ThingView;
import org.pacta.register.plan.Framework;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Order;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// Fills the pages of acts and bodies.
@Component
class UnionThings {

    private static final int LED = 50;

    private final Frames frames;
    private final Acts acts;
    private final Bodies bodies;
    private final Records records;
    private final Names names;
    private final Timelines timelines;
    private final Rows rows;
    private final RowTables tables;
    private final Discretions discretions;
    private final Keepers keepers;
    private final Procedures procedures;

    UnionThings(
            Frames frames,
            Acts acts,
            Bodies bodies,
            Records records,
            Names names,
            Timelines timelines,
            Rows rows,
            RowTables tables,
            Discretions discretions,
            Keepers keepers,
            Procedures procedures) {
        this.frames = frames;
        this.acts = acts;
        this.bodies = bodies;
        this.records = records;
        this.names = names;
        this.timelines = timelines;
        this.rows = rows;
        this.tables = tables;
        this.discretions = discretions;
        this.keepers = keepers;
        this.procedures = procedures;
    }

    private static final Set<String> KINDS =
            Set.of("law", "decree", "resolution", "regulation", "directive", "recommendation", "order", "agreement");

    /// The usual kinds in the reader's language, others as they are recorded.
    private static String kind(Visit visit, String kind) {
        return KINDS.contains(kind) ? visit.say("pages.act.kind." + kind) : kind;
    }

    ThingView act(Visit visit, Act act) {
        var union = visit.union().id();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(visit.say("pages.act.level"), party(visit, act.party())));
        facts.add(Fact.of(visit.say("pages.kind"), kind(visit, act.kind())));
        if (act.number() != null) facts.add(Fact.of(visit.say("portal.column.number"), visit.own(act.number())));
        if (act.published() != null) facts.add(Fact.of(visit.say("pages.act.published"), visit.own(act.published())));
        if (act.since() != null)
            facts.add(Fact.of(
                    visit.say("pages.act.since"), visit.words().formats().day(act.since())));
        passed(visit, act).ifPresent(facts::add);
        var at = "/acts/" + Address.segment(act.code());
        way(visit, act, at).ifPresent(facts::add);
        kept(visit, at).ifPresent(facts::add);
        var carried = names.of(visit, acts.carriedOutBy(union, act.id(), visit.asOf()));
        var matters = small(
                visit,
                "matters",
                "pages.act.carries",
                List.of("portal.column.code", "portal.column.measure"),
                carried.values().stream()
                        .sorted(java.util.Comparator.comparing(Names.Name::framework)
                                .thenComparing(Names.Name::code))
                        .map(each -> List.of(each.codeCell(), Cell.of(each.title(), "")))
                        .toList());
        var others = acts.twins(union, act.id(), visit.asOf(), visit.tag());
        var titles = texts(visit, others.stream().map(Act::id).toList());
        var twins = small(
                visit,
                "twins",
                "pages.act.twins",
                List.of("portal.column.code", "portal.column.act", "portal.column.party", "portal.column.state"),
                others.stream()
                        .map(each -> List.of(
                                Cell.of(visit.link(each.code(), visit.at("/acts/" + Address.segment(each.code())))),
                                Cell.of(
                                        visit.text(titles.getOrDefault(each.id(), List.of()), "title", each.title()),
                                        ""),
                                Cell.of(party(visit, each.party())),
                                stage(visit, each.stage())))
                        .toList());
        return new ThingView(
                frames.of(visit, "acts", crumbs(visit, "acts")),
                visit.say("portal.kind.act", act.code()),
                visit.texts(texts(visit, act.id()), "title", act.code()),
                List.of(),
                act.stage() == null ? List.of() : List.<Badge>of(RowTables.badge(visit, act.stage())),
                facts,
                null,
                filled(matters, twins),
                timelines.of(visit, act.id()).events());
    }

    /// Where its way stands, and how law is made there; where nothing is said of that, for those alone who may say it.
    private Optional<Fact> way(Visit visit, Act act, String at) {
        var union = visit.union();
        if (!keepers.within(visit)
                && !procedures
                        .ways(union.id(), visit.asOf())
                        .containsKey(procedures.owner(union, act.id(), visit.asOf()))) return Optional.empty();
        var way = visit.link(visit.say("procedure.way.link"), visit.at(at + "/way"));
        var whose = act.party() == null ? "union" : Address.segment(act.party());
        var stages = visit.link(visit.say("procedure.way.stages"), visit.at("/procedures/" + whose));
        return Optional.of(new Fact(visit.say("procedure.way.fact"), List.of(Cell.of(way), Cell.of(stages))));
    }

    /// How law is made in the union and each Party; where nothing is said of that, for those alone who may say it.
    List<Link> ways(Visit visit) {
        var union = visit.union();
        var said = procedures.ways(union.id(), visit.asOf()).keySet();
        var keeps = keepers.within(visit);
        var links = new ArrayList<Link>();
        if (keeps || said.contains(union.thing())) links.add(way(visit, visit.name(), "union"));
        for (var each : bodies.parties(union.id(), visit.asOf(), visit.tag())) {
            if (keeps || said.contains(each.id())) links.add(way(visit, each.name(), Address.segment(each.code())));
        }
        return links;
    }

    private static Link way(Visit visit, String name, String owner) {
        return visit.link(visit.say("procedure.title", name), visit.at("/procedures/" + owner));
    }

    /// The last stage of the way of its Party that an act has passed, if it came further by it.
    private Optional<Fact> passed(Visit visit, Act act) {
        return procedures
                .last(visit.union().id(), act.id(), act.since(), visit.asOf())
                .map(last -> {
                    var names = procedures.called(visit.union(), act.id(), visit.asOf());
                    var name = visit.text(names, Procedures.field(last.stage()), last.stage());
                    var day = visit.words().formats().day(last.day());
                    return new Fact(visit.say("procedure.way.last"), List.of(Cell.of(name, ""), Cell.of(day)));
                });
    }

    /// The way to the form of a record, for whoever keeps it.
    Optional<Fact> kept(Visit visit, String record) {
        return keepers.way(visit, visit.at(record)).stream()
                .map(each -> new Fact(visit.say("keeping.fact"), List.of(Cell.of(each))))
                .findFirst();
    }

    ThingView body(Visit visit, Body body) {
        var union = visit.union().id();
        var listed = discretions.of(visit.union(), visit.asOf()).byBody();
        var facts = new ArrayList<>(List.of(
                Fact.of(visit.say("portal.column.party"), party(visit, body.party())),
                Fact.of(visit.say("pages.kind"), visit.say("pages.body." + body.kind()))));
        if (listed) facts.add(new Fact(visit.say("calendar.due"), List.of(Cell.of(calendar(visit, body)))));
        var all = bodies.successions(union, body.id(), visit.asOf(), visit.tag());
        var called = texts(visit, all.stream().map(each -> each.body().id()).toList());
        var successions = small(
                visit,
                "successions",
                "pages.successions",
                List.of("portal.column.body", "pages.succession", "portal.column.since"),
                all.stream()
                        .map(each -> List.of(
                                named(visit, each.body(), called, page(visit, each)),
                                Cell.of(visit.say((each.earlier() ? "pages.succession.from." : "pages.succession.to.")
                                        + each.kind())),
                                Cell.of(visit.words().formats().briefDay(each.since()))))
                        .toList());
        var below = new ArrayList<TableView>();
        if (!successions.rows().isEmpty()) below.add(successions);
        if (listed)
            for (var framework : visit.frameworks().reversed()) add(below, led(visit.of(framework), framework, body));
        return new ThingView(
                frames.of(visit, "bodies", crumbs(visit, "bodies")),
                visit.say("portal.kind.body"),
                visit.texts(texts(visit, body.id()), "name", body.code()),
                List.of(),
                List.of(),
                facts,
                null,
                below,
                List.of());
    }

    /// The name of a body, in whatever language it was found, as a link to its page.
    static Cell named(Visit visit, Body body, Map<Long, List<org.pacta.ledger.Text>> texts) {
        return named(visit, body, texts, page(visit, body));
    }

    private static Cell named(Visit visit, Body body, Map<Long, List<org.pacta.ledger.Text>> texts, Address page) {
        return Cell.of(visit.text(texts.getOrDefault(body.id(), List.of()), "name", body.name()), page.href());
    }

    private static Address page(Visit visit, Body body) {
        return visit.at("/bodies/" + Address.segment(body.code()));
    }

    /// The page of the other body, on a day when it is there.
    private static Address page(Visit visit, Bodies.Succession it) {
        var page = page(visit, it.body());
        return it.present() ? page : page.with("on", it.itsDay().toString());
    }

    private static Link calendar(Visit visit, Body body) {
        return new Link(
                visit.say("calendar.subscribe"),
                "/u/%s/bodies/%s/due.ics"
                        .formatted(Address.segment(visit.union().code()), Address.segment(body.code())));
    }

    private static void add(List<TableView> all, TableView table) {
        if (!table.rows().isEmpty()) all.add(table);
    }

    /// What the body leads or helps to carry out in a framework; the rest stands in the table of measures, filtered.
    private TableView led(Visit visit, Framework framework, Body body) {
        var counted = Counted.MEASURES;
        var filter = new Filter("", "", "", body.code(), "", "", "", "");
        var page = rows.rows(visit.question(), counted, filter, Order.PLAN, false, 0, LED);
        var more = visit.in("/measures").with("body", body.code());
        return new TableView(
                visit.words(),
                "led-" + framework.id(),
                visit.say("pages.body.led", framework.title()),
                tables.columns(visit, counted),
                tables.cells(visit, counted, page.rows()),
                page.total(),
                List.of(),
                more.path(),
                List.of(),
                page.total() > LED ? more.with("skip", Integer.toString(LED)).href() : "",
                "",
                List.of(),
                visit.say("pages.none"));
    }

    private static List<TableView> filled(TableView... tables) {
        return java.util.Arrays.stream(tables)
                .filter(each -> !each.rows().isEmpty())
                .toList();
    }

    boolean byParty(Visit visit) {
        return discretions.of(visit.union(), visit.asOf()).byParty();
    }

    Map<String, String> parties(Visit visit) {
        return bodies.parties(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .collect(Collectors.toMap(Party::code, Party::name, (one, _) -> one, LinkedHashMap::new));
    }

    /// By their codes, in the order of the union.
    Map<String, Text> partyNames(Visit visit) {
        return names.named(
                visit, bodies.parties(visit.union().id(), visit.asOf(), visit.tag()), Party::id, Party::code, "name");
    }

    String party(Visit visit, @Nullable String code) {
        return code == null ? visit.say("pages.party.union") : parties(visit).getOrDefault(code, code);
    }

    static Cell stage(Visit visit, @Nullable String stage) {
        return stage == null ? Cell.of("–") : Cell.of(RowTables.badge(visit, stage));
    }

    List<org.pacta.ledger.Text> texts(Visit visit, long thing) {
        return records.texts(visit.union().id(), List.of(thing), visit.asOf()).getOrDefault(thing, List.of());
    }

    Map<Long, List<org.pacta.ledger.Text>> texts(Visit visit, List<Long> all) {
        return records.texts(visit.union().id(), all, visit.asOf());
    }

    static List<Link> crumbs(Visit visit, String section) {
        var list = visit.link(visit.say("portal.section." + section), visit.at("/" + section));
        return List.of(Frames.crumbs(visit).getFirst(), list);
    }

    /// @param columns keys of words
    static TableView small(Visit visit, String id, String caption, List<String> columns, List<List<Cell>> rows) {
        var heads = columns.stream().map(each -> Column.of(visit.say(each))).toList();
        return TableView.small(visit.words(), id, visit.say(caption), heads, rows, visit.say("pages.none"));
    }
}
