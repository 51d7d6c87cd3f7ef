package org.pacta.exchange.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a field's text comes from.
///
/// @param columns one or more columns, each by a list of possible headings of which the first in the table
///     counts, or `@C` for a column by its letters; empty for a constant
/// @param join what stands between the texts of several columns; empty ones are left out
/// @param constant the text of every row, or null
/// @param otherwise the rule that is used where this one gives nothing, or null
/// @param values what is put for a text met
/// @param ignore texts that count as empty, beside those of the whole mapping
/// @param optional whether the column may be absent from the table
/// @param whole whether it gives nothing where one of its columns is empty
/// @param lastDay whether a stretch of time stands for its last day
/// @param firstWins whether a later row may differ, and the first is kept
/// @param line of the mapping
record FieldRule(
        List<List<String>> columns,
        String join,
        @Nullable String constant,
        @Nullable FieldRule otherwise,
        Map<String, String> values,
        List<String> ignore,
        boolean optional,
        boolean whole,
        boolean lastDay,
        boolean firstWins,
        long line) {

    static final List<String> KEYS = List.of(
            "column",
            "columns",
            "join",
            "constant",
            "else",
            "values",
            "ignore",
            "optional",
            "whole",
            "day",
            "conflicts");

    FieldRule {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
        ignore = List.copyOf(ignore);
    }

    static FieldRule constant(String text) {
        return new FieldRule(List.of(), "", text, null, Map.of(), List.of(), false, false, false, false, 0);
    }
}
