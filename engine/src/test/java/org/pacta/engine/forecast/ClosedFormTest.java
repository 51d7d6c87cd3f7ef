package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;

/// Monte Carlo against closed forms, on a grid of seeds: in series, side by side, the last of several.
class ClosedFormTest {

    static final int FUTURES = 20_000;

    /// Tasks one after another, or side by side, without calendars.
    static Simulation tasks(boolean series, Estimate... estimates) {
        var network = Network.builder();
        var uncertainty = Uncertainty.builder(estimates.length);
        for (int t = 0; t < estimates.length; t++) {
            network.task("t" + t);
            uncertainty.estimate(t, estimates[t]);
            if (series && t > 0) {
                network.link(t - 1, t);
            }
        }
        return Simulation.of(network.build(), Timing.plain(estimates.length, 0), uncertainty.build());
    }

    static Finish plan(Simulation simulation, long seed) {
        return simulation
                .run(Run.of(FUTURES).seed(seed).detail(Run.Detail.FINISH))
                .plan();
    }

    /// The share of seeds whose estimate lies within three standard errors; 99.7 % should.
    private static void assertHonest(List<Double> standardised) {
        assertThat(standardised).allSatisfy(z -> assertThat(Math.abs(z)).isLessThan(4));
        assertThat(standardised.stream().filter(z -> Math.abs(z) > 3).count()).isLessThanOrEqualTo(3);
        double mean = standardised.stream().mapToDouble(z -> z).average().orElseThrow();
        assertThat(Math.abs(mean)).isLessThan(3.5 / Math.sqrt(standardised.size()));
    }

    @Test
    void aSeriesHasTheSumOfMeansAndVariances() {
        var series = tasks(
                true,
                new Estimate.Triangular(100, 200, 600),
                new Estimate.Uniform(0, 900),
                new Estimate.Exponential(300));
        double mean = 300 + 450 + 300;
        double variance = (100.0 * 100 + 200.0 * 200 + 600.0 * 600 - 100.0 * 200 - 100.0 * 600 - 200.0 * 600) / 18
                + 900.0 * 900 / 12
                + 300.0 * 300;

        assertHonest(LongStream.range(0, 200)
                .mapToObj(seed -> (plan(series, seed).mean() - mean) / Math.sqrt(variance / FUTURES))
                .toList());
        assertThat(plan(series, 1).standardDeviation())
                .isCloseTo(Math.sqrt(variance), within(0.02 * Math.sqrt(variance)));
    }

    @Test
    void sideBySideTheLastOfUniformsHasTheProductOfChances() {
        var three = tasks(
                false, new Estimate.Uniform(0, 1000), new Estimate.Uniform(0, 1000), new Estimate.Uniform(0, 1000));
        double expected = Math.pow(0.8005, 3);

        assertHonest(LongStream.range(0, 200)
                .mapToObj(seed -> standardised(plan(three, seed).chanceBy(800), expected))
                .toList());
        assertThat(plan(three, 1).mean()).isCloseTo(750, within(5.0));
    }

    @Test
    void sideBySideTheLastOfExponentialsIsTheHarmonicSum() {
        var four = tasks(
                false,
                new Estimate.Exponential(600),
                new Estimate.Exponential(600),
                new Estimate.Exponential(600),
                new Estimate.Exponential(600));
        double mean = 600 * (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0);
        double deviation = 600 * Math.sqrt(1 + 1 / 4.0 + 1 / 9.0 + 1 / 16.0);

        assertHonest(LongStream.range(0, 200)
                .mapToObj(seed -> (plan(four, seed).mean() - mean) / (deviation / Math.sqrt(FUTURES)))
                .toList());
    }

    static double standardised(double chance, double expected) {
        return (chance - expected) / Math.sqrt(expected * (1 - expected) / FUTURES);
    }
}
