package org.pacta.portal.timeline;

import java.util.List;

/// Bars along time, drawn by the server. Across in parts of a hundred of its width, down in pixels.
///
/// @param id unique on the page
/// @param today where the day asked stands
/// @param bars from the top to the bottom; so does the keyboard go
public record ChartView(String id, String title, int height, List<Tick> years, String today, List<Bar> bars) {

    /// How high a bar is with its words.
    static final int DOWN = 44;

    /// The height of the years above the bars.
    static final int HEAD = 22;

    /// A year at its place; its words are empty where they have no room.
    public record Tick(String words, String at) {}

    /// A stretch of days.
    ///
    /// @param style `plan`, `done`, `late` or `ahead`
    public record Part(String style, String at, String wide) {}

    /// One measure.
    ///
    /// @param href its page
    /// @param brief what stands above the bar
    /// @param label all that a screen reader says
    /// @param y its upper edge
    /// @param parts from the back to the front
    /// @param first where its first date stood, if it was moved; else empty
    /// @param half where half of the futures are there; empty without a forecast
    public record Bar(String href, String brief, String label, int y, List<Part> parts, String first, String half) {

        public Bar {
            parts = List.copyOf(parts);
        }

        /// The upper edge of its parts.
        public int top() {
            return y + 22;
        }

        /// The lower edge of its marks.
        public int foot() {
            return y + 38;
        }
    }

    public ChartView {
        years = List.copyOf(years);
        bars = List.copyOf(bars);
    }
}
