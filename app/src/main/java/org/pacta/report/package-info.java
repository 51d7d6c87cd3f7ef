/// Papers that are handed out: the note for heads of government, the reconciliation sheet, as DOCX and PDF.
@ApplicationModule(
        allowedDependencies = {
            "scoreboard",
            "scoreboard :: bridge",
            "scoreboard :: checks",
            "council",
            "confirmation",
            "confirmation :: evidence",
            "acts",
            "register",
            "register :: plan",
            "register :: deadline",
            "parties",
            "parties :: mandate",
            "parties :: presence",
            "parties :: wording",
            "ledger",
            "ledger :: seal",
            "language",
            "page",
            "page :: delivery",
            "page :: form",
            "machine"
        })
@NullMarked
package org.pacta.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
