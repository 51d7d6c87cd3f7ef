package org.pacta.portal.provision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.pacta.ledger.Records;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.portal.Frames;
import org.pacta.portal.RowTables;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.portal.thing.Fact;
import org.pacta.portal.thing.ThingView;
import org.pacta.register.alignment.Instrument;
import org.pacta.register.alignment.Provision;
import org.pacta.register.alignment.Provisions;
import org.pacta.register.plan.Framework;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.coverage.Covered;
import org.springframework.stereotype.Component;

/// Fills the page of a provision: its words, its place, and what carries it out in each plan.
@Component
class ProvisionPages {

    private static final int CARRIED = 50;
    /// A longer text is no heading.
    private static final int HEADING = 160;

    private final Frames frames;
    private final Provisions provisions;
    private final ProvisionRows covered;
    private final CarriedOut carriedOut;
    private final RowTables tables;
    private final Records records;

    ProvisionPages(
            Frames frames,
            Provisions provisions,
            ProvisionRows covered,
            CarriedOut carriedOut,
            RowTables tables,
            Records records) {
        this.frames = frames;
        this.provisions = provisions;
        this.covered = covered;
        this.carriedOut = carriedOut;
        this.tables = tables;
        this.records = records;
    }

    ThingView page(Visit visit, Provision provision) {
        var union = visit.union().id();
        var all = provisions.provisions(union, visit.asOf(), visit.tag());
        var instrument = provisions.instruments(union, visit.asOf(), visit.tag()).stream()
                .filter(each -> each.code().equals(provision.instrument()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no instrument of provision " + provision.code()));
        var words = visit.texts(texts(visit, provision.id()), "words", provision.words());
        var title = visit.text(texts(visit, instrument.id()), "title", instrument.title());
        var shown = words.stream().allMatch(each -> each.words().length() <= HEADING);
        var parts = all.stream()
                .filter(each -> provision.code().equals(each.parent()))
                .toList();
        var facts = facts(visit, provision, instrument, title, all);
        var below = new ArrayList<TableView>();
        if (!parts.isEmpty()) below.add(parts(visit, parts));
        for (var framework : plans(visit)) {
            var table = measures(visit, framework, provision);
            var own = visit.framework() != null && visit.framework().id() == framework.id();
            if (own || !table.rows().isEmpty()) below.add(table);
        }
        return new ThingView(
                frames.of(visit, "provisions", crumbs(visit)),
                visit.say("provisions.one", provision.place()),
                shown ? words : List.of(heading(title, provision)),
                shown ? List.of() : paragraphs(visit, words),
                List.of(),
                facts,
                null,
                below,
                List.of());
    }

    private static Text heading(Text title, Provision provision) {
        return new Text(title.words() + " · " + provision.place(), title.tag(), false, title.fallback());
    }

    private static List<ThingView.Paragraph> paragraphs(Visit visit, List<Text> words) {
        return words.stream()
                .map(each -> new ThingView.Paragraph(
                        visit.say(each.original() ? "provisions.text.original" : "provisions.text", each.ownName()),
                        each))
                .toList();
    }

    private static List<Link> crumbs(Visit visit) {
        var list = visit.kept("/provisions");
        return List.of(Frames.crumbs(visit).getFirst(), visit.link(visit.say("portal.section.provisions"), list));
    }

    /// The plan shown first, then the others, the latest first.
    private static List<Framework> plans(Visit visit) {
        var plans = new LinkedHashSet<Framework>();
        if (visit.framework() != null) plans.add(visit.framework());
        plans.addAll(visit.frameworks().reversed());
        return List.copyOf(plans);
    }

    private List<Fact> facts(Visit visit, Provision provision, Instrument instrument, Text title, List<Provision> all) {
        var formats = visit.words().formats();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                visit.say("provisions.column.instrument"),
                List.of(Cell.of(
                        title,
                        visit.at("/provisions")
                                .with("instrument", instrument.code())
                                .href()))));
        if (instrument.signed() != null)
            facts.add(Fact.of(visit.say("provisions.column.signed"), formats.day(instrument.signed())));
        if (instrument.inForce() != null)
            facts.add(Fact.of(visit.say("portal.column.inforce"), formats.day(instrument.inForce())));
        all.stream()
                .filter(each -> each.code().equals(provision.parent()))
                .findFirst()
                .ifPresent(each -> facts.add(new Fact(
                        visit.say("provisions.part.of"),
                        List.of(Cell.of(visit.link(each.place(), ProvisionWords.page(visit, each)))))));
        if (visit.framework() != null) facts.addAll(carried(visit, visit.framework(), provision));
        return facts;
    }

