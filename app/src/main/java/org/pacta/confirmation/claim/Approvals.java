package org.pacta.confirmation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The steps that what a Party prepares takes before it leaves the Party: draft, visa, signature, registry, in the
/// order ([Orders]) with which it began. Drafts of claims and of reports take them alike.
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
    /// @param steps all that it has to take, in order
    /// @param author and `changedBy`: persons, who do not approve it
    public record Matter(UUID id, int version, long party, List<Draft.Step> steps, long author, long changedBy) {

        public Matter {
            steps = List.copyOf(steps);
        }

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

    /// The steps still to be taken, in order.
    public List<Draft.Step> remaining(Matter matter) {
        var left = new ArrayList<>(matter.steps);
        store.approvals(matter).forEach(each -> left.remove(each.step()));
        return left;
    }

    /// The steps that this version took.
    public List<Draft.Approval> taken(Matter matter) {
        return store.approvals(matter);
    }

    /// Takes the next step, here or as it was done on paper.
    public Taken take(int union, Matter matter, Acting acting, Draft.@Nullable Paper paper, LocalDate today) {
        var left = remaining(matter);
        if (left.isEmpty()) return Taken.APPROVED_ALREADY;
        if (left.getFirst() != Draft.Step.REGISTRY && matter.by(acting.person())) return Taken.FOUR_EYES;
        if (paper != null && (paper.number().isBlank() || paper.day().isAfter(today))) return Taken.PAPER;
        return store.approve(union, matter, left.getFirst(), acting.holder(), paper) ? Taken.TAKEN : Taken.OVERTAKEN;
    }
}
