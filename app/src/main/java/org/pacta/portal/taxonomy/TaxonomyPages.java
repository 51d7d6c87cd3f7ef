package org.pacta.portal.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Names;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.ListView;
import org.pacta.portal.table.TableView;
import org.pacta.portal.thing.Fact;
import org.pacta.portal.thing.ThingView;
import org.pacta.register.alignment.Taxonomies;
import org.pacta.register.alignment.Taxonomy;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Tally;
import org.springframework.stereotype.Component;

/// Fills the list of taxonomies and the page of one: its terms, with how far what is about each has come.
@Component
class TaxonomyPages {

    /// What is by no term, as figures name it.
    private static final String NONE = "-";

    private final Frames frames;
    private final Taxonomies taxonomies;
    private final Figures figures;
    private final Records records;
    private final Names names;

    TaxonomyPages(Frames frames, Taxonomies taxonomies, Figures figures, Records records, Names names) {
        this.frames = frames;
        this.taxonomies = taxonomies;
        this.figures = figures;
        this.records = records;
        this.names = names;
    }

    ListView list(Visit visit) {
        var all = taxonomies.all(visit.union().id(), visit.asOf());
        var texts = texts(visit, all.stream().map(Taxonomy::id).toList());
        var owners = owners(visit, all);
        var whole = whole(visit);
        var rows = all.stream()
                .map(each -> List.of(
                        Cell.of(
                                visit.text(texts.getOrDefault(each.id(), List.of()), "name", each.code()),
                                page(visit, each.code()).href()),
                        owners.getOrDefault(each.id(), Cell.of("–")),
                        Cell.of(visit.words().formats().number(each.terms().size())),
                        Cell.of(classified(visit, whole, tallies(visit, each)))))
                .toList();
        var columns = List.of(
                Column.of(visit.say("taxonomies.one")),
                Column.of(visit.say("taxonomies.owner")),
                Column.number(visit.say("taxonomies.terms")),
                Column.number(visit.say("taxonomies.classified")));
        return new ListView(
                frames.of(visit, "plan", Frames.crumbs(visit)),
                visit.say("taxonomies.title"),
                visit.say("taxonomies.intro"),
                TableView.small(
                        visit.words(),
                        "taxonomies",
                        visit.say("taxonomies.title"),
                        columns,
                        rows,
                        visit.say("taxonomies.none")));
    }

    /// How much the plan counts.
    private long whole(Visit visit) {
        return visit.framework() == null
                ? 0
                : figures.tally(visit.question(), counted(visit)).all().of();
    }

    /// How much of the plan has a term of the taxonomy.
    private static String classified(Visit visit, long whole, Map<String, Tally> tallies) {
        if (visit.framework() == null) return "–";
        return visit.words()
                .formats()
                .fraction(whole - tally(tallies, NONE).all().of(), whole);
    }

