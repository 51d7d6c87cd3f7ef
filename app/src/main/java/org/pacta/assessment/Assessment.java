package org.pacta.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.State;

/// How an auditor or an invited assessor reads a thing, with the official reading of the same moment beside it.
///
/// @param mandate under which it was stated
/// @param role auditor or assessor
/// @param part between 0 and 1, where a part is fulfilled; null where none is said
/// @param value for targets: the value found; null for none
/// @param since the day from which the reading holds
/// @param office who assesses, as it names itself
/// @param words why, in the language named; empty where there are none for this viewer
/// @param official where the thing stands for all; null where nobody has reported anything
public record Assessment(
        long id,
        long thing,
        long mandate,
        String role,
        Reading reading,
        @Nullable BigDecimal part,
        @Nullable BigDecimal value,
        LocalDate since,
        Instant stated,
        String office,
        String words,
        String language,
        @Nullable Official official) {

    /// @param since the day from which it has stood so
    public record Official(State state, LocalDate since) {

        /// What the official state says of what was done. What is still awaited, returned or disputed is not confirmed.
        Reading reading() {
            return switch (state) {
                case CONFIRMED -> Reading.FULFILLED;
                case PARTLY -> Reading.PARTLY;
                case CLAIMED, RETURNED, DISPUTED, REVERSED -> Reading.NOT_FULFILLED;
            };
        }
    }

    /// Whether the two read otherwise: another state, or fulfilled since another day.
    public boolean differs() {
        if (official == null) return reading != Reading.NOT_FULFILLED;
        if (reading != official.reading()) return true;
        return reading == Reading.FULFILLED && !since.equals(official.since);
    }
}
