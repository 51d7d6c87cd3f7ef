package org.pacta.exchange.workbook;

import java.util.Locale;

/// What a row of the workbook speaks of; the order in which items are best taken in, each after those it may refer to.
public enum Kind {
    UNION,
    PARTIES,
    BODIES,
    FRAMEWORKS,
    EDITIONS,
    LEVELS,
    GROUPS,
    MEASURES,
    STEPS,
    STEP_MEASURES,
    ASSIGNMENTS,
    LINKS,
    TEXTS,
    WEIGHTS,
    INSTRUMENTS,
    PROVISIONS,
    ALIGNMENTS,
    TAXONOMIES,
    TERMS,
    PROCEDURES,
    ACTS,
    ACT_STAGES,
    ACT_PASSED,
    ACT_MEASURES,
    MEETINGS,
    DOCUMENTS,
    CLAIMS,
    CONFIRMATIONS,
    STATEMENTS;

    /// The name in files, as `step_measures`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
