package org.pacta.exchange.outlook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.pacta.exchange.outlook.ForecastReport.Point;
import org.pacta.language.Words;
import org.pacta.machine.Refused;
import org.pacta.page.Xml;

/// A forecast as a picture: above how many tasks are done by each day, with the band of eight futures in ten; below on
/// which day the plan ends, a bar for each day, with the deadline. Plain SVG, readable on light and dark.
final class ForecastPicture {

    private static final int WIDTH = 800;
    private static final int LEFT = 60;
    private static final int RIGHT = 770;
    private static final int TOP = 40;
    private static final int MIDDLE = 260;
    private static final int BOTTOM = 420;

    private final ForecastReport report;
    private final Words words;
    private final long first;
    private final long last;
    private final StringBuilder svg = new StringBuilder();

    private ForecastPicture(ForecastReport report, Words words) {
        this.report = report;
        this.words = words;
        long end = report.histogram().first().toEpochDay() + report.histogram().counts().length;
        this.first = report.dataDate().toEpochDay();
        long until = report.deadline() == null
                ? end
                : Math.max(end, report.deadline().toEpochDay() + 1);
        this.last = Math.max(first + 1, until);
    }

    /// @throws Refused if the file cannot be written
    static void write(ForecastReport report, Words words, Path file) {
        try {
            Files.writeString(file, svg(report, words), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused("The file %s could not be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    static String svg(ForecastReport report, Words words) {
        var picture = new ForecastPicture(report, words);
        picture.draw();
        return picture.svg.toString();
    }

    private void draw() {
        var finish = report.finish();
        var title = words.say("network.picture.title", day(finish.p50()), day(finish.p80()));
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d 470\" role=\"img\" aria-label=\"%s\">",
                WIDTH, Xml.text(title));
        add("<style>text{font:13px sans-serif;fill:#1d2733}.s{fill:none;stroke:#1f4e79;stroke-width:2}"
                + ".f{fill:#1f4e79;fill-opacity:.2}.b{fill:#1f4e79}.l{fill:#9db4c8}.a{stroke:#5a6672;stroke-width:1}"
                + ".d{stroke:#a3371d;stroke-width:1.5;stroke-dasharray:5 4}"
                + "@media(prefers-color-scheme:dark){text{fill:#e6eaee}.s{stroke:#8fc1ea}.f{fill:#8fc1ea}"
                + ".b{fill:#8fc1ea}.l{fill:#4c6273}.a{stroke:#98a4b0}.d{stroke:#ff9b7f}}</style>");
        label(LEFT, 20, "start", title);
        fan();
        bars();
        months();
        if (report.deadline() != null) {
            double x = x(report.deadline().toEpochDay() + 1);
            line("d", x, TOP - 8, x, BOTTOM);
            label(
                    Math.min(x, RIGHT - 5) - 4,
                    MIDDLE + 20,
                    "end",
                    words.say("network.picture.deadline", day(report.deadline())));
        }
        add("</svg>");
    }

    private void fan() {
        var points = report.fan();
        var there = new StringBuilder();
        points.forEach(point -> there.append(at(point, Point::p10)));
        for (int i = points.size() - 1; i >= 0; i--) {
            there.append(at(points.get(i), Point::p90));
        }
        add("<polygon class=\"f\" points=\"%s\"/>", there.toString().strip());
        var middle = new StringBuilder();
        points.forEach(point -> middle.append(at(point, Point::p50)));
        add("<polyline class=\"s\" points=\"%s\"/>", middle.toString().strip());
        line("a", LEFT, MIDDLE - 20, RIGHT, MIDDLE - 20);
        label(LEFT - 6, TOP + 5, "end", words.formats().number(report.tasks()));
        label(LEFT - 6, MIDDLE - 16, "end", "0");
        label(LEFT + 6, TOP + 5, "start", words.say("network.picture.fan"));
    }

    private String at(Point point, ToIntFunction<Point> count) {
        double y = MIDDLE - 20 - (MIDDLE - 20 - TOP) * (double) count.applyAsInt(point) / Math.max(1, report.tasks());
        return number(x(point.day().toEpochDay() + 1)) + "," + number(y) + " ";
    }

    /// A bar for each day, or for as many days as fit into a bar of two units.
    private void bars() {
        int[] counts = report.histogram().counts();
        long from = report.histogram().first().toEpochDay();
        int perBar = (int) Math.max(1, Math.ceil(2.0 * (last - first) / (RIGHT - LEFT)));
        int[] bars = new int[counts.length / perBar + 1];
        int most = 1;
        for (int i = 0; i < counts.length; i++) {
            bars[i / perBar] += counts[i];
            most = Math.max(most, bars[i / perBar]);
        }
        long deadline =
                report.deadline() == null ? Long.MAX_VALUE : report.deadline().toEpochDay();
        for (int b = 0; b < bars.length; b++) {
            long day = from + (long) b * perBar;
            double height = (BOTTOM - MIDDLE - 30) * (double) bars[b] / most;
            if (bars[b] > 0) {
                add(
                        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                        day <= deadline ? "b" : "l",
                        number(x(day)),
                        number(BOTTOM - height),
                        number(Math.max(0.5, x(day + perBar) - x(day) - 0.3)),
                        number(height));
            }
        }
        line("a", LEFT, BOTTOM, RIGHT, BOTTOM);
        label(LEFT + 6, MIDDLE + 20, "start", words.say("network.picture.bars", report.futures()));
    }

    private void months() {
        var begin = LocalDate.ofEpochDay(first).withDayOfMonth(1).plusMonths(1);
        var end = LocalDate.ofEpochDay(last);
        long months = Math.max(1, java.time.temporal.ChronoUnit.MONTHS.between(begin, end));
        long step = List.of(1L, 3L, 6L, 12L, 24L, 60L, 120L, 1200L).stream()
                .filter(each -> months / each < 8)
                .findFirst()
                .orElse(12_000L);
        for (var month = begin; month.isBefore(end); month = month.plusMonths(step)) {
            double x = x(month.toEpochDay());
            line("a", x, BOTTOM, x, BOTTOM + 5);
            label(x, BOTTOM + 22, "middle", "%d-%02d".formatted(month.getYear(), month.getMonthValue()));
        }
    }

    private double x(long day) {
        double share = (double) (day - first) / (last - first);
        return LEFT + (RIGHT - LEFT) * Math.clamp(share, 0, 1);
    }

    private void line(String style, double x1, double y1, double x2, double y2) {
        add(
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
                style, number(x1), number(y1), number(x2), number(y2));
    }

    private void label(double x, double y, String anchor, String words) {
        add("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>", number(x), number(y), anchor, Xml.text(words));
    }

    private String day(LocalDate day) {
        return words.formats().day(day);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void add(String pattern, Object... parts) {
        svg.append(parts.length == 0 ? pattern : String.format(Locale.ROOT, pattern, parts))
                .append('\n');
    }
}
