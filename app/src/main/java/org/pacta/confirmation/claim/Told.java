package org.pacta.confirmation.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.State;

/// A claim as it is told to a reader at a moment.
///
/// @param claim as it was known then
/// @param joint made together with another Party
/// @param words that went with it; empty where there are none for this reader
/// @param language of the words
/// @param answers in the order in which they were given
/// @param state where it stands on the day asked
/// @param superseded whether a newer version stands
public record Told(
        Claim claim,
        boolean joint,
        String words,
        String language,
        List<Answer> answers,
        State state,
        boolean superseded) {

    public Told {
        answers = List.copyOf(answers);
    }

    /// What somebody asked said to it.
    ///
    /// @param party 0 for the secretariat
    /// @param kind confirmed, by-silence, returned, objected
    public record Answer(long party, String kind, Instant given, String words, String language) {}

    public LocalDate since() {
        return claim.valid().from();
    }

    /// Whether it may still be answered.
    public boolean open() {
        return !claim.withdrawn()
                && !superseded
                && (state == State.CLAIMED || state == State.RETURNED || state == State.DISPUTED);
    }
}
