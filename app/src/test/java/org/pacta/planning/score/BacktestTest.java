package org.pacta.planning.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.engine.forecast.Watch;
import org.pacta.planning.history.History;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Outlook;

class BacktestTest {

    private static final Looking.Asked ASKED = new Looking.Asked(512, 1, 1, false);

    @Test
    void forecastsOfAPastThatTheModelDoesNotKnowBeatThePlanTheLineAndLessonsWithoutNetwork() {
        var verdict = Backtest.of(InventedPast.of(2, 200), InventedPast::given, dates(364), ASKED, Watch.NONE);

        assertThat(verdict.crps()).isLessThan(verdict.crpsPlanned()).isLessThan(verdict.crpsLine());
        assertThat(verdict.crps()).isLessThan(verdict.crpsAlone());
        assertThat(verdict.brier()).isLessThan(verdict.brierPlanned()).isLessThan(verdict.brierLine());
        assertThat(verdict.brier()).isLessThan(verdict.brierAlone());
        assertThat(verdict.p80().share()).isBetween(0.65, 0.92);
        assertThat(verdict.p80().low()).isLessThan(verdict.p80().share());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void whatCameLaterChangesNoForecast(long seed) {
        var past = InventedPast.of(seed, 60);
        int day = InventedPast.START + 1400;

        var then = ahead(past.until(day), day);
        var later = ahead(past.until(day + 700).until(day), day);

        assertThat(later).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void threadsChangeNoFigure(int threads) {
        int day = InventedPast.START + 1400;
        var given = InventedPast.given(InventedPast.of(7, 80).until(day), day).getFirst();

        var looking = Looking.from(given);
        var one = looking.ahead(new Looking.Asked(2048, 1, 1, true), Watch.NONE);
        var several = looking.ahead(new Looking.Asked(2048, 1, threads, true), Watch.NONE);

        assertThat(several).isEqualTo(one);
        assertThat(looking.ahead(new Looking.Asked(2048, 2, 1, true), Watch.NONE))
                .isNotEqualTo(one);
    }

    private static Outlook ahead(History seen, int day) {
        return Looking.from(InventedPast.given(seen, day).getFirst()).ahead(ASKED, Watch.NONE);
    }

    private static List<Integer> dates(int step) {
        return IntStream.iterate(InventedPast.START + 2 * 365, day -> day < InventedPast.END - 180, day -> day + step)
                .boxed()
                .toList();
    }
}
