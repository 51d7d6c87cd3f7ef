/// Claims that something is fulfilled, what the other Parties say to them, and where each thing stands.
///
/// Published SQL for the slices above: `confirmation.standing_at`, `confirmation.standing_known`,
/// `rule_at`, `claim_at`, `claim_now`, `claim_made`, `reaction_at`, `reversal_at`, `proof_at`, `document_strength_at`.
/// For copies in memory, with both times: `standing_history`.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "register",
            "register :: draft",
            "register :: plan",
            "register :: subject",
            "parties",
            "parties :: mandate",
            "parties :: presence",
            "page",
            "page :: form",
            "page :: delivery",
            "ledger",
            "language",
            "machine"
        })
@NullMarked
package org.pacta.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
