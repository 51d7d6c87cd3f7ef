package org.pacta.confirmation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.State;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.springframework.stereotype.Component;

/// An approved draft becomes a claim: a version that never changes.
@Component
public class Submissions {

    private final Ledger ledger;
    private final DraftStore drafts;
    private final Drafts approvals;
    private final ClaimStore store;
    private final Confirmations confirmations;
    private final Documents documents;

    Submissions(
            Ledger ledger,
            DraftStore drafts,
            Drafts approvals,
            ClaimStore store,
            Confirmations confirmations,
            Documents documents) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.approvals = approvals;
        this.store = store;
        this.confirmations = confirmations;
        this.documents = documents;
    }

    /// Submits a draft for the Party of the actor. A joint one is offered to the other Parties first, and submitted by
    /// the last of them.
    ///
    /// @param version the one that was read
    public Outcome submit(Actor actor, int union, UUID id, int version, LocalDate today) {
        var found = acting(actor, union, id);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NO_PARTY);
        var acting = found.get();
        return ledger.enter(acting.command("claim", "Claim of a Party"), entry -> {
            var draft = draft(union, id);
            var mine = acting.mine(draft.party());
            if (!mine.isEmpty()) return new Outcome.Refused(mine);
            var hindered = hindered(entry, draft, version, today);
            if (hindered.isPresent()) return hindered.get();
            if (!draft.joint()) return record(entry, draft, Set.of(draft.party()), today);
            drafts.open(union, id, draft.content().partners());
            return new Outcome.Offered();
        });
    }

    /// Signs another Party's joint draft for the Party of the actor; when all have signed, the claims are submitted at
    /// once, and each Party has thereby confirmed the others'.
    public Outcome cosign(Actor actor, int union, UUID id, int version, LocalDate today) {
        var found = acting(actor, union, id);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NO_PARTY);
        var acting = found.get();
        return ledger.enter(acting.command("claim", "Joint claim of Parties"), entry -> {
            var draft = draft(union, id);
            if (!draft.openTo().contains(acting.party())) return Outcome.Refused.because(Reason.NOT_YOURS);
            var hindered = hindered(entry, draft, version, today);
            if (hindered.isPresent()) return hindered.get();
            drafts.cosign(union, draft, acting.holder());
            if (!drafts.cosigned(draft).containsAll(draft.content().partners())) return new Outcome.Offered();
            var all = new TreeSet<>(draft.content().partners());
            all.add(draft.party());
            return record(entry, draft, all, today);
        });
    }

    /// Who acts, if he can see the draft at all: another Party's is not there.
    private Optional<Acting> acting(Actor actor, int union, UUID id) {
        var acting = Acting.of(union, actor).filter(each -> each.party() != 0);
        acting.ifPresent(each -> ledger.read(each.viewer(), () -> draft(union, id)));
        return acting;
    }

    private Draft draft(int union, UUID id) {
        return drafts.draft(union, id).orElseThrow(() -> new NotFound("draft"));
    }

    private Optional<Outcome> hindered(Entry entry, Draft draft, int version, LocalDate today) {
        if (!draft.open()) return Optional.of(Outcome.Refused.because(Reason.CLOSED));
        if (draft.version() != version) return Optional.of(new Outcome.Overtaken(draft));
        var reasons = faults(entry, draft, today);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(reasons));
    }

    private List<Reason> faults(Entry entry, Draft draft, LocalDate today) {
        var union = entry.union();
        var reasons = new ArrayList<Reason>();
        if (!approvals.remaining(draft).isEmpty()) reasons.add(Reason.NOT_APPROVED);
        if (draft.content().since().isAfter(today)) reasons.add(Reason.FUTURE);
        if (!documents.own(union, draft.party(), draft.content().documents())) reasons.add(Reason.DOCUMENT);
        var content = draft.content();
        var stands = stands(entry, draft, draft.kind() == Claim.Kind.REVERSAL ? content.since() : today);
        switch (draft.kind()) {
            case FULFILMENT -> {
                if (!confirmations
                        .carriers(union, draft.thing(), content.since())
                        .contains(draft.party())) reasons.add(Reason.NOT_CARRIER);
                if (stands.get(draft.party()) == State.CONFIRMED) reasons.add(Reason.CONFIRMED_ALREADY);
                if (content.value() == null && store.target(union, draft.thing(), now(entry, today)))
                    reasons.add(Reason.VALUE_MISSING);
            }
            case REVERSAL -> {
                if (stands.values().stream().noneMatch(each -> each == State.CONFIRMED || each == State.PARTLY))
                    reasons.add(Reason.NOTHING_CONFIRMED);
                if (content.words().isBlank()) reasons.add(Reason.WORDS_MISSING);
            }
        }
        return reasons;
    }

    private static AsOf now(Entry entry, LocalDate day) {
        return new AsOf(day, entry.recorded());
    }

    private Map<Long, State> stands(Entry entry, Draft draft, LocalDate day) {
        var stands = new TreeMap<Long, State>();
        confirmations
                .stands(entry.union(), draft.thing(), now(entry, day))
                .forEach((party, stand) -> stands.put(party, stand.state()));
        return stands;
    }

    /// Each Party that carries the thing out claims its own share; a reversal is one claim.
    private Outcome record(Entry entry, Draft draft, Set<Long> parties, LocalDate today) {
        var union = entry.union();
        var content = draft.content();
        var claimants = new TreeSet<>(parties);
        if (draft.kind() == Claim.Kind.REVERSAL) claimants.retainAll(Set.of(draft.party()));
        else claimants.retainAll(confirmations.carriers(union, draft.thing(), content.since()));
        var stands = stands(entry, draft, today);
        claimants.removeIf(each -> each != draft.party() && stands.get(each) == State.CONFIRMED);
        var order = new ArrayList<Long>(List.of(draft.party()));
        claimants.stream().filter(each -> each != draft.party()).forEach(order::add);
        var reports = order.stream()
                .map(each -> new Confirmations.Report(
                        draft.thing(),
                        each,
                        draft.kind(),
                        content.since(),
                        content.value(),
                        content.part(),
                        parties.size() > 1,
                        each == draft.party() ? content.words() : "",
                        content.language(),
                        content.seen(),
                        0,
                        null))
                .toList();
        var claims = confirmations.claim(entry, reports);
        documents.attach(entry, claims.getFirst(), content.documents(), content.seen(), content.since());
        drafts.submitted(union, draft.id(), claims.getFirst());
        var answers = new ArrayList<Confirmations.Answer>();
        for (int i = 0; i < claims.size(); i++) {
            var claim = confirmations.claim(union, claims.get(i)).orElseThrow();
            for (var each : claim.awaited(confirmations.parties(union))) {
                if (parties.contains(each))
                    answers.add(new Confirmations.Answer(claim.id(), each, "confirmed", "", content.language()));
            }
        }
        if (!answers.isEmpty()) confirmations.answer(entry, answers);
        return new Outcome.Recorded(claims.getFirst(), confirmations.conclude(entry, claims.getFirst()));
    }
}
