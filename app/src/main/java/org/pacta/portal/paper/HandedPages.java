package org.pacta.portal.paper;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.pacta.ledger.seal.Entries;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.ListView;
import org.pacta.portal.table.TableView;
import org.pacta.report.HandedOut;
import org.pacta.report.HandedPaper;
import org.springframework.stereotype.Component;

/// The papers that were handed out, as they were.
@Component
class HandedPages {

    private final Frames frames;
    private final HandedOut handedOut;
    private final Entries entries;

    HandedPages(Frames frames, HandedOut handedOut, Entries entries) {
        this.frames = frames;
        this.handedOut = handedOut;
        this.entries = entries;
    }

    /// @param keeps whether the reader may hand out papers
    ListView of(Visit visit, boolean keeps) {
        var rows = handedOut.all(visit.union().id(), visit.asOf()).stream()
                .map(each -> row(visit, each))
                .toList();
        var table = TableView.small(
                visit.words(),
                "papers",
                visit.say("report.handed.caption"),
                List.of(
                        Column.of(visit.say("report.handed.paper")),
                        Column.of(visit.say("report.handed.position")),
                        Column.of(visit.say("report.handed.when")),
                        Column.of(visit.say("report.handed.occasion")),
                        Column.minor(visit.say("report.handed.fingerprint")),
                        Column.minor(visit.say("report.handed.entry"))),
                rows,
                visit.say("report.handed.none"));
        return new ListView(
                frames.of(visit, "overview", Frames.crumbs(visit).subList(0, 1)),
                visit.say("report.handed.title"),
                visit.say("report.handed.intro"),
                keeps ? List.of(visit.link(visit.say("handout.title"), visit.at("/papers/new"))) : List.of(),
                table);
    }

    private List<Cell> row(Visit visit, HandedPaper paper) {
        var name = "%s %s, %s, %s"
                .formatted(
                        visit.say("report.handed." + paper.kind().word()),
                        paper.code(),
                        paper.language(),
                        paper.form().toUpperCase(Locale.ROOT));
        var grounds = entries.entry(visit.union().id(), paper.seq())
                .map(Entries.Entry::grounds)
                .orElse("");
        return List.of(
                Cell.of(visit.link(name, visit.at("/papers/" + Address.segment(paper.code())))),
                Cell.of(visit.words().formats().briefDay(paper.on()), paper.framework()),
                Cell.of(moment(visit, paper.handed())),
                Cell.of(grounds.isEmpty() ? visit.say("ledger.entry.grounds.erased") : grounds),
                Cell.of(paper.fingerprint().substring(0, 20)),
                Cell.of(new Link(
                        String.valueOf(paper.seq()),
                        "/u/%s/ledger/entries/%d"
                                .formatted(Address.segment(visit.union().code()), paper.seq()))));
    }

    private static String moment(Visit visit, Instant moment) {
        return visit.words()
                .formats()
                .moment(LocalDateTime.ofInstant(moment, visit.union().zone()));
    }
}
