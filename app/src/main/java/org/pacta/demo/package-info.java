/// The demonstration: two unions with invented plans, made from a fixed seed; only the figures held as statements were
/// made public.
@ApplicationModule(
        allowedDependencies = {
            "desk",
            "scoreboard",
            "planning",
            "planning :: procedure",
            "obstacles",
            "assessment",
            "reporting",
            "reporting :: input",
            "council",
            "council :: extension",
            "council :: release",
            "confirmation",
            "confirmation :: claim",
            "confirmation :: disagreement",
            "confirmation :: evidence",
            "acts",
            "register",
            "register :: plan",
            "register :: alignment",
            "register :: deadline",
            "parties",
            "parties :: mandate",
            "parties :: workdays",
            "ledger",
            "machine"
        })
@NullMarked
package org.pacta.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
