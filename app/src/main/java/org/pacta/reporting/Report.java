package org.pacta.reporting;

import java.time.LocalDate;
import java.util.HashMap;
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
/// @param texts as they were given, by field: done, delay, help, input, correction
/// @param translations those in other languages, by language
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
        Map<String, String> texts,
        Map<String, Map<String, String>> translations) {

    public Report {
        texts = Map.copyOf(texts);
        translations = Map.copyOf(translations);
    }

    /// The same in a language, as far as it was put into it.
    public Report in(String language) {
        var words = new HashMap<>(texts);
        words.putAll(translations.getOrDefault(language, Map.of()));
        return new Report(
                id,
                cycle,
                thing,
                body,
                number,
                unchanged,
                expected,
                cause,
                helper,
                inputBy,
                correction,
                given,
                words,
                translations);
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }
}
