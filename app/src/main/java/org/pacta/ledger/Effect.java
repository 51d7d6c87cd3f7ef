package org.pacta.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a change does to the timeline of its key.
sealed interface Effect {

    record Putting(Period valid, Map<String, Object> values, Visibility visibility) implements Effect {}

    record Ending(Period valid) implements Effect {}

    record Revising(LocalDate from, LocalDate seen, UnaryOperator<Map<String, Object>> values) implements Effect {}

    record Showing(Visibility visibility) implements Effect {}

    record Becoming(List<Timeline.Stretch> whole) implements Effect {}

    /// The same without what it takes from the timeline.
    default Effect resolved(Timeline timeline) {
        return this instanceof Revising(var from, var seen, var values)
                ? new Putting(
                        Period.since(from), CanonicalJson.normal(values.apply(timeline.at(seen))), Visibility.PUBLIC)
                : this;
    }

    default void on(Timeline timeline) {
        switch (this) {
            case Putting(var valid, var values, var visibility) -> timeline.put(valid, values, visibility);
            case Ending(var valid) -> timeline.end(valid);
            case Showing(var visibility) -> timeline.show(visibility);
            case Becoming(var whole) -> timeline.become(whole);
            case Revising _ -> resolved(timeline).on(timeline);
        }
    }
}
