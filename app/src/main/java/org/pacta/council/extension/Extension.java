package org.pacta.council.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that the date of a measure or step be moved.
///
/// @param number among the requests about the same thing, from 1
/// @param party that asks
/// @param form of the date that held when it was asked for, as `2025-Q4`, and its last day in time
/// @param wanted the last day in time that is asked for
/// @param words the reason in words, in the language named; empty for none, or none for this viewer
/// @param answers of the other Parties that have said something
/// @param end null while it is open
public record Extension(
        long id,
        long thing,
        int number,
        long party,
        String form,
        @Nullable LocalDate due,
        LocalDate wanted,
        Cause cause,
        String words,
        String language,
        LocalDate asked,
        Instant recorded,
        List<Answer> answers,
        @Nullable End end) {

    /// @param body by which the Party said it; 0 for the Party itself
    public record Answer(long party, long body, boolean agreed, String words, String language, Instant recorded) {}

    /// How it ended.
    ///
    /// @param document the id of the decision; 0 where it was withdrawn
    /// @param due the last day in time that was granted; null unless it was
    public record End(
            State state,
            long body,
            String number,
            @Nullable LocalDate decided,
            long document,
            @Nullable LocalDate due,
            String words,
            String language) {}

    public enum State {
        OPEN,
        GRANTED,
        REFUSED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Extension {
        answers = List.copyOf(answers);
    }

    public State state() {
        return end == null ? State.OPEN : end.state;
    }

    public boolean open() {
        return end == null;
    }
}
