/// Legal acts of the union and of its Parties, with the stage that each has reached.
///
/// Published SQL for the slices above: `acts.act_at`, `acts.counted_at`, `acts.twin_at`, `acts.carries_out_at`,
/// `acts.stage_until`, `acts.counting_at`.
@ApplicationModule(
        allowedDependencies = {
            "register",
            "register :: plan",
            "register :: keeping",
            "register :: subject",
            "parties",
            "parties :: presence",
            "page",
            "page :: form",
            "ledger",
            "language"
        })
@NullMarked
package org.pacta.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
