/// Figures: every count and percentage with its fraction, its rule, and the rows behind it.
///
/// Published SQL for the slices above: `scoreboard.statement_at`.
@ApplicationModule(
        allowedDependencies = {
            "council",
            "confirmation",
            "confirmation :: claim",
            "confirmation :: discretion",
            "acts",
            "register",
            "register :: plan",
            "parties",
            "page",
            "ledger",
            "ledger :: archive",
            "language",
            "machine"
        })
@NullMarked
package org.pacta.scoreboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
