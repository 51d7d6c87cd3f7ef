/// Risks: what may happen to a plan, how likely, what it would do, who watches it.
///
/// Published SQL for the slices above: `obstacles.risk_at`, `obstacles.affects_at`.
@ApplicationModule(
        allowedDependencies = {
            "page :: form",
            "register",
            "register :: plan",
            "parties",
            "parties :: mandate",
            "parties :: presence",
            "page",
            "page :: delivery",
            "ledger",
            "language",
            "machine"
        })
@NullMarked
package org.pacta.obstacles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
