package org.pacta.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Sources;
import org.pacta.register.keeping.Stages;
import org.springframework.stereotype.Component;

/// Meetings and documents as of a moment, and the commands that change them.
@Component
public class Council {

    static final FactTable MEETING =
            FactTable.about("council.meeting", List.of("id"), List.of("body_id", "number", "held_on"));
    static final FactTable DOCUMENT = FactTable.about(
            "council.document", List.of("id"), List.of("kind", "number", "dated", "body_id", "meeting_id"));
    static final FactTable STAGE = FactTable.about("council.document_stage", List.of("id"), List.of("stage"));
    static final FactTable CLOSURE = FactTable.about("council.closure", List.of("id"), List.of("document_id"));

    private static final Sources MEETINGS = Sources.of(MEETING).named("meeting", "body");
    private static final Sources CLOSURES = Sources.of(CLOSURE);

    private record Closed() {}

    private final CouncilStore store;
    private final Ledger ledger;

    Council(CouncilStore store, Ledger ledger) {
        this.ledger = ledger;
        this.store = store;
    }

    /// All meetings recorded, the latest first; those after the day asked as well.
    public List<Meeting> meetings(int union, AsOf asOf, String language) {
        return ledger.once(
                new Meetings(union, asOf, language),
                () -> ledger.lasting(
                        MEETINGS,
                        union,
                        asOf,
                        new MeetingsIn(language),
                        () -> List.copyOf(store.meetings(union, asOf, language))));
    }

    private record Meetings(int union, AsOf asOf, String language) {}

    private record MeetingsIn(String language) {}

    public Optional<Meeting> meeting(int union, String code, AsOf asOf, String language) {
        return meetings(union, asOf, language).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /// The documents of a meeting, by code.
    public List<Document> documents(int union, long meeting, AsOf asOf, String language) {
        return store.documents(union, meeting, asOf, language);
    }

    /// The ids of the meetings from which a document is recorded.
    public Set<Long> documented(int union, AsOf asOf) {
        return store.documented(union, asOf);
    }

    /// A document with the meeting that it comes from.
    ///
    /// @param meeting the code of the meeting; null where none is recorded
    public record Decision(Document document, @Nullable String meeting) {}

    /// A document by which something was decided.
    public Optional<Decision> decision(int union, long document, AsOf asOf, String language) {
        return store.decision(union, document, asOf, language);
    }

    /// That a programme was taken off control.
    ///
    /// @param document the id of the decision; null where none is named
    public record Closure(@Nullable Long document, LocalDate since) {}

    /// The decision by which a group is closed on the day asked.
    public Optional<Closure> closure(int union, long group, AsOf asOf) {
        return store.closure(union, group, asOf);
    }

    /// The groups that are closed by a decision on the day asked, by id.
    public Set<Long> closed(int union, AsOf asOf) {
        return ledger.lasting(CLOSURES, union, asOf, new Closed(), () -> store.closed(union, asOf));
    }

    /// @param number as the body counts its meetings; null where none was published
    public void meeting(Entry entry, long id, long body, @Nullable Integer number, LocalDate heldOn) {
        entry.put(Fact.of(
                MEETING,
                Fact.row("id", id),
                Fact.row("body_id", body, "number", number, "held_on", heldOn),
                Period.since(heldOn)));
    }

    /// Sets right which body met and when, whatever was held of it before.
    public void held(Entry entry, long id, long body, @Nullable Integer number, LocalDate heldOn) {
        var row = Fact.row("body_id", body, "number", number, "held_on", heldOn);
        entry.become(
                MEETING, Fact.row("id", id), List.of(Fact.of(MEETING, Fact.row("id", id), row, Period.since(heldOn))));
    }

    /// What is said of a document apart from its texts and its stage.
    public record DocumentState(
            String kind,
            @Nullable String number,
            @Nullable LocalDate dated,
            @Nullable Long body,
            @Nullable Long meeting) {}

    public void document(Entry entry, long id, DocumentState state, LocalDate from) {
        entry.put(Fact.of(
                DOCUMENT,
                Fact.row("id", id),
                Fact.row(
                        "kind",
                        state.kind,
                        "number",
                        state.number,
                        "dated",
                        state.dated,
                        "body_id",
                        state.body,
                        "meeting_id",
                        state.meeting),
                Period.since(from)));
    }

    /// @param stage approved, adopted, in-force, repealed
    public void reach(Entry entry, long document, String stage, LocalDate since) {
        entry.put(Fact.of(STAGE, Fact.row("id", document), Fact.row("stage", stage), Period.since(since)));
    }

    /// The document was in that stage on these days, whatever stood there before.
    public void reach(Entry entry, long document, String stage, Period days) {
        entry.put(Fact.of(STAGE, Fact.row("id", document), Fact.row("stage", stage), days));
    }

    /// All stages of a document and the days on which they began, whatever was held of them before.
    ///
    /// @param stages oldest first, each on a day of its own
    public void went(Entry entry, long document, List<Stages.Begun> stages) {
        entry.become(STAGE, Fact.row("id", document), Stages.facts(STAGE, document, stages));
    }

    /// A programme is taken off control.
    ///
    /// @param document the decision; null where none is named
    public void close(Entry entry, long group, @Nullable Long document, LocalDate since) {
        entry.put(Fact.of(CLOSURE, Fact.row("id", group), Fact.row("document_id", document), Period.since(since)));
    }
}
