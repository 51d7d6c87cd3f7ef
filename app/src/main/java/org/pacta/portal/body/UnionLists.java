package org.pacta.portal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pacta.acts.Act;
import org.pacta.council.Meeting;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.page.Text;
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

    private final Frames frames;
    private final UnionRows rows;
    private final UnionThings things;

    UnionLists(Frames frames, UnionRows rows, UnionThings things) {
        this.frames = frames;
        this.rows = rows;
        this.things = things;
    }

    /// A column by which rows are sorted.
    ///
    /// @param key of its heading
    private record Sortable(String name, String key) {}

    ListView acts(Visit visit) {
        var query = visit.query();
        var parties = things.partyNames(visit);
        var found = rows.acts(visit.union(), visit.frameworks(), visit.asOf(), visit.tag(), fields(visit));
        var texts = things.texts(visit, found.stream().map(Act::id).toList());
        var columns = List.of(
                new Sortable("code", "portal.column.code"),
                new Sortable("title", "portal.column.act"),
                new Sortable("party", "portal.column.party"),
                new Sortable("stage", "portal.column.state"));
        var filters = new ArrayList<>(List.of(
                new TableView.Filter(
                        "words", visit.say("pages.filter.words"), query.getOrDefault("words", ""), List.of()),
                choice(
                        visit,
                        "stage",
                        Stream.concat(UnionRows.STAGES.stream(), Stream.of(UnionRows.DONE))
                                .toList(),
                        each -> each.equals(UnionRows.DONE)
                                ? visit.say("pages.stage.done")
                                : visit.say(State.valueOf(
                                                each.toUpperCase(Locale.ROOT).replace('-', '_'))
                                        .key())),
                choice(
                        visit,
                        "framework",
                        visit.frameworks().stream().map(Framework::code).toList(),
                        each -> each),
                choice(visit, "twins", List.of("once"), _ -> visit.say("pages.twins.once"))));
        if (things.byParty(visit)) filters.add(2, choice(visit, "party", parties));
        var table = table(
                visit,
                "acts",
                found,
                columns,
                filters,
                List.of(),
                each -> List.of(
                        Cell.of(visit.link(each.code(), visit.at("/acts/" + Address.segment(each.code())))),
                        Cell.of(visit.text(texts.getOrDefault(each.id(), List.of()), "title", each.title()), ""),
                        Cell.of(things.party(visit, each.party())),
                        UnionThings.stage(visit, each.stage())));
        return new ListView(
                frames.of(visit, "acts", Frames.crumbs(visit).subList(0, 1)),
                visit.say("portal.section.acts"),
                "",
                things.ways(visit),
                table);
    }

    ListView bodies(Visit visit) {
        var parties = things.partyNames(visit);
        var found = rows.bodies(visit.union(), visit.asOf(), visit.tag(), fields(visit));
        var texts = things.texts(visit, found.stream().map(Body::id).toList());
        var columns = List.of(
                new Sortable("name", "portal.column.body"),
                new Sortable("party", "portal.column.party"),
                new Sortable("kind", "pages.kind"));
        var filters = List.of(choice(visit, "party", parties));
        var table = table(
                visit,
                "bodies",
                found,
                columns,
                filters,
                List.of(),
                each -> List.of(
                        UnionThings.named(visit, each, texts),
                        Cell.of(things.party(visit, each.party())),
                        Cell.of(visit.say("pages.body." + each.kind()))));
        return new ListView(
                frames.of(visit, "bodies", Frames.crumbs(visit).subList(0, 1)),
                visit.say("portal.section.bodies"),
                "",
                table);
    }

    ListView meetings(Visit visit) {
        var found = rows.meetings(visit.union(), visit.asOf(), visit.tag(), fields(visit));
        var formats = visit.words().formats();
        var texts = things.texts(visit, found.stream().map(Meeting::id).toList());
        var columns = List.of(
                new Sortable("date", "portal.column.date"),
                new Sortable("title", "pages.meeting"),
                new Sortable("body", "portal.column.body"),
                new Sortable("place", "pages.meeting.place"));
        var table = table(
                visit,
                "meetings",
                found,
                columns,
                List.of(),
                List.of(new Link(visit.say("calendar.link"), union(visit) + "/meetings.ics")),
                each -> List.of(
                        Cell.of(visit.link(
                                formats.day(each.heldOn()), visit.at("/meetings/" + Address.segment(each.code())))),
                        Cell.of(visit.text(texts.getOrDefault(each.id(), List.of()), "title", each.title()), ""),
                        Cell.of(each.bodyName()),
                        Cell.of(each.place() == null ? "–" : each.place())));
        return new ListView(
                frames.of(visit, "meetings", Frames.crumbs(visit).subList(0, 1)),
                visit.say("portal.section.meetings"),
                "",
                table);
    }

    private static UnaryOperator<String> fields(Visit visit) {
        return name -> visit.query().getOrDefault(name, "");
    }

    private static String union(Visit visit) {
        return "/u/" + Address.segment(visit.union().code());
    }

    private static List<Link> files(Visit visit, String id, Address here, List<Link> more) {
        var files = TableView.downloads(union(visit) + "/data/" + id, here.without("skip"));
        return Stream.concat(files.stream(), more.stream()).toList();
    }

    private static TableView.Filter choice(Visit visit, String name, List<String> values, UnaryOperator<String> words) {
        return choice(visit, name, visit.said(values, words));
    }

    private static TableView.Filter choice(Visit visit, String name, Map<String, Text> values) {
        var value = visit.query().getOrDefault(name, "");
        return TableView.Filter.choice(name, visit.say("pages.filter." + name), value, values, value);
    }

    private <T> TableView table(
            Visit visit,
            String id,
            List<T> found,
            List<Sortable> columns,
            List<TableView.Filter> filters,
            List<Link> links,
            Function<T, List<Cell>> cells) {
        var here = new Address(visit.path(), visit.query());
        var sort = here.query().getOrDefault("sort", "");
        var descending = sort.startsWith("-");
        var by = descending ? sort.substring(1) : sort;
        var asked = here.query().getOrDefault("skip", "");
        var skip = Math.min(asked.matches("\\d{1,7}") ? Integer.parseInt(asked) : 0, found.size());
        var page = found.subList(skip, Math.min(skip + PAGE, found.size())).stream()
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
        var kept = TableView.Kept.of(here, fields);
        var next = skip + PAGE < found.size()
                ? here.with("skip", Integer.toString(skip + PAGE)).href()
                : "";
        return new TableView(
                visit.words(),
                id,
                visit.say("portal.section." + id),
                heads,
                page,
                found.size(),
                filters,
                here.path(),
                kept,
                next,
                skip == 0 ? "" : here.without("skip").href(),
                files(visit, id, here, links),
                found.isEmpty() ? empty(visit) : "");
    }

    /// What is said where there are no rows.
    private String empty(Visit visit) {
        return rows.unnamed(visit.union(), visit.frameworks(), visit.asOf(), visit.tag(), fields(visit))
                .map(each -> visit.say("pages.rows.unnamed", each.value()))
                .orElseGet(() -> visit.say("pages.rows.empty"));
    }
}
