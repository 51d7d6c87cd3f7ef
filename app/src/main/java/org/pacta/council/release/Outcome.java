package org.pacta.council.release;

import java.util.List;

/// What came of a command about releases.
public sealed interface Outcome {

    /// @param number of the release; 0 where a setting was made
    record Recorded(int number) implements Outcome {}

    /// The rules say no, for all these reasons.
    record Refused(List<Reason> reasons) implements Outcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
