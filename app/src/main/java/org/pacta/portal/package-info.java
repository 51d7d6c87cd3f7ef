/// All pages that only read. A page is a view record, filled here from the slices below, and a template that
/// only shows it.
@ApplicationModule(
        allowedDependencies = {
            "exchange :: workbook",
            "report",
            "report :: paper",
            "scoreboard",
            "scoreboard :: recount",
            "scoreboard :: bridge",
            "planning",
            "planning :: outlook",
            "planning :: history",
            "planning :: procedure",
            "planning :: told",
            "planning :: score",
            "scoreboard :: checks",
            "scoreboard :: coverage",
            "obstacles",
            "assessment",
            "council",
            "council :: release",
            "confirmation",
            "confirmation :: claim",
            "confirmation :: discretion",
            "confirmation :: evidence",
            "acts",
            "register",
            "register :: plan",
            "register :: alignment",
            "register :: deadline",
            "parties",
            "parties :: mandate",
            "parties :: presence",
            "parties :: wording",
            "page",
            "page :: calendar",
            "page :: delivery",
            "ledger",
            "ledger :: proof",
            "ledger :: seal",
            "ledger :: archive",
            "language",
            "machine"
        })
@NullMarked
package org.pacta.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
