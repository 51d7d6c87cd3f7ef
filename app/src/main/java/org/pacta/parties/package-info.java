/// Unions, their Parties, and the bodies of each.
///
/// Published SQL for the slices above: `parties.union_at`, `party_at`, `party_now`, `body_at`, `body_known`,
/// `body_ever`, `succession_at`.
@ApplicationModule(allowedDependencies = {"page", "page :: delivery", "ledger", "language"})
@NullMarked
package org.pacta.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
