package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pacta.engine.forecast.ChainsTest.byTask;
import static org.pacta.engine.forecast.ChainsTest.driver;
import static org.pacta.engine.forecast.ChainsTest.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.schedule.Capacity;
import org.pacta.engine.schedule.CriticalPath;

/// What the whole of a chain has to do with the end of the plan.
class ChainDriversTest {

    private static final int DATE = RandomPlan.DATA_DATE;

    /// Against the rank correlation of the sum of the durations with the end, with and without a common body.
    @ParameterizedTest
    @MethodSource("correlations")
    void crucialityIsThatOfTheWholeChain(double correlation) {
        var network = Network.builder();
        var uncertainty = Uncertainty.builder(7);
        int body = uncertainty.body("parliament", correlation, 3);
        for (int t = 0; t < 7; t++) {
            network.task("t" + t);
            uncertainty.estimate(t, new Estimate.Triangular(10 * t, 20 + 10 * t, 60 + 20 * t));
            if (t < 4) {
                uncertainty.carriedOutBy(t, body);
            }
        }
        uncertainty.estimate(2, new Estimate.Fixed(25));
        for (int t = 1; t < 5; t++) {
            network.link(t - 1, t, LinkType.FINISH_START, 0);
        }
        network.link(5, 6, LinkType.FINISH_START, 0);
        var plan = new RandomPlan(network.build(), Timing.plain(7, DATE), uncertainty.build());
        int futures = 2048;
        var durations = durations(plan, futures);
        var law = List.of(0, 1, 2, 3, 4);
        double[] sums = durations.stream()
                .mapToDouble(d -> law.stream().mapToInt(t -> d[t]).sum())
                .toArray();
        double[] ends = durations.stream()
                .mapToDouble(
                        d -> CriticalPath.of(plan.network(), plan.timing(), d).finish())
                .toArray();

        var run = drivers(futures, DATE + 250);
        var whole = byTask(plan.simulation().run(run.chains(List.of(law))).drivers());
        var each = byTask(plan.simulation().run(run).drivers());

        double expected = correlation(ranks(sums), ranks(ends));
        assertThat(driver(whole, 4).cruciality()).isCloseTo(expected, within(0.02));
        assertThat(law.stream()
                        .mapToDouble(t -> driver(each, t).cruciality())
                        .max()
                        .orElseThrow())
                .isLessThan(expected - 0.05);
    }

    static Stream<Double> correlations() {
        return Stream.of(0.0, 0.4, 0.8);
    }

    @Test
    void underScarceCapacityOnlyCrucialityIsTold() {
        var network = Network.builder();
        var uncertainty = Uncertainty.builder(3);
        var capacity = Capacity.builder(3);
        int desk = capacity.resource("desk", 1);
        for (int t = 0; t < 3; t++) {
            network.task("t" + t);
            uncertainty.estimate(t, new Estimate.Uniform(0, 100));
            capacity.demand(t, desk, 1);
        }
        var simulation = Simulation.of(network.build(), Timing.plain(3, DATE), uncertainty.build(), capacity.build());

        var forecast = simulation.run(drivers(2048, DATE + 150).chains(List.of(List.of(0, 1, 2))));

        assertThat(forecast.levers()).isEmpty();
        assertThat(driver(byTask(forecast.drivers()), 2)).satisfies(driver -> {
            assertThat(driver.criticality()).isNaN();
            assertThat(driver.cruciality()).isGreaterThan(0.97);
        });
    }

    private static List<int[]> durations(RandomPlan plan, int futures) {
        var model = new Model(plan.network(), plan.timing(), false);
        var worker = new DurationRows(model, plan.uncertainty()).new Worker(1, futures);
        worker.begin(0, futures);
        int[][] durations = new int[futures][plan.network().tasks()];
        int[] row = new int[futures];
        for (int i = 0; i < model.size; i++) {
            worker.fill(i, row, 0, futures);
            for (int f = 0; f < futures; f++) {
                durations[f][model.task[i]] = row[f];
            }
        }
        return List.of(durations);
    }

    /// Those that are equal share their mean rank.
    private static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int a = 0; a < values.length; a++) {
            double value = values[a];
            long below = Arrays.stream(values).filter(v -> v < value).count();
            long same = Arrays.stream(values).filter(v -> v == value).count();
            ranks[a] = below + (same - 1) / 2.0;
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
