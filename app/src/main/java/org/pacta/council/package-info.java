/// Bodies that decide: their meetings, and the documents that come from them.
///
/// Published SQL for the slices above: `council.closure_at`, `meeting_at`, `document_at`,
/// `document_stage_until`, `extension_open`, `duty_at`. For copies in memory, with both times: `closure_history`.
@ApplicationModule(
        allowedDependencies = {
            "confirmation",
            "confirmation :: claim",
            "confirmation :: discretion",
            "acts",
            "register",
            "register :: plan",
            "register :: deadline",
            "register :: keeping",
            "register :: subject",
            "parties",
            "parties :: mandate",
            "parties :: presence",
            "page",
            "page :: form",
            "page :: delivery",
            "ledger",
            "language"
        })
@NullMarked
package org.pacta.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
