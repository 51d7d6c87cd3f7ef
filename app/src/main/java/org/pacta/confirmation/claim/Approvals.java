package org.pacta.confirmation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The steps that what a Party prepares takes before it leaves the Party: draft, visa, signature, registry, in
/// the order that the body or its Party has set. Drafts of claims and of reports take them alike.
///
/// Called inside a transaction of the Party.
@Component
public class Approvals {

    private final ApprovalStore store;

    Approvals(ApprovalStore store) {
        this.store = store;
    }

    /// What is approved, as it was read.
    ///
    /// @param version the steps hold for this one alone
    /// @param body whose order it takes; 0 for the Party's own
    /// @param author and `changedBy`: persons, who do not approve it
    public record Matter(UUID id, int version, long party, long body, long author, long changedBy) {

        public boolean by(long person) {
            return person == author || person == changedBy;
        }
    }

    /// What came of taking a step.
    public enum Taken {
        TAKEN,
        /// Somebody took it at the same instant.
        OVERTAKEN,
        APPROVED_ALREADY,
        FOUR_EYES,
        PAPER
    }

    /// Whether the body or its Party has set an order.
    public boolean ordered(int union, long party, long body) {
        return store.order(union, party, body).isPresent();
    }

    /// The steps still to be taken, in order; a signature alone where nobody has set any.
    public List<Draft.Step> remaining(int union, Matter matter) {
        var left = new ArrayList<>(store.order(union, matter.party, matter.body).orElse(List.of(Draft.Step.SIGNATURE)));
        store.approvals(matter).forEach(each -> left.remove(each.step()));
        return left;
    }

    /// The steps that this version took.
    public List<Draft.Approval> taken(Matter matter) {
        return store.approvals(matter);
    }

    /// Takes the next step, here or as it was done on paper.
    public Taken take(int union, Matter matter, Acting acting, Draft.@Nullable Paper paper, LocalDate today) {
        var left = remaining(union, matter);
        if (left.isEmpty()) return Taken.APPROVED_ALREADY;
        if (left.getFirst() != Draft.Step.REGISTRY && matter.by(acting.person())) return Taken.FOUR_EYES;
        if (paper != null && (paper.number().isBlank() || paper.day().isAfter(today))) return Taken.PAPER;
        return store.approve(union, matter, left.getFirst(), acting.holder(), paper) ? Taken.TAKEN : Taken.OVERTAKEN;
    }

    /// Sets the steps that what a body (0: any body) of a Party prepares takes after it is written.
    public void order(int union, long party, long body, List<Draft.Step> steps) {
        store.setOrder(union, party, body, steps);
    }
}
