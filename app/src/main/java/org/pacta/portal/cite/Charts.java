package org.pacta.portal.cite;

import static org.pacta.portal.picture.Canvas.INK;
import static org.pacta.portal.picture.Canvas.QUIET;
import static org.pacta.portal.picture.Canvas.RULE;

import java.util.List;
import org.pacta.portal.figure.BarView;
import org.pacta.portal.figure.CurveView;
import org.pacta.portal.picture.Canvas;
import org.pacta.portal.picture.Mark;
import org.pacta.portal.picture.Mark.Anchor;
import org.pacta.portal.picture.Picture;

/// Charts as pictures that stand alone, 900 wide.
final class Charts {

    /// What a picture can hold; more than that is said in words.
    private static final int ROWS = 80;

    private Charts() {}

    /// The course of a plan.
    static Picture curve(Citation of, CurveView curve) {
        var words = curve.words();
        var title = words.say("portal.curve");
        var to = new Canvas();
        var y = Drawing.head(to, of, title);
        key(to, 24, y, Drawing.DONE, false, words.say("portal.curve.confirmed"));
        key(to, 324, y, QUIET, true, words.say("portal.curve.planned"));
        var area = new Mark.Box(24, y + 20, 852, 300, "#ffffff");
        for (var height : curve.heights()) {
            var at = area.y() + height.thousandths() / 1000.0 * area.height();
            to.add(Mark.Line.of(24, at, 876, at, RULE));
            to.words(24, at + 14, 12, QUIET, false, Anchor.START, height.words());
        }
        to.add(Mark.Line.of(24, area.y() + 300, 876, area.y() + 300, INK));
        to.add(stairs(curve.plannedStairs(), area, QUIET, 2, true));
        to.add(stairs(curve.confirmedStairs(), area, Drawing.DONE, 3, false));
        for (var day : curve.days()) {
            var at = 24 + day.thousandths() / 1000.0 * 852;
            to.words(at, area.y() + 318, 12, QUIET, false, Anchor.START, day.words());
        }
        return Drawing.foot(to, of, (int) y + 400, title, curve.described());
    }

    /// How far each group has come.
    static Picture groups(Citation of, String title, List<BarView> bars) {
        var words = of.words();
        var to = new Canvas();
        var y = Drawing.head(to, of, title);
        box(to, 24, y, Drawing.DONE, words.say("portal.curve.confirmed"));
        box(to, 224, y, Drawing.REPORTED, words.say("picture.awaiting"));
        y += 30;
        for (var bar : bars.stream().limit(ROWS).toList()) {
            to.words(24, y, 13, QUIET, false, 66, bar.code());
            to.words(94, y, 13, INK, false, 376, bar.name().words());
            to.add(new Mark.Box(484, y - 11, 240, 13, Drawing.REST));
            if (bar.all() > 0) {
                var confirmed = 240.0 * bar.confirmed() / bar.all();
                to.add(new Mark.Box(484, y - 11, confirmed, 13, Drawing.DONE));
                to.add(new Mark.Box(484 + confirmed, y - 11, 240.0 * bar.claimed() / bar.all(), 13, Drawing.REPORTED));
            }
            to.words(812, y, 13, INK, false, Anchor.END, bar.fraction());
            to.words(876, y, 13, INK, false, Anchor.END, bar.share());
            y += 24;
        }
        if (bars.size() > ROWS) {
            to.words(24, y, 13, INK, false, 852, words.say("picture.more", bars.size() - ROWS));
            y += 24;
        }
        return Drawing.foot(to, of, (int) y + 56, title, of.sentence());
    }

    /// What is due when, and what of it is confirmed.
    static Picture due(Citation of, DueTimes due) {
        var words = of.words();
        var title = words.say(due.years() ? "picture.due.years" : "picture.due");
        var to = new Canvas();
        var y = Drawing.head(to, of, title);
        box(to, 24, y, Drawing.DONE, words.say("portal.curve.confirmed"));
        box(to, 224, y, Drawing.LATE, words.say("picture.late"));
        box(to, 424, y, "#b9b5a9", words.say("picture.open"));
        var top = y + 36;
        double scale = 260.0 / due.most();
        for (long count = 0, step = CurveView.step(due.most()); count <= due.most(); count += step) {
            var at = top + 260 - count * scale;
            to.add(Mark.Line.of(64, at, 876, at, count == 0 ? INK : RULE));
            to.words(58, at + 4, 12, QUIET, false, Anchor.END, words.formats().number(count));
        }
        var pitch = 812.0 / Math.max(1, due.times().size());
        double x = 64;
        for (var time : due.times()) {
            var at = top + 260;
            at = column(to, x, at, pitch, time.confirmed() * scale, Drawing.DONE);
            at = column(to, x, at, pitch, time.late() * scale, Drawing.LATE);
            at = column(to, x, at, pitch, time.open() * scale, "#b9b5a9");
            if (pitch >= 18 && time.all() > 0) {
                to.words(
                        x + pitch / 2,
                        at - 4,
                        10,
                        INK,
                        false,
                        Anchor.MIDDLE,
                        words.formats().number(time.all()));
            }
            to.words(x + 1, top + 278, 12, QUIET, false, Anchor.START, time.label());
            x += pitch;
        }
        var rest = due.undated() == 0 ? "" : words.say("picture.undated", due.undated());
        to.words(24, top + 304, 12, QUIET, false, 852, rest);
        return Drawing.foot(to, of, (int) top + 360, title, (of.sentence() + " " + rest).strip());
    }

    private static double column(Canvas to, double x, double feet, double pitch, double height, String colour) {
        if (height > 0) to.add(new Mark.Box(x + 1, feet - height, Math.max(1, pitch - 2), height, colour));
        return feet - height;
    }

    private static void key(Canvas to, double x, double y, String colour, boolean dashed, String words) {
        to.add(new Mark.Line(List.of(new Mark.Place(x, y - 4), new Mark.Place(x + 34, y - 4)), colour, 3, dashed));
        to.words(x + 44, y, 13, INK, false, Anchor.START, words);
    }

    private static void box(Canvas to, double x, double y, String colour, String words) {
        to.add(new Mark.Box(x, y - 11, 13, 13, colour));
        to.words(x + 20, y, 13, INK, false, Anchor.START, words);
    }

    private static Mark stairs(
            List<CurveView.Corner> corners, Mark.Box area, String colour, double width, boolean dashed) {
        var places = corners.stream()
                .map(each -> new Mark.Place(
                        area.x() + each.x() / 1000.0 * area.width(), area.y() + each.y() / 1000.0 * area.height()))
                .toList();
        return new Mark.Line(places, colour, width, dashed);
    }
}
