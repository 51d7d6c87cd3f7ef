package org.pacta.confirmation.claim;

import org.pacta.ledger.Visibility;

/// Words that go with an answer.
///
/// @param language in which they are written
/// @param seen who sees them; that there was an answer is seen by whoever sees the thing
public record Said(String words, String language, Visibility seen) {

    public static Said nothing() {
        return new Said("", "en", Visibility.PUBLIC);
    }

    /// Words for everybody.
    public static Said of(String words, String language) {
        return new Said(words, language, Visibility.PUBLIC);
    }
}
