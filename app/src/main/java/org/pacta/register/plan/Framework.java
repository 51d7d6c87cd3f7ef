package org.pacta.register.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A plan period of a union.
///
/// @param title in the reader's language, or in the original where there is none
/// @param counts what its headline counts: `measures`, `steps` or `both`
/// @param levels the names of the levels above the measure, from the top
/// @param headings the same as headings of lists: in the plural where the union gave one
/// @param editions oldest first; the last one begun by the day asked is in force
public record Framework(
        long id,
        String code,
        String title,
        LocalDate starts,
        LocalDate ends,
        String counts,
        List<String> levels,
        List<String> headings,
        List<Edition> editions) {

    public Framework {
        levels = List.copyOf(levels);
        headings = List.copyOf(headings);
        editions = List.copyOf(editions);
    }

    /// A state of the framework, in force from a day on.
    public record Edition(int number, String name, LocalDate inForce, Optional<LocalDate> decided) {}

    /// The edition in force on a day.
    public Optional<Edition> editionOn(LocalDate day) {
        return editions.stream().filter(each -> !each.inForce.isAfter(day)).reduce((_, later) -> later);
    }

    /// The last day of its term; null where it has none yet: a plan brought in without a term and without a date in it
    /// begins and ends on one day.
    public @Nullable LocalDate last() {
        return starts.isBefore(ends) ? ends : null;
    }

    /// What the headline counts, as one word for figures.
    public String counted() {
        return counts.equals("steps") ? "steps" : "measures";
    }
}
