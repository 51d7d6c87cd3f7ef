package org.pacta.portal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One thing drawn. Lengths are those of the picture, its corner at the upper left; colours are `#rrggbb`.
public sealed interface Mark {

    /// A filled rectangle.
    record Box(double x, double y, double width, double height, String fill) implements Mark {}

    /// One line through these places.
    record Line(List<Place> places, String colour, double width, boolean dashed) implements Mark {

        private static final Pattern STEP = Pattern.compile("([MHV])(\\d+)(?: (\\d+))?");

        public Line {
            places = List.copyOf(places);
        }

        public static Line of(double x1, double y1, double x2, double y2, String colour) {
            return new Line(List.of(new Place(x1, y1), new Place(x2, y2)), colour, 1, false);
        }

        /// Stairs, laid over an area.
        ///
        /// @param path of the commands `M`, `H` and `V`, in thousandths of the area
        public static Line of(String path, Box area, String colour, double width, boolean dashed) {
            var places = new ArrayList<Place>();
            double x = area.x;
            double y = area.y;
            var step = STEP.matcher(path);
            while (step.find()) {
                var first = Double.parseDouble(step.group(2)) / 1000;
                if (step.group(1).equals("V")) y = area.y + first * area.height;
                else x = area.x + first * area.width;
                if (step.group(3) != null) y = area.y + Double.parseDouble(step.group(3)) / 1000 * area.height;
                places.add(new Place(x, y));
            }
            return new Line(places, colour, width, dashed);
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
