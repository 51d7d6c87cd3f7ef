/// Plan files in and out: the Pacta workbook, and any table as offices write it.
@ApplicationModule(
        allowedDependencies = {
            "report",
            "scoreboard",
            "scoreboard :: recount",
            "planning",
            "planning :: outlook",
            "planning :: procedure",
            "planning :: score",
            "planning :: told",
            "reporting",
            "council",
            "council :: extension",
            "confirmation",
            "confirmation :: discretion",
            "confirmation :: evidence",
            "acts",
            "register",
            "register :: plan",
            "register :: alignment",
            "register :: deadline",
            "register :: draft",
            "register :: subject",
            "parties",
            "parties :: workdays",
            "parties :: mandate",
            "parties :: presence",
            "page",
            "page :: form",
            "page :: delivery",
            "ledger",
            "ledger :: proof",
            "ledger :: seal",
            "ledger :: archive",
            "language",
            "machine"
        })
@NullMarked
package org.pacta.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
