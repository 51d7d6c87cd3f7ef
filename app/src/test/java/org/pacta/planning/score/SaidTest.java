package org.pacta.planning.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

    /// What is kept in steps of equal chance gives back the very days of those steps, and loses no future.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theDaysOfEachStepAreKept(long seed) {
        var random = new Random(seed);
        var days = new ArrayList<Integer>();
        int day = 19_000;
        for (int step = 0; step <= Said.STEPS; step++) {
            days.add(day);
            day += random.nextInt(4) == 0 ? 0 : random.nextInt(90);
        }
        var finish = new Said.Item(1, 20_000, true, false, List.copyOf(days)).finish();

        assertThat(finish.futures()).isEqualTo(1000);
        for (int step = 1; step <= Said.STEPS; step++) {
            assertThat(finish.quantile((double) step / Said.STEPS) - 1).isEqualTo(days.get(step));
        }
    }
}
