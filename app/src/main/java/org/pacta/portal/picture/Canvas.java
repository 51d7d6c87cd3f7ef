package org.pacta.portal.picture;

import java.util.ArrayList;
import java.util.List;

/// Takes marks for a picture, and sets words within a width.
public final class Canvas {

    public static final String INK = "#1a1d21";
    public static final String QUIET = "#565c64";
    public static final String RULE = "#d3d0c7";

    private final List<Mark> marks = new ArrayList<>();

    public void add(Mark mark) {
        marks.add(mark);
    }

    /// One line of words, cut where it would be wider.
    public void words(double x, double y, int size, String colour, boolean bold, double width, String words) {
        words(x, y, size, colour, bold, Mark.Anchor.START, cut(words, size, bold, width));
    }

    public void words(double x, double y, int size, String colour, boolean bold, Mark.Anchor anchor, String words) {
        marks.add(new Mark.Words(x, y, size, colour, anchor, bold, words));
    }

    /// Words in several lines, broken between words; what does not fit into the last ends with an ellipsis.
    ///
    /// @return the feet of the line that would follow
    public double lines(
            double x, double y, int size, String colour, boolean bold, double width, int most, String words) {
        var at = y;
        var rest = words.strip();
        for (int line = 1; line < most && Typeface.of(bold).width(rest, size) > width; line++) {
            var end = broken(rest, size, bold, width);
            words(
                    x,
                    at,
                    size,
                    colour,
                    bold,
                    Mark.Anchor.START,
                    rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
            at += size * 1.35;
        }
        words(x, at, size, colour, bold, width, rest);
        return at + size * 1.35;
    }

    public Picture picture(int width, int height, String tag, String title, String described) {
        return new Picture(width, height, tag, title, described, marks);
    }

    /// Where the first line ends: after a space, or within a word that is wider than the line.
    private static int broken(String words, int size, boolean bold, double width) {
        int fits = fits(words, size, bold, width);
        int space = words.lastIndexOf(' ', fits);
        return space > 0 ? space : Math.max(1, fits);
    }

    private static int fits(String words, int size, boolean bold, double width) {
        var font = Typeface.of(bold);
        int end = 0;
        double wide = 0;
        while (end < words.length()) {
            int next = words.offsetByCodePoints(end, 1);
            wide += font.width(words.substring(end, next), size);
            if (wide > width) break;
            end = next;
        }
        return end;
    }

    private static String cut(String words, int size, boolean bold, double width) {
        var font = Typeface.of(bold);
        if (font.width(words, size) <= width) return words;
        return words.substring(0, fits(words, size, bold, width - font.width("…", size)))
                        .strip() + "…";
    }
}
