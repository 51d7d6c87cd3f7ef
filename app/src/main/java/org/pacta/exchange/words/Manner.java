package org.pacta.exchange.words;

import org.jspecify.annotations.Nullable;

/// What is known beforehand of how dates are written in a file.
///
/// @param year the year meant where none is written, or null if a missing year is a fault
/// @param slashes the order of `05/07/2023`
public record Manner(@Nullable Integer year, Slashes slashes) {

    /// Which part of a date with slashes comes first.
    public enum Slashes {
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST
    }

    /// Nothing is known: no year is added, slashed dates must be clear by themselves.
    public static final Manner PLAIN = new Manner(null, Slashes.UNKNOWN);
}
