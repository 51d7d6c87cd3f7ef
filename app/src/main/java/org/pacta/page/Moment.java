package org.pacta.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The moment a page shows, and the ways to another.
///
/// @param on the day the facts speak of
/// @param known what was recorded by then, in the union's time zone; null when everything recorded to date counts
/// @param today the union's day: that of its time zone, or the fixed day of a demonstration
/// @param path the page's own address without a query: where the picker leads
/// @param kept the rest of the query, which the picker keeps
/// @param meetings the sittings offered, newest first, each "as seen then" (`on` and `known` at that day)
/// @param current the page's address without `on` and `known`
/// @param entered whether only what had truly been entered by `known` is shown
/// @param later of a history brought in later: when, from what, and the way to the other look; null in other records
public record Moment(
        LocalDate on,
        @Nullable LocalDateTime known,
        LocalDate today,
        String path,
        List<Kept> kept,
        List<Choice> meetings,
        String current,
        boolean entered,
        @Nullable Later later) {

    /// A history that was brought in later.
    ///
    /// @param until the day up to which it speaks
    /// @param on the day on which it was entered
    /// @param grounds what it was made from
    /// @param other the same page, showing only what had been entered by then; or, where it does, the record as it
    /// stands; empty where nothing had been entered by then
    public record Later(LocalDate until, LocalDate on, String grounds, String other) {}

    /// A field of the query that a form hands on unseen.
    public record Kept(String name, String value) {}

    public Moment {
        kept = List.copyOf(kept);
        meetings = List.copyOf(meetings);
    }

    /// Whether another day than the union's today is shown, or not all that is known.
    public boolean past() {
        return entered || known != null || !on.equals(today);
    }

    /// The day of `known` for the field of the picker, empty when all that is recorded counts.
    public String knownDay() {
        return known == null ? "" : known.toLocalDate().toString();
    }
}
