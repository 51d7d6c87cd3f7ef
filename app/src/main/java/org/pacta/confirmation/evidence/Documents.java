package org.pacta.confirmation.evidence;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Period;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.springframework.stereotype.Component;

/// Documents as records of their own, and which claims they serve. One that serves nothing yet is seen by its Party
/// alone.
@Component
public class Documents {

    static final FactTable DOCUMENT = FactTable.about(
            "confirmation.document",
            List.of("id"),
            List.of(
                    "ref",
                    "party_id",
                    "kind",
                    "number",
                    "dated",
                    "signatory",
                    "outgoing",
                    "incoming",
                    "pages",
                    "form",
                    "file_id",
                    "sha256",
                    "link",
                    "act_id",
                    "held_where",
                    "restriction",
                    "expires",
                    "seen_by"));
    static final FactTable EVIDENCE =
            FactTable.between("confirmation.evidence", List.of("id", "document_id"), List.of());
    static final FactTable LAPSE = FactTable.about("confirmation.lapse", List.of("id"), List.of("kind", "by_what"));
    static final FactTable INSPECTION =
            FactTable.about("confirmation.inspection", List.of("id", "party_id"), List.of("office", "person_id"));

    /// Sixteen digits of base 32, after a first one that is cut off.
    private static final java.math.BigInteger FLOOR = java.math.BigInteger.ONE.shiftLeft(80);

    private final Ledger ledger;
    private final DocumentStore store;
    private final FileStore files;
    private final SecureRandom random = new SecureRandom();

    Documents(Ledger ledger, DocumentStore store, FileStore files) {
        this.ledger = ledger;
        this.store = store;
        this.files = files;
    }

    /// What came of recording a document.
    public sealed interface Outcome {

        record Recorded(long document) implements Outcome {}

        record Refused(List<Reason> reasons) implements Outcome {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// Who of another Party has seen a document, by office.
    public record Inspection(long party, String office, LocalDate day) {}

    /// Records a document of the actor's Party. Until it serves a claim that Party alone sees it.
    public Outcome record(
            Actor actor, int union, Document.Content content, String title, String language, LocalDate today) {
        if (!(actor instanceof Actor.Holder holder)) return new Outcome.Refused(List.of(Reason.NO_PARTY));
        return ledger.enter(command(holder, union, "document", "Document recorded"), entry -> {
            var reasons = faults(entry, holder.party(), content, title, today);
            return reasons.isEmpty()
                    ? new Outcome.Recorded(add(entry, holder.party(), content, title, language, today))
                    : new Outcome.Refused(reasons);
        });
    }

    private static Command command(Actor actor, int union, String name, String grounds) {
        return new Command(actor, union, name, Grounds.of(grounds));
    }

    private List<Reason> faults(Entry entry, long party, Document.Content content, String title, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        var union = entry.union();
        if (title.isBlank()) reasons.add(Reason.TITLE_MISSING);
        if (!content.formed()) reasons.add(Reason.FORM);
        if (!content.linked()) reasons.add(Reason.LINK);
        var pages = content.pages();
        if (pages != null && pages < 1) reasons.add(Reason.PAGES);
        var dated = content.dated();
        if (dated != null && dated.isAfter(today)) reasons.add(Reason.FUTURE);
        var act = content.act();
        if (act != null && !store.act(union, act, new AsOf(today, entry.recorded()))) reasons.add(Reason.ACT);
        var file = content.file();
        if (file != null
                && files.file(union, file).filter(each -> each.party() == party).isEmpty()) reasons.add(Reason.FILE);
        return reasons;
    }

    /// Records a document of a Party (0: of the secretariat) as it is; for whoever brings in what is known to be right.
    public long add(Entry entry, long party, Document.Content content, String title, String language, LocalDate today) {
        var id = entry.thing("evidence", 0, 0);
        var own = party == 0 ? Visibility.PARTIES : Visibility.party(party);
        var from = content.dated() == null ? today : content.dated();
        entry.put(new Fact(DOCUMENT, Fact.row("id", id), row(entry.union(), party, content), Period.since(from), own));
        entry.text(id, "title", language, title.strip(), true, from, own);
        return id;
    }

    private byte[] random() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        return bytes;
    }

    private Map<String, Object> row(int union, long party, Document.Content content) {
        var file = content.file();
        return Fact.row(
                "ref",
                        new java.math.BigInteger(1, random())
                                .add(FLOOR)
                                .toString(32)
                                .substring(1),
                "party_id", party == 0 ? null : party,
                "kind", content.kind(),
                "number", content.number(),
                "dated", content.dated(),
                "signatory", content.signatory(),
                "outgoing", content.outgoing(),
                "incoming", content.incoming(),
                "pages", content.pages(),
                "form", content.form(),
                "file_id", file == null ? null : file.toString(),
                "sha256",
                        file == null
                                ? null
                                : files.file(union, file).orElseThrow().sha256(),
                "link", content.link(),
                "act_id", content.act(),
                "held_where", content.held(),
                "restriction", content.restriction(),
                "expires", content.expires(),
                "seen_by", content.seen().code());
    }

    /// Whether all of these are documents of that Party.
    public boolean own(int union, long party, Collection<Long> documents) {
        var held = store.held(union, documents);
        return documents.stream().allMatch(each -> {
            var one = held.get(each);
            return one != null && one.party() == party;
        });
    }

    /// Lets documents serve a claim (or a reading of another): from now on whoever may see its evidence sees them.
    ///
    /// @param seen the widest that the claim's evidence is seen
    public void attach(Entry entry, long about, Collection<Long> documents, Visibility seen, LocalDate since) {
        attach(entry, Map.of(about, since), documents, seen);
    }

