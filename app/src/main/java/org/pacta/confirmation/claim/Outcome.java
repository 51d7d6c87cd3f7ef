package org.pacta.confirmation.claim;

import java.util.List;
import org.pacta.confirmation.State;

/// What came of a command about a claim.
public sealed interface Outcome {

    /// It is recorded.
    ///
    /// @param claim the claim it was about; of a joint one the first
    /// @param state where that claim stands now
    record Recorded(long claim, State state) implements Outcome {}

    /// A joint claim waits for the other Parties' coordinators.
    record Offered() implements Outcome {}

    /// Somebody has changed the draft meanwhile.
    record Overtaken(Draft theirs) implements Outcome {}

    /// The rules say no, for all these reasons.
    record Refused(List<Reason> reasons) implements Outcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        public static Refused because(Reason reason) {
            return new Refused(List.of(reason));
        }
    }
}
