package org.pacta.portal.forecast;

import static org.pacta.portal.picture.Canvas.INK;
import static org.pacta.portal.picture.Canvas.QUIET;
import static org.pacta.portal.picture.Canvas.RULE;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.ledger.NotFound;
import org.pacta.page.Link;
import org.pacta.planning.told.ForecastWords;
import org.pacta.portal.Visit;
import org.pacta.portal.figure.CurveView.Corner;
import org.pacta.portal.picture.Canvas;
import org.pacta.portal.picture.Mark;
import org.pacta.portal.picture.Mark.Anchor;
import org.pacta.portal.picture.Picture;
import org.springframework.stereotype.Component;

/// The pictures of a forecast that stand alone, 900 wide. Inside a reading.
@Component
class ForecastPictures {

    private static final String DONE = "#16633a";
    private static final String BAND = "#cfe3d6";
    private static final String LATE = "#9b1c1c";
    private static final String OPEN = "#b9b5a9";

    private final ForecastPages pages;
    private final LoadTable loads;

    ForecastPictures(ForecastPages pages, LoadTable loads) {
        this.pages = pages;
        this.loads = loads;
    }

    /// Where each is had, with the scenario that is shown.
    static Map<String, List<Link>> links(Looked looked) {
        boolean loads = looked.bodies() == null || looked.bodies() != 0;
        return Stream.of("fan", "ends", "load")
                .filter(each -> !each.equals("load") || loads)
                .collect(Collectors.toMap(each -> each, each -> files(looked.whatIf(), each)));
    }

    private static List<Link> files(WhatIf whatIf, String what) {
        return Stream.of("svg", "png")
                .map(form -> new Link(form.toUpperCase(Locale.ROOT), whatIf.picture(what + "." + form)))
                .toList();
    }

    private static String named(String what) {
        return what.equals("load") ? "forecast.loads" : "forecast." + what;
    }

    /// @param what `fan`, `ends` or `load`
    /// @param base the address of this server
    /// @throws NotFound where there is nothing that the reader may see
    Picture picture(String what, Looked looked, String base) {
        var title = looked.visit().say(named(what));
        var to = new Canvas();
        var y = head(to, looked, title);
        y = switch (what) {
            case "fan" -> fan(to, pages.fan(looked), y);
            case "ends" -> ends(to, EndsView.of(looked.visit().words(), looked.outlook()), y);
            default -> load(to, looked, y);
        };
        return foot(to, looked, base, (int) y, title);
    }

    /// What it is a picture of, the sentence, and the day.
    ///
    /// @return the feet of the line below
    private static double head(Canvas to, Looked looked, String title) {
        var visit = looked.visit();
        var plan = visit.question().framework().title();
        var y = to.lines(24, 32, 18, INK, true, 852, 2, visit.name() + " · " + plan + " · " + title);
        y = to.lines(24, y, 14, INK, false, 852, 3, new ForecastWords(visit.words(), looked.outlook()).sentence());
        for (var change : looked.changes().words()) {
            y = to.lines(24, y, 13, INK, false, 852, 1, visit.say("forecast.whatif") + ": " + change);
        }
        if (looked.desks()) y = to.lines(24, y, 13, INK, false, 852, 1, visit.say("desks.with"));
        var on = visit.words().formats().day(looked.asOf().on());
        return to.lines(24, y, 13, QUIET, false, 852, 1, position(visit, on)) + 10;
    }

    private static String position(Visit visit, String on) {
        var position = visit.say("portal.moment.position", on);
        if (visit.notice().isEmpty()) return position;
        return (position.endsWith(".") ? position : position + ".") + " " + visit.notice();
    }

    private static double fan(Canvas to, FanView fan, double y) {
        var words = fan.words();
        to.add(new Mark.Box(24, y - 11, 34, 13, BAND));
        to.words(68, y, 13, INK, false, Anchor.START, words.say("forecast.fan.band"));
        key(to, 424, y, DONE, false, words.say("forecast.fan.done"));
        key(to, 24, y + 22, QUIET, true, words.say("forecast.fan.planned"));
        key(to, 424, y + 22, LATE, true, words.say("forecast.fan.line"));
        var area = new Mark.Box(24, y + 44, 852, 300, "#ffffff");
        for (var height : fan.heights()) {
            var at = area.y() + height.thousandths() / 1000.0 * area.height();
            to.add(Mark.Line.of(24, at, 876, at, RULE));
        }
        to.add(new Mark.Area(places(fan.bandCorners(), area), BAND));
        to.add(new Mark.Line(places(fan.plannedCorners(), area), QUIET, 2, true));
        to.add(new Mark.Line(places(fan.lineCorners(), area), LATE, 2, true));
        to.add(new Mark.Line(places(fan.middleCorners(), area), DONE, 2, false));
        to.add(new Mark.Line(places(fan.doneCorners(), area), DONE, 3, false));
        for (var height : fan.heights()) {
            var at = area.y() + height.thousandths() / 1000.0 * area.height();
            to.words(24, at + 14, 12, QUIET, false, Anchor.START, height.words());
        }
        for (var place : fan.marked()) {
            var at = 24 + place / 1000.0 * 852;
            to.add(Mark.Line.of(at, area.y(), at, area.y() + 300, INK));
        }
        to.add(Mark.Line.of(24, area.y() + 300, 876, area.y() + 300, INK));
        for (var day : fan.days()) {
            var at = 24 + day.thousandths() / 1000.0 * 852;
            to.words(at, area.y() + 318, 12, QUIET, false, Anchor.START, day.words());
        }
        return area.y() + 336;
    }

