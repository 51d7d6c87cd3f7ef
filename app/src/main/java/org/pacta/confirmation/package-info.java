/// Claims that something is fulfilled, what the other Parties say to them, and where each thing stands.
///
/// Published SQL for the slices above: `confirmation.standing_at`, `confirmation.standing_known`,
/// `rule_at`, `claim_at`, `reaction_at`, `reversal_at`.
@ApplicationModule(allowedDependencies = {"acts", "register", "register :: plan", "parties", "ledger", "machine"})
@NullMarked
package org.pacta.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
