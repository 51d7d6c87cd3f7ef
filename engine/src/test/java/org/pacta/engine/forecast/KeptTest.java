package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Rows that are kept in two bytes a number come back as they were, those that do not fit, too.
class KeptTest {

    private static final int N = 40;
    private static final int LEAST = 20_000;

    private final int[] out = new int[N];

    @Test
    void whatFitsComesBack() {
        var kept = new Kept(new boolean[] {true, true}, LEAST, new Stock(N));
        int[] low = row(1, LEAST, LEAST + 0xffff);
        int[] high = row(2, LEAST, LEAST + 0xffff);
        low[0] = LEAST;
        high[N - 1] = LEAST + 0xffff;

        kept.put(0, low, N);
        kept.put(1, high, N);

        assertThat(kept.get(0, out, N).clone()).isEqualTo(low);
        assertThat(kept.get(1, out, N).clone()).isEqualTo(high);
    }

    @Test
    void whatDoesNotFitComesBackAndMayFitTheNextTime() {
        var kept = new Kept(new boolean[] {true}, LEAST, new Stock(N));
        for (int beyond : new int[] {LEAST - 1, LEAST + 0x10000, 0, 1 << 24, LEAST + 7}) {
            int[] row = row(3, LEAST, LEAST + 100);
            row[17] = beyond;
            kept.put(0, row, N);
            assertThat(kept.get(0, out, N).clone()).isEqualTo(row);
        }
    }

    @Test
    void onlySomePlacesHaveARow() {
        var kept = new Kept(new boolean[] {false, true}, 0, new Stock(N));

        assertThat(kept.has(0)).isFalse();
        assertThat(kept.has(1)).isTrue();
        assertThatThrownBy(() -> kept.put(0, new int[N], N)).hasMessageContaining("place 0");
        assertThatThrownBy(() -> kept.get(0, out, N)).hasMessageContaining("place 0");
    }

    @Test
    void aStockHandsOutTheSameRowsAgain() {
        var stock = new Stock(N);
        var few = stock.few();
        var row = stock.row();

        assertThat(stock.few()).isNotSameAs(few).hasSize(N);
        stock.restart();

        assertThat(stock.few()).isSameAs(few);
        assertThat(stock.row()).isSameAs(row);
    }

    private static int[] row(long seed, int least, int most) {
        return new SplittableRandom(seed).ints(N, least, most + 1).toArray();
    }
}
