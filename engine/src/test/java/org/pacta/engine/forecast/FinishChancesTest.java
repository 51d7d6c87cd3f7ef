package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.pacta.engine.random.Estimate;

/// What is read from a histogram of finishes: chances with their errors, quantiles at the very counts.
class FinishChancesTest {

    /// Ten futures: two at 10, none at 11, five at 12, three at 13.
    private static final Finish TEN = Finish.of(10, new int[] {2, 0, 5, 3});

    /// Worked out by hand: (7 + 2) / (10 + 4) = 0.642857; its variance by 14 is 0.0163994.
    @Test
    void theErrorOfAChanceIsThatOfAgrestiAndCoull() {
        assertThat(TEN.chanceBy(12)).isEqualTo(0.7);
        assertThat(TEN.standardError(12)).isCloseTo(0.128060, within(1e-6));
        assertThat(TEN.standardError(9)).as("none of ten").isCloseTo(0.0935220, within(1e-6));
        assertThat(TEN.standardError(13)).as("all of ten").isCloseTo(TEN.standardError(9), within(1e-12));
    }

    @Test
    void aQuantileIsTheFirstBoundByWhichThatPartIsFinished() {
        assertThat(TEN.quantile(0)).isEqualTo(10);
        assertThat(TEN.quantile(0.2)).isEqualTo(10);
        assertThat(TEN.quantile(0.21)).isEqualTo(12);
        assertThat(TEN.quantile(0.7)).isEqualTo(12);
        assertThat(TEN.quantile(0.71)).isEqualTo(13);
        assertThat(TEN.quantile(1)).isEqualTo(13);
        assertThat(Finish.of(10, new int[] {0, 4}).quantile(0)).isEqualTo(11);
    }

    @Test
    void histogramsAreEqualThatSayTheSame() {
        assertThat(TEN).isEqualTo(Finish.of(10, new int[] {2, 0, 5, 3}));
        assertThat(TEN).isNotEqualTo(Finish.of(10, new int[] {2, 1, 4, 3}));
        assertThat(TEN).isNotEqualTo(Finish.of(11, new int[] {2, 0, 5, 3}));
        assertThat(TEN.equals(new Object())).isFalse();
    }

    @Test
    void aHistogramOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Finish.of(10, new int[] {0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Finish.of(10, new int[] {3, -1}));
        assertThat(Finish.of(10, new int[] {0, 1}).mean()).isEqualTo(11);
    }

    /// Where no future is lost by it, what a decision turns is a part of all futures, with the error of a part.
    @Test
    void theErrorOfAGainIsThatOfThePartOfTheFuturesThatItTurns() {
        var tasks = ClosedFormTest.tasks(true, new Estimate.Uniform(0, 100), new Estimate.Uniform(0, 100));
        var forecast = tasks.run(Run.of(4_096).detail(Run.Detail.DRIVERS).deadline(90));

        assertThat(forecast.levers()).hasSize(2).allSatisfy(lever -> {
            assertThat(lever.shortened()).isBetween(0.05, 0.3);
            assertThat(lever.dropped()).isBetween(0.3, 0.7);
            assertThat(lever.shortenedError()).isCloseTo(ofPart(lever.shortened()), within(1e-12));
            assertThat(lever.droppedError()).isCloseTo(ofPart(lever.dropped()), within(1e-12));
        });
    }

    private static double ofPart(double part) {
        return Math.sqrt(part * (1 - part) / 4_096);
    }
}
