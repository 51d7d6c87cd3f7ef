package org.pacta.confirmation;

import java.util.Locale;

/// Where a thing stands in its life cycle, for one Party or for all. Nothing claimed is no state at all.
public enum State {
    /// Reported done; the others have not spoken yet.
    CLAIMED,
    /// A Party asks for clarification.
    RETURNED,
    /// A Party reads the facts differently.
    DISPUTED,
    /// Some shares or some steps are confirmed, not all. It does not count as confirmed.
    PARTLY,
    /// Confirmed by everyone whom the rule asks, for every Party that carries it out.
    CONFIRMED,
    /// Was confirmed, and no longer holds.
    REVERSED;

    /// The word in tables and answers.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such word
    public static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
