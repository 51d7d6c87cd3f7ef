package org.pacta.portal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.council.Council;
import org.pacta.council.Document;
import org.pacta.council.Meeting;
import org.pacta.ledger.AsOf;
import org.pacta.page.Address;
import org.pacta.page.Text;
import org.pacta.parties.Bodies;
import org.pacta.portal.Frames;
import org.pacta.portal.Keepers;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.thing.Fact;
import org.pacta.portal.thing.ThingView;
import org.springframework.stereotype.Component;

/// Fills the page of a meeting: its documents with their stages, and the way to what was seen then.
@Component
class MeetingPages {

    private final Frames frames;
    private final Council council;
    private final Bodies bodies;
    private final UnionThings things;
    private final Keepers keepers;

    MeetingPages(Frames frames, Council council, Bodies bodies, UnionThings things, Keepers keepers) {
        this.frames = frames;
        this.council = council;
        this.bodies = bodies;
        this.things = things;
        this.keepers = keepers;
    }

    ThingView meeting(Visit visit, Meeting meeting) {
        var formats = visit.words().formats();
        var day = meeting.heldOn().toString();
        var held = !meeting.heldOn().isAfter(visit.asOf().on());
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(visit.say("portal.column.date"), formats.day(meeting.heldOn())));
        facts.add(new Fact(
                visit.say("portal.column.body"),
                List.of(Cell.of(
                        host(visit, meeting),
                        visit.at("/bodies/" + Address.segment(meeting.body())).href()))));
        if (meeting.place() != null) facts.add(Fact.of(visit.say("pages.meeting.place"), meeting.place()));
        if (held) {
            var then = Address.of("/u/" + visit.union().code()).with("on", day).with("known", day);
            facts.add(new Fact(
                    visit.say("pages.meeting.then"),
                    List.of(Cell.of(visit.link(visit.say("pages.meeting.then.link"), then)))));
        }
        things.kept(visit, "/meetings/" + Address.segment(meeting.code())).ifPresent(facts::add);
        var kept = council.documents(visit.union().id(), meeting.id(), late(visit, meeting), visit.tag());
        var titles = things.texts(visit, kept.stream().map(Document::id).toList());
        var documents = kept.stream()
                .map(each -> List.of(
                        Cell.of(each.number() == null ? "–" : each.number()),
                        title(visit, each, titles),
                        Cell.of(each.dated() == null ? "–" : formats.briefDay(each.dated())),
                        stage(visit, each.stage())))
                .toList();
        var columns = List.of("portal.column.number", "pages.document", "portal.column.date", "portal.column.state");
        return new ThingView(
                frames.of(visit, "meetings", UnionThings.crumbs(visit, "meetings")),
                visit.say("portal.kind.meeting", meeting.number() == null ? "" : formats.number(meeting.number()))
                        .strip(),
                visit.texts(things.texts(visit, meeting.id()), "title", meeting.title()),
                List.of(),
                List.of(),
                facts,
                null,
                List.of(UnionThings.small(visit, "documents", "pages.documents", columns, documents)),
                List.of());
    }

    private Text host(Visit visit, Meeting meeting) {
        return bodies.body(visit.union().id(), meeting.body(), visit.asOf(), visit.tag())
                .map(each -> visit.text(things.texts(visit, each.id()), "name", each.name()))
                .orElseGet(() -> Text.of(meeting.bodyName(), visit.words().language()));
    }

    /// Whoever keeps documents comes from their titles to their forms.
    private Cell title(Visit visit, Document document, Map<Long, List<org.pacta.ledger.Text>> titles) {
        var title = visit.text(titles.getOrDefault(document.id(), List.of()), "title", document.title());
        return keepers.way(visit, visit.at("/documents/" + Address.segment(document.code()))).stream()
                .map(each -> Cell.of(title, each.href()))
                .findFirst()
                .orElseGet(() -> Cell.of(title, ""));
    }

    private static Cell stage(Visit visit, @org.jspecify.annotations.Nullable String stage) {
        return "approved".equals(stage) ? Cell.of(visit.say("pages.stage.approved")) : UnionThings.stage(visit, stage);
    }

    /// A document stands with its meeting even when the page shows the day before.
    private static AsOf late(Visit visit, Meeting meeting) {
        var on = visit.asOf().on();
        return new AsOf(
                on.isBefore(meeting.heldOn()) ? meeting.heldOn() : on,
                visit.asOf().known());
    }
}
