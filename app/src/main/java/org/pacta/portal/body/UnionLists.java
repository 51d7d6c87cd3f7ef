package org.pacta.portal.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pacta.acts.Act;
import org.pacta.acts.Acts;
import org.pacta.council.Council;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.page.Text;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.ListView;
import org.pacta.portal.table.TableView;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Component;

/// Acts, bodies and meetings as tables.
@Component
class UnionLists {

    private static final int PAGE = 50;
    private static final List<String> STAGES =
            List.of("drafting", "agreed", "prepared", "adopted", "in-force", "repealed");

    private final Frames frames;
    private final Acts acts;
    private final Bodies bodies;
    private final Council council;
    private final UnionThings things;

    UnionLists(Frames frames, Acts acts, Bodies bodies, Council council, UnionThings things) {
        this.frames = frames;
        this.acts = acts;
        this.bodies = bodies;
        this.council = council;
        this.things = things;
    }

    /// A column with what its rows are sorted by.
    private record Sortable<T>(String name, String key, Comparator<T> order) {}

    ListView acts(Visit visit) {
        var query = visit.query();
        var stage = query.getOrDefault("stage", "");
        var party = query.getOrDefault("party", "");
        var words = query.getOrDefault("words", "").strip().toLowerCase(Locale.ROOT);
        var code = query.getOrDefault("framework", "");
        var chosen = visit.frameworks().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        var parties = things.parties(visit);
        things.open(visit, "party", party);
        var found =
                acts
                        .acts(visit.union().id(), chosen.map(Framework::id).orElse(null), visit.asOf(), visit.tag())
                        .stream()
                        .filter(each -> stage.isEmpty() || stage.equals(each.stage()))
                        .filter(each -> party.isEmpty() || party.equals(each.party()))
                        .filter(each -> (each.code() + " " + each.title())
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                        .toList();
        var texts = things.texts(visit, found.stream().map(Act::id).toList());
        var columns = List.<Sortable<Act>>of(
                new Sortable<>("code", "portal.column.code", Comparator.comparing(Act::code)),
                new Sortable<>(
                        "title",
                        "portal.column.act",
                        Comparator.comparing(each -> each.title().toLowerCase(Locale.ROOT))),
                new Sortable<>(
                        "party",
                        "portal.column.party",
                        Comparator.comparing(each -> each.party() == null ? "" : each.party())),
                new Sortable<>("stage", "portal.column.state", Comparator.comparingInt(UnionLists::reached)));
        var filters = new ArrayList<>(List.of(
                new TableView.Filter(
                        "words", visit.say("pages.filter.words"), query.getOrDefault("words", ""), List.of()),
                choice(
                        visit,
                        "stage",
                        STAGES,
                        each -> visit.say(
                                State.valueOf(each.toUpperCase(Locale.ROOT).replace('-', '_'))
                                        .key())),
                choice(
                        visit,
                        "framework",
                        visit.frameworks().stream().map(Framework::code).toList(),
                        each -> each)));
        if (things.byParty(visit))
            filters.add(
                    2, choice(visit, "party", List.copyOf(parties.keySet()), each -> parties.getOrDefault(each, each)));
        var table = table(
                visit,
                "acts",
                found,
                columns,
                filters,
                List.of(),
                each -> List.of(
                        Cell.of(visit.link(each.code(), visit.at("/acts/" + Visit.segment(each.code())))),
                        Cell.of(visit.text(texts.getOrDefault(each.id(), List.of()), "title", each.title()), ""),
                        Cell.of(things.party(visit, each.party())),
                        UnionThings.stage(visit, each.stage())));
        return new ListView(
                frames.of(visit, "acts", Frames.crumbs(visit).subList(0, 1)),
                visit.say("portal.section.acts"),
                "",
                table);
    }

    /// How far an act has come; less than all where it has reached no stage yet.
    private static int reached(Act act) {
        var stage = act.stage();
        return stage == null ? -1 : STAGES.indexOf(stage);
    }

    ListView bodies(Visit visit) {
        var party = visit.query().getOrDefault("party", "");
        var parties = things.parties(visit);
        var found = bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .filter(each -> party.isEmpty() || party.equals(each.party()))
                .toList();
        var texts = things.texts(visit, found.stream().map(Body::id).toList());
        var columns = List.<Sortable<Body>>of(
                new Sortable<>(
                        "name",
                        "portal.column.body",
                        Comparator.comparing(each -> each.name().toLowerCase(Locale.ROOT))),
                new Sortable<>(
                        "party",
                        "portal.column.party",
                        Comparator.comparing(each -> each.party() == null ? "" : each.party())),
                new Sortable<>("kind", "pages.kind", Comparator.comparing(Body::kind)));
        var filters = List.of(
                choice(visit, "party", List.copyOf(parties.keySet()), each -> parties.getOrDefault(each, each)));
        var table = table(
                visit,
                "bodies",
                found,
                columns,
                filters,
                List.of(),
                each -> List.of(
                        Cell.of(
                                visit.text(texts.getOrDefault(each.id(), List.of()), "name", each.name()),
                                visit.at("/bodies/" + Visit.segment(each.code()))
                                        .href()),
                        Cell.of(things.party(visit, each.party())),
                        Cell.of(visit.say("pages.body." + each.kind()))));
        return new ListView(
                frames.of(visit, "bodies", Frames.crumbs(visit).subList(0, 1)),
                visit.say("portal.section.bodies"),
                "",
                table);
    }

    ListView meetings(Visit visit) {
        var found = council.meetings(visit.union().id(), visit.asOf(), visit.tag());
        var formats = visit.words().formats();
        var columns = List.<Sortable<org.pacta.council.Meeting>>of(
                new Sortable<>("date", "portal.column.date", Comparator.comparing(org.pacta.council.Meeting::heldOn)),
                new Sortable<>("title", "pages.meeting", Comparator.comparing(org.pacta.council.Meeting::title)),
                new Sortable<>("body", "portal.column.body", Comparator.comparing(org.pacta.council.Meeting::bodyName)),
                new Sortable<>(
                        "place",
                        "pages.meeting.place",
                        Comparator.comparing(each -> each.place() == null ? "" : each.place())));
        var table = table(
                visit,
                "meetings",
                found,
                columns,
                List.of(),
                List.of(new Link(
                        visit.say("calendar.link"),
                        "/u/" + Visit.segment(visit.union().code()) + "/meetings.ics")),
                each -> List.of(
                        Cell.of(visit.link(
                                formats.day(each.heldOn()), visit.at("/meetings/" + Visit.segment(each.code())))),
                        Cell.of(Text.of(each.title(), visit.words().language()), ""),
                        Cell.of(each.bodyName()),
                        Cell.of(each.place() == null ? "–" : each.place())));
        return new ListView(
                frames.of(visit, "meetings", Frames.crumbs(visit).subList(0, 1)),
                visit.say("portal.section.meetings"),
                "",
                table);
    }

    private static TableView.Filter choice(
            Visit visit, String name, List<String> values, Function<String, String> words) {
        var value = visit.query().getOrDefault(name, "");
        var options = values.stream()
                .map(each -> new TableView.Option(each, words.apply(each), each.equals(value)))
                .toList();
        return new TableView.Filter(name, visit.say("pages.filter." + name), value, options);
    }

    private static <T> TableView table(
            Visit visit,
            String id,
            List<T> found,
            List<Sortable<T>> columns,
            List<TableView.Filter> filters,
            List<Link> links,
            Function<T, List<Cell>> cells) {
        var here = new Address(visit.path(), visit.query());
        var sort = here.query().getOrDefault("sort", "");
        var descending = sort.startsWith("-");
        var by = descending ? sort.substring(1) : sort;
        var rows = new ArrayList<>(found);
        columns.stream()
                .filter(each -> each.name.equals(by))
                .forEach(each -> rows.sort(descending ? each.order.reversed() : each.order));
        var asked = here.query().getOrDefault("skip", "");
        var skip = Math.min(asked.matches("\\d{1,7}") ? Integer.parseInt(asked) : 0, rows.size());
        var page = rows.subList(skip, Math.min(skip + PAGE, rows.size())).stream()
                .map(cells)
                .toList();
        var heads = columns.stream()
                .map(each -> {
                    var shown = !each.name.equals(by)
                            ? Column.Sorted.NOT
                            : descending ? Column.Sorted.DOWN : Column.Sorted.UP;
                    var turned = shown == Column.Sorted.UP ? "-" + each.name : each.name;
                    return Column.of(visit.say(each.key))
                            .sortedBy(here.without("skip").with("sort", turned).href(), shown);
                })
                .toList();
        var fields = filters.stream().map(TableView.Filter::name).toList();
        var kept = here.query().entrySet().stream()
                .filter(each ->
                        !fields.contains(each.getKey()) && !each.getKey().equals("skip"))
                .map(each -> new TableView.Kept(each.getKey(), each.getValue()))
                .toList();
        var next = skip + PAGE < rows.size()
                ? here.with("skip", Integer.toString(skip + PAGE)).href()
                : "";
        return new TableView(
                visit.words(),
                id,
                visit.say("portal.section." + id),
                heads,
                page,
                rows.size(),
                filters,
                here.path(),
                kept,
                next,
                skip == 0 ? "" : here.without("skip").href(),
                links,
                visit.say("pages.rows.empty"));
    }
}
