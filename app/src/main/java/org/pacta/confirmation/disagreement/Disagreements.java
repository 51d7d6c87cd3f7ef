package org.pacta.confirmation.disagreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.State;
import org.pacta.confirmation.claim.Acting;
import org.pacta.confirmation.claim.Claims;
import org.pacta.confirmation.claim.Outcome;
import org.pacta.confirmation.claim.Reason;
import org.pacta.confirmation.claim.Said;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Period;
import org.springframework.stereotype.Component;

/// Objections with a reading of one's own, and what becomes of them. Until one is settled what is disputed does not
/// count as confirmed.
@Component
public class Disagreements {

    static final FactTable DISAGREEMENT = FactTable.about(
            "confirmation.disagreement",
            List.of("id"),
            List.of("claim_id", "party_id", "fulfilled", "since", "part", "value"));
    static final FactTable REFERRAL =
            FactTable.about("confirmation.referral", List.of("id"), List.of("body_id", "meeting_on"));

    private final Ledger ledger;
    private final DisagreementStore store;
    private final Claims claims;
    private final Confirmations confirmations;
    private final Documents documents;

    Disagreements(
            Ledger ledger, DisagreementStore store, Claims claims, Confirmations confirmations, Documents documents) {
        this.ledger = ledger;
        this.store = store;
        this.claims = claims;
        this.confirmations = confirmations;
        this.documents = documents;
    }

    /// How the objecting Party reads the facts.
    ///
    /// @param since null if it does not read the thing as fulfilled
    /// @param documents of the objecting Party
    public record Objection(
            @Nullable LocalDate since,
            @Nullable BigDecimal part,
            @Nullable BigDecimal value,
            Said said,
            List<Long> documents) {

        public Objection {
            documents = List.copyOf(documents);
        }
    }

    /// Objects to a claim with a reading of one's own, which is recorded beside it.
    public Outcome object(Actor actor, int union, long claim, Objection objection, LocalDate today) {
        return claims.answer(actor, union, claim, "object", "Objection with an own reading", (entry, open) -> {
            var reasons = faults(entry, actor, objection, today);
            if (reasons.isEmpty()) object(entry, open, actor, objection);
            return reasons;
        });
    }

