package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.seal.Entries;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.portal.api.LedgerAnswers.ConsistencyAnswer;
import org.pacta.portal.api.LedgerAnswers.CountersignatureLine;
import org.pacta.portal.api.LedgerAnswers.EntryAnswer;
import org.pacta.portal.api.LedgerAnswers.HeadLine;
import org.pacta.portal.api.LedgerAnswers.HeadList;
import org.pacta.portal.api.LedgerAnswers.InclusionAnswer;
import org.pacta.portal.api.LedgerAnswers.KeyLine;
import org.pacta.portal.api.LedgerAnswers.LeafLine;
import org.pacta.portal.api.LedgerAnswers.LedgerAnswer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Heads, proofs and entries of the ledger; public.
@RestController
@RequestMapping(path = "/api/v1/unions/{union}/ledger", produces = "application/json")
@Open
class LedgerApi {

    private final Asking asking;
    private final Ledger ledger;
    private final Seals seals;
    private final Entries entries;
    private final Bodies bodies;

    LedgerApi(Asking asking, Ledger ledger, Seals seals, Entries entries, Bodies bodies) {
        this.asking = asking;
        this.ledger = ledger;
        this.seals = seals;
        this.entries = entries;
        this.bodies = bodies;
    }

    @GetMapping
    LedgerAnswer ledger(@PathVariable String union, HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var head = seals.head(asked.unionId());
            return new LedgerAnswer(
                    asked.about(),
                    head.map(each -> each.head().origin()).orElse(null),
                    head.map(LedgerApi::line).orElse(null),
                    Math.max(
                            0,
                            ledger.head(asked.unionId()).seq()
                                    - head.map(each -> each.head().seq()).orElse(0L)),
                    seals.keys().stream()
                            .map(each -> new KeyLine(
                                    each.key().toString(),
                                    each.since(),
                                    each.endorsement().isEmpty() ? null : each.endorsement()))
                            .toList(),
                    countersignatures(asked));
        });
    }

    private List<CountersignatureLine> countersignatures(Asked asked) {
        var codes = bodies.parties(asked.unionId(), asked.asOf(), asked.language()).stream()
                .collect(Collectors.toMap(Party::id, Party::code));
        return seals.countersignatures(asked.unionId(), 0, Long.MAX_VALUE).reversed().stream()
                .limit(Paging.MOST)
                .map(each -> new CountersignatureLine(
                        each.size(),
                        codes.getOrDefault(each.party(), ""),
                        each.key().toString(),
                        each.line(),
                        each.given()))
                .toList();
    }

    static HeadLine line(Seals.Sealed sealed) {
        var head = sealed.head();
        return new HeadLine(
                head.size(),
                head.rootText(),
                head.seq(),
                head.recorded(),
                head.sealed(),
                sealed.brief(),
                sealed.note().toString());
    }

    /// Newest first.
    ///
    /// @param after only heads of fewer leaves: stays right while heads are added
    @GetMapping("/heads")
    HeadList heads(
            @PathVariable String union,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request) {
        var paging = new Paging(limit, 0);
        if (after < 0) throw new ApiFault("after", "after (%d) must be at least 0".formatted(after));
        return asking.of(request, union, asked -> {
            var found = seals.heads(asked.unionId(), after == 0 ? Long.MAX_VALUE : after - 1, paging.limit() + 1);
            var given = paging.of(found);
            var next = found.size() <= limit
                    ? null
                    : "/api/v1/unions/%s/ledger/heads?limit=%d&after=%d"
                            .formatted(
                                    Address.segment(union),
                                    limit,
                                    given.getLast().head().size());
            return new HeadList(
                    asked.about(), given.stream().map(LedgerApi::line).toList(), next);
        });
    }

    /// That a leaf is in the tree of a head.
    ///
    /// @param size of a head; the newest one without it
    @GetMapping("/inclusion")
    InclusionAnswer inclusion(
            @PathVariable String union,
            @RequestParam long index,
            @RequestParam(defaultValue = "0") long size,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var head = head(asked, size);
            if (index < 0 || index >= head.head().size())
                throw new ApiFault(
                        "index",
                        "index (%d) must be from 0 to %d"
                                .formatted(index, head.head().size() - 1));
            var place = seals.placeOf(asked.unionId(), index).orElseThrow(() -> new NotFound("leaf " + index));
            return new InclusionAnswer(
                    asked.about(),
                    index,
                    place.seq(),
                    index - place.first(),
                    head.head().size(),
                    head.head().rootText(),
                    HexFormat.of().formatHex(seals.hash(asked.unionId(), index)),
                    hex(seals.inclusion(asked.unionId(), index, head.head().size())));
        });
    }

    /// That the tree of a head goes on from that of an earlier one.
    @GetMapping("/consistency")
    ConsistencyAnswer consistency(
            @PathVariable String union,
            @RequestParam long first,
            @RequestParam(defaultValue = "0") long second,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var before = head(asked, first);
            var after = head(asked, second);
            if (first < 1 || first > after.head().size())
                throw new ApiFault(
                        "first",
                        "first (%d) must be from 1 to %d"
                                .formatted(first, after.head().size()));
            return new ConsistencyAnswer(
                    asked.about(),
                    first,
                    before.head().rootText(),
                    after.head().size(),
                    after.head().rootText(),
                    hex(seals.consistency(asked.unionId(), first, after.head().size())));
        });
    }

    private Seals.Sealed head(Asked asked, long size) {
        var found = size == 0 ? seals.head(asked.unionId()) : seals.head(asked.unionId(), size);
        return found.orElseThrow(() -> new NotFound(size == 0 ? "a head" : "head " + size));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    /// One entry with its leaves.
    ///
    /// @param after how many leaves were given before
    @GetMapping("/entries/{seq}")
    EntryAnswer entry(
            @PathVariable String union,
            @PathVariable long seq,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var entry = entries.entry(asked.unionId(), seq).orElseThrow(() -> new NotFound("entry " + seq));
            var next = (long) after + limit >= entry.leaves()
                    ? null
                    : "/api/v1/unions/%s/ledger/entries/%d?limit=%d&after=%d"
                            .formatted(Address.segment(union), seq, limit, after + limit);
            return new EntryAnswer(
                    asked.about(),
                    seq,
                    entry.recorded(),
                    entry.entered(),
                    entry.actor(),
                    entry.command(),
                    entry.grounds(),
                    entry.leaves(),
                    leaves(asked.unionId(), entry, paging),
                    next);
        });
    }

    private List<LeafLine> leaves(int union, Entries.Entry entry, Paging paging) {
        var place = seals.place(union, entry.seq());
        var hashes = place.map(each -> seals.hashes(union, each, paging.after(), paging.limit()))
                .orElse(List.of());
        var open = entries.leaves(union, entry.seq(), paging.after(), paging.limit()).stream()
                .collect(Collectors.toMap(each -> (long) each.leaf(), each -> each));
        var lines = new ArrayList<LeafLine>();
        for (long i = paging.after(); i < Math.min((long) paging.after() + paging.limit(), entry.leaves()); i++) {
            Entries.@Nullable Leaf leaf = open.get(i);
            var whole = leaf == null || leaf.erased() != 0 ? null : leaf;
            int at = (int) (i - paging.after());
            lines.add(new LeafLine(
                    i,
                    whole == null ? null : whole.salt(),
                    whole == null ? null : whole.bytes(),
                    at < hashes.size() ? HexFormat.of().formatHex(hashes.get(at)) : null,
                    place.isEmpty() ? null : place.get().first() + i,
                    leaf == null || whole != null ? null : leaf.erased()));
        }
        return lines;
    }
}
