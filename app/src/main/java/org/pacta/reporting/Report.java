package org.pacta.reporting;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.council.extension.Cause;

/// What a body said about a measure in a cycle.
///
/// @param number the registration number of the submission, in its cycle
/// @param expected the day by which the body expects to be done; null for none
/// @param helper the body whose help is needed; 0 for none
/// @param inputBy the day by which co-executors are asked for their part
/// @param correction given after the cycle closed
/// @param given the day on which it was given
/// @param texts by field: done, delay, help, input, correction
public record Report(
        long id,
        long cycle,
        long thing,
        long body,
        int number,
        boolean unchanged,
        @Nullable LocalDate expected,
        @Nullable Cause cause,
        long helper,
        @Nullable LocalDate inputBy,
        boolean correction,
        LocalDate given,
        Map<String, String> texts) {

    public Report {
        texts = Map.copyOf(texts);
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }
}
