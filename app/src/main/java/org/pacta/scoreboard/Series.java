package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Curves over the days: what was confirmed, and what the plan's own dates asked for. Called inside a reading.
@Component
public class Series {

    private final Counters counters;

    Series(Counters counters) {
        this.counters = counters;
    }

    /// How many from that day on, until the next point.
    public record Point(LocalDate day, long count) {}

    /// Confirmed by each day up to the day asked, with all that is known at the moment asked.
    public List<Point> confirmed(Question question, Counted counted) {
        return byTheDayAsked(question, counters.of(question).confirmed(question, counted));
    }

    /// The same with what was known on each day itself: the curve that was shown then.
    public List<Point> confirmedAsReportedThen(Question question, Counted counted) {
        return byTheDayAsked(question, counters.of(question).confirmedAsReportedThen(question, counted));
    }

    /// How many are due by each day, by the dates in force at the moment asked.
    public List<Point> due(Question question, Counted counted) {
        return counters.of(question).due(question, counted);
    }

    private static List<Point> byTheDayAsked(Question question, List<Point> points) {
        return points.stream()
                .filter(each -> !each.day().isAfter(question.asOf().on()))
                .toList();
    }
}
