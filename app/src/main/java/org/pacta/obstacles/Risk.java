package org.pacta.obstacles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Text;

/// Something that may happen, once, to some measures and steps of a plan.
///
/// @param texts `title`, `cause` and `response`
/// @param state what is said of it in figures
/// @param things that it would hold up, by id; of those, the ones that the viewer may see
public record Risk(long id, String code, State state, List<Text> texts, List<Long> things) {

    public Risk {
        texts = List.copyOf(texts);
        things = List.copyOf(things);
    }

    /// @param chance 0 to 1
    /// @param factor so many times as long takes what is left of the things; 0 to 100
    /// @param delay working days added; at least 0
    /// @param owner the body that watches it; null for none
    /// @param review by when it is to be looked at again; null for none
    /// @param counts whether it enters the forecast
    public record State(
            long framework,
            BigDecimal chance,
            BigDecimal factor,
            int delay,
            @Nullable Long owner,
            @Nullable LocalDate review,
            boolean counts) {

        /// @throws IllegalArgumentException if a figure is out of its range
        public State {
            if (chance.signum() < 0 || chance.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("chance (%s) must be 0 to 1".formatted(chance));
            }
            if (factor.signum() < 0 || factor.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("factor (%s) must be 0 to 100".formatted(factor));
            }
            if (delay < 0 || delay > 10_000) {
                throw new IllegalArgumentException("delay (%d) must be 0 to 10000".formatted(delay));
            }
        }
    }

    /// Whether it should have been looked at again by a day.
    public boolean overdueOn(LocalDate day) {
        return state.review != null && state.review.isBefore(day);
    }
}
