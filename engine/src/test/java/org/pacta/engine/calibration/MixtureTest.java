package org.pacta.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixtureTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysTheSameToTheLastBitAsTheSum(long seed) {
        var random = new SplittableRandom(seed);
        var curves = new ArrayList<KaplanMeier>();
        for (int i = 0; i < 4; i++) {
            curves.add(curve(random, random.nextInt(1, 40), i));
        }
        double[] weights = {0.3, random.nextInt(2) * 0.25, 0.11, 0.34};
        var mixture = new Mixture(curves, weights);

        var ends = curves.stream().flatMapToDouble(each -> DoubleStream.of(each.times()));
        var between = random.doubles(2_000, 0, 6);
        for (double time : DoubleStream.concat(DoubleStream.concat(ends, between), DoubleStream.of(0, 5e8))
                .toArray()) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] == 0 ? 0 : weights[i] * curves.get(i).survival(time);
            }
            assertThat(mixture.survival(time)).as("at %s", time).isEqualTo(sum);
            assertThat(mixture.survival(time)).as("again at %s", time).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void quantilesAreThoseOfHalvingToTheLastBit(long seed) {
        var random = new SplittableRandom(seed);
        var curves = new ArrayList<KaplanMeier>();
        for (int i = 0; i < 4; i++) {
            curves.add(curve(random, random.nextInt(1, 60), i + random.nextInt(2)));
        }
        double[] weights = {0.3, random.nextInt(2) * 0.25, 0.11, 0.34};
        var mixture = new Mixture(curves, weights);

        for (int i = 1; i < 200; i++) {
            double chance = i / 200.0;
            assertThat(mixture.quantile(chance)).as("%s", chance).isEqualTo(halved(mixture, chance));
        }
        double step = 1 - mixture.survival(2);
        assertThat(mixture.quantile(step)).isEqualTo(halved(mixture, step));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neitherTheOrderOfQuestionsNorMoreTimesChangeAnAnswer(long seed) {
        var random = new SplittableRandom(seed);
        var curves = List.of(curve(random, 5, 1), curve(random, 40, 2), curve(random, 60, 3));
        double[] weights = {0.2, 0.3, 0.5};
        var twentieths = IntStream.rangeClosed(0, 80).mapToDouble(i -> i / 20.0).toArray();
        var mixture = new Mixture(curves, weights, twentieths);

        for (int i = 0; i < 300; i++) {
            double chance = random.nextInt(1, 100) / 100.0;
            assertThat(mixture.quantile(chance))
                    .as("%s", chance)
                    .isEqualTo(new Mixture(curves, weights).quantile(chance))
                    .isEqualTo(halved(mixture, chance));
        }
    }

    /// As a group is mixed with all of which it is a part, whose steps are then those of the mixture.
    @ParameterizedTest
    @MethodSource("seeds")
    void aCurveThatHasEveryStepAnswersAsIfItHadToBeSearched(long seed) {
        var random = new SplittableRandom(seed);
        int lives = random.nextInt(3, 90);
        double[] lasted = random.doubles(lives, 0, 4)
                .map(each -> Math.round(each * 10) / 10.0)
                .toArray();
        var ended = new boolean[lives];
        for (int i = 0; i < lives; i++) {
            ended[i] = random.nextInt(4) > 0;
        }
        var some = KaplanMeier.of(Arrays.copyOf(lasted, lives / 3), Arrays.copyOf(ended, lives / 3));
        var all = KaplanMeier.of(lasted, ended);
        double share = random.nextDouble();
        double[] weights = {share, 1 - share};
        var mixture = new Mixture(List.of(some, all), weights, all.steps());

        for (int i = 1; i < 200; i++) {
            double chance = (seed % 2 == 0 ? i : 200 - i) / 200.0;
            assertThat(mixture.quantile(chance))
                    .as("%s", chance)
                    .isEqualTo(new Mixture(List.of(some, all), weights, all.times()).quantile(chance))
                    .isEqualTo(halved(mixture, chance));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static double halved(Mixture mixture, double chance) {
        double low = 0;
        double high = 1;
        while (mixture.survival(high) > 1 - chance && high < 1e9) {
            low = high;
            high *= 2;
        }
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) break;
            if (mixture.survival(middle) > 1 - chance) low = middle;
            else high = middle;
        }
        return high;
    }

    /// Every second one falls to 0; all times are multiples of a tenth, so that curves fall at the same times.
    private static KaplanMeier curve(SplittableRandom random, int lives, int number) {
        double[] lasted = new double[lives];
        boolean[] ended = new boolean[lives];
        for (int i = 0; i < lives; i++) {
            lasted[i] = random.nextInt(40) / 10.0;
            ended[i] = random.nextInt(3) > 0;
        }
        lasted[0] = 4;
        ended[0] = number % 2 == 0;
        return KaplanMeier.of(lasted, ended);
    }
}
