package org.pacta.scoreboard;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The rows behind the figures. Called inside a reading.
@Component
public class Rows {

    private final Counters counters;
    private final UnnamedStore unnamed;

    Rows(Counters counters, UnnamedStore unnamed) {
        this.counters = counters;
        this.unnamed = unnamed;
    }

    /// @param total how many there are in all
    public record Page(List<Row> rows, long total) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /// Some of the rows, from the one after the first `skip` on.
    ///
    /// @param limit at least 1
    /// @throws NotPublic if the reader may not see lists by a Party or body
    public Page rows(
            Question question, Counted counted, Filter filter, Order order, boolean descending, int skip, int limit) {
        return counters.rows(question, counted, filter, new Cut(order, descending, skip, limit));
    }

    /// Which code of a filter nothing bears, to say so where it finds no rows; empty where each has its bearer.
    public Optional<Unnamed> unnamed(Question question, Filter filter) {
        return unnamed.unnamed(question, filter);
    }

    /// The first few by a date, code or place. Nothing is said of bodies: their leads are left out.
    ///
    /// @param few at least 1
    public Page first(Question question, Counted counted, Filter filter, Order order, int few) {
        return counters.first(question, counted, filter, new Cut(order, false, 0, few));
    }

    /// Which part of the rows.
    record Cut(Order order, boolean descending, int skip, int limit) {}

    /// All of them, in the order of the plan.
    public List<Row> all(Question question, Counted counted, Filter filter) {
        return rows(question, counted, filter, Order.PLAN, false, 0, Integer.MAX_VALUE)
                .rows();
    }
}
