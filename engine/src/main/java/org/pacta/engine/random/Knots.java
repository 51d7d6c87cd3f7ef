package org.pacta.engine.random;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// Numbers that never change, as bare ones: a list of them takes a third of the memory that one of objects does.
final class Knots extends AbstractList<Double> implements RandomAccess {

    private final double[] values;

    private Knots(double[] values) {
        this.values = values;
    }

    /// The same numbers, each asked for once.
    static Knots of(List<Double> values) {
        if (values instanceof Knots same) {
            return same;
        }
        var own = new double[values.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = values.get(i);
        }
        return new Knots(own);
    }

    /// A copy.
    static Knots of(double[] values) {
        return new Knots(values.clone());
    }

    double at(int i) {
        return values[i];
    }

    @Override
    public Double get(int i) {
        return values[i];
    }

    @Override
    public int size() {
        return values.length;
    }

    /// Where `x` lies among these, read off others; the upper end of a step where these stand still.
    double between(Knots to, double x) {
        int low = 0;
        int high = values.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double width = values[high] - values[low];
        double share = width > 0 ? Math.clamp((x - values[low]) / width, 0, 1) : 1;
        return to.values[low] + share * (to.values[high] - to.values[low]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Knots that ? Arrays.equals(values, that.values) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
