/// Unions, their Parties, and the bodies of each.
///
/// Published SQL for the slices above: `parties.party_at`, `parties.body_at`.
@ApplicationModule(allowedDependencies = {"ledger"})
@NullMarked
package org.pacta.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