    /// By the code of the term; empty where there is no plan.
    private Map<String, Tally> tallies(Visit visit, Taxonomy taxonomy) {
        if (visit.framework() == null) return Map.of();
        return figures
                .tallies(visit.question(), counted(visit), "taxonomy:" + taxonomy.code())
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(each -> each.slice().code(), each -> each));
    }

    private static Tally tally(Map<String, Tally> tallies, String code) {
        return tallies.getOrDefault(code, Tally.empty(org.pacta.scoreboard.Slice.WHOLE));
    }

    private static Counted counted(Visit visit) {
        return Standing.counted(visit.question().framework());
    }

    ThingView page(Visit visit, Taxonomy taxonomy) {
        var texts = texts(visit, List.of(taxonomy.id())).getOrDefault(taxonomy.id(), List.of());
        var tallies = tallies(visit, taxonomy);
        var owner = owners(visit, List.of(taxonomy))
                .getOrDefault(taxonomy.id(), Cell.of(visit.say("taxonomies.owner.none")));
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(visit.say("taxonomies.owner"), List.of(owner)));
        if (visit.framework() != null) {
            facts.add(new Fact(
                    visit.say("taxonomies.plan"),
                    List.of(Cell.of(visit.link(visit.titled(visit.framework()), visit.in(""))))));
            facts.add(Fact.of(visit.say("taxonomies.classified"), classified(visit, whole(visit), tallies)));
            others(visit, taxonomy).ifPresent(facts::add);
        }
        return new ThingView(
                frames.of(visit, "plan", crumbs(visit)),
                visit.say("taxonomies.one"),
                visit.texts(texts, "name", taxonomy.code()),
                List.of(),
                List.of(),
                facts,
                null,
                List.of(terms(visit, taxonomy, tallies)),
                List.of());
    }

    private static List<Link> crumbs(Visit visit) {
        var list = visit.link(visit.say("taxonomies.title"), visit.kept("/taxonomies"));
        return Frames.crumbs(visit, list);
    }

    /// The same of the other plans.
    private static Optional<Fact> others(Visit visit, Taxonomy taxonomy) {
        var shown = visit.question().framework();
        var links = visit.frameworks().reversed().stream()
                .filter(each -> each.id() != shown.id())
                .map(each -> Cell.of(visit.link(
                        visit.titled(each), visit.at(path(taxonomy.code())).with("framework", each.code()))))
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new Fact(visit.say("taxonomies.plans"), links));
    }

    private TableView terms(Visit visit, Taxonomy taxonomy, Map<String, Tally> tallies) {
        var texts =
                texts(visit, taxonomy.terms().stream().map(Taxonomy.Term::id).toList());
        var rows = new ArrayList<List<Cell>>();
        for (var each : taxonomy.terms())
            rows.add(row(
                    visit,
                    taxonomy,
                    each.code(),
                    Cell.of(visit.text(texts.getOrDefault(each.id(), List.of()), "name", each.code()), "")
                            .at(each.depth()),
                    tally(tallies, each.code())));
        if (tallies.containsKey(NONE))
            rows.add(row(visit, taxonomy, NONE, Cell.of(visit.say("taxonomies.without")), tally(tallies, NONE)));
        var columns = List.of(
                Column.of(visit.say("taxonomies.term")),
                Column.number(visit.say("portal.section."
                        + (visit.framework() == null
                                ? "measures"
                                : counted(visit).word()))),
                Column.number(visit.say("provisions.column.confirmed")));
        return TableView.small(
                visit.words(), "terms", visit.say("taxonomies.terms"), columns, rows, visit.say("pages.none"));
    }

    private static List<Cell> row(Visit visit, Taxonomy taxonomy, String term, Cell name, Tally tally) {
        var all = tally.all();
        if (all.of() == 0) return List.of(name, Cell.of(visit.framework() == null ? "–" : "0"), Cell.of("–"));
        var formats = visit.words().formats();
        var rows = visit.in("/" + counted(visit).word()).with("topic", Filter.topic(taxonomy.code(), term));
        return List.of(
                name,
                Cell.of(visit.link(formats.number(all.of()), rows)),
                Cell.of(visit.link(formats.fraction(all.confirmed(), all.of()), rows.with("show", "confirmed"))));
    }

    /// By the id of the taxonomy; none where nobody is named or the reader sees nobody.
    private Map<Long, Cell> owners(Visit visit, List<Taxonomy> all) {
        var bodies = all.stream().map(Taxonomy::owner).filter(Objects::nonNull).toList();
        var named = names.of(visit, bodies);
        var owners = new HashMap<Long, Cell>();
        for (var each : all)
            if (each.owner() instanceof Long body && named.get(body) instanceof Names.Name name)
                owners.put(each.id(), Cell.of(name.title(), name.href()));
        return owners;
    }

    static Address page(Visit visit, String code) {
        return visit.kept(path(code));
    }

    private static String path(String code) {
        return "/taxonomies/" + Address.segment(code);
    }

    private Map<Long, List<org.pacta.ledger.Text>> texts(Visit visit, List<Long> things) {
        return records.texts(visit.union().id(), things, visit.asOf());
    }
}
