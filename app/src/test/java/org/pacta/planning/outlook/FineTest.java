package org.pacta.planning.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;
import org.pacta.engine.forecast.Uncertainty;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;

/// What a large plan keeps of each thing: days until its last one, sixteen together beyond.
class FineTest {

    private static final int TODAY = 20_000;
    private static final int BOUND = TODAY + 200;

    @Test
    void chancesByTheLastDayAreThoseOfEachDayAndLaterDaysAreTheEndOfTheirStep() {
        var network = Network.builder();
        network.task("a");
        network.task("b");
        network.link(0, 1, LinkType.FINISH_START, 0);
        var uncertainty = Uncertainty.builder(2);
        uncertainty.estimate(0, new Estimate.LogNormal(90, 0.6));
        uncertainty.estimate(1, new Estimate.LogNormal(150, 0.8));
        var simulation = Simulation.of(network.build(), Timing.builder(2, TODAY).build(), uncertainty.build());
        var run = Run.of(4_000).deadline(BOUND);

        var daily = simulation.run(run).tasks().getLast();
        var thin = simulation.run(run.fine(BOUND)).tasks().getLast();

        for (int day = daily.first(); day <= BOUND; day++) {
            assertThat(thin.chanceBy(day)).isEqualTo(daily.chanceBy(day));
        }
        assertThat(daily.quantile(0.95)).isGreaterThan(BOUND);
        assertThat(thin.quantile(0.95)).isBetween(daily.quantile(0.95), daily.quantile(0.95) + 30);
        assertThat(thin.futures()).isEqualTo(daily.futures());
    }
}
