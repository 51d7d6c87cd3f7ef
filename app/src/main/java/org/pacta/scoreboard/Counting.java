package org.pacta.scoreboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.confirmation.discretion.Discretion;

/// A way to count. The database counts for any union; a copy of the record in memory counts for those small enough.
/// Both answer the same to the last digit, and share one set of tests.
public interface Counting {

    /// The tally of each slice that has anything in it, by its code, without titles.
    ///
    /// @param by empty for the whole (whose code is empty too), else as [Slice] has it
    /// @param discretion bodies that it withholds carry nothing out
    /// @return empty if this way cannot slice so
    Optional<Map<String, Tally>> tallies(Question question, Counted counted, String by, Discretion discretion);

    /// The groups of the lowest level in the order of the plan.
    List<Figures.Programme> programmes(Question question, Counted counted);

    /// One point for each day on which the count changes, also those after the day asked.
    List<Series.Point> confirmed(Question question, Counted counted);

    /// The same with what was known on each day.
    List<Series.Point> confirmedAsReportedThen(Question question, Counted counted);

    /// How many are due by each day on which any is due.
    List<Series.Point> due(Question question, Counted counted);

    /// What happened between two moments of one framework.
    Changes.Bridge between(Question from, Question to, Counted counted);

    /// The things behind the bridge.
    List<Changes.Change> changes(Question from, Question to, Counted counted);

    /// Some of the rows.
    ///
    /// @return empty if this way cannot filter or order so
    Optional<Rows.Page> rows(Asked asked);

    /// Which rows are asked for.
    ///
    /// @param limit at least 1
    /// @param discretion bodies that it withholds carry nothing out
    record Asked(
            Question question,
            Counted counted,
            Filter filter,
            Order order,
            boolean descending,
            int skip,
            int limit,
            Discretion discretion) {

        /// The first of them alone.
        Asked first() {
            return new Asked(question, counted, filter, order, descending, 0, 1, discretion);
        }
    }
}
