package org.pacta.scoreboard;

import java.util.Locale;

/// What a figure counts.
public enum Counted {
    MEASURES,
    STEPS,
    ACTS,
    PROGRAMMES;

    /// The word in answers and tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
