package org.pacta.confirmation.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.springframework.stereotype.Component;

/// Claims in preparation: seen by their Party alone, changed by any of its officers, approved by others than who wrote
/// them. Nothing here is a fact.
@Component
public class Drafts {

    private final Ledger ledger;
    private final DraftStore store;
    private final Confirmations confirmations;
    private final Documents documents;
    private final Approvals approvals;
    private final Orders orders;

    Drafts(
            Ledger ledger,
            DraftStore store,
            Confirmations confirmations,
            Documents documents,
            Approvals approvals,
            Orders orders) {
        this.ledger = ledger;
        this.store = store;
        this.confirmations = confirmations;
        this.documents = documents;
        this.approvals = approvals;
        this.orders = orders;
    }

    /// Begins a draft.
    ///
    /// @param body whose steps of approval it takes; 0 for the Party's own
    public Kept draft(
            Actor actor, int union, long thing, Claim.Kind kind, long body, Draft.Content content, LocalDate today) {
        var acting = Acting.of(union, actor).filter(each -> each.party() != 0).orElse(null);
        if (acting == null) return Kept.Refused.because(Reason.NO_PARTY);
        return ledger.keep(acting.viewer(), () -> {
            var reasons = faults(acting, content, today);
            if (!reasons.isEmpty()) return new Kept.Refused(reasons);
            var id = UUID.randomUUID();
            var draft = new Draft(
                    id,
                    acting.party(),
                    thing,
                    kind,
                    body,
                    content,
                    java.util.Set.of(),
                    steps(union, acting.party(), body),
                    Draft.State.OPEN,
                    1,
                    acting.person(),
                    acting.person(),
                    java.time.Instant.EPOCH,
                    null);
            store.add(union, draft);
            return saved(union, id);
        });
    }

    /// Writes a draft of a Party by a command, as it is.
    ///
    /// @param author a person of that Party
    public UUID write(Entry entry, long party, long thing, long body, long author, Draft.Content content) {
        var id = UUID.randomUUID();
        var draft = new Draft(
                id,
                party,
                thing,
                Claim.Kind.FULFILMENT,
                body,
                content,
                java.util.Set.of(),
                steps(entry.union(), party, body),
                Draft.State.OPEN,
                1,
                author,
                author,
                java.time.Instant.EPOCH,
                null);
        entry.flush();
        store.add(entry.union(), draft);
        return id;
    }

    /// A claim takes at least a signature.
    private List<Draft.Step> steps(int union, long party, long body) {
        return orders.steps(union, party, body).orElse(List.of(Draft.Step.SIGNATURE));
    }

    /// Changes a draft; the steps of approval that it took fall away.
    ///
    /// @param version the one that was read
    public Kept edit(Actor actor, int union, UUID id, int version, Draft.Content content, LocalDate today) {
        return work(actor, union, id, version, (acting, draft) -> {
            var reasons = faults(acting, content, today);
            if (!reasons.isEmpty()) return new Kept.Refused(reasons);
            return store.change(union, id, version, content, acting.person())
                    ? saved(union, id)
                    : new Kept.Overtaken(found(union, id));
        });
    }

    /// Throws a draft away.
    public Kept drop(Actor actor, int union, UUID id, int version) {
        return work(
                actor,
                union,
                id,
                version,
                (_, _) -> store.drop(union, id, version) ? saved(union, id) : new Kept.Overtaken(found(union, id)));
    }

    /// Takes the next step of approval, here or as it was done on paper.
    public Kept approve(Actor actor, int union, UUID id, int version, Draft.@Nullable Paper paper, LocalDate today) {
        return work(actor, union, id, version, (acting, draft) -> {
            return switch (approvals.take(union, draft.matter(), acting, paper, today)) {
                case TAKEN -> saved(union, id);
                case OVERTAKEN -> new Kept.Overtaken(found(union, id));
                case APPROVED_ALREADY -> Kept.Refused.because(Reason.APPROVED_ALREADY);
                case FOUR_EYES -> Kept.Refused.because(Reason.FOUR_EYES);
                case PAPER -> Kept.Refused.because(Reason.PAPER);
            };
        });
    }

    /// Runs work on an open draft of the actor's Party as he read it.
    private Kept work(Actor actor, int union, UUID id, int version, BiFunction<Acting, Draft, Kept> work) {
        var acting = Acting.of(union, actor).filter(each -> each.party() != 0).orElse(null);
        if (acting == null) return Kept.Refused.because(Reason.NO_PARTY);
        return ledger.keep(acting.viewer(), () -> {
            var draft = found(union, id);
            var mine = acting.mine(draft.party());
            if (!mine.isEmpty()) return new Kept.Refused(mine);
            if (!draft.open()) return Kept.Refused.because(Reason.CLOSED);
            if (draft.version() != version) return new Kept.Overtaken(draft);
            return work.apply(acting, draft);
        });
    }

    private Draft found(int union, UUID id) {
        return store.draft(union, id).orElseThrow(() -> new NotFound("draft"));
    }

    private Kept saved(int union, UUID id) {
        return new Kept.Saved(found(union, id));
    }

    /// What is wrong with a draft as it is written; the rest is looked at when it is submitted.
    private List<Reason> faults(Acting acting, Draft.Content content, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        if (content.since().isAfter(today)) reasons.add(Reason.FUTURE);
        var part = content.part();
        if (part != null && (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) >= 0)) reasons.add(Reason.PART);
        var partners = content.partners();
        if (partners.contains(acting.party())
                || !confirmations.parties(acting.union()).containsAll(partners)) reasons.add(Reason.PARTNER);
        if (!documents.own(acting.union(), acting.party(), content.documents())) reasons.add(Reason.DOCUMENT);
        return reasons;
    }

    /// A draft that the viewer may see. Called inside a reading.
    public Optional<Draft> draft(int union, UUID id) {
        return store.draft(union, id);
    }

    /// The open drafts that the viewer may see, the last changed first. Called inside a reading.
    ///
    /// @param thing 0 for all things
    public List<Draft> open(int union, long thing) {
        return store.open(union, thing);
    }

    /// The draft from which a claim came, for whoever may see it. Called inside a reading.
    public Optional<Draft> became(int union, long claim) {
        return store.became(union, claim);
    }

    /// The steps that this version of a draft took.
    public List<Draft.Approval> approvals(Draft draft) {
        return approvals.taken(draft.matter());
    }

    /// The other Parties that have signed this version of a joint draft.
    public java.util.Set<Long> cosigned(Draft draft) {
        return store.cosigned(draft);
    }

    /// The steps still to be taken, in order; empty once it may be submitted.
    public List<Draft.Step> remaining(Draft draft) {
        return approvals.remaining(draft.matter());
    }
}
