package org.pacta.scoreboard.checks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.ledger.Ledger;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;

/// Where the record contradicts itself. Called inside a reading: looked at with its viewer's eyes alone.
@Component
public class Checks {

    private final CheckStore store;
    private final Ledger ledger;
    private final Discretions discretions;

    Checks(CheckStore store, Ledger ledger, Discretions discretions) {
        this.store = store;
        this.ledger = ledger;
        this.discretions = discretions;
    }

    /// All rules, each with what it found, in the order of [Check].
    public List<Check.Outcome> outcomes(Question question) {
        var findings = new Findings(store.snapshot(question, evidence(question)));
        var told = discretions.of(question.union(), question.asOf());
        return Arrays.stream(Check.values())
                .map(each -> each.applied(findings).told(told))
                .toList();
    }

    /// Evidence need not be public: who does not see what the Parties see is told nothing of what is missing.
    private @Nullable Map<Long, LocalDate> evidence(Question question) {
        return ledger.viewer().kind().equals("public") ? null : store.evidence(question);
    }
}
