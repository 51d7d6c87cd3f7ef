package org.pacta.portal.proof;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.seal.Entries;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// The page of the ledger.
@Component
class LedgerPages {

    private static final int PAGE = 50;
    private static final int HEADS = 10;

    private final Frames frames;
    private final Ledger ledger;
    private final Entries entries;
    private final Seals seals;
    private final Bodies bodies;

    LedgerPages(Frames frames, Ledger ledger, Entries entries, Seals seals, Bodies bodies) {
        this.frames = frames;
        this.ledger = ledger;
        this.entries = entries;
        this.seals = seals;
        this.bodies = bodies;
    }

    LedgerView ledger(Visit visit, String base) {
        var union = visit.union().id();
        var last = seals.head(union);
        var here = base + "/u/" + Address.segment(visit.union().code()) + "/ledger";
        // to a reader who does not see the whole record, what is sealed goes further than what he sees
        var waiting = Math.max(
                0,
                ledger.head(union).seq() - last.map(each -> each.head().seq()).orElse(0L));
        return new LedgerView(
                frames.of(visit, "ledger", Frames.crumbs(visit).subList(0, 1)),
                last.map(each -> line(visit, each)).orElse(null),
                waiting,
                seals.keys().stream().map(each -> each.key().toString()).toList(),
                steps(visit, here),
                countersigned(visit),
                heads(visit),
                entries(visit),
                List.of(
                        new Link(visit.say("ledger.link.file"), own(visit, "/file")),
                        new Link(visit.say("ledger.link.atom"), own(visit, "/heads.atom")),
                        new Link(
                                visit.say("ledger.link.api"),
                                "/api/v1/unions/"
                                        + Address.segment(visit.union().code()) + "/ledger")),
                new Link(visit.say("ledger.sample.title"), own(visit, "/sample")));
    }

    /// Heads and entries have no other moment than their own: these links hand none on.
    static String own(Visit visit, String below) {
        return "/u/" + Address.segment(visit.union().code()) + "/ledger" + below;
    }

    static String moment(Visit visit, Instant moment) {
        return visit.words()
                .formats()
                .moment(LocalDateTime.ofInstant(moment, visit.union().zone()));
    }

    static String number(Visit visit, long number) {
        return visit.words().formats().number(number);
    }

    private static LedgerView.HeadLine line(Visit visit, Seals.Sealed sealed) {
        var head = sealed.head();
        return new LedgerView.HeadLine(
                number(visit, head.size()),
                number(visit, head.seq()),
                moment(visit, head.sealed()),
                sealed.brief(),
                new Link(visit.say("ledger.head.note"), own(visit, "/heads/" + head.size())));
    }

    private static List<LedgerView.Step> steps(Visit visit, String here) {
        var file = visit.union().code() + ".ledger";
        return List.of(
                new LedgerView.Step(visit.say("ledger.step.head"), "curl -o head.txt " + here + "/head"),
                new LedgerView.Step(visit.say("ledger.step.file"), "curl -o " + file + " " + here + "/file"),
                new LedgerView.Step(
                        visit.say("ledger.step.verify"), "pacta ledger verify " + file + " --head head.txt --figures"),
                new LedgerView.Step(
                        visit.say("ledger.step.python"),
                        "curl -O %s/verify.py && python3 verify.py %s --head head.txt".formatted(here, file)));
    }

    private TableView countersigned(Visit visit) {
        var names = parties(visit);
        var rows = seals.countersignatures(visit.union().id(), 0, Long.MAX_VALUE).reversed().stream()
                .limit(HEADS)
                .map(each -> List.of(
                        Cell.of(names.getOrDefault(each.party(), "")),
                        Cell.of(new Link(number(visit, each.size()), own(visit, "/heads/" + each.size()))),
                        Cell.of(moment(visit, each.given())),
                        Cell.of(each.key().toString())))
                .toList();
        return TableView.small(
                visit.words(),
                "countersigned",
                visit.say("ledger.countersigned"),
                List.of(
                        Column.of(visit.say("portal.column.party")),
                        Column.number(visit.say("ledger.column.leaves")),
                        Column.of(visit.say("ledger.column.given")),
                        Column.minor(visit.say("ledger.column.key"))),
                rows,
                visit.say("ledger.countersigned.none"));
    }