    /// The same, of several claims that rest on the same documents.
    ///
    /// @param about the claims, in the order in which they are to be recorded, with the day from which each is
    /// served
    public void attach(Entry entry, Map<Long, LocalDate> about, Collection<Long> documents, Visibility seen) {
        entry.flush();
        var held = store.held(entry.union(), documents);
        for (var document : documents) {
            var one = held.get(document);
            if (one == null) throw new NotFound("document");
            var shown = narrower(seen, new Visibility(one.seenBy()));
            widen(entry, document, one, shown);
            about.forEach((claim, since) -> entry.put(new Fact(
                    EVIDENCE, Fact.row("id", claim, "document_id", document), Map.of(), Period.since(since), shown)));
        }
    }

    /// The narrower of two visibilities; two different Parties have none in common but the operator.
    static Visibility narrower(Visibility one, Visibility other) {
        if (one.equals(other)) return one;
        var least = Math.min(one.code(), other.code());
        return least <= 1 ? new Visibility(Math.max(one.code(), other.code())) : new Visibility(2);
    }

    /// What serves one claim openly is not hidden because it serves another narrowly.
    private void widen(Entry entry, long document, DocumentStore.Held held, Visibility shown) {
        if (held.visibility() <= shown.code()) return;
        entry.show(DOCUMENT, Fact.row("id", document), shown);
        store.titled(entry, document).forEach(each -> entry.showText(document, "title", each, shown));
        var file = held.file();
        if (file != null) files.show(entry.union(), file, shown);
    }

    /// Records that a document of the actor's Party was amended, repealed or withdrawn from a day on.
    public List<Reason> lapse(
            Actor actor, int union, long document, String kind, String by, LocalDate from, LocalDate today) {
        if (!(actor instanceof Actor.Holder holder)) return List.of(Reason.NO_PARTY);
        seen(holder, union, document, today);
        return ledger.enter(command(holder, union, "lapse", "Document no longer as it was"), entry -> {
            var held = store.held(union, List.of(document)).get(document);
            if (held == null || held.party() != holder.party()) return List.of(Reason.NOT_YOURS);
            if (by.isBlank()) return List.of(Reason.BY_MISSING);
            if (from.isAfter(today)) return List.of(Reason.FUTURE);
            fall(entry, document, kind, by.strip(), from, new Visibility(held.visibility()));
            return List.of();
        });
    }

    /// Records that a document is not what it was, as it is.
    ///
    /// @param kind amended, repealed, withdrawn
    /// @param seen by whom; the document's own visibility
    public void fall(Entry entry, long document, String kind, String by, LocalDate from, Visibility seen) {
        entry.put(new Fact(
                LAPSE, Fact.row("id", document), Fact.row("kind", kind, "by_what", by), Period.since(from), seen));
    }

    /// Records that the actor's Party has seen a document that another's body holds.
    public List<Reason> inspect(Actor actor, int union, long document, String office, LocalDate day, LocalDate today) {
        if (!(actor instanceof Actor.Holder holder) || holder.party() == 0) return List.of(Reason.NO_PARTY);
        seen(holder, union, document, today);
        return ledger.enter(command(holder, union, "inspect", "Document seen by another Party"), entry -> {
            var held = store.held(union, List.of(document)).get(document);
            if (held == null || !held.form().equals("held")) return List.of(Reason.NOT_HELD);
            if (held.party() == holder.party() || office.isBlank()) return List.of(Reason.OFFICE);
            if (day.isAfter(today)) return List.of(Reason.FUTURE);
            entry.put(new Fact(
                    INSPECTION,
                    Fact.row("id", document, "party_id", holder.party()),
                    Fact.row("office", office.strip(), "person_id", holder.person() == 0 ? null : holder.person()),
                    Period.since(day),
                    new Visibility(held.visibility())));
            return List.of();
        });
    }

    private void seen(Actor.Holder holder, int union, long document, LocalDate today) {
        var viewer = holder.party() == 0 ? Viewer.parties(union) : Viewer.party(union, holder.party());
        ledger.read(viewer, () -> {
            if (!store.held(union, List.of(document)).containsKey(document)) throw new NotFound("document");
            return today;
        });
    }

    /// A document that the viewer may see.
    public Optional<Document> document(int union, long id, AsOf asOf, String language) {
        return store.document(union, id, asOf, language);
    }

    /// The ids of documents that the viewer may see, by what stands for them in addresses; unknown ones are left out.
    public Map<String, Long> ids(int union, Collection<String> refs) {
        return store.ids(union, refs);
    }

    /// The documents of a Party (0: of the secretariat), by their days.
    public List<Document> of(int union, long party, AsOf asOf, String language) {
        return store.of(union, party, asOf, language);
    }

    /// The documents that serve each of these claims and readings.
    public Map<Long, List<Document>> serving(int union, Collection<Long> things, AsOf asOf, String language) {
        return things.isEmpty() ? new HashMap<>() : store.serving(union, things, asOf, language);
    }

    /// What rests on documents that have expired, or were amended, repealed or withdrawn by the day asked.
    public List<Alarm> alarms(int union, AsOf asOf, String language) {
        return store.alarms(union, asOf, language);
    }

    /// Who of other Parties has seen a document that is held and not uploaded.
    public List<Inspection> inspections(int union, long document, AsOf asOf) {
        return store.inspections(union, document, asOf);
    }
}
