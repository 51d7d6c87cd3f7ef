package org.pacta.reporting;

import java.util.List;
import java.util.UUID;

/// What came of a command about reports.
public sealed interface Outcome {

    /// @param numbers the registration numbers, one for each submission; none for a cycle
    /// @param drafts those that were kept, where a body has steps of approval
    record Recorded(List<Integer> numbers, List<UUID> drafts) implements Outcome {

        public Recorded {
            numbers = List.copyOf(numbers);
            drafts = List.copyOf(drafts);
        }

        static Recorded of(List<Integer> numbers) {
            return new Recorded(numbers, List.of());
        }

        static Recorded kept(UUID draft) {
            return new Recorded(List.of(), List.of(draft));
        }

        /// The only number, or the first of many; 0 for none.
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
