package org.pacta.scoreboard;

import java.time.LocalDate;

/// A field of an address holds a code that nothing bears at its moment: why it finds no rows.
///
/// @param field of the address
/// @param value what it holds
/// @param what should bear the code, in English
public record Unnamed(String field, String value, String what) {

    /// For answers of the API and files.
    public String sentence(LocalDate on) {
        return "%s (%s): no %s has this code on %s; ask for another, or leave the field out"
                .formatted(field, value, what, on);
    }
}
