/// Unions, their Parties, the bodies of each, and the people who act for them.
///
/// Published SQL for the slices above: `parties.union_at`, `party_at`, `party_now`, `body_at`, `body_known`,
/// `body_ever`, `succession_at`, `mandate_at`, `slices_public`. For copies in memory, with both times: `party_history`,
/// `body_history`, `succession_history`.
@ApplicationModule(allowedDependencies = {"page", "page :: form", "page :: delivery", "ledger", "language", "machine"})
@NullMarked
package org.pacta.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
