package org.pacta.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;

final class EarnedScheduleTest {

    /// Four tasks, one finishing at the end of each of four periods of ten days from day 100 on.
    private static final PlanBaseline FOUR =
            PlanBaseline.of(new int[] {100, 110, 120, 130}, new int[] {110, 120, 130, 140}, new double[] {1, 2, 3, 4});

    static IntStream seeds() {
        return IntStream.range(0, Seeds.upTo(200));
    }

    @Test
    void lipkesFormulaInterpolatesBetweenPeriods() {
        // Tasks 0 and 3 are done: EV = 5. PV is 1, 3, 6, 10 after the periods: C = 2 and (5 - 3) / (6 - 3) of the
        // third.
        var earned = EarnedSchedule.of(FOUR, task -> task == 0 || task == 3, 130, 10);

        assertThat(earned.earned()).isEqualTo(5);
        assertThat(earned.planned()).isEqualTo(6);
        assertThat(earned.total()).isEqualTo(10);
        assertThat(earned.earnedDays()).isCloseTo(20 + 10 * 2 / 3.0, within(1e-12));
        assertThat(earned.variance()).isCloseTo(-10 / 3.0, within(1e-12));
        assertThat(earned.performance()).isCloseTo((20 + 20 / 3.0) / 30, within(1e-12));
        assertThat(earned.estimatedDays()).isCloseTo(40 * 30 / (20 + 20 / 3.0), within(1e-9));
    }

    @Test
    void aLatePlanStaysLateAfterItsEnd() {
        var earned = EarnedSchedule.of(FOUR, task -> true, 160, 10);

        assertThat(earned.earnedDays()).isEqualTo(40);
        assertThat(earned.variance()).isEqualTo(-20);
        assertThat(earned.planned() - earned.earned()).isZero();
    }

    @Test
    void nothingDoneEarnsTheTimeInWhichNothingWasDue() {
        assertThat(EarnedSchedule.of(FOUR, task -> false, 120, 7).earnedDays()).isEqualTo(7);
        assertThat(EarnedSchedule.of(FOUR, task -> false, 120, 1).earnedDays()).isEqualTo(9);

        var late = EarnedSchedule.of(FOUR, task -> false, 120, 10);
        assertThat(late.earnedDays()).isZero();
        assertThat(late.estimatedDays()).isInfinite();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void workDoneToTheDayIsOnTimeAndMoreWorkNeverEarnsLess(int seed) {
        var random = new Random(seed);
        int tasks = 1 + random.nextInt(20);
        int[] start = new int[tasks];
        int[] finish = new int[tasks];
        double[] weight = new double[tasks];
        for (int i = 0; i < tasks; i++) {
            start[i] = i == 0 ? 0 : random.nextInt(30);
            finish[i] = start[i] + 1 + random.nextInt(30);
            weight[i] = 1 + random.nextInt(4);
        }
        var baseline = PlanBaseline.of(start, finish, weight);
        int at = finish[random.nextInt(tasks)];

        var onTime = EarnedSchedule.of(baseline, task -> baseline.finish(task) <= at, at, 1);
        var less = EarnedSchedule.of(baseline, task -> baseline.finish(task) < at, at, 1);

        assertThat(onTime.planned()).isEqualTo(onTime.earned());
        assertThat(onTime.variance()).isNotNegative();
        assertThat(less.earnedDays()).isLessThanOrEqualTo(onTime.earnedDays());
        assertThat(less.variance()).isLessThanOrEqualTo(0);
    }

    @Test
    void aBaselineComesFromACriticalPath() {
        var builder = Network.builder();
        builder.task("a");
        builder.task("b");
        builder.link(0, 1);
        var path = CriticalPath.of(builder.build(), Timing.plain(2, 5), new int[] {3, 4});

        var baseline = PlanBaseline.of(path, new double[] {1, 1});

        assertThat(baseline.start(1)).isEqualTo(8);
        assertThat(baseline.finish(1)).isEqualTo(12);
        assertThat(baseline.delay(1, 15)).isEqualTo(3);
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> PlanBaseline.of(new int[] {5}, new int[] {4}, new double[] {1}))
                .hasMessageContaining("finish (4) of task 0");
        assertThatThrownBy(() -> PlanBaseline.of(new int[] {5}, new int[] {6}, new double[] {-1}))
                .hasMessageContaining("weight (-1.0)");
        assertThatThrownBy(() -> PlanBaseline.of(new int[] {5}, new int[0], new double[] {1}))
                .hasMessageContaining("lengths differ");
        assertThatThrownBy(() -> EarnedSchedule.of(FOUR, task -> true, 1, 0)).hasMessageContaining("period (0)");
    }
}
