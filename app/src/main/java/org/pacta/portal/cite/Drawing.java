package org.pacta.portal.cite;

import static org.pacta.portal.picture.Canvas.INK;
import static org.pacta.portal.picture.Canvas.QUIET;

import org.pacta.portal.picture.Canvas;
import org.pacta.portal.picture.Mark;
import org.pacta.portal.picture.Picture;

/// A figure as a picture that stands alone: title, date and source are part of it.
final class Drawing {

    static final String DONE = "#16633a";
    static final String REPORTED = "#9cc7ae";
    static final String LATE = "#9b1c1c";
    static final String REST = "#e3e1da";

    private Drawing() {}

    /// 640 by 240.
    static Picture card(Citation of) {
        var to = new Canvas();
        var y = to.lines(24, 34, 16, QUIET, false, 592, 2, of.union() + " · " + of.subject());
        to.words(24, y + 26, 28, INK, true, 592, of.figure());
        to.words(24, y + 54, 17, INK, false, 592, of.rule());
        to.lines(24, y + 80, 14, QUIET, false, 592, 2, of.position());
        to.lines(24, 216, 10, QUIET, false, 592, 2, of.address());
        return to.picture(640, 240, of.words().language().tag(), of.subject(), of.sentence());
    }

    /// As networks show it beside a link: 1200 by 630, in large letters.
    static Picture share(Citation of) {
        var to = new Canvas();
        to.add(new Mark.Box(0, 0, 1200, 16, "#17497f"));
        to.words(60, 92, 30, QUIET, false, 1080, of.union());
        to.lines(60, 146, 36, INK, true, 1080, 3, of.subject());
        to.words(60, 334, 60, INK, true, 1080, of.figure());
        to.words(60, 388, 32, INK, false, 1080, of.rule());
        to.add(new Mark.Box(60, 420, 1080, 28, REST));
        if (of.of() > 0) to.add(new Mark.Box(60, 420, 1080.0 * of.part() / of.of(), 28, DONE));
        to.lines(60, 506, 28, INK, false, 1080, 2, of.position());
        to.words(60, 600, 22, QUIET, false, 1080, of.base().replaceFirst("^https?://", ""));
        return to.picture(1200, 630, of.words().language().tag(), of.subject(), of.sentence());
    }

    /// Title, figure and day of a chart, 900 wide.
    ///
    /// @return the feet of the line below
    static double head(Canvas to, Citation of, String title) {
        var y = to.lines(24, 32, 18, INK, true, 852, 2, of.union() + " · " + of.subject());
        to.words(24, y, 15, INK, false, 852, title + ". " + of.figure() + ", " + of.rule());
        return to.lines(24, y + 21, 14, QUIET, false, 852, 2, of.position()) + 6;
    }

    /// The source, below all else.
    static Picture foot(Canvas to, Citation of, int height, String title, String described) {
        var source = of.words().say("cite.source", of.address());
        to.lines(24, height - 30, 11, QUIET, false, 852, 2, source);
        return to.picture(900, height, of.words().language().tag(), of.subject() + ". " + title, described);
    }
}