    private List<Fact> carried(Visit visit, Framework plan, Provision provision) {
        var carried = covered(visit, plan).of(provision.id());
        if (carried.gap())
            return List.of(
                    Fact.of(visit.say("provisions.column.confirmed"), visit.say("provisions.gap.in", plan.title())));
        var whole =
                visit.link(ProvisionWords.confirmed(visit, carried), ProvisionWords.measures(visit, plan, provision));
        return List.of(
                new Fact(visit.say("provisions.column.confirmed"), List.of(Cell.of(whole))),
                Fact.of(visit.say("provisions.column.high"), ProvisionWords.part(visit, carried.high())),
                Fact.of(visit.say("provisions.column.medium"), ProvisionWords.part(visit, carried.medium())),
                Fact.of(visit.say("provisions.column.low"), ProvisionWords.part(visit, carried.low())));
    }

    private Covered covered(Visit visit, Framework plan) {
        return covered.covered(visit.union(), plan, visit.asOf(), visit.tag());
    }

    private TableView parts(Visit visit, List<Provision> parts) {
        var plan = visit.framework();
        var count = plan == null ? Covered.NONE : covered(visit, plan);
        var words = records.texts(
                visit.union().id(), parts.stream().map(Provision::id).toList(), visit.asOf());
        var cells = parts.stream()
                .map(each -> List.of(
                        Cell.of(visit.link(each.place(), ProvisionWords.page(visit, each))),
                        Cell.of(visit.text(words.getOrDefault(each.id(), List.of()), "words", each.words()), ""),
                        Cell.of(
                                plan != null && count.of(each.id()).gap()
                                        ? visit.say("provisions.gap")
                                        : ProvisionWords.confirmed(visit, count.of(each.id())))))
                .toList();
        var columns = List.of(
                Column.of(visit.say("portal.column.code")),
                Column.of(visit.say("provisions.column.provision")),
                Column.number(visit.say("provisions.column.confirmed")));
        return TableView.small(
                visit.words(), "parts", visit.say("provisions.parts"), columns, cells, visit.say("pages.none"));
    }

    private TableView measures(Visit visit, Framework framework, Provision provision) {
        var there = visit.of(framework);
        var carriers = carriedOut.carriers(there.question(), provision, 0, CARRIED);
        var columns = new ArrayList<>(tables.columns(there, Counted.MEASURES));
        columns.add(2, Column.of(visit.say("provisions.column.degree")));
        var found = carriers.all().stream().map(CarriedOut.Carrier::row).toList();
        var cells = new ArrayList<List<Cell>>();
        for (var plain : tables.cells(there, Counted.MEASURES, found)) {
            var row = new ArrayList<>(plain);
            row.add(2, degree(visit, provision, carriers.all().get(cells.size())));
            cells.add(row);
        }
        var more = ProvisionWords.measures(visit, framework, provision);
        return new TableView(
                visit.words(),
                "carried-" + framework.id(),
                visit.say("provisions.measures", framework.title()),
                columns,
                cells,
                carriers.total(),
                List.of(),
                more.path(),
                List.of(),
                carriers.total() > CARRIED
                        ? more.with("skip", Integer.toString(CARRIED)).href()
                        : "",
                "",
                List.of(),
                visit.say("provisions.gap.in", framework.title()));
    }

    private static Cell degree(Visit visit, Provision provision, CarriedOut.Carrier carrier) {
        var words = visit.say("provisions.degree." + carrier.degree());
        var part = carrier.provision();
        return Cell.of(words, part.id() == provision.id() ? "" : part.place());
    }

    private List<org.pacta.ledger.Text> texts(Visit visit, long thing) {
        return records.texts(visit.union().id(), List.of(thing), visit.asOf()).getOrDefault(thing, List.of());
    }
}
