package org.pacta.portal.provision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.provision.ProvisionRows.Found;
import org.pacta.portal.provision.ProvisionRows.Row;
import org.pacta.portal.provision.ProvisionsView.Finding;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.register.alignment.Instrument;
import org.pacta.scoreboard.Filter;
import org.springframework.stereotype.Component;

/// Fills the register of provisions.
///
/// Parameters: `framework`, `show`, `instrument`, `words`, `skip`.
@Component
class ProvisionLists {

    private static final int PAGE = 200;
    private static final List<String> FIELDS = List.of("words", "show", "instrument");

    private final Frames frames;
    private final ProvisionRows rows;
    private final Records records;

    ProvisionLists(Frames frames, ProvisionRows rows, Records records) {
        this.frames = frames;
        this.rows = rows;
        this.records = records;
    }

    ProvisionsView page(Visit visit) {
        var found = rows.found(visit.union(), visit.framework(), visit.asOf(), visit.tag(), fields(visit)::apply);
        var here = new Address(visit.path(), visit.query());
        var titles =
                texts(visit, found.instruments().stream().map(Instrument::id).toList());
        var plan = visit.framework();
        return new ProvisionsView(
                frames.of(visit, "provisions", Frames.crumbs(visit).subList(0, 1)),
                visit.say("portal.section.provisions"),
                plan == null ? visit.say("provisions.no.plan") : visit.say("provisions.intro", plan.title()),
                plan == null || found.all().isEmpty() ? List.of() : findings(visit, found, here),
                plan == null ? List.of() : plans(visit, here),
                instruments(visit, found, here, titles),
                table(visit, found, here, titles));
    }

    private static Function<String, String> fields(Visit visit) {
        return name -> visit.query().getOrDefault(name, "");
    }

    private static List<Finding> findings(Visit visit, Found found, Address here) {
        var covered = found.covered();
        var gaps = found.gaps();
        var all = new ArrayList<Finding>();
        all.add(new Finding(
                visit.say("provisions.finding.gaps", gaps, found.all().size()),
                gaps == 0 ? List.of() : List.of(visit.link(visit.say("portal.figure.show", gaps), gaps(here, "")))));
        var unaligned = covered.unaligned();
        var measures = visit.in("/measures").with("show", Filter.UNALIGNED);
        all.add(new Finding(
                visit.say("provisions.finding.unaligned", unaligned, covered.measures()),
                unaligned == 0
                        ? List.of()
                        : List.of(visit.link(visit.say("portal.figure.show", unaligned), measures))));
        var whole = covered.whole();
        if (whole.of() > 0)
            all.add(new Finding(
                    visit.say(
                            "provisions.finding.confirmed",
                            visit.words().formats().fraction(whole.confirmed(), whole.of())),
                    List.of()));
        return all;
    }

    private static Address gaps(Address here, String instrument) {
        return here.without("skip", "words", "instrument")
                .with("show", ProvisionRows.GAPS)
                .with("instrument", instrument);
    }

    private static List<Link> plans(Visit visit, Address here) {
        var shown = visit.question().framework();
        return visit.frameworks().reversed().stream()
                .filter(each -> each.id() != shown.id())
                .map(each -> visit.link(
                        visit.say("provisions.plan", each.title()),
                        here.without("skip").with("framework", each.code())))
                .toList();
    }

    private static TableView instruments(
            Visit visit, Found found, Address here, Map<Long, List<org.pacta.ledger.Text>> titles) {
        var formats = visit.words().formats();
        var rows = found.instruments().stream()
                .map(each -> {
                    var own = found.all().stream()
                            .filter(row -> row.provision().instrument().equals(each.code()))
                            .toList();
                    var gaps = own.stream().filter(row -> row.carried().gap()).count();
                    var count = formats.number(gaps);
                    return List.of(
                            Cell.of(
                                    visit.text(titles.getOrDefault(each.id(), List.of()), "title", each.title()),
                                    found.instruments().size() == 1
                                            ? ""
                                            : here.without("skip", "show", "words")
                                                    .with("instrument", each.code())
                                                    .href()),
                            Cell.of(ProvisionWords.kind(visit, each.kind())),
                            Cell.of(each.signed() == null ? "–" : formats.briefDay(each.signed())),
                            Cell.of(each.inForce() == null ? "–" : formats.briefDay(each.inForce())),
                            Cell.of(formats.number(own.size())),
                            gaps == 0 || visit.framework() == null
                                    ? Cell.of(visit.framework() == null ? "–" : count)
                                    : Cell.of(visit.link(count, gaps(here, each.code()))));
                })
                .toList();
        var columns = List.of(
                Column.of(visit.say("provisions.column.instrument")),
                Column.of(visit.say("pages.kind")),
                Column.of(visit.say("provisions.column.signed")),
                Column.of(visit.say("portal.column.inforce")),
                Column.number(visit.say("portal.section.provisions")),
                Column.number(visit.say("provisions.column.gaps")));
        return TableView.small(
                visit.words(),
                "instruments",
                visit.say("provisions.instruments"),
                columns,
                rows,
                visit.say("pages.none"));
    }

