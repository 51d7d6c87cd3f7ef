package org.pacta.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// How many are confirmed by a day: fixed on some days, in a straight line between them.
final class Curve {

    private final NavigableMap<LocalDate, Integer> fixed = new TreeMap<>();

    Curve at(String day, int count) {
        fixed.put(LocalDate.parse(day), count);
        return this;
    }

    int by(LocalDate day) {
        var before = fixed.floorEntry(day);
        var after = fixed.ceilingEntry(day);
        if (before == null) return 0;
        if (after == null || after.getKey().equals(before.getKey())) return before.getValue();
        var share = (double) ChronoUnit.DAYS.between(before.getKey(), day)
                / ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        return before.getValue() + (int) ((after.getValue() - before.getValue()) * share);
    }

    /// The first of the days by which more than `rank` are confirmed.
    Optional<LocalDate> day(int rank, Iterable<LocalDate> days) {
        for (var day : days) {
            if (by(day) > rank) return Optional.of(day);
        }
        return Optional.empty();
    }
}
