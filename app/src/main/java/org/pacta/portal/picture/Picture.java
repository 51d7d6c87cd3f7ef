package org.pacta.portal.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pacta.page.Xml;

/// What is drawn, in the order in which it is laid down on white.
///
/// @param tag of the language of its words
/// @param title its name, for those who do not see it
/// @param described what it shows, likewise
public record Picture(int width, int height, String tag, String title, String described, List<Mark> marks) {

    public Picture {
        marks = List.copyOf(marks);
    }

    /// No style and no script, so that it looks the same in the pages of others.
    public String svg() {
        var out = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" lang="%3$s" font-family="'DejaVu Sans Condensed', 'Noto Sans', 'PT Sans', Arial, sans-serif">
                <title>%4$s</title>
                <desc>%5$s</desc>
                <rect width="100%%" height="100%%" fill="#ffffff" stroke="#d3d0c7"/>
                """.formatted(width, height, tag, Xml.text(title), Xml.text(described)));
        marks.forEach(each -> out.append(svg(each)).append('\n'));
        return out.append("</svg>\n").toString();
    }

    private static String svg(Mark mark) {
        return switch (mark) {
            case Mark.Box it ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                        .formatted(length(it.x()), length(it.y()), length(it.width()), length(it.height()), it.fill());
            case Mark.Area it -> "<polygon points=\"%s\" fill=\"%s\"/>".formatted(points(it.places()), it.fill());
            case Mark.Line it ->
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                        .formatted(
                                points(it.places()),
                                it.colour(),
                                length(it.width()),
                                it.dashed() ? " stroke-dasharray=\"6 4\"" : "");
            case Mark.Words it ->
                "<text x=\"%s\" y=\"%s\" font-size=\"%d\" fill=\"%s\"%s%s>%s</text>"
                        .formatted(
                                length(it.x()),
                                length(it.y()),
                                it.size(),
                                it.colour(),
                                it.anchor() == Mark.Anchor.START
                                        ? ""
                                        : " text-anchor=\"" + it.anchor().name().toLowerCase(Locale.ROOT) + '"',
                                it.bold() ? " font-weight=\"700\"" : "",
                                Xml.text(it.words()));
        };
    }

    private static String points(List<Mark.Place> places) {
        return places.stream()
                .map(each -> length(each.x()) + "," + length(each.y()))
                .collect(Collectors.joining(" "));
    }

    private static String length(double length) {
        return BigDecimal.valueOf(length)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
