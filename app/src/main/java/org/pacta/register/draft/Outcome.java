package org.pacta.register.draft;

import java.util.List;
import org.pacta.ledger.Said;

/// What became of the wish to put a draft in force.
public sealed interface Outcome {

    /// @param seq the entry by which it is in force
    record InForce(long seq) implements Outcome {}

    /// The plan has moved under the draft: nothing was written.
    record Conflict(List<Said.Clash> clashes) implements Outcome {

        public Conflict {
            clashes = List.copyOf(clashes);
        }
    }

    /// It is in force already, or was withdrawn.
    record Closed(Draft.State state) implements Outcome {}
}
