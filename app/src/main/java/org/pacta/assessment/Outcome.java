package org.pacta.assessment;

import java.util.List;

/// What came of a command.
public sealed interface Outcome {

    record Recorded() implements Outcome {}

    record Refused(List<Reason> reasons) implements Outcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused because(Reason reason) {
            return new Refused(List.of(reason));
        }
    }
}
