package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Curves over the days: what was confirmed, and what the plan's own dates asked for. Called inside a reading.
@Component
public class Series {

    private final SeriesStore store;

    Series(SeriesStore store) {
        this.store = store;
    }

    /// How many from that day on, until the next point.
    public record Point(LocalDate day, long count) {}

    /// Confirmed by each day up to the day asked, with all that is known at the moment asked.
    public List<Point> confirmed(Question question, Counted counted) {
        return byTheDayAsked(question, store.confirmed(question, counted));
    }

    /// The same with what was known on each day itself: the curve that was shown then.
    public List<Point> confirmedAsReportedThen(Question question, Counted counted) {
        return byTheDayAsked(question, store.confirmedAsReportedThen(question, counted));
    }

    /// How many are due by each day, by the dates in force at the moment asked.
    public List<Point> due(Question question, Counted counted) {
        return store.due(question, counted);
    }

    private static List<Point> byTheDayAsked(Question question, List<Point> points) {
        return points.stream()
                .filter(each -> !each.day().isAfter(question.asOf().on()))
                .toList();
    }
}
