package org.pacta.scoreboard.bridge;

import java.util.Locale;

/// What a balance counts: a numerator or a denominator of the first screen.
public enum Account {
    /// Measures (or steps) confirmed.
    CONFIRMED,
    /// Measures (or steps) that the plan counts.
    COUNTED,
    /// Of those, due by the later day, by the dates in force at each moment.
    DUE,
    /// Acts adopted or in force.
    ADOPTED,
    /// Acts prepared or beyond.
    PREPARED,
    /// Acts that the plan counts.
    ACTS;

    /// Whether it counts acts.
    public boolean ofActs() {
        return this == ADOPTED || this == PREPARED || this == ACTS;
    }

    /// The word in answers and tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
