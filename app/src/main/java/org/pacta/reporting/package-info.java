/// The quarterly report: cycles that the secretariat opens, and what each body says in them about each of its open
/// measures. Nothing of it is public.
@ApplicationModule(
        allowedDependencies = {
            "council",
            "council :: extension",
            "confirmation",
            "confirmation :: claim",
            "confirmation :: evidence",
            "register",
            "register :: plan",
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
package org.pacta.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
