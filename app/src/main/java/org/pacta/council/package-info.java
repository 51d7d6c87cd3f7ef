/// Bodies that decide: their meetings, and the documents that come from them.
///
/// Published SQL for the slices above: `council.closure_at`, `meeting_at`, `document_at`,
/// `document_stage_until`.
/// For copies in memory, with both times: `closure_history`.
@ApplicationModule(allowedDependencies = {"confirmation", "acts", "register", "register :: plan", "parties", "ledger"})
@NullMarked
package org.pacta.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
