/// The desk: what awaits somebody who is signed in, by urgency, and what he follows.
@ApplicationModule(
        allowedDependencies = {
            "reporting",
            "reporting :: input",
            "council",
            "council :: extension",
            "council :: release",
            "acts",
            "assessment",
            "confirmation",
            "confirmation :: claim",
            "confirmation :: disagreement",
            "confirmation :: evidence",
            "register",
            "register :: subject",
            "parties",
            "parties :: account",
            "parties :: mandate",
            "parties :: presence",
            "page",
            "page :: calendar",
            "page :: form",
            "page :: delivery",
            "ledger",
            "ledger :: seal",
            "language",
            "machine"
        })
@NullMarked
package org.pacta.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
