package org.pacta.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.claim.Acting;
import org.pacta.confirmation.claim.Approvals;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.claim.Orders;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.springframework.stereotype.Component;

/// Reports in preparation, of bodies that have steps of approval: seen by their Party alone, approved as a whole by
/// others than who wrote them, submitted under one number.
@Component
public class ReportDrafts {

    private final Ledger ledger;
    private final ReportStore store;
    private final ReportDraftStore drafts;
    private final Registrations registrations;
    private final Approvals approvals;
    private final Orders orders;

    ReportDrafts(
            Ledger ledger,
            ReportStore store,
            ReportDraftStore drafts,
            Registrations registrations,
            Approvals approvals,
            Orders orders) {
        this.ledger = ledger;
        this.store = store;
        this.drafts = drafts;
        this.registrations = registrations;
        this.approvals = approvals;
        this.orders = orders;
    }

    /// Takes the next step of approval, here or as it was done on paper.
    ///
    /// @param holders the body for which the actor may speak; 0 if for every body of his Party
    /// @param version the one that was read
    public Outcome approve(
            Actor actor, int union, long holders, UUID id, int version, Draft.@Nullable Paper paper, LocalDate today) {
        return work(actor, union, holders, id, version, (acting, draft) -> switch (approvals.take(
                union, draft.matter(), acting, paper, today)) {
            case TAKEN -> Outcome.Recorded.kept(id);
            case OVERTAKEN -> Outcome.Refused.because(Reason.OVERTAKEN_DRAFT);
            case APPROVED_ALREADY -> Outcome.Refused.because(Reason.APPROVED_ALREADY);
            case FOUR_EYES -> Outcome.Refused.because(Reason.FOUR_EYES);
            case PAPER -> Outcome.Refused.because(Reason.PAPER);
        });
    }

    /// Throws a draft away.
    public Outcome drop(Actor actor, int union, long holders, UUID id, int version) {
        return work(
                actor,
                union,
                holders,
                id,
                version,
                (_, draft) -> drafts.close(union, draft, 0)
                        ? Outcome.Recorded.kept(id)
                        : Outcome.Refused.because(Reason.OVERTAKEN_DRAFT));
    }

    /// Writes into the draft of a body by a command, as it is.
    ///
    /// @param author a person of that Party
    public ReportDraft write(Entry entry, long party, Cycle cycle, Submission submission, long author) {
        entry.flush();
        var union = entry.union();
        var steps = orders.steps(union, party, submission.body()).orElse(List.of());
        return found(union, drafts.put(union, party, cycle.id(), steps, submission, author));
    }

    private Outcome work(
            Actor actor, int union, long holders, UUID id, int version, BiFunction<Acting, ReportDraft, Outcome> work) {
        var acting = Acting.ofParty(union, actor).orElse(null);
        if (acting == null) return Outcome.Refused.because(Reason.NOT_YOURS);
        return ledger.keep(acting.viewer(), () -> {
            var draft = found(union, id);
            var hindered = hindered(acting, draft, holders, version);
            return hindered.<Outcome>map(Outcome.Refused::because).orElseGet(() -> work.apply(acting, draft));
        });
    }

    private static Optional<Reason> hindered(Acting acting, ReportDraft draft, long holders, int version) {
        if (draft.party() != acting.party() || holders != 0 && holders != draft.body())
            return Optional.of(Reason.NOT_YOURS);
        if (!draft.open()) return Optional.of(Reason.CLOSED);
        return draft.version() == version ? Optional.empty() : Optional.of(Reason.OVERTAKEN_DRAFT);
    }

    /// Submits a draft that has taken all its steps, under one registration number.
    public Outcome submit(Actor actor, int union, String cycle, long holders, UUID id, int version, LocalDate today) {
        var acting = Acting.ofParty(union, actor).orElse(null);
        if (acting == null) return Outcome.Refused.because(Reason.NOT_YOURS);
        ledger.read(acting.viewer(), () -> found(union, id));
        return ledger.enter(acting.command("report", "Report on measures"), entry -> {
            var draft = drafts.held(union, id).orElseThrow(() -> new NotFound("draft " + id));
            var hindered = hindered(acting, draft, holders, version);
            if (hindered.isPresent()) return Outcome.Refused.because(hindered.get());
            if (!approvals.remaining(draft.matter()).isEmpty()) return Outcome.Refused.because(Reason.NOT_APPROVED);
            var round = store.cycle(union, cycle, new AsOf(today, entry.recorded()), "en");
            if (round.id() != draft.cycle()) throw new NotFound("draft " + id);
            var submission = new Submission(draft.body(), draft.statements());
            var outcome = registrations.take(entry, acting, round, holders, List.of(submission), today);
            if (outcome instanceof Outcome.Recorded given && !drafts.close(union, draft, given.number()))
                throw new IllegalStateException("draft %s was open under the lock".formatted(id));
            return outcome;
        });
    }

    private ReportDraft found(int union, UUID id) {
        return drafts.draft(union, id).orElseThrow(() -> new NotFound("draft " + id));
    }

    /// A draft that the viewer may see. Called inside a reading, as those below.
    public Optional<ReportDraft> draft(int union, UUID id) {
        return drafts.draft(union, id);
    }

    /// The open drafts that the viewer may see.
    ///
    /// @param cycle and `body`: 0 for all
    public List<ReportDraft> open(int union, long cycle, long body) {
        return drafts.open(union, cycle, body);
    }

    /// The steps still to be taken.
    public List<Draft.Step> remaining(ReportDraft draft) {
        return approvals.remaining(draft.matter());
    }

    public List<Draft.Approval> taken(ReportDraft draft) {
        return approvals.taken(draft.matter());
    }
}
