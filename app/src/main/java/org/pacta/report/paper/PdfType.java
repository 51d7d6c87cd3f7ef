package org.pacta.report.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How words are set: in which face, how large, how far apart, in which colour.
///
/// @param size in points
/// @param leading from line to line, in sizes
/// @param color as 0xRRGGBB
record PdfType(PdfFace face, float size, float leading, int color) {

    /// How far the letters of DejaVu rise and sink, in sizes.
    private static final float RISE = 0.928f;
    private static final float SINK = 0.236f;
    private static final float ROUNDED = 0.1f;

    /// From the top of one line to that of the next, in points.
    float line() {
        return size * leading;
    }

    /// From the top of a line to the foot of its letters, in points.
    float rise() {
        return (line() - size * (RISE + SINK)) / 2 + size * RISE;
    }

    /// In points.
    float width(String shown) {
        return width(shown, 0, shown.length());
    }

    /// The width of the longest word, in points; a little more, for sums of widths are rounded.
    float longest(String words) {
        float most = 0;
        for (var each : face.shown(words).split(" ", -1)) most = Math.max(most, width(each));
        return most + ROUNDED;
    }

    private float width(String shown, int from, int to) {
        return face.width(shown, from, to) * size / 1000;
    }

    /// Broken into lines of at most a width; a word that is broader alone is broken where it must be. A blank at
    /// the end of a line stays there, so that a reader's program finds two words; it may reach beyond the width.
    ///
    /// @param width in points
    /// @return at least one line, as they can be shown
    List<String> lines(String words, float width) {
        var shown = face.shown(words);
        if (width(shown) <= width) return List.of(shown);
        var lines = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(shown);
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && width(shown, start, inked(shown, next)) > width) {
                lines.add(shown.substring(start, end));
                start = end;
            }
            for (int cut = fitting(shown, start, next, width); cut < inked(shown, next); ) {
                lines.add(shown.substring(start, cut));
                start = cut;
                cut = fitting(shown, start, next, width);
            }
            end = next;
        }
        lines.add(shown.substring(start));
        return lines;
    }

    /// @return where the words end that may begin at `start` and reach to `end`; at least one letter on
    private int fitting(String shown, int start, int end, float width) {
        int inked = inked(shown, end);
        if (width(shown, start, inked) <= width) return end;
        int cut = start + 1;
        while (cut < inked && width(shown, start, cut + 1) <= width) cut++;
        return cut;
    }

    private static int inked(String shown, int end) {
        return end > 0 && shown.charAt(end - 1) == ' ' ? end - 1 : end;
    }
}
