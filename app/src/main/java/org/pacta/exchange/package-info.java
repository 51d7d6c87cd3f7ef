/// Plan files in and out: the Pacta workbook, and any table as offices write it.
@ApplicationModule(
        allowedDependencies = {
            "report",
            "scoreboard",
            "scoreboard :: recount",
            "planning",
            "planning :: outlook",
            "planning :: score",
            "planning :: told",
            "council",
            "confirmation",
            "confirmation :: evidence",
            "acts",
            "register",
            "register :: plan",
            "register :: alignment",
            "register :: deadline",
            "register :: draft",
            "parties",
            "parties :: mandate",
            "parties :: presence",
            "page",
            "page :: form",
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
