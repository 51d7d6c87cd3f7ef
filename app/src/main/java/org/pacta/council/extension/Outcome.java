package org.pacta.council.extension;

import java.util.List;

/// What came of a command about a request to move a date.
public sealed interface Outcome {

    /// @param extension the request that it was about
    record Recorded(long extension) implements Outcome {}

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
