package org.pacta.reporting;

import java.util.List;

/// What came of a command about reports.
public sealed interface Outcome {

    /// @param numbers the registration numbers, one for each submission; none for a cycle
    record Recorded(List<Integer> numbers) implements Outcome {

        public Recorded {
            numbers = List.copyOf(numbers);
        }

        /// The only one, or the first of many.
        public int number() {
            return numbers.isEmpty() ? 0 : numbers.getFirst();
        }
    }

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
