package org.pacta.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Link;
import org.pacta.page.Text;

/// The date of a measure or step, as first agreed and as it stands.
///
/// @param current in words: a day, `Q4 2023`, `6 months after entry into force`
/// @param first as first agreed, in words; the same words where it never moved
/// @param source the words of the document it came from, in its language; may be empty
/// @param remark how many days are left or have passed since, in words; may be empty
/// @param moves each move, oldest first
public record Deadline(String current, String first, Text source, String remark, List<Move> moves) {

    /// @param sentence `date moved from … to …`, in words
    /// @param document the decision that moved it; null where none is named
    public record Move(String sentence, @Nullable Link document) {}

    public Deadline {
        moves = List.copyOf(moves);
    }
}
