package org.pacta.register.deadline;

import java.time.LocalDate;
import java.util.Optional;

/// A deadline: what it means as days, and the words in which the source wrote it.
///
/// @param when what the words mean
/// @param words the words of the source, unchanged; empty when the deadline was not read from words
public record Deadline(When when, String words) {

    /// A deadline without words of a source.
    public static Deadline of(When when) {
        return new Deadline(when, "");
    }

    /// Reads the short form that [#text()] writes, and keeps the words beside it.
    ///
    /// @throws IllegalArgumentException if the text is not such a form
    public static Deadline parse(String text, String words) {
        return new Deadline(When.parse(text), words);
    }

    /// The first day of the time meant, where there is one; of a plain "by" day it is that day itself.
    public Optional<LocalDate> from() {
        return when.from();
    }

    /// The last day on which it is in time: due on D is overdue from D + 1. Empty for none, for a recurring
    /// duty without an end, and for so long after an event as long as the day of the event is not known.
    public Optional<LocalDate> due() {
        return when.due();
    }

    /// The short form for database and workbook, as `2023-Q4`, `2023-H1`, `2022/2023`, `R/P1Y`, `P6M after entry into
    /// force`.
    public String text() {
        return when.text();
    }
}
