package org.pacta.parties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;

/// A community of Parties to a treaty.
///
/// @param id the first part of every key
/// @param thing the union as a thing, for its texts
/// @param zone decides alone what day it is
/// @param languages as they are offered; the first is the union's own
/// @param demoDay the fixed day of a demonstration; null for a real union
public record Union(
        int id,
        long thing,
        String code,
        ZoneId zone,
        List<String> languages,
        @Nullable LocalDate demoDay) {

    public Union {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) throw new IllegalArgumentException("a union has at least one language");
    }

    /// The day that it is in the union: a fixed one in a demonstration.
    public LocalDate today(Clock clock) {
        return demoDay != null ? demoDay : LocalDate.ofInstant(clock.instant(), zone);
    }

    /// Says of a demonstration that it is one, where no banner does; empty for a real union.
    public String notice(Words words) {
        return demoDay == null ? "" : words.say("portal.demo.invented");
    }

    /// The day on which something was recorded.
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// The last moment of a day, to the microsecond.
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }
}
