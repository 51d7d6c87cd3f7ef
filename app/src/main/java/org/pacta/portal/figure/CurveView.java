package org.pacta.portal.figure;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Words;

/// The course of a plan as a picture drawn by the server, and the table behind it.
///
/// The lines are stairs: a count holds from its day until the next. Coordinates are thousandths of the width
/// and of the height.
///
/// @param from first day of the picture
/// @param to last day, after `from`
/// @param all the height of the picture: all measures counted
/// @param on the day shown, marked when it lies within
/// @param confirmed what is confirmed, as known today; up to `on`
/// @param planned what should be done by the plan's own dates
/// @param reportedThen what was known to be confirmed at each day; empty where it is not drawn
public record CurveView(
        Words words,
        LocalDate from,
        LocalDate to,
        int all,
        LocalDate on,
        List<Point> confirmed,
        List<Point> planned,
        List<Point> reportedThen) {

    /// So many from that day on.
    public record Point(LocalDate day, int count) {}

    /// A word at its place along an axis.
    ///
    /// @param thousandths of the length of the axis
    public record Tick(String words, long thousandths) {

        /// In hundredths, as `12.5%`.
        public String place() {
            return hundredths(thousandths);
        }
    }

    /// A corner of stairs, in thousandths of the width and of the height.
    public record Corner(long x, long y) {}

    public record Row(String day, String planned, String confirmed, String reportedThen) {}

    public CurveView {
        if (!from.isBefore(to) || all < 1) {
            throw new IllegalArgumentException(
                    "from (%s) must be before to (%s), all (%d) at least 1".formatted(from, to, all));
        }
        confirmed = List.copyOf(confirmed);
        planned = List.copyOf(planned);
        reportedThen = List.copyOf(reportedThen);
    }

    public String confirmedPath() {
        return path(confirmedStairs());
    }

    public String plannedPath() {
        return path(plannedStairs());
    }

    public String reportedThenPath() {
        return path(stairs(reportedThen, on.isBefore(to) ? on : to));
    }

    public List<Corner> confirmedStairs() {
        return stairs(confirmed, on.isBefore(to) ? on : to);
    }

    public List<Corner> plannedStairs() {
        return stairs(planned, to);
    }

    /// Round numbers (1, 2 or 5 of a power of ten apart) and the whole; the place is measured from the top.
    public List<Tick> heights() {
        var step = step(all);
        var ticks = new ArrayList<Tick>();
        for (var count = step; count <= all - step / 2; count += step) {
            ticks.add(new Tick(words.formats().number(count), y(count)));
        }
        ticks.add(new Tick(words.formats().number(all), 0));
        return ticks;
    }

    /// How far apart the lines of an axis stand, so that there are at most five: 1, 2 or 5 of a power of ten.
    public static long step(long most) {
        var step = 1L;
        for (var at = 0; most / step > 5; at++) {
            step = step * (at % 3 == 1 ? 5 : 4) / 2; // 1, 2, 5, 10, 20, 50, …
        }
        return step;
    }

    /// The beginnings of years within the picture, or of its quarters where it is shorter than a year and a half.
    public List<Tick> days() {
        var ticks = new ArrayList<Tick>();
        var years = DAYS.between(from, to) > 550;
        for (var month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            var day = month.atDay(1);
            var named = years ? month.getMonthValue() == 1 : month.getMonthValue() % 3 == 1;
            if (!named || day.isBefore(from) || x(day) > 920) {
                continue; // words beyond that would leave the picture
            }
            var name =
                    years ? Integer.toString(month.getYear()) : words.formats().briefDay(day);
            ticks.add(new Tick(name, x(day)));
        }
        return ticks;
    }

    public boolean onShown() {
        return !on.isBefore(from) && !on.isAfter(to);
    }

    public String onPlace() {
        return hundredths(x(on));
    }

    /// On which side of its mark the day is written, so that it stays in the picture.
    public String onAnchor() {
        return x(on) > 500 ? "end" : "start";
    }

    /// The numbers at the end of each month up to the end, blank for what is not known yet.
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            var end = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
            var day = !on.isBefore(month.atDay(1)) && on.isBefore(end) ? on : end;
            var future = day.isAfter(on);
            rows.add(new Row(
                    words.formats().day(day),
                    words.formats().number(at(planned, day)),
                    future ? "" : words.formats().number(at(confirmed, day)),
                    future || reportedThen.isEmpty() ? "" : words.formats().number(at(reportedThen, day))));
        }
        return rows;
    }

    /// The picture in a sentence.
    public String described() {
        var day = on.isBefore(to) ? on : to;
        return words.say(
                "portal.curve.described",
                words.formats().day(from),
                words.formats().day(to),
                words.formats().day(day),
                words.formats().fraction(at(confirmed, day), all),
                words.formats().fraction(at(planned, day), all));
    }

    private List<Corner> stairs(List<Point> points, LocalDate end) {
        var corners = new ArrayList<Corner>();
        for (var point : points) {
            if (point.day().isAfter(end)) break;
            var x = x(point.day());
            if (!corners.isEmpty()) corners.add(new Corner(x, corners.getLast().y));
            corners.add(new Corner(x, y(point.count())));
        }
        if (!corners.isEmpty()) corners.add(new Corner(x(end), corners.getLast().y));
        return corners;
    }

    /// As the path of an SVG: each step goes along, then up or down.
    private static String path(List<Corner> corners) {
        var path = new StringBuilder();
        for (int i = 0; i < corners.size(); i++) {
            var corner = corners.get(i);
            if (i == 0) path.append('M').append(corner.x).append(' ').append(corner.y);
            else if (i % 2 == 1) path.append('H').append(corner.x);
            else path.append('V').append(corner.y);
        }
        return path.toString();
    }

    private static int at(List<Point> points, LocalDate day) {
        int begun = 0;
        int later = points.size();
        while (begun < later) {
            int middle = (begun + later) >>> 1;
            if (points.get(middle).day().isAfter(day)) later = middle;
            else begun = middle + 1;
        }
        return begun == 0 ? 0 : points.get(begun - 1).count();
    }

    private long x(LocalDate day) {
        return Math.clamp(Math.round(1000.0 * DAYS.between(from, day) / DAYS.between(from, to)), 0, 1000);
    }

    private long y(long count) {
        return 1000 - Math.round(1000.0 * Math.min(count, all) / all);
    }

    private static String hundredths(long thousandths) {
        return thousandths / 10 + (thousandths % 10 == 0 ? "" : "." + thousandths % 10) + "%";
    }
}
