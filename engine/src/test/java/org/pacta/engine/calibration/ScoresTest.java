package org.pacta.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

    private static final int FINE = 10_000;

    /// Uniform on (0, 1], in units of 1 / FINE.
    private static Prediction uniform() {
        return new Prediction(
                IntStream.rangeClosed(1, FINE).toArray(),
                IntStream.rangeClosed(1, FINE)
                        .mapToDouble(i -> (double) i / FINE)
                        .toArray());
    }

    private static Prediction certain(int day) {
        return new Prediction(new int[] {day}, new double[] {1});
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.77, 1})
    void theScoreOfAUniformForecastIsItsClosedForm(double came) {
        double expected = came * came - came + 1.0 / 3;

        assertThat(uniform().crps((int) (came * FINE)) / FINE).isCloseTo(expected, within(2e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1000, -1, 0, 1, 500})
    void theScoreOfACertainDayIsTheDaysItMissed(int late) {
        assertThat(certain(100).crps(100 + late)).isEqualTo(Math.abs(late));
    }

    @Test
    void aDayOutsideTheForecastCostsTheDaysBeyond() {
        assertThat(uniform().crps(FINE + 500) - uniform().crps(FINE)).isCloseTo(500, within(1e-9));
        assertThat(uniform().crps(1 - 500) - uniform().crps(1)).isCloseTo(500, within(1e-9));
    }

    @Test
    void honestForecastsAreCoveredFlatAndBeatSharperLies() {
        var random = new SplittableRandom(7);
        var honest = new ArrayList<Outcome>();
        var certain = new ArrayList<Outcome>();
        for (int i = 0; i < 20_000; i++) {
            int came = 1 + random.nextInt(FINE);
            honest.add(new Outcome(uniform(), came, FINE / 2, FINE / 2, FINE));
            if (i == 2000) {
                break;
            }
        }
        for (var o : honest) {
            certain.add(new Outcome(certain(FINE / 2), o.came(), o.deadline(), o.planned(), o.straightLine()));
        }

        var scores = Scores.of(honest);
        var lies = Scores.of(certain);

        assertThat(scores.coverage50()).isCloseTo(0.5, within(0.04));
        assertThat(scores.coverage80()).isCloseTo(0.8, within(0.03));
        assertThat(scores.histogram()).allSatisfy(part -> assertThat(part).isCloseTo(0.1, within(0.025)));
        assertThat(scores.brier()).isCloseTo(0.25, within(1e-9));
        assertThat(scores.logScore()).isCloseTo(Math.log(2), within(1e-9));
        assertThat(scores.crps()).isLessThan(lies.crps());
        assertThat(scores.crpsPlanned()).isEqualTo(lies.crps());
        assertThat(scores.skillOverPlanned()).isCloseTo(1.0 / 3, within(0.05));
        assertThat(scores.crpsStraightLine()).isCloseTo(FINE / 2.0, within(200.0));
    }

    @Test
    void aForecastInWholeDaysFillsTheHistogramWithoutChance() {
        var coin = new Prediction(new int[] {1, 2}, new double[] {0.5, 1});
        var scores = Scores.of(List.of(new Outcome(coin, 1, 1, 1, 1), new Outcome(coin, 2, 1, 1, 1)));

        assertThat(scores.histogram()).allSatisfy(part -> assertThat(part).isCloseTo(0.1, within(1e-12)));
    }

    @Test
    void whatIsMissingFromOneFallsOnTheDayAfterTheLast() {
        var prediction = new Prediction(new int[] {10, 20}, new double[] {0.2, 0.6});

        assertThat(prediction.chanceBy(9)).isZero();
        assertThat(prediction.chanceBy(15)).isEqualTo(0.2);
        assertThat(prediction.chanceBy(21)).isEqualTo(1);
        assertThat(prediction.quantile(0.5)).isEqualTo(20);
        assertThat(prediction.quantile(0.9)).isEqualTo(21);
    }

    @Test
    void theStraightLineGoesOnAtThePaceSoFar() {
        assertThat(Outcome.straightLine(100, 150, 0.5)).isEqualTo(199);
        assertThat(Outcome.straightLine(100, 150, 1)).isEqualTo(149);
        assertThatThrownBy(() -> Outcome.straightLine(100, 150, 0)).hasMessageContaining("done (0.0)");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Scores.of(List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new Prediction(new int[] {2, 1}, new double[] {0, 1}))
                .hasMessageContaining("day 1");
    }
}
