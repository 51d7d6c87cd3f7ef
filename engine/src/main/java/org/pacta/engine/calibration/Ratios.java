package org.pacta.engine.calibration;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// How many times its planned duration a task takes, as a distribution, and from what it was learned. Each ratio is
/// worked out when it is first asked for. For one thread.
public final class Ratios {

    /// The chances of all such distributions: 0, 0.005, 0.015 ... 0.995, 1.
    public static final List<Double> CHANCES = IntStream.rangeClosed(0, 101)
            .mapToObj(i -> i == 0 ? 0.0 : i == 101 ? 1.0 : inner(i))
            .toList();

    private final Asked ratios;
    private final List<Source> sources;

    Ratios(Mixture mixture, List<Source> sources) {
        this.ratios = new Asked(mixture);
        this.sources = List.copyOf(sources);
    }

    /// [#CHANCES].
    public List<Double> chances() {
        return CHANCES;
    }

    /// The ratio not exceeded with each chance; as many, rising.
    public List<Double> ratios() {
        return ratios;
    }

    /// One of [#ratios()], bare.
    ///
    /// @param at a place of [#CHANCES]
    public double ratio(int at) {
        return ratios.at(at);
    }

    /// About the chance of a ratio of at most this, 0 to 1: between [#CHANCES] it need not lie on the straight lines.
    public double chanceBy(double ratio) {
        return 1 - ratios.mixture.survival(ratio);
    }

    /// What was used, the narrowest group first.
    public List<Source> sources() {
        return sources;
    }

    /// The part of one group.
    ///
    /// @param group its name; empty for all tasks together
    /// @param finished tasks of the group that were finished
    /// @param open tasks of the group still open at the data date
    /// @param weight its share in the distribution; those of all sources add up to 1
    public record Source(String group, int finished, int open, double weight) {}

    /// The chance with which the ratio at a place of [#CHANCES] is read. The ends of the distribution stand where its
    /// outermost half per cent begins: the data say no more.
    public static double inner(int at) {
        return Math.clamp((at - 0.5) / 100, 0.005, 0.995);
    }

    private static final class Asked extends AbstractList<Double> implements RandomAccess {

        private final Mixture mixture;
        private final double[] known = new double[102];

        Asked(Mixture mixture) {
            this.mixture = mixture;
            Arrays.fill(known, Double.NaN);
        }

        double at(int at) {
            if (Double.isNaN(known[at])) {
                known[at] = mixture.quantile(inner(at));
            }
            return known[at];
        }

        @Override
        public Double get(int at) {
            return at(at);
        }

        @Override
        public int size() {
            return known.length;
        }
    }
}
