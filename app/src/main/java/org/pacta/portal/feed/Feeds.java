package org.pacta.portal.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pacta.council.release.Release;
import org.pacta.council.release.Releases;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.item.CorrectionList;
import org.pacta.portal.item.Timelines;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// Fills the feeds. Called inside a reading: nobody is told what he may not see.
@Component
class Feeds {

    private static final int ENTRIES = 100;

    private final Releases releases;
    private final CorrectionList corrections;
    private final Timelines timelines;
    private final Plans plans;
    private final Rows rows;
    private final Ledger ledger;

    Feeds(Releases releases, CorrectionList corrections, Timelines timelines, Plans plans, Rows rows, Ledger ledger) {
        this.releases = releases;
        this.corrections = corrections;
        this.timelines = timelines;
        this.plans = plans;
        this.rows = rows;
        this.ledger = ledger;
    }

    /// @param base the address of this server
    AtomFeed releases(Visit visit, String base) {
        var page = base + own(visit, "/releases");
        var entries = releases.releases(visit.union().id(), false).stream()
                .limit(ENTRIES)
                .map(each -> release(visit, page, each))
                .toList();
        return feed(visit, visit.say("release.title"), page, entries);
    }

    private static AtomFeed.Entry release(Visit visit, String page, Release each) {
        var at = page + "#release-" + each.number();
        var first = visit.union().languages().getFirst();
        var words = each.texts().getOrDefault(visit.tag(), each.texts().getOrDefault(first, ""));
        var title = visit.say("release.heading", each.number(), moment(visit, each.moment()));
        return new AtomFeed.Entry(at, title, at, each.moment(), words);
    }

    AtomFeed corrections(Visit visit, String base) {
        var page = base + own(visit, "/corrections");
        var entries = new ArrayList<AtomFeed.Entry>();
        for (var each : corrections.page(visit, 0, ENTRIES).corrections()) {
            entries.add(new AtomFeed.Entry(
                    "%s#%d-%d".formatted(page, each.seq(), entries.size()),
                    each.thing().words() + ": " + each.field(),
                    page,
                    each.recorded(),
                    visit.say(
                            "corrections.sentence",
                            dash(each.before()),
                            dash(each.after()),
                            each.grounds(),
                            each.who())));
        }
        return feed(visit, visit.say("corrections.title"), page, numbered(entries));
    }

    /// An entry's id speaks of its place within the ledger's entry, so that it stays when others come before it.
    private static List<AtomFeed.Entry> numbered(List<AtomFeed.Entry> entries) {
        var seen = new java.util.HashMap<String, Integer>();
        return entries.stream()
                .map(each -> {
                    var stem = each.id().substring(0, each.id().lastIndexOf('-'));
                    var id = stem + "-" + seen.merge(stem, 1, Integer::sum);
                    return new AtomFeed.Entry(id, each.title(), each.page(), each.updated(), each.words());
                })
                .toList();
    }

    private static String dash(String words) {
        return words.isEmpty() ? "–" : words;
    }

    /// What was recorded of the things of a group and of those below it.
    AtomFeed changes(Visit visit, String code, String base) {
        var framework = visit.question().framework();
        var group = plans.groups(visit.union().id(), framework.id(), visit.asOf(), visit.tag()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + code));
        var counted = Standing.counted(framework);
        var of = base + own(visit, "/frameworks/" + Address.segment(framework.code()));
        var entries = new ArrayList<AtomFeed.Entry>();
        for (var row : rows.all(visit.question(), counted, Filter.ALL.in(code))) {
            var page = of + "/" + counted.word() + "/" + Address.segment(row.code());
            var number = 0;
            for (var event : timelines.of(visit, row.id()).events())
                entries.add(new AtomFeed.Entry(
                        page + "#event-" + ++number,
                        row.code() + " " + row.title() + ": " + event.words(),
                        page,
                        event.recorded().atZone(visit.union().zone()).toInstant(),
                        event.words() + ". " + event.recordedWords()));
        }
        entries.sort(Comparator.comparing(AtomFeed.Entry::updated).reversed());
        return feed(
                visit,
                group.title(),
                of + "/groups/" + Address.segment(code),
                entries.stream().limit(ENTRIES).toList());
    }

    private AtomFeed feed(Visit visit, String what, String page, List<AtomFeed.Entry> entries) {
        return new AtomFeed(
                visit.name() + ": " + what,
                visit.notice(),
                visit.tag(),
                page + ".atom",
                page,
                ledger.head(visit.union().id()).recorded(),
                entries);
    }

    private static String moment(Visit visit, Instant moment) {
        return visit.words()
                .formats()
                .moment(LocalDateTime.ofInstant(moment, visit.union().zone()));
    }

    /// A feed is about what is new: its links hand no moment on.
    private static String own(Visit visit, String below) {
        return Address.of("/u/" + Address.segment(visit.union().code()) + below).href();
    }
}
