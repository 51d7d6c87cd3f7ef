package org.pacta.reporting;

import java.util.List;

/// What came of a command about reports.
public sealed interface Outcome {

    /// @param number the registration number; 0 for a cycle
    record Recorded(int number) implements Outcome {}

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
