package org.pacta.confirmation.claim;

import java.util.List;

/// What came of work on a draft.
public sealed interface Kept {

    /// The draft as it stands now.
    record Saved(Draft draft) implements Kept {}

    /// Somebody has changed it meanwhile; nothing was kept.
    record Overtaken(Draft theirs) implements Kept {}

    /// The rules say no, for all these reasons.
    record Refused(List<Reason> reasons) implements Kept {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused because(Reason reason) {
            return new Refused(List.of(reason));
        }
    }
}
