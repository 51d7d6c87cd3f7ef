package org.pacta.portal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.council.Council;
import org.pacta.council.Meeting;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.portal.overview.Outlook;
import org.pacta.portal.overview.OverviewView;
import org.pacta.portal.overview.Since;
import org.pacta.scoreboard.Before;
import org.pacta.scoreboard.Changes;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Order;
import org.pacta.scoreboard.Tally;
import org.springframework.stereotype.Component;

/// Fills the first screen: where we stand, what changed since the last sitting, whether we will make it, what is next.
@Component
class Overviews {

    private static final int SHORT = 8;

    private final Frames frames;
    private final Standing standing;
    private final Spoken spoken;
    private final Changes changes;
    private final Council council;
    private final Records records;
    private final RowTables tables;

    Overviews(
            Frames frames,
            Standing standing,
            Spoken spoken,
            Changes changes,
            Council council,
            Records records,
            RowTables tables) {
        this.frames = frames;
        this.standing = standing;
        this.spoken = spoken;
        this.changes = changes;
        this.council = council;
        this.records = records;
        this.tables = tables;
    }

    OverviewView of(Visit visit) {
        var question = visit.question();
        var framework = question.framework();
        var tally = standing.tally(question);
        var meetings = council.meetings(visit.union().id(), visit.asOf(), visit.tag());
        var before = Before.of(question, meetings);
        var bridge = before.map(each -> changes.between(question.at(each), question, Standing.counted(framework)));
        var curve = standing.curve(visit, tally);
        var groups = standing.bars(visit, 1);
        var heading = Standing.heading(framework, 1);
        var texts = records.texts(visit.union().id(), List.of("framework"), List.of(framework.id()), visit.asOf())
                .getOrDefault(framework.id(), List.of());
        return new OverviewView(
                frames.of(visit, "overview", List.of()),
                visit.text(texts, "title", framework.title()),
                scope(visit, texts),
                frames.moment(visit),
                meetings.stream()
                        .filter(each -> each.heldOn().equals(visit.asOf().on()))
                        .map(Meeting::title)
                        .findFirst()
                        .orElse(""),
                standing.figures(visit, tally),
                standing.remaining(visit, tally),
                since(visit, before, bridge, tally),
                outlook(visit, before, bridge, tally),
                spoken.statements(visit),
                next(visit, texts),
                curve,
                heading,
                groups,
                tables.brief(visit, "due-next", "portal.due.next", Filter.ALL.showing("upcoming"), Order.DUE, SHORT),
                tables.brief(visit, "overdue", "portal.due.overdue", Filter.ALL.showing("overdue"), Order.DUE, SHORT),
                visit.say(
                        tally.all().weight().longValue() == tally.all().of()
                                ? "portal.counting.equal." + framework.counted()
                                : "portal.counting.weights"),
                List.of(
                        new Link(visit.say("portal.moment.change"), "#date"),
                        visit.link(visit.say("report.button.docx"), paper(visit, "/note.docx/making")),
                        visit.link(visit.say("report.button.pdf"), paper(visit, "/note.pdf/making")),
                        visit.link(visit.say("report.positions.link"), paper(visit, "/positions")),
                        visit.link(visit.say("portal.tool.cite"), paper(visit, "/cite")),
                        visit.link(visit.say("portal.tool.download"), visit.at("/data"))),
                Charted.of(visit, "", curve != null, groups.isEmpty() ? "" : heading));
    }

    /// A paper of the framework shown.
    private static Address paper(Visit visit, String below) {
        return visit.at(below).with("framework", visit.question().framework().code());
    }

    private static String scope(Visit visit, List<org.pacta.ledger.Text> texts) {
        return visit.text(texts, "scope", "").words();
    }

    private static @Nullable Text next(Visit visit, List<org.pacta.ledger.Text> texts) {
        var next = visit.text(texts, "next", "");
        return next.words().isEmpty() ? null : next;
    }

    private static @Nullable Since since(
            Visit visit, Optional<AsOf> before, Optional<Changes.Bridge> bridge, Tally tally) {
        if (before.isEmpty() || bridge.isEmpty() || tally.all().of() == 0) return null;
        var day = before.get().on().toString();
        var changed = visit.at("/compare")
                .with("framework", visit.question().framework().code())
                .with("from", day);
        var all = bridge.get();
        return new Since(
                visit.words(),
                before.get().on(),
                all.before(),
                all.after(),
                all.confirmed() + all.addedConfirmed(),
                all.returned() + all.excludedConfirmed(),
                all.added(),
                all.excluded(),
                visit.link(visit.say("portal.since.what"), changed));
    }

    private static @Nullable Outlook outlook(
            Visit visit, Optional<AsOf> before, Optional<Changes.Bridge> bridge, Tally tally) {
        if (before.isEmpty() || bridge.isEmpty() || tally.all().of() == 0) return null;
        var ends = visit.question().framework().ends();
        return new Outlook(
                visit.words(),
                before.get().on(),
                bridge.get().before(),
                visit.asOf().on(),
                tally.all().confirmed(),
                ends,
                tally.all().of(),
                Standing.counted(visit.question().framework()) == Counted.STEPS);
    }
}
