package org.pacta.exchange.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.form.Field;

/// The page on which a table is shown to the program, and what it makes of it.
///
/// @param fields of the form
/// @param action where the form goes
/// @param token the word that it sends back
/// @param faults why the file was not read at all, as sentences
/// @param guide what to read on
/// @param read what came of the file; null before one was sent, or if it could not be read
public record ReadingView(
        Frame frame,
        String title,
        List<Field> fields,
        String action,
        String token,
        List<String> faults,
        Link guide,
        @Nullable Read read)
        implements Page {

    public ReadingView {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /// Whether anything is wrong with what was sent.
    public boolean wrong() {
        return !faults.isEmpty() || fields.stream().anyMatch(Field::wrong);
    }

    /// @param summary how many faults there are in the whole file, in a sentence
    /// @param rows what the first rows would give
    /// @param faults the first of what is wrong
    /// @param command what to type next
    public record Read(String summary, List<Row> rows, List<Wrong> faults, String command) {

        public Read {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /// @param line of the file
    /// @param kind of record
    /// @param values field by field
    public record Row(String line, String kind, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public record Value(String field, String text) {}

    public record Wrong(String where, String value, String what, String remedy) {}
}
