package org.pacta.portal.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.pacta.language.Words;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.StraightLine;
import org.pacta.portal.figure.CurveView.Corner;
import org.pacta.scoreboard.Series;

/// The course of a plan so far and the fan of what may come, as a picture drawn by the server and the table behind it.
/// Coordinates are thousandths of the width and of the height.
///
/// @param done what is done by each day up to today
/// @param planned what should be done by the plan's own dates
/// @param fan how many may be done by each later day, the first point being today
public record FanView(
        Words words,
        LocalDate from,
        LocalDate to,
        LocalDate today,
        LocalDate deadline,
        int all,
        List<Series.Point> done,
        List<Series.Point> planned,
        List<Outlook.Point> fan,
        StraightLine line) {

    public FanView {
        if (!from.isBefore(to) || all < 1) {
            throw new IllegalArgumentException(
                    "from (%s) must be before to (%s), all (%d) at least 1".formatted(from, to, all));
        }
        done = List.copyOf(done);
        planned = List.copyOf(planned);
        fan = List.copyOf(fan);
    }

    /// A word at its place along an axis.
    ///
    /// @param thousandths of the length of the axis
    public record Tick(String words, long thousandths) {

        public String place() {
            return hundredths(thousandths);
        }
    }

    public record Row(String day, String low, String middle, String high, String line) {}

    public String donePath() {
        return path(doneCorners());
    }

    public String plannedPath() {
        return path(plannedCorners());
    }

    public String middlePath() {
        return path(middleCorners());
    }

    public String bandPath() {
        return path(bandCorners()) + "Z";
    }

    public String linePath() {
        return path(lineCorners());
    }

    List<Corner> doneCorners() {
        return stairs(done, today);
    }

    List<Corner> plannedCorners() {
        return stairs(planned, to);
    }

    List<Corner> middleCorners() {
        return corners(fan, Outlook.Point::middle);
    }

    /// From the lower edge to the end and back along the upper one.
    List<Corner> bandCorners() {
        var corners = new ArrayList<>(corners(fan, Outlook.Point::low));
        corners.addAll(corners(fan.reversed(), Outlook.Point::high));
        return corners;
    }

    List<Corner> lineCorners() {
        return List.of(new Corner(x(day(today)), y(line.done())), new Corner(x(day(to)), y(line.by(day(to)))));
    }

    /// Today and the plan's last day, in thousandths of the width.
    List<Long> marked() {
        return List.of(x(day(today)), x(day(deadline)));
    }

    public String todayPlace() {
        return hundredths(x(day(today)));
    }

    public String todayAnchor() {
        return x(day(today)) > 500 ? "end" : "start";
    }

    public String deadlinePlace() {
        return hundredths(x(day(deadline)));
    }

    public List<Tick> heights() {
        var ticks = new ArrayList<Tick>();
        for (int part = 1; part <= 4; part++) {
            long count = Math.round(all * part / 4.0);
            ticks.add(new Tick(words.formats().number(count), y(count)));
        }
        return ticks;
    }

    public List<Tick> days() {
        var ticks = new ArrayList<Tick>();
        for (var month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            var day = month.atDay(1);
            if (month.getMonthValue() != 1 || day.isBefore(from) || x(day(day)) > 920) continue;
            ticks.add(new Tick(Integer.toString(month.getYear()), x(day(day))));
        }
        return ticks;
    }

    /// The fan at the end of each quarter, and at the deadline.
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var month = YearMonth.from(today); !month.atEndOfMonth().isAfter(to); month = month.plusMonths(1)) {
            var day = month.atEndOfMonth();
            if (month.getMonthValue() % 3 != 0 || !day.isAfter(today)) continue;
            var point = at(day(day));
            rows.add(new Row(
                    words.formats().day(day),
                    words.formats().number(point.low()),
                    words.formats().number(point.middle()),
                    words.formats().number(point.high()),
                    words.formats().number(line.by(day(day)))));
        }
        return rows;
    }

    private Outlook.Point at(int day) {
        var at = fan.getFirst();
        for (var each : fan) {
            if (each.day() <= day) at = each;
        }
        return at;
    }

    private List<Corner> stairs(List<Series.Point> points, LocalDate end) {
        var corners = new ArrayList<Corner>();
        for (var point : points) {
            if (point.day().isAfter(end)) break;
            var x = x(day(point.day()));
            if (!corners.isEmpty()) corners.add(new Corner(x, corners.getLast().y()));
            corners.add(new Corner(x, y(point.count())));
        }
        if (!corners.isEmpty())
            corners.add(new Corner(x(day(end)), corners.getLast().y()));
        return corners;
    }

    private List<Corner> corners(List<Outlook.Point> points, ToIntFunction<Outlook.Point> count) {
        return points.stream()
                .filter(each -> each.day() <= day(to))
                .map(each -> new Corner(x(each.day()), y(count.applyAsInt(each))))
                .toList();
    }

    private static String path(List<Corner> corners) {
        var path = new StringBuilder();
        corners.forEach(each -> path.append(path.isEmpty() ? 'M' : 'L').append("%d %d".formatted(each.x(), each.y())));
        return path.toString();
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private long x(int day) {
        return Math.clamp(Math.round(1000.0 * (day - day(from)) / (day(to) - day(from))), 0, 1000);
    }

    private long y(long count) {
        return 1000 - Math.round(1000.0 * Math.min(count, all) / all);
    }

    private static String hundredths(long thousandths) {
        return thousandths / 10 + (thousandths % 10 == 0 ? "" : "." + thousandths % 10) + "%";
    }
}
