package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;

/// Counts in two bytes against counts in four.
class HistogramTest {

    private static final int N = 64;
    private static final int MANY = 1 << 17;

    static LongStream seeds() {
        return LongStream.range(0, Seeds.upTo(50));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fewAndManyAreCountedAlike(long seed) {
        var random = new SplittableRandom(seed);
        var few = new Histogram(8 * N);
        var many = new Histogram(MANY);
        var beside = new Histogram(8 * N);
        for (int block = 0; block < 4; block++) {
            int from = random.nextInt(-300, 300);
            int[] values = random.ints(N, from, from + 80).toArray();
            few.add(values, N);
            many.add(values, N);
            beside.add(values, N);
        }
        few.add(beside);
        many.add(beside);

        var axis = new Axis(null, 0);
        assertThat(few.finish(axis)).isEqualTo(many.finish(axis));
        assertThat(few.finish(axis).futures()).isEqualTo(8 * N);
        for (int place = few.first() - 1; place <= few.end(); place++) {
            assertThat(few.count(place)).isEqualTo(many.count(place));
            assertThat(few.upTo(place)).isEqualTo(many.upTo(place));
        }
    }

    @Test
    void moreThanTwoBytesHoldAreCounted() {
        var many = new Histogram(MANY);
        int[] same = IntStream.generate(() -> 5).limit(N).toArray();
        for (int block = 0; block < MANY / N; block++) {
            many.add(same, N);
        }

        var finish = many.finish(new Axis(null, 0));

        assertThat(finish.counts()).containsExactly(MANY);
        assertThat(finish).isEqualTo(Finish.of(5, new int[] {MANY})).hasSameHashCodeAs(Finish.of(5, new int[] {MANY}));
        assertThat(finish.chanceBy(5)).isOne();
    }
}