    Map<Long, String> parties(Visit visit) {
        return bodies.parties(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .collect(Collectors.toMap(Party::id, Party::name));
    }

    private TableView heads(Visit visit) {
        var rows = seals.heads(visit.union().id(), Long.MAX_VALUE, HEADS).stream()
                .map(each -> List.of(
                        Cell.of(new Link(
                                number(visit, each.head().size()),
                                own(visit, "/heads/" + each.head().size()))),
                        Cell.of(number(visit, each.head().seq())),
                        Cell.of(moment(visit, each.head().sealed())),
                        Cell.of(each.head().rootText())))
                .toList();
        return TableView.small(
                visit.words(),
                "heads",
                visit.say("ledger.heads"),
                List.of(
                        Column.number(visit.say("ledger.column.leaves")),
                        Column.number(visit.say("ledger.column.entry")),
                        Column.of(visit.say("ledger.column.sealed")),
                        Column.minor(visit.say("ledger.column.root"))),
                rows,
                visit.say("ledger.unsealed"));
    }

    private TableView entries(Visit visit) {
        var asked = visit.query().getOrDefault("before", "");
        var before = asked.matches("[1-9]\\d{0,17}") ? Long.parseLong(asked) : 0;
        var names = parties(visit);
        var found = entries.last(visit.union().id(), before, PAGE);
        var rows = found.stream().map(each -> row(visit, each, names)).toList();
        var here = Address.of(own(visit, ""));
        var next = found.isEmpty() || found.getLast().seq() == 1
                ? ""
                : here.with("before", String.valueOf(found.getLast().seq())).href() + "#entries";
        return new TableView(
                visit.words(),
                "entries",
                visit.say("ledger.entries"),
                List.of(
                        Column.number(visit.say("ledger.column.entry")),
                        Column.of(visit.say("ledger.column.recorded")),
                        Column.of(visit.say("ledger.column.what")),
                        Column.minor(visit.say("ledger.column.who")),
                        Column.number(visit.say("ledger.column.leaves"))),
                rows,
                ledger.head(visit.union().id()).seq(),
                List.of(),
                here.path(),
                List.of(),
                next,
                before == 0 ? "" : here.href(),
                List.of(),
                visit.say("ledger.entries.none"));
    }

    /// The grounds of an entry in words for this reader.
    ///
    /// @param recorded as they stand in the record; empty where they were erased
    static String grounds(Visit visit, String recorded) {
        return recorded.isEmpty()
                ? visit.say("ledger.entry.grounds.erased")
                : visit.words().grounds(recorded);
    }

    private static List<Cell> row(Visit visit, Entries.Entry entry, Map<Long, String> names) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(new Link(number(visit, entry.seq()), own(visit, "/entries/" + entry.seq()))));
        cells.add(Cell.of(moment(visit, entry.recorded())));
        cells.add(Cell.of(entry.command(), grounds(visit, entry.grounds())));
        cells.add(Cell.of(who(visit, entry, names)));
        cells.add(Cell.of(number(visit, entry.leaves())));
        return cells;
    }

    static String who(Visit visit, Entries.Entry entry, Map<Long, String> names) {
        return switch (entry.actor()) {
            case "operator" -> visit.say("pages.who.operator");
            case "clock" -> visit.say("pages.who.clock");
            default -> names.getOrDefault(entry.party(), visit.say("pages.who.secretariat"));
        };
    }

    /// The last heads as an Atom feed, for whoever keeps them.
    String feed(Visit visit, String base) {
        var heads = seals.heads(visit.union().id(), Long.MAX_VALUE, 100);
        return HeadsFeed.of(
                visit.say("ledger.feed.title", visit.name()),
                visit.notice(),
                visit.tag(),
                base + own(visit, ""),
                heads);
    }
}
