package org.pacta.page;

import org.pacta.language.Words;

/// A state in words, with its shape and tone.
public record Badge(State state, String words) {

    /// The state in the default public words.
    ///
    /// @param parties how many Parties the union has; "both" for two, "all" for more
    public static Badge of(Words words, State state, int parties) {
        return new Badge(state, words.say(state.key(), parties));
    }
}
