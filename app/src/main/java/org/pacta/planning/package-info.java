/// What may come: learned durations, the network of what is open, forecasts, scenarios, and how good forecasts were.
@ApplicationModule(
        allowedDependencies = {
            "obstacles",
            "obstacles :: form",
            "acts",
            "register :: keeping",
            "register",
            "register :: plan",
            "register :: deadline",
            "register :: draft",
            "parties",
            "parties :: workdays",
            "parties :: mandate",
            "parties :: presence",
            "page :: form",
            "page",
            "page :: delivery",
            "ledger",
            "language",
            "machine"
        })
@NullMarked
package org.pacta.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
