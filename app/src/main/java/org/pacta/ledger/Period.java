package org.pacta.ledger;

import java.time.LocalDate;

/// The days a fact speaks of: from the first, inclusive, to the last, exclusive.
///
/// @param from the first day; [LocalDate#MIN] is not used
/// @param to the first day no longer spoken of; [#OPEN] where there is no end
public record Period(LocalDate from, LocalDate to) {

    /// No end is known. The driver writes it as `infinity`.
    public static final LocalDate OPEN = LocalDate.MAX;

    public Period {
        if (!from.isBefore(to))
            throw new IllegalArgumentException("from (%s) must be before to (%s)".formatted(from, to));
    }

    public static Period since(LocalDate from) {
        return new Period(from, OPEN);
    }

    boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    static String print(LocalDate day) {
        return day.equals(OPEN) ? "infinity" : day.toString();
    }

    static LocalDate parse(String day) {
        return day.equals("infinity") ? OPEN : LocalDate.parse(day);
    }
}
