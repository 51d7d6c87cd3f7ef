package org.pacta.portal.cite;

import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Words;
import org.pacta.portal.figure.CurveView;

/// Pictures that stand alone, as SVG: title, date and source are part of them. No style and no script, so that they
/// look the same everywhere.
final class Drawing {

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" lang="%3$s" font-family="system-ui, 'Noto Sans', 'PT Sans', Arial, sans-serif">
            <title>%4$s</title>
            <desc>%5$s</desc>
            <rect width="100%%" height="100%%" fill="#ffffff" stroke="#d3d0c7"/>
            """;

    private Drawing() {}

    /// A figure, 640 by 220.
    static String card(Citation of) {
        var out = new StringBuilder(
                HEAD.formatted(640, 220, of.words().language().tag(), plain(of.subject()), plain(of.sentence())));
        int y = 34;
        for (var line : lines(of.union() + " · " + of.subject(), 58, 2)) {
            text(out, 24, y, 16, "#565c64", line);
            y += 22;
        }
        text(out, 24, y + 30, 28, "#1a1d21", cut(of.figure(), 38));
        text(out, 24, y + 60, 17, "#1a1d21", of.rule());
        y += 88;
        for (var line : lines(of.position(), 76, 2)) {
            text(out, 24, y, 14, "#565c64", line);
            y += 19;
        }
        text(out, 24, 206, 10, "#565c64", cut(of.address(), 106));
        return out.append("</svg>\n").toString();
    }

    /// The course of a plan, 900 by 480.
    static String curve(Citation of, CurveView curve) {
        var words = curve.words();
        var out = new StringBuilder(
                HEAD.formatted(900, 480, words.language().tag(), plain(of.subject()), plain(curve.described())));
        text(out, 24, 32, 18, "#1a1d21", cut(of.union() + " · " + of.subject(), 92));
        text(out, 24, 54, 15, "#1a1d21", cut(of.figure() + ", " + of.rule(), 108));
        text(out, 24, 74, 14, "#565c64", cut(of.position(), 118));
        key(out, words, 24, "#16633a", "portal.curve.confirmed", "");
        key(out, words, 324, "#565c64", "portal.curve.planned", " stroke-dasharray=\"6 4\"");
        out.append("<svg x=\"24\" y=\"120\" width=\"852\" height=\"300\" overflow=\"visible\">\n");
        for (var height : curve.heights()) {
            out.append("<line x1=\"0\" x2=\"100%%\" y1=\"%1$s\" y2=\"%1$s\" stroke=\"#d3d0c7\"/>\n"
                    .formatted(height.place()));
            out.append("<text x=\"0\" y=\"%s\" dy=\"14\" font-size=\"12\" fill=\"#565c64\">%s</text>\n"
                    .formatted(height.place(), plain(height.words())));
        }
        out.append("<line x1=\"0\" x2=\"100%\" y1=\"100%\" y2=\"100%\" stroke=\"#1a1d21\"/>\n");
        out.append("""
                <svg width="100%%" height="100%%" viewBox="0 0 1000 1000" preserveAspectRatio="none" fill="none">
                <path d="%s" stroke="#565c64" stroke-width="2" stroke-dasharray="6 4" vector-effect="non-scaling-stroke"/>
                <path d="%s" stroke="#16633a" stroke-width="3" vector-effect="non-scaling-stroke"/>
                </svg>
                """.formatted(curve.plannedPath(), curve.confirmedPath()));
        for (var day : curve.days())
            out.append("<text x=\"%s\" y=\"318\" font-size=\"12\" fill=\"#565c64\">%s</text>\n"
                    .formatted(day.place(), plain(day.words())));
        out.append("</svg>\n");
        text(out, 24, 466, 11, "#565c64", cut(of.address(), 140));
        return out.append("</svg>\n").toString();
    }

    private static void key(StringBuilder out, Words words, int x, String colour, String key, String dashes) {
        out.append("<line x1=\"%d\" x2=\"%d\" y1=\"98\" y2=\"98\" stroke=\"%s\" stroke-width=\"3\"%s/>\n"
                .formatted(x, x + 34, colour, dashes));
        text(out, x + 44, 102, 13, "#1a1d21", words.say(key));
    }

    private static void text(StringBuilder out, int x, int y, int size, String colour, String words) {
        out.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>\n"
                .formatted(x, y, size, colour, plain(words)));
    }

    /// Broken between words; what does not fit into the last line ends with an ellipsis.
    static List<String> lines(String words, int width, int most) {
        var lines = new ArrayList<String>();
        var rest = words.strip();
        while (rest.length() > width && lines.size() < most - 1) {
            var at = rest.lastIndexOf(' ', width);
            if (at <= 0) break;
            lines.add(rest.substring(0, at));
            rest = rest.substring(at + 1);
        }
        lines.add(cut(rest, width));
        return lines;
    }

    private static String cut(String words, int width) {
        return words.length() <= width ? words : words.substring(0, width - 1).strip() + "…";
    }

    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
