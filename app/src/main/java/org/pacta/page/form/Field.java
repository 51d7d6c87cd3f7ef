package org.pacta.page.form;

import java.util.List;

/// A field of a form, with what was typed and what is wrong with it.
///
/// @param hint below the label; empty for none
/// @param value as it was typed; of choices and files it is empty
public record Field(
        String name, String label, String hint, Kind kind, String value, List<Option> options, List<String> faults) {

    public enum Kind {
        LINE,
        TEXT,
        DAY,
        NUMBER,
        /// One of some.
        ONE,
        /// One of many, in a list to be opened.
        PICK,
        /// Any of some.
        ANY,
        FILE
    }

    public record Option(String value, String words, boolean chosen) {}

    public Field {
        options = List.copyOf(options);
        faults = List.copyOf(faults);
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    /// The type of its input, where it has one input alone.
    public String type() {
        return switch (kind) {
            case DAY -> "date";
            case FILE -> "file";
            case LINE, TEXT, NUMBER, ONE, PICK, ANY -> "text";
        };
    }

    /// What describes it to those who hear the page.
    public String described() {
        return (hint.isEmpty() ? "" : name + "-hint") + (wrong() ? " " + name + "-fault" : "");
    }
}
