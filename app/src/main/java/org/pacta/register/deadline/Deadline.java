package org.pacta.register.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Formats;

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

    /// A deadline in a reader's words.
    ///
    /// @param form the short form
    /// @param due the last day in time, where there is one
    /// @param day how a day is written
    /// @throws IllegalArgumentException if the form is none and there is no day
    public static String told(Formats formats, String form, @Nullable LocalDate due, Function<LocalDate, String> day) {
        if (form.matches("\\d{4}-Q[1-4]"))
            return formats.quarter(Integer.parseInt(form.substring(0, 4)), form.charAt(6) - '0');
        if (form.matches("\\d{4}-H[12]"))
            return formats.half(Integer.parseInt(form.substring(0, 4)), form.charAt(6) - '0');
        if (form.matches("\\d{4}")) return formats.year(Integer.parseInt(form));
        return due == null ? parse(form, "").text() : day.apply(due);
    }
}
