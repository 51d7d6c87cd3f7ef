package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However few bytes hold a histogram, it says what its counts say.
class FinishTest {

    /// About where a count takes more room.
    private static final int[] EDGES = {0, 1, 126, 127, 128, 253, 254, 255, 256, 257, 511, 65_279, 65_280, 65_535};

    private static int[] counts(Random random, boolean large) {
        int[] counts = new int[1 + random.nextInt(40)];
        int left = large ? 5_000_000 : Character.MAX_VALUE;
        for (int i = 0; i < counts.length; i++) {
            int count = random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(300);
            counts[i] = Math.min(count, left);
            left -= counts[i];
        }
        counts[0] += counts[0] == 0 && left > 0 ? 1 : 0;
        return counts;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHistogramSaysWhatItsCountsSay(boolean large) {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            int[] counts = counts(random, large);
            int first = random.nextInt(1000) - 500;
            var finish = Finish.of(first, counts);
            long all = 0;
            double mean = 0;
            for (int i = 0; i < counts.length; i++) {
                all += counts[i];
                mean += (double) i * counts[i];
            }
            mean = first + mean / all;
            double spread = 0;
            for (int i = 0; i < counts.length; i++) spread += Math.pow(first + i - mean, 2) * counts[i];

            assertThat(finish.counts()).as("seed %d", seed).isEqualTo(counts);
            assertThat(finish.futures()).isEqualTo(all);
            assertThat(finish.mean()).isCloseTo(mean, within(1e-9));
            assertThat(finish.standardDeviation()).isCloseTo(Math.sqrt(spread / all), within(1e-9));
            long sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += counts[i];
                assertThat(finish.chanceBy(first + i)).isEqualTo((double) sum / all);
                if (counts[i] > 0)
                    assertThat(finish.quantile((sum - 0.5) / all)).isEqualTo(first + i);
            }
            if (all <= Character.MAX_VALUE) {
                var narrow = new char[counts.length];
                for (int i = 0; i < narrow.length; i++) narrow[i] = (char) counts[i];
                assertThat(new Finish(first, narrow)).isEqualTo(finish).hasSameHashCodeAs(finish);
            }
        }
    }
}