    private TableView table(Visit visit, Found found, Address here, Map<Long, List<org.pacta.ledger.Text>> titles) {
        var shown = found.shown();
        var asked = here.query().getOrDefault("skip", "");
        var skip = Math.min(asked.matches("\\d{1,7}") ? Integer.parseInt(asked) : 0, shown.size());
        var page = shown.subList(skip, Math.min(skip + PAGE, shown.size()));
        var words =
                texts(visit, page.stream().map(each -> each.provision().id()).toList());
        var more = skip + PAGE < shown.size();
        return new TableView(
                visit.words(),
                "provisions",
                visit.say("portal.section.provisions"),
                columns(visit),
                page.stream().map(each -> cells(visit, each, words)).toList(),
                shown.size(),
                found.all().isEmpty() ? List.of() : filters(visit, found, titles),
                here.path(),
                TableView.Kept.of(here, FIELDS),
                more ? here.with("skip", Integer.toString(skip + PAGE)).href() : "",
                skip == 0 ? "" : here.without("skip").href(),
                downloads(visit, here),
                visit.say(found.all().isEmpty() ? "provisions.none" : "pages.rows.empty"));
    }

    private static List<Link> downloads(Visit visit, Address here) {
        var plan = visit.framework();
        if (plan == null) return List.of();
        var path = "/u/%s/data/%s/provisions"
                .formatted(Address.segment(visit.union().code()), Address.segment(plan.code()));
        return TableView.downloads(path, here.without("skip", "framework"));
    }

    private static List<Column> columns(Visit visit) {
        return List.of(
                Column.of(visit.say("portal.column.code")),
                Column.of(visit.say("provisions.column.provision")),
                Column.number(visit.say("portal.section.measures")),
                Column.number(visit.say("provisions.column.confirmed")),
                Column.number(visit.say("provisions.column.high")),
                Column.number(visit.say("provisions.column.medium")),
                Column.number(visit.say("provisions.column.low")));
    }

    private static List<Cell> cells(Visit visit, Row row, Map<Long, List<org.pacta.ledger.Text>> words) {
        var provision = row.provision();
        var carried = row.carried();
        var plan = visit.framework();
        var address = ProvisionWords.page(visit, provision);
        var count = plan == null
                ? Cell.of("–")
                : carried.gap()
                        ? Cell.of(visit.say("provisions.gap"))
                        : Cell.of(visit.link(
                                visit.words().formats().number(carried.of()),
                                ProvisionWords.measures(visit, plan, provision)));
        return List.of(
                Cell.of(visit.link(provision.place(), address)).at(provision.depth()),
                Cell.of(visit.text(words.getOrDefault(provision.id(), List.of()), "words", provision.words()), ""),
                count,
                Cell.of(ProvisionWords.confirmed(visit, carried)),
                Cell.of(ProvisionWords.part(visit, carried.high())),
                Cell.of(ProvisionWords.part(visit, carried.medium())),
                Cell.of(ProvisionWords.part(visit, carried.low())));
    }

    private static List<TableView.Filter> filters(
            Visit visit, Found found, Map<Long, List<org.pacta.ledger.Text>> titles) {
        var all = new ArrayList<TableView.Filter>();
        all.add(new TableView.Filter(
                "words", visit.say("pages.filter.words"), fields(visit).apply("words"), List.of()));
        var shown = visit.said(ProvisionRows.SHOWN, each -> visit.say("provisions.show." + each));
        if (visit.framework() != null) all.add(choice(visit, "show", visit.say("pages.filter.show"), shown));
        var instruments = new LinkedHashMap<String, Text>();
        for (var each : found.instruments())
            instruments.put(each.code(), visit.text(titles.getOrDefault(each.id(), List.of()), "title", each.title()));
        if (instruments.size() > 1)
            all.add(choice(visit, "instrument", visit.say("provisions.column.instrument"), instruments));
        return all;
    }

    /// @param values with their words
    private static TableView.Filter choice(Visit visit, String name, String label, Map<String, Text> values) {
        var value = fields(visit).apply(name);
        return TableView.Filter.choice(name, label, value, values, value);
    }

    private Map<Long, List<org.pacta.ledger.Text>> texts(Visit visit, List<Long> things) {
        return records.texts(visit.union().id(), things, visit.asOf());
    }
}