    private List<Reason> faults(Entry entry, Actor actor, Objection objection, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        if (objection.said.words().isBlank()) reasons.add(Reason.WORDS_MISSING);
        var since = objection.since;
        if (since == null && (objection.part != null || objection.value != null)) reasons.add(Reason.SINCE_MISSING);
        if (since != null && since.isAfter(today)) reasons.add(Reason.FUTURE);
        var part = objection.part;
        if (part != null && (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) >= 0)) reasons.add(Reason.PART);
        var party = Acting.of(entry.union(), actor).orElseThrow().party();
        if (!documents.own(entry.union(), party, objection.documents)) reasons.add(Reason.DOCUMENT);
        return reasons;
    }

    private void object(Entry entry, Claim claim, Actor actor, Objection objection) {
        var party = Acting.of(entry.union(), actor).orElseThrow().party();
        store
                .disagreements(
                        entry.union(),
                        "d.claim_id = :id",
                        claim.id(),
                        now(entry, claim.valid().from()),
                        "en")
                .stream()
                .filter(each -> each.objector() == party)
                .forEach(each -> entry.end(
                        DISAGREEMENT, Fact.row("id", each.id()), claim.valid().from()));
        raise(entry, claim.thing(), claim.id(), claim.valid().from(), party, objection);
        var said = objection.said;
        claims.say(entry, claim, actor, "objected", new Said("", said.language(), said.seen()));
    }

    /// Records a Party's own reading beside a claim, as it is; for whoever brings in what is known to be right. That
    /// the Party objects is recorded by its answer.
    public long raise(Entry entry, long thing, long claim, LocalDate since, long party, Objection objection) {
        var id = entry.thing("disagreement", 0, thing);
        entry.put(Fact.of(
                DISAGREEMENT,
                Fact.row("id", id),
                Fact.row(
                        "claim_id",
                        claim,
                        "party_id",
                        party,
                        "fulfilled",
                        objection.since != null,
                        "since",
                        objection.since,
                        "part",
                        objection.part,
                        "value",
                        objection.value),
                Period.since(since)));
        var said = objection.said;
        entry.text(id, "words", said.language(), said.words().strip(), true, since, said.seen());
        documents.attach(entry, id, objection.documents, said.seen(), since);
        return id;
    }

    /// Names the body that shall settle a disagreement, as it is.
    public void refer(Entry entry, long disagreement, long body, @Nullable LocalDate meeting, LocalDate from) {
        entry.put(Fact.of(
                REFERRAL,
                Fact.row("id", disagreement),
                Fact.row("body_id", body, "meeting_on", meeting),
                Period.since(from)));
    }

    private static AsOf now(Entry entry, LocalDate day) {
        return new AsOf(day, entry.recorded());
    }

    /// Names the body that shall settle a disagreement, and the day of its meeting where that is known. Any Party to it
    /// may, and the secretariat.
    public Outcome refer(
            Actor actor, int union, long disagreement, long body, @Nullable LocalDate meeting, LocalDate today) {
        return about(actor, union, disagreement, today, "refer", "Disagreement referred to a body", (entry, one) -> {
            var party = Acting.of(union, actor).orElseThrow().party();
            if (party != 0 && party != one.claimant() && party != one.objector())
                return Outcome.Refused.because(Reason.NOT_YOURS);
            if (!store.body(union, body, now(entry, today))) throw new NotFound("body");
            refer(entry, disagreement, body, meeting, today);
            return new Outcome.Recorded(one.claim(), State.DISPUTED);
        });
    }

    /// Records which reading the body let stand. The secretariat keeps that record.
    ///
    /// @param counter true if the objector's reading stands
    /// @param document by which it was settled, as it is cited
    /// @param from the day from which that reading counts; not before the claim's own
    public Outcome settle(
            Actor actor,
            int union,
            long disagreement,
            boolean counter,
            String document,
            LocalDate from,
            LocalDate today) {
        return about(actor, union, disagreement, today, "settle", "Disagreement settled", (entry, one) -> {
            if (Acting.of(union, actor).orElseThrow().party() != 0) return Outcome.Refused.because(Reason.NOT_YOURS);
            var claim = confirmations.claim(union, one.claim()).orElseThrow(() -> new NotFound("claim"));
            var reasons = new ArrayList<Reason>();
            if (document.isBlank()) reasons.add(Reason.DOCUMENT_MISSING);
            if (from.isBefore(claim.valid().from())) reasons.add(Reason.BEFORE_CLAIM);
            if (from.isAfter(today)) reasons.add(Reason.FUTURE);
            if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
            var standing = counter ? one.objected() : one.claimed();
            var outcome =
                    !standing.fulfilled() ? State.RETURNED : standing.part() != null ? State.PARTLY : State.CONFIRMED;
            confirmations.settle(
                    entry, disagreement, claim, counter ? "counter" : "claim", outcome, document.strip(), from);
            return new Outcome.Recorded(one.claim(), confirmations.conclude(entry, one.claim()));
        });
    }

    private Outcome about(
            Actor actor,
            int union,
            long disagreement,
            LocalDate today,
            String name,
            String grounds,
            BiFunction<Entry, Disagreement, Outcome> work) {
        var found = Acting.of(union, actor);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NO_PARTY);
        var acting = found.get();
        ledger.read(
                acting.viewer(),
                () -> one(
                        union, disagreement, new AsOf(today, ledger.head(union).recorded())));
        return ledger.enter(acting.command(name, grounds), entry -> {
            var one = one(union, disagreement, now(entry, today));
            return one.open() ? work.apply(entry, one) : Outcome.Refused.because(Reason.NOT_OPEN);
        });
    }

    private Disagreement one(int union, long id, AsOf asOf) {
        return disagreement(union, id, asOf, "en").orElseThrow(() -> new NotFound("disagreement"));
    }

    /// A disagreement that the viewer may see. Called inside a reading.
    public Optional<Disagreement> disagreement(int union, long id, AsOf asOf, String language) {
        return store.disagreements(union, "d.id = :id", id, asOf, language).stream()
                .findFirst();
    }

    /// The disagreements about a thing, the latest first.
    public List<Disagreement> about(int union, long thing, AsOf asOf, String language) {
        return store.disagreements(union, "c.thing_id = :id", thing, asOf, language);
    }

    /// All disagreements of a union, the latest first.
    public List<Disagreement> all(int union, AsOf asOf, String language) {
        return store.disagreements(union, ":id = 0", 0, asOf, language);
    }
}
