package org.pacta.portal.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.page.Link;

/// The time left, and what should be done by now.
///
/// @param on the day shown
/// @param end the last day of the framework; null where none was said
/// @param today whether that is the union's present day
/// @param due measures whose current date has come
/// @param dueConfirmed of those, confirmed
/// @param passed whose date passed on an earlier day, and which are not confirmed
/// @param moved how many of all measures had their date moved
/// @param moves how often that was done altogether
/// @param links the rows whose date has passed; the same by first agreed dates
public record Remaining(
        Words words,
        LocalDate on,
        @Nullable LocalDate end,
        boolean today,
        long due,
        long dueConfirmed,
        long passed,
        long moved,
        long moves,
        List<Link> links) {

    public Remaining {
        if (dueConfirmed < 0 || dueConfirmed > due) {
            throw new IllegalArgumentException("dueConfirmed (%d) must be in 0..due (%d)".formatted(dueConfirmed, due));
        }
        links = List.copyOf(links);
    }

    public String big() {
        return end == null ? "–" : words.formats().number(Math.abs(days(end)));
    }

    /// `days left to 31 December 2023`.
    public String rest() {
        if (end == null) return words.say("portal.remaining.open");
        var key = days(end) < 0 ? "portal.remaining.past" : "portal.remaining.left";
        return words.say(key, Math.abs(days(end)), words.formats().day(end));
    }

    /// Days from the day shown to the end; below zero when the end has passed.
    private long days(LocalDate end) {
        return ChronoUnit.DAYS.between(on, end);
    }

    public List<String> sentences() {
        var formats = words.formats();
        var confirmed = due == 0
                ? words.say("portal.remaining.none")
                : words.say(
                        "portal.remaining.due." + (today ? "today" : "then"),
                        due,
                        dueConfirmed,
                        formats.share(dueConfirmed, due),
                        passed);
        return moved == 0 ? List.of(confirmed) : List.of(confirmed, words.say("portal.remaining.moved", moved, moves));
    }
}
