package org.pacta.scoreboard.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pacta.confirmation.discretion.Discretion;
import org.pacta.scoreboard.CodeOrder;

/// A published rule with the code that applies it. Its name in the message files is its [#word]: `checks.name.…` says
/// what it looks for, `checks.rule.…` how.
public enum Check {
    /// Confirmed, though an act that carries it out has not reached the stage that its result asks for.
    ACT_NOT_IN_FORCE(Findings::actNotInForce),
    /// Taken off control, though measures are not confirmed.
    CLOSED_WITH_OPEN(Findings::closedWithOpen),
    /// Confirmed without evidence.
    NO_EVIDENCE(Findings::noEvidence),
    /// Confirmed on evidence that bears a later day than the confirmation.
    EVIDENCE_LATER(Findings::evidenceLater),
    /// A target confirmed at a value that misses its goal.
    BELOW_GOAL(Findings::belowGoal),
    /// Confirmed before what must come first.
    BEFORE_PREDECESSOR(Findings::beforePredecessor),
    /// Assigned to a body that does not exist on the day that counts.
    EXECUTOR_GONE(Findings::executorGone),
    /// One act on the list twice.
    COUNTED_TWICE(Findings::countedTwice),
    /// In force at one Party, while the act of the same content is not at another.
    TWIN_NOT_IN_FORCE(Findings::twinNotInForce),
    /// Without a date, an owner or a result that can be measured.
    UNMEASURABLE(Findings::unmeasurable);

    private final Function<Findings, Outcome> rule;

    Check(Function<Findings, Outcome> rule) {
        this.rule = rule;
    }

    private static final Comparator<Finding> BY_CODE =
            Comparator.comparing(each -> each.subject().code(), CodeOrder.COUNTED);

    /// What a rule found, among how many.
    ///
    /// @param findings by the code of their thing
    /// @param of how many things it could be applied to
    public record Outcome(Check check, List<Finding> findings, long of) {
        public Outcome {
            findings = findings.stream().sorted(BY_CODE).toList();
        }

        /// Without what would name a body that the reader is not told of.
        Outcome told(Discretion discretion) {
            if (check != EXECUTOR_GONE) return this;
            return new Outcome(
                    check,
                    findings.stream()
                            .filter(each -> each.other() == null
                                    || discretion.names(
                                            each.subject().id(), each.other().id()))
                            .toList(),
                    of);
        }
    }

    Outcome applied(Findings findings) {
        return rule.apply(findings);
    }

    /// The word in addresses, answers and message files.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
