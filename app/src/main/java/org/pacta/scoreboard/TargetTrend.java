package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where the values reported of a target lead: a straight line, no forecast.
///
/// The line has the median of the slopes between all pairs of values, so that one odd value does not turn it.
///
/// Source: Sen, *Estimates of the regression coefficient based on Kendall's tau*, JASA 63 (1968).
///
/// @param goal the value to be reached
/// @param readings at least two, of rising days; the first is where it began
public record TargetTrend(BigDecimal goal, List<Reading> readings) {

    private static final double MONTH = 365.25 / 12;
    private static final long MOST = 36_525;

    /// A value on a day.
    public record Reading(LocalDate day, BigDecimal value) {}

    /// Whether the values go where they should.
    public enum Course {
        REACHED,
        TOWARDS,
        STILL,
        AWAY
    }

    public TargetTrend {
        readings = List.copyOf(readings);
        boolean rising = readings.size() > 1;
        for (int i = 1; i < readings.size(); i++) {
            rising &= at(readings, i - 1).isBefore(at(readings, i));
        }
        if (!rising) {
            throw new IllegalArgumentException("readings must be two or more, of rising days: " + readings);
        }
    }

    private static LocalDate at(List<Reading> readings, int i) {
        return readings.get(i).day();
    }

    /// Of several values of one day the last counts. Empty while there are fewer than two days.
    ///
    /// @param readings in the order in which they were made
    public static Optional<TargetTrend> of(BigDecimal goal, List<Reading> readings) {
        var byDay = new TreeMap<LocalDate, Reading>();
        readings.forEach(each -> byDay.put(each.day(), each));
        return byDay.size() < 2 ? Optional.empty() : Optional.of(new TargetTrend(goal, List.copyOf(byDay.values())));
    }

    public Reading last() {
        return readings.getLast();
    }

    public Course course() {
        if (reached(last())) return Course.REACHED;
        double way = perDay() * up();
        return way > 0 ? Course.TOWARDS : way < 0 ? Course.AWAY : Course.STILL;
    }

    /// The day on which the goal was first reported as reached and has been since.
    public Optional<LocalDate> reachedOn() {
        Optional<LocalDate> since = Optional.empty();
        for (var each : readings) {
            if (!reached(each)) since = Optional.empty();
            else if (since.isEmpty()) since = Optional.of(each.day());
        }
        return since;
    }

    /// What the line gains in a month, three digits of it.
    public BigDecimal perMonth() {
        return rounded(perDay() * MONTH);
    }

    /// Where the line is on a day, three digits of it.
    public BigDecimal by(LocalDate day) {
        return rounded(line(day));
    }

    /// When the line meets the goal; empty unless it goes there, and beyond a hundred years.
    public Optional<LocalDate> leadsTo() {
        if (course() != Course.TOWARDS) return Optional.empty();
        double days = Math.ceil((goal.doubleValue() - line(last().day())) / perDay());
        return days > MOST ? Optional.empty() : Optional.of(last().day().plusDays(Math.max(1, (long) days)));
    }

    /// What a month would have to gain so that the goal is reached by a day; empty once it is, or the day has passed.
    public Optional<BigDecimal> needed(LocalDate due) {
        long left = ChronoUnit.DAYS.between(last().day(), due);
        return left <= 0 || reached(last())
                ? Optional.empty()
                : Optional.of(rounded((goal.doubleValue() - last().value().doubleValue()) / left * MONTH));
    }

    private boolean reached(Reading reading) {
        int over = reading.value().compareTo(goal);
        return over == 0 || over == up();
    }

    /// 1 if the values are to rise, -1 if they are to fall.
    private int up() {
        return goal.compareTo(readings.getFirst().value()) < 0 ? -1 : 1;
    }

    private double perDay() {
        return median(IntStream.range(0, readings.size())
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i)
                        .mapToDouble(k ->
                                (value(i) - value(k)) / ChronoUnit.DAYS.between(at(readings, k), at(readings, i)))));
    }

    private double line(LocalDate day) {
        double slope = perDay();
        return median(IntStream.range(0, readings.size())
                .mapToDouble(i -> value(i) + slope * ChronoUnit.DAYS.between(at(readings, i), day)));
    }

    private double value(int i) {
        return readings.get(i).value().doubleValue();
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).sum() / 2;
    }

    private static BigDecimal rounded(double value) {
        var digits = BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros();
        return digits.scale() < 0 ? digits.setScale(0) : digits;
    }
}
