package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;

class FanTest {

    /// More tasks than a count of two bytes holds end in one slot, and as many in another.
    @Test
    void countsOfMoreTasksThanTwoBytesHoldAreWhole() {
        int tasks = 150_000;
        var network = Network.builder();
        var uncertainty = Uncertainty.builder(tasks);
        for (int task = 0; task < tasks; task++) {
            network.task("t" + task);
            uncertainty.estimate(task, new Estimate.Fixed(task < tasks / 2 ? 10 : 20));
        }
        var timing = Timing.builder(tasks, RandomPlan.DATA_DATE).build();
        var fan = Objects.requireNonNull(Simulation.of(network.build(), timing, uncertainty.build())
                .run(Run.of(8).deadline(RandomPlan.DATA_DATE + 30))
                .fan());

        int level = FanRows.perLevel(tasks);
        for (int at = 0; at < fan.bounds().length; at++) {
            int day = fan.bounds()[at] - RandomPlan.DATA_DATE;
            int done = day >= 20 ? tasks : day >= 10 ? tasks / 2 : 0;
            assertThat(fan.done(at, 0.5)).as("after %d days", day).isBetween(done - level, done);
        }
    }
}
