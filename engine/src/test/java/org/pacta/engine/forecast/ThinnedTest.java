package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Finishes of tasks by the day only until a bound, in steps beyond it.
class ThinnedTest {

    private static final int BOUND = RandomPlan.DATA_DATE + 60;

    @ParameterizedTest
    @EnumSource(RandomPlan.Kind.class)
    void untilTheBoundNothingChangesAndBeyondItTheDayIsTheEndOfItsStep(RandomPlan.Kind kind) {
        var simulation = RandomPlan.of(3, 40, kind).simulation();
        var run = Run.of(4000).detail(Run.Detail.DRIVERS).deadline(BOUND);
        var daily = simulation.run(run);
        var thin = simulation.run(run.fine(BOUND));

        assertThat(thin.plan()).isEqualTo(daily.plan());
        assertThat(thin.groups()).isEqualTo(daily.groups());
        assertThat(thin.drivers()).isEqualTo(daily.drivers());
        for (int task = 0; task < daily.tasks().size(); task++) {
            var exact = daily.tasks().get(task);
            var rough = thin.tasks().get(task);
            assertThat(rough.futures()).isEqualTo(exact.futures());
            for (int day = exact.first(); day <= BOUND; day++) {
                assertThat(rough.chanceBy(day)).isEqualTo(exact.chanceBy(day));
            }
            for (double chance : new double[] {0.05, 0.5, 0.8, 0.95, 1}) {
                int day = exact.quantile(chance);
                if (day <= BOUND) assertThat(rough.quantile(chance)).isEqualTo(day);
                // sixteen working days lie within thirty of the calendar
                else assertThat(rough.quantile(chance)).isBetween(day, day + 30);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RandomPlan.Kind.class)
    void threadsAndBlocksChangeNothingOfIt(RandomPlan.Kind kind) {
        var simulation = RandomPlan.of(4, 40, kind).simulation();
        var run = Run.of(4000).deadline(BOUND).fine(BOUND);

        assertThat(simulation.run(run.threads(3).block(64)).tasks())
                .isEqualTo(simulation.run(run).tasks());
    }
}
