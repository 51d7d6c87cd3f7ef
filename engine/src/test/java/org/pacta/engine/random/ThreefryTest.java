package org.pacta.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreefryTest {

    /// The known answers that the authors publish: Random123, tests/kat_vectors, `threefry4x32 20`.
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000 00000000 00000000, 9c6ca96a e17eae66 fc10ecd4 5256a7d8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff ffffffff ffffffff, 2a881696 57012287 f6c7446e a16a6732",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0 082efa98 ec4e6c89, 59cd1dbb b8879579 86b5d00c ac8b6d84"
    })
    void theAuthorsKnownAnswersComeOut(String counter, String key, String answer) {
        assertThat(Threefry.words(hex(counter), hex(key), 20)).containsExactly(hex(answer));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 128, 255, 256})
    void manyPositionsAtOnceAreThePositionsOneByOne(int count) {
        int[] counter = {-5, 7, 0x9E3779B9, 11};
        int[] key = {1, -2, 3, 4};
        int[] words = new int[4 * Threefry.BATCH];

        Threefry.fill(words, count, counter, key);

        for (int i = 0; i < count; i++) {
            int[] alone = Threefry.words(new int[] {-5 + i, 7, 0x9E3779B9, 11}, key, 12);
            for (int w = 0; w < 4; w++) {
                assertThat(words[w * Threefry.BATCH + i]).isEqualTo(alone[w]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 512, 1024, 2048})
    void aDrawDoesNotDependOnTheBlockItIsIn(int size) {
        int[] whole = byFuture(new Draws(42), 1024);

        assertThat(byFuture(new Draws(42), size)).containsExactly(whole);
    }

    private static int[] byFuture(Draws draws, int size) {
        int[] strata = new int[size];
        int[] byFuture = new int[2048];
        for (int first = 0; first < 2048; first += size) {
            draws.fill(strata, 1, 99L << 32, first, size);
            for (int p = 0; p < size; p++) {
                byFuture[first + 8 * (p % (size / 8)) + p / (size / 8)] = strata[p];
            }
        }
        return byFuture;
    }

    @Test
    void strataAreEvenlyFilled() {
        int[] counts = new int[256];
        int[] strata = new int[1024];
        var draws = new Draws(1);

        for (int first = 0; first < 1 << 20; first += 1024) {
            draws.fill(strata, 0, 5, first, 1024);
            for (int s : strata) {
                counts[s >>> 8]++;
            }
        }

        double chi = Arrays.stream(counts)
                .mapToDouble(c -> (c - 4096.0) * (c - 4096.0) / 4096)
                .sum();
        assertThat(chi).isBetween(255 - 4 * Math.sqrt(510), 255 + 4 * Math.sqrt(510));
    }

    @Test
    void drawsOfTwoKeysTwoStreamsOrTwoSeedsAreNotRelated() {
        assertThat(Math.abs(correlation(draws(1, 0, 1), draws(1, 0, 2)))).isLessThan(0.013);
        assertThat(Math.abs(correlation(draws(1, 0, 1), draws(1, 1, 1)))).isLessThan(0.013);
        assertThat(Math.abs(correlation(draws(1, 0, 1), draws(2, 0, 1)))).isLessThan(0.013);
        assertThat(Math.abs(correlation(draws(1, 0, 1), draws(1, 0, 1L << 32)))).isLessThan(0.013);
    }

    private static int[] draws(long seed, int stream, long name) {
        int[] all = new int[1 << 16];
        int[] strata = new int[1024];
        var draws = new Draws(seed);
        for (int first = 0; first < all.length; first += 1024) {
            draws.fill(strata, stream, name, first, 1024);
            System.arraycopy(strata, 0, all, first, 1024);
        }
        return all;
    }

    private static double correlation(int[] a, int[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - 32767.5) * (b[i] - 32767.5);
        }
        return sum / a.length / (65536.0 * 65536.0 / 12);
    }

    private static int[] hex(String words) {
        return Arrays.stream(words.split(" "))
                .mapToInt(word -> Integer.parseUnsignedInt(word, 16))
                .toArray();
    }
}
