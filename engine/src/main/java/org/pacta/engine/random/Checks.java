package org.pacta.engine.random;

import java.util.Arrays;
import java.util.List;

/// What estimates must satisfy, and straight lines between knots.
final class Checks {

    private Checks() {}

    static void rising(String what, double... values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] >= values[i - 1]) || Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("%s (%s) must be finite, at least 0 and in rising order"
                        .formatted(
                                what,
                                String.join(
                                        ", ",
                                        Arrays.stream(values, 1, values.length)
                                                .mapToObj(Double::toString)
                                                .toList())));
            }
        }
    }

    static void knots(Knots chances, Knots days) {
        if (chances.size() != days.size() || chances.size() < 2) {
            throw new IllegalArgumentException(
                    "chances (%d) and days (%d) must be as many, at least two".formatted(chances.size(), days.size()));
        }
        if (chances.getFirst() != 0 || chances.getLast() != 1) {
            throw new IllegalArgumentException("chances must go from 0 to 1");
        }
        double before = 0;
        for (int i = 0; i < days.size(); i++) {
            double here = days.at(i);
            if (!(here >= before) || Double.isInfinite(here)) {
                rising("days", before, here);
            }
            before = here;
            if (i > 0 && !(chances.at(i) > chances.at(i - 1))) {
                throw new IllegalArgumentException("chances must rise: " + chances);
            }
        }
    }

    /// Where `x` lies among `from`, read off `to`; the upper end of a step where `from` stands still.
    static double between(List<Double> from, List<Double> to, double x) {
        int low = 0;
        int high = from.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (from.get(middle) <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double width = from.get(high) - from.get(low);
        double share = width > 0 ? Math.clamp((x - from.get(low)) / width, 0, 1) : 1;
        return to.get(low) + share * (to.get(high) - to.get(low));
    }
}
