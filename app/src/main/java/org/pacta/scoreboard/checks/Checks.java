package org.pacta.scoreboard.checks;

import java.util.Arrays;
import java.util.List;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.scoreboard.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where the record contradicts itself. Called inside a reading: looked at with its viewer's eyes alone.
@Component
public class Checks {

    private final CheckStore store;
    private final ObjectProvider<Proofs> proofs;
    private final Discretions discretions;

    Checks(CheckStore store, ObjectProvider<Proofs> proofs, Discretions discretions) {
        this.store = store;
        this.proofs = proofs;
        this.discretions = discretions;
    }

    /// All rules, each with what it found, in the order of [Check].
    public List<Check.Outcome> outcomes(Question question) {
        var window = proofs.getIfAvailable();
        var findings = new Findings(store.snapshot(question, window == null ? null : window.latest(question)));
        var told = discretions.of(question.union(), question.asOf());
        return Arrays.stream(Check.values())
                .map(each -> each.applied(findings).told(told))
                .toList();
    }
}
