package org.pacta.scoreboard.bridge;

import java.util.List;
import org.pacta.language.Difference;

/// A text that was changed between two moments: agreed words, not a translation that was added.
///
/// @param field title, description, verification
/// @param language BCP 47 tag
public record Wording(long id, String kind, String code, String field, String language, String before, String after) {

    /// The two texts as one: with what went and what came.
    public List<Difference.Piece> pieces() {
        return Difference.of(before, after);
    }
}
