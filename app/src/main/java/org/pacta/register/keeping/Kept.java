package org.pacta.register.keeping;

import java.util.List;
import org.pacta.register.subject.Subject;

/// What came of a correction.
public sealed interface Kept {

    /// @param subject the record, with its id where it was made
    record Recorded(Subject subject) implements Kept {}

    /// Somebody has changed the same record since it was read.
    record Overtaken() implements Kept {}

    /// All that is wrong, each with the field that it is about.
    record Refused(List<Finding> findings) implements Kept {

        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// @param field its name in the sheet, or `grounds` or `since`
    record Finding(String field, Reason reason) {}
}
