package org.pacta.portal.picture;

import java.util.List;

/// One thing drawn. Lengths are those of the picture, its corner at the upper left; colours are `#rrggbb`.
public sealed interface Mark {

    /// A filled rectangle.
    record Box(double x, double y, double width, double height, String fill) implements Mark {}

    /// A filled area within these places.
    record Area(List<Place> places, String fill) implements Mark {

        public Area {
            places = List.copyOf(places);
        }
    }

    /// One line through these places.
    record Line(List<Place> places, String colour, double width, boolean dashed) implements Mark {

        public Line {
            places = List.copyOf(places);
        }

        public static Line of(double x1, double y1, double x2, double y2, String colour) {
            return new Line(List.of(new Place(x1, y1), new Place(x2, y2)), colour, 1, false);
        }
    }

    record Place(double x, double y) {}

    /// One line of words; `y` is that of their feet.
    record Words(double x, double y, int size, String colour, Anchor anchor, boolean bold, String words)
            implements Mark {}

    /// Which end of the words stands at `x`; its name in lower case is that of SVG.
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
