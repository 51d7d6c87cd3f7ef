/// What is so: instruments, frameworks with their editions, groups, measures, steps, and what belongs to them.
///
/// Published SQL for the slices above: `register.group_at`, `measure_at`, `step_at`, `serves_at`,
/// `deadline_at`, `weight_at`, `assignment_at`, `carrier_at`, `carrier_now`, `inherited_carrier_now`,
/// `link_at`, `classified_at`, `item_at`, `counted_known`, `counted_ever`, `term_at`, `framework_at`,
/// `level_at`, `edition_at`, `continues_at`, `instrument_at`, `provision_at`, `alignment_at`, `taxonomy_at`.
/// For copies in memory, with both times: `item_history`, `deadline_history`, `weight_history`,
/// `serves_history`, `assignment_history`, `group_history`, `classified_history`, `term_history`.
@ApplicationModule(
        allowedDependencies = {
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
package org.pacta.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
