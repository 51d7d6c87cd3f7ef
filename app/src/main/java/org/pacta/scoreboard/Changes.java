package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened to the count between two moments. It always adds up.
@Component
public class Changes {

    private final Counters counters;

    Changes(Counters counters) {
        this.counters = counters;
    }

    /// before + confirmed - returned + (confirmed among added) - (confirmed among excluded) = after.
    ///
    /// @param confirmed counted at both moments and confirmed at the second only
    /// @param returned counted at both moments and confirmed at the first only
    /// @param added counted at the second moment only
    /// @param excluded counted at the first moment only
    /// @param moved counted at both moments, with another date at the second
    public record Bridge(
            long before,
            long beforeOf,
            long confirmed,
            long returned,
            long added,
            long addedConfirmed,
            long excluded,
            long excludedConfirmed,
            long moved,
            long after,
            long afterOf) {}

    /// @param from the earlier question; both of one framework
    public Bridge between(Question from, Question to, Counted counted) {
        return counters.of(to).between(from, to, counted);
    }

    /// One thing that changed.
    ///
    /// @param what confirmed, returned, added, excluded, moved; a thing may be confirmed and moved
    /// @param dueBefore null where it was not counted at the first moment, or had no date then
    /// @param dueAfter likewise at the second
    public record Change(
            long id,
            String what,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter) {}

    /// The things behind the numbers of [#between], by code.
    public List<Change> list(Question from, Question to, Counted counted) {
        return counters.of(to).changes(from, to, counted);
    }
}
