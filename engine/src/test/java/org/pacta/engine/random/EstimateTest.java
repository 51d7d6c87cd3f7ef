package org.pacta.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EstimateTest {

    static Stream<Estimate> estimates() {
        return Stream.of(
                new Estimate.Uniform(3, 9),
                new Estimate.Triangular(10, 20, 60),
                new Estimate.Triangular(10, 10, 60),
                new Estimate.Triangular(10, 60, 60),
                new Estimate.Pert(10, 20, 60),
                new Estimate.Pert(0, 0, 30),
                new Estimate.LogNormal(20, 0.5),
                new Estimate.Exponential(12),
                new Estimate.Quantiles(List.of(0.0, 0.25, 0.5, 1.0), List.of(2.0, 5.0, 8.0, 40.0)),
                new Estimate.Running(new Estimate.LogNormal(20, 0.5), 30),
                new Estimate.Running(new Estimate.Pert(10, 20, 60), 15),
                new Estimate.Running(new Estimate.Triangular(10, 20, 60), 80));
    }

    @ParameterizedTest
    @MethodSource("estimates")
    void quantileAndChanceUndoEachOther(Estimate estimate) {
        for (double p = 0.01; p < 1; p += 0.01) {
            assertThat(estimate.chanceBy(estimate.quantile(p))).isCloseTo(p, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("estimates")
    void theTableIsTheEstimate(Estimate estimate) {
        var table = new ScoreTables().of(estimate);
        double range = estimate.quantile(0.999) - estimate.quantile(0.001);

        for (int i = 0; i < ScoreTables.KNOTS; i++) {
            double p = Normal.cumulative(ScoreTables.FIRST + (double) i / ScoreTables.PER_UNIT);
            assertThat((double) table[i]).isCloseTo(estimate.quantile(p), within(1e-3 * range));
        }
    }

    @ParameterizedTest
    @MethodSource("estimates")
    void meanAndVarianceOfATableAreThoseOfItsQuantiles(Estimate estimate) {
        double sum = 0;
        double squares = 0;
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            double x = estimate.quantile((i + 0.5) / n);
            sum += x / n;
            squares += x * x / n;
        }
        var tables = new ScoreTables();

        double sd = Math.sqrt(squares - sum * sum);
        assertThat(tables.mean(tables.of(estimate))).isCloseTo(sum, within(2e-3 * sd));
        assertThat(Math.sqrt(tables.variance(tables.of(estimate)))).isCloseTo(sd, within(5e-3 * sd));
    }

    @Test
    void thePertMeanIsMalcolms() {
        var tables = new ScoreTables();

        assertThat(tables.mean(tables.of(new Estimate.Pert(10, 20, 60)))).isCloseTo((10 + 80 + 60) / 6.0, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1.96, 0.9750021048517795", "-3, 0.0013498980316300933", "-6, 9.865876450376946e-10"})
    void theNormalDistributionIsThatOfTheTables(double z, double p) {
        assertThat(Normal.cumulative(z)).isCloseTo(p, within(1e-9 * p));
        assertThat(Normal.quantile(p)).isCloseTo(z, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 0.25, 0.26171875", "1, 1, 0.3, 0.3", "5, 1, 0.5, 0.03125", "3, 3, 0.5, 0.5"})
    void theBetaDistributionIsItsPolynomial(double a, double b, double x, double p) {
        assertThat(Beta.cumulative(a, b, x)).isCloseTo(p, within(1e-12));
        assertThat(Beta.quantile(a, b, p)).isCloseTo(x, within(1e-10));
    }

    @Test
    void aWaitWithoutMemoryIsNotShortenedByWaiting() {
        var running = new Estimate.Running(new Estimate.Exponential(10), 7);

        for (double p = 0.05; p < 1; p += 0.05) {
            assertThat(running.quantile(p)).isCloseTo(new Estimate.Exponential(10).quantile(p), within(1e-9));
        }
    }

    @Test
    void whatIsLeftIsTheRestGivenThatItTookLonger() {
        var whole = new Estimate.LogNormal(20, 0.5);
        var running = new Estimate.Running(whole, 25);

        double given = 1 - whole.chanceBy(25);

        assertThat(running.chanceBy(10)).isCloseTo((whole.chanceBy(35) - whole.chanceBy(25)) / given, within(1e-12));
        assertThat(running.stretched()).isFalse();
    }

    @Test
    void anEstimateRefutedByTimeIsStretched() {
        var running = new Estimate.Running(new Estimate.Triangular(10, 20, 60), 80);

        assertThat(running.stretched()).isTrue();
        assertThat(running.quantile(0.5)).isGreaterThan(1);
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThatThrownBy(() -> new Estimate.Triangular(5, 4, 9))
                .hasMessageContaining("low, mode, high (5.0, 4.0, 9.0)");
        assertThatThrownBy(() -> new Estimate.LogNormal(0, 1)).hasMessageContaining("median (0.0)");
        assertThatThrownBy(() -> new Estimate.Fixed(Double.NaN)).hasMessageContaining("days (NaN)");
        assertThatThrownBy(() -> new Estimate.Quantiles(List.of(0.0, 0.9), List.of(1.0, 2.0)))
                .hasMessageContaining("0 to 1");
    }
}
