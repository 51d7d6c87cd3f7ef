/// Every command that changes a fact, with who, when, why, and one leaf for each row; and the identity of things.
///
/// Published SQL for the slices above: `ledger.thing` as the target of foreign keys; `ledger.code_at` and
/// `ledger.text_at`; `ledger.narrower`; the procedure `ledger.guard`, which puts a fact table under row-level
/// security; `ledger.seen_until`, the moment up to which the reader sees the record as the present one.
/// For copies in memory, with both times: `ledger.code_history`.
@ApplicationModule(allowedDependencies = {"machine"})
@NullMarked
package org.pacta.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
