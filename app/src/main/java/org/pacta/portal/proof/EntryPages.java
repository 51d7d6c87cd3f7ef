package org.pacta.portal.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.seal.Entries;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.springframework.stereotype.Component;

/// The page of one entry.
@Component
class EntryPages {

    private static final int PAGE = 100;

    private final Frames frames;
    private final Entries entries;
    private final Seals seals;
    private final LedgerPages pages;

    EntryPages(Frames frames, Entries entries, Seals seals, LedgerPages pages) {
        this.frames = frames;
        this.entries = entries;
        this.seals = seals;
        this.pages = pages;
    }

    /// @throws NotFound if there is no such entry
    EntryView entry(Visit visit, long seq) {
        var union = visit.union().id();
        var entry = entries.entry(union, seq).orElseThrow(() -> new NotFound("entry " + seq));
        var asked = visit.query().getOrDefault("from", "");
        var from = asked.matches("\\d{1,9}") ? Long.parseLong(asked) : 0;
        var until = Math.min(from + PAGE, entry.leaves());
        return new EntryView(
                frames.of(
                        visit,
                        "ledger",
                        List.of(
                                Frames.crumbs(visit).getFirst(),
                                new Link(visit.say("ledger.title"), LedgerPages.own(visit, "")))),
                visit.say("ledger.entry.title", seq),
                facts(visit, entry),
                sealed(visit, seq),
                leaves(visit, entry, from),
                visit.say("ledger.entry.extent", from >= entry.leaves() ? 0 : until - from, entry.leaves()),
                until < entry.leaves() ? LedgerPages.own(visit, "/entries/" + seq + "?from=" + until) : "");
    }

    private List<EntryView.Fact> facts(Visit visit, Entries.Entry entry) {
        var facts = new ArrayList<EntryView.Fact>();
        facts.add(fact(visit, "recorded", LedgerPages.moment(visit, entry.recorded())));
        if (!entry.entered().equals(entry.recorded()))
            facts.add(fact(visit, "entered", LedgerPages.moment(visit, entry.entered())));
        facts.add(fact(visit, "who", LedgerPages.who(visit, entry, pages.parties(visit))));
        facts.add(fact(visit, "what", entry.command()));
        facts.add(fact(visit, "grounds", LedgerPages.grounds(visit, entry.grounds())));
        facts.add(fact(visit, "leaves", LedgerPages.number(visit, entry.leaves())));
        return facts;
    }

    private static EntryView.Fact fact(Visit visit, String column, String value) {
        return new EntryView.Fact(visit.say("ledger.column." + column), Cell.of(value));
    }

    private String sealed(Visit visit, long seq) {
        return seals.headOf(visit.union().id(), seq)
                .map(each -> visit.say(
                        "ledger.entry.sealed",
                        LedgerPages.moment(visit, each.head().sealed()),
                        each.head().size()))
                .orElseGet(() -> visit.say("ledger.entry.waits"));
    }

    private List<EntryView.Leaf> leaves(Visit visit, Entries.Entry entry, long from) {
        var union = visit.union().id();
        var place = seals.place(union, entry.seq());
        var hashes = place.map(each -> seals.hashes(union, each, from, PAGE)).orElse(List.of());
        var open = entries.leaves(union, entry.seq(), from, PAGE).stream()
                .collect(Collectors.toMap(each -> (long) each.leaf(), each -> each));
        var size = seals.head(union).map(each -> each.head().size()).orElse(0L);
        var all = new ArrayList<EntryView.Leaf>();
        for (long i = from; i < Math.min(from + PAGE, entry.leaves()); i++) {
            var leaf = open.get(i);
            var at = (int) (i - from);
            var hash = at < hashes.size() ? HexFormat.of().formatHex(hashes.get(at)) : "";
            var proof = place.isEmpty()
                    ? List.<Link>of()
                    : List.of(new Link(
                            visit.say("ledger.leaf.proof"),
                            "/api/v1/unions/%s/ledger/inclusion?index=%d&size=%d"
                                    .formatted(
                                            Address.segment(visit.union().code()),
                                            place.get().first() + i,
                                            size)));
            all.add(new EntryView.Leaf(i, words(visit, leaf), leaf == null ? "" : leaf.bytes(), hash, proof));
        }
        return all;
    }

    private static String words(Visit visit, Entries.@org.jspecify.annotations.Nullable Leaf leaf) {
        if (leaf == null) return visit.say("ledger.leaf.hidden");
        if (leaf.erased() != 0) return visit.say("ledger.leaf.erased", leaf.erased());
        return leaf.table().isEmpty()
                ? visit.say("ledger.leaf.header")
                : visit.say("ledger.leaf." + leaf.act(), leaf.table());
    }
}