    private static double ends(Canvas to, EndsView ends, double y) {
        if (ends.bars().isEmpty()) throw new NotFound("ends");
        for (var bar : ends.bars()) {
            to.add(new Mark.Box(24 + bar.x() * 8.52, y + bar.y() * 2.4, bar.width() * 8.52, bar.height() * 2.4, DONE));
            if (ends.bars().size() <= 24 && bar.count() > 0) {
                var middle = 24 + (bar.x() + bar.width() / 2) * 8.52;
                to.words(middle, y + bar.y() * 2.4 - 4, 10, INK, false, Anchor.MIDDLE, bar.share());
            }
        }
        to.add(Mark.Line.of(24, y + 240, 876, y + 240, INK));
        for (var bar : ends.named()) {
            double at = bar.last() ? bar.end() : bar.x();
            var anchor = bar.last() ? Anchor.END : Anchor.START;
            to.words(24 + at / 100 * 852, y + 258, 12, QUIET, false, anchor, bar.label());
        }
        return y + 276;
    }

    private double load(Canvas to, Looked looked, double top) {
        var lines = loads.lines(looked);
        if (lines.isEmpty()) throw new NotFound("load of bodies");
        var visit = looked.visit();
        var formats = visit.words().formats();
        to.add(new Mark.Box(24, top - 11, 13, 13, LATE));
        to.words(44, top, 13, INK, false, Anchor.START, visit.say("forecast.loads.overdue"));
        to.add(new Mark.Box(224, top - 11, 13, 13, OPEN));
        to.words(244, top, 13, INK, false, Anchor.START, visit.say("forecast.loads.open"));
        to.words(876, top, 13, QUIET, false, Anchor.END, visit.say("forecast.loads.done"));
        int most = lines.stream().mapToInt(each -> each.load().open()).max().orElse(1);
        double y = top + 30;
        for (var each : lines) {
            var load = each.load();
            double scale = 340.0 / Math.max(1, most);
            to.words(24, y, 13, INK, false, 370, each.body().name());
            to.add(new Mark.Box(404, y - 11, load.overdue() * scale, 13, LATE));
            var rest = (load.open() - load.overdue()) * scale;
            to.add(new Mark.Box(404 + load.overdue() * scale, y - 11, rest, 13, OPEN));
            to.words(404 + load.open() * scale + 8, y, 13, INK, false, Anchor.START, formats.number(load.open()));
            to.words(876, y, 13, INK, false, Anchor.END, formats.number(load.done()));
            y += 24;
        }
        return y;
    }

    /// The source, below all else: an address that keeps its meaning.
    private static Picture foot(Canvas to, Looked looked, String base, int y, String title) {
        var visit = looked.visit();
        var moment = looked.asOf();
        var address = base + looked.whatIf().here();
        if (visit.moment().isEmpty())
            address += "&on=%s&known=%s"
                    .formatted(moment.on(), URLEncoder.encode(moment.known().toString(), StandardCharsets.UTF_8));
        to.lines(24, y + 20, 11, QUIET, false, 852, 2, visit.say("cite.source", address));
        var sentence = new ForecastWords(visit.words(), looked.outlook()).sentence();
        return to.picture(900, y + 50, visit.tag(), visit.name() + ". " + title, sentence);
    }

    private static void key(Canvas to, double x, double y, String colour, boolean dashed, String words) {
        to.add(new Mark.Line(List.of(new Mark.Place(x, y - 4), new Mark.Place(x + 34, y - 4)), colour, 3, dashed));
        to.words(x + 44, y, 13, INK, false, Anchor.START, words);
    }

    private static List<Mark.Place> places(List<Corner> corners, Mark.Box area) {
        return corners.stream()
                .map(each -> new Mark.Place(
                        area.x() + each.x() / 1000.0 * area.width(), area.y() + each.y() / 1000.0 * area.height()))
                .toList();
    }
}
