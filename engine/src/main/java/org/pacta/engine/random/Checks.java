package org.pacta.engine.random;

import java.util.Arrays;

/// What estimates must satisfy.
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
}
