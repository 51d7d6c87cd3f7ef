package org.pacta.desk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.pacta.language.Words;
import org.pacta.reporting.Cycle;

/// What a cycle of reporting has to say to somebody who still owes reports in it.
///
/// @param cycle its id
/// @param owed on how many measures a report is still to be given; at least 1
/// @param href the page of the cycle
public record Reminder(long cycle, String title, Stage stage, LocalDate due, LocalDate closes, int owed, String href) {

    /// Days before the last day in time on which somebody is reminded.
    private static final int BEFORE = 7;

    /// How far a cycle is. Each is said once.
    public enum Stage {
        /// It has begun.
        BEGUN,
        /// A week is left, or less.
        SOON,
        /// It is the last day in time.
        LAST,
        /// That day has passed; late reports are still taken.
        PASSED
    }

    /// @return empty before the cycle begins and after it has closed
    static Optional<Stage> stage(Cycle cycle, LocalDate day) {
        if (cycle.closedOn(day) || day.isBefore(cycle.starts())) return Optional.empty();
        if (day.isAfter(cycle.due())) return Optional.of(Stage.PASSED);
        if (day.equals(cycle.due())) return Optional.of(Stage.LAST);
        return Optional.of(day.isBefore(cycle.due().minusDays(BEFORE)) ? Stage.BEGUN : Stage.SOON);
    }

    /// What tells it from every other event, the same at each look.
    public String event() {
        return "cycle-%d-%s-%s".formatted(cycle, stage.name().toLowerCase(Locale.ROOT), due);
    }

    /// Its sentence in the reader's language.
    public String words(Words words) {
        return words.say(
                "desk.reminder." + stage.name().toLowerCase(Locale.ROOT),
                title,
                owed,
                words.formats().day(due),
                words.formats().day(closes));
    }
}
