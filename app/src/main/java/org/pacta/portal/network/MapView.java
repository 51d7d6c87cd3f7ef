package org.pacta.portal.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.language.Words;
import org.pacta.page.Badge;
import org.pacta.portal.Names;

/// The map around a thing, drawn by the server: columns by distance, what comes first on the left. Lengths are pixels.
///
/// @param boxes from the left to the right, each column from the top; so does the keyboard go
public record MapView(Words words, String title, int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int WIDE = 224;
    private static final int HIGH = 72;
    private static final int ACROSS = 272;
    private static final int DOWN = 84;
    private static final int EDGE = 8;
    private static final int LETTERS = 27;

    /// @param style `focus`, or empty
    /// @param href where its own map is, or its page where it is in focus
    /// @param state where it stands, in words with their sign; empty where that is not known here
    /// @param tone the class of the state
    /// @param label all that a screen reader says
    public record Box(
            int x,
            int y,
            String style,
            String href,
            String code,
            String brief,
            String state,
            String tone,
            String label) {

        public int wide() {
            return WIDE;
        }

        public int high() {
            return HIGH;
        }

        public int textX() {
            return x + 10;
        }

        public int codeY() {
            return y + 20;
        }

        public int briefY() {
            return y + 40;
        }

        public int stateY() {
            return y + 60;
        }
    }

    /// An arrow.
    ///
    /// @param head the triangle at its end
    public record Line(String path, String head) {}

    public MapView {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /// @param hrefs where a box leads, by thing
    /// @param states where things stand, as far as that is known
    static MapView of(
            Words words,
            String title,
            Neighbourhood near,
            Map<Long, Names.Name> names,
            Map<Long, String> hrefs,
            Map<Long, Badge> states) {
        var columns = new java.util.TreeMap<Integer, List<Long>>();
        near.places().forEach((thing, place) -> {
            if (names.containsKey(thing))
                columns.computeIfAbsent(place, _ -> new ArrayList<>()).add(thing);
        });
        int tallest = columns.values().stream().mapToInt(List::size).max().orElse(1);
        var boxes = new LinkedHashMap<Long, Box>();
        int column = 0;
        for (var things : columns.values()) {
            int top = EDGE + (tallest - things.size()) * DOWN / 2;
            for (int row = 0; row < things.size(); row++) {
                long thing = things.get(row);
                var name = names.get(thing);
                if (name == null) continue;
                var state = states.get(thing);
                boxes.put(
                        thing,
                        new Box(
                                EDGE + column * ACROSS,
                                top + row * DOWN,
                                near.places().getOrDefault(thing, 0) == 0 ? "focus" : "",
                                hrefs.getOrDefault(thing, ""),
                                brief(name.code()),
                                brief(name.title().words()),
                                state == null ? "" : brief(state.state().shape() + " " + state.words()),
                                state == null ? "" : state.state().style(),
                                state == null ? name.words() : name.words() + "; " + state.words()));
            }
            column++;
        }
        var lines = new ArrayList<Line>();
        for (var link : near.links()) {
            var from = boxes.get(link.before());
            var to = boxes.get(link.after());
            if (from != null && to != null) lines.add(line(from, to));
        }
        return new MapView(
                words,
                title,
                2 * EDGE + (columns.size() - 1) * ACROSS + WIDE,
                2 * EDGE + (tallest - 1) * DOWN + HIGH,
                List.copyOf(boxes.values()),
                lines);
    }

    /// From the right edge of the one to the left edge of the other, bent.
    private static Line line(Box from, Box to) {
        int x1 = from.x + WIDE;
        int y1 = from.y + HIGH / 2;
        int x2 = to.x;
        int y2 = to.y + HIGH / 2;
        int bend = Math.max(24, Math.abs(x2 - x1) / 2);
        return new Line(
                "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2 - 6, y2),
                "M%d %dl-9 -5v10z".formatted(x2, y2));
    }

    /// No more than fits into a box, whole words where they are not very long.
    static String brief(String words) {
        if (words.length() <= LETTERS) return words;
        int space = words.lastIndexOf(' ', LETTERS - 1);
        return words.substring(0, space > LETTERS / 2 ? space : LETTERS - 1).strip() + "…";
    }
}
