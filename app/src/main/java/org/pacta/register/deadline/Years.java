package org.pacta.register.deadline;

import java.time.LocalDate;

/// The limits of what a deadline may name.
final class Years {

    static final int FIRST = 1000;
    static final int LAST = 9999;

    private Years() {}

    static void check(int year) {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("year (%d) must be from %d to %d".formatted(year, FIRST, LAST));
        }
    }

    static void check(LocalDate day) {
        check(day.getYear());
    }

    static void check(String name, int value, int last) {
        if (value < 1 || value > last) {
            throw new IllegalArgumentException("%s (%d) must be from 1 to %d".formatted(name, value, last));
        }
    }
}
