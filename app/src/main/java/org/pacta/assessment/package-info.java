/// Independent assessments: how auditors and invited assessors read a measure, beside the official reading. They never
/// change it, nor any count.
///
/// Published SQL for the slices above: `assessment.assessment_at`.
@ApplicationModule(
        allowedDependencies = {
            "confirmation",
            "confirmation :: evidence",
            "register",
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
package org.pacta.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
