package org.pacta.engine.random;

import java.util.Arrays;

/// Threefry-4×32 with 12 rounds: random words that are a function of a position, without any state.
///
/// The position is a counter of four words, the key another four; equal input gives equal words on any
/// machine. Twelve rounds are the fewest with which the authors found it to pass TestU01 BigCrush; the published
/// answers are for 20, to which the same rounds are held ([#words(int[], int[], int)]).
///
/// Source: Salmon, Moraes, Dror and Shaw, *Parallel random numbers: as easy as 1, 2, 3*, SC 2011. Of that
/// paper's generators this one needs only addition, rotation and exclusive or of 32 bits, which the compiler
/// turns into vector instructions; Philox needs the high half of products, Squares products of 64 bits.
public final class Threefry {

    /// Counters in a batch at most.
    static final int BATCH = 256;

    private static final int PARITY = 0x1BD11BDA;

    private Threefry() {}

    /// The four words at one position.
    ///
    /// @param counter four words
    /// @param key four words
    /// @param rounds a multiple of 4
    public static int[] words(int[] counter, int[] key, int rounds) {
        int[] words = new int[4 * BATCH];
        int[] k = Arrays.copyOf(key, 5);
        k[4] = PARITY ^ k[0] ^ k[1] ^ k[2] ^ k[3];
        begin(words, 1, counter, key);
        for (int g = 1; g <= rounds / 4; g++) {
            if (g % 2 == 1) {
                even(words, 1, k[g % 5], k[(g + 1) % 5], k[(g + 2) % 5], k[(g + 3) % 5] + g);
            } else {
                odd(words, 1, k[g % 5], k[(g + 1) % 5], k[(g + 2) % 5], k[(g + 3) % 5] + g);
            }
        }
        return new int[] {words[0], words[BATCH], words[2 * BATCH], words[3 * BATCH]};
    }

    /// The words of `count` positions that differ in the first counter word, which rises by one.
    ///
    /// @param words takes word `w` of position `i` at index `w * BATCH + i`
    /// @param count at most [#BATCH]
    /// @param counter four words, of the first position
    static void fill(int[] words, int count, int[] counter, int[] key) {
        int k0 = key[0];
        int k1 = key[1];
        int k2 = key[2];
        int k3 = key[3];
        int k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
        if (count == BATCH) {
            int c1 = counter[1] + k1;
            rising(words, counter[0] + k0 + c1);
            firstBatch(words, c1, counter[2] + k2, counter[3] + k3, k1, k2, k3, k4 + 1);
            oddBatch(words, k2, k3, k4, k0 + 2);
            evenBatch(words, k3, k4, k0, k1 + 3);
            return;
        }
        begin(words, count, counter, key);
        even(words, count, k1, k2, k3, k4 + 1);
        odd(words, count, k2, k3, k4, k0 + 2);
        even(words, count, k3, k4, k0, k1 + 3);
    }

    private static void begin(int[] words, int count, int[] counter, int[] key) {
        int first = counter[0] + key[0];
        for (int i = 0; i < count; i++) {
            words[i] = first + i;
        }
        Arrays.fill(words, BATCH, BATCH + count, counter[1] + key[1]);
        Arrays.fill(words, 2 * BATCH, 2 * BATCH + count, counter[2] + key[2]);
        Arrays.fill(words, 3 * BATCH, 3 * BATCH + count, counter[3] + key[3]);
    }

    private static void rising(int[] words, int first) {
        for (int i = 0; i < BATCH; i++) {
            words[i] = first + i;
        }
    }

    /// The first four rounds of a batch, with what is the same at every position worked out once.
    ///
    /// @param w holds the sums of the first two words
    private static void firstBatch(int[] w, int c1, int c2, int c3, int i0, int i1, int i2, int i3) {
        int turned = Integer.rotateLeft(c1, 10);
        int b2 = c2 + c3;
        int b3 = Integer.rotateLeft(c3, 26) ^ b2;
        int turnedAgain = Integer.rotateLeft(b3, 11);
        for (int i = 0; i < BATCH; i++) {
            int x0 = w[i];
            int x1 = turned ^ x0;
            x0 += b3;
            int x3 = turnedAgain ^ x0;
            int x2 = b2 + x1;
            x1 = Integer.rotateLeft(x1, 21) ^ x2;
            x0 += x1;
            x1 = Integer.rotateLeft(x1, 13) ^ x0;
            x2 += x3;
            x3 = Integer.rotateLeft(x3, 27) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 23) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 5) ^ x2;
            w[i] = x0 + i0;
            w[i + BATCH] = x1 + i1;
            w[i + 2 * BATCH] = x2 + i2;
            w[i + 3 * BATCH] = x3 + i3;
        }
    }

    // The constant distance between the four words lets the compiler see that they never overlap; a constant count
    // makes
    // the vectors whole.
    private static void evenBatch(int[] w, int i0, int i1, int i2, int i3) {
        for (int i = 0; i < BATCH; i++) {
            int x0 = w[i] + w[i + BATCH];
            int x1 = Integer.rotateLeft(w[i + BATCH], 10) ^ x0;
            int x2 = w[i + 2 * BATCH] + w[i + 3 * BATCH];
            int x3 = Integer.rotateLeft(w[i + 3 * BATCH], 26) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 11) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 21) ^ x2;
            x0 += x1;
            x1 = Integer.rotateLeft(x1, 13) ^ x0;
            x2 += x3;
            x3 = Integer.rotateLeft(x3, 27) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 23) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 5) ^ x2;
            w[i] = x0 + i0;
            w[i + BATCH] = x1 + i1;
            w[i + 2 * BATCH] = x2 + i2;
            w[i + 3 * BATCH] = x3 + i3;
        }
    }

    private static void oddBatch(int[] w, int i0, int i1, int i2, int i3) {
        for (int i = 0; i < BATCH; i++) {
            int x0 = w[i] + w[i + BATCH];
            int x1 = Integer.rotateLeft(w[i + BATCH], 6) ^ x0;
            int x2 = w[i + 2 * BATCH] + w[i + 3 * BATCH];
            int x3 = Integer.rotateLeft(w[i + 3 * BATCH], 20) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 17) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 11) ^ x2;
            x0 += x1;
            x1 = Integer.rotateLeft(x1, 25) ^ x0;
            x2 += x3;
            x3 = Integer.rotateLeft(x3, 10) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 18) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 20) ^ x2;
            w[i] = x0 + i0;
            w[i + BATCH] = x1 + i1;
            w[i + 2 * BATCH] = x2 + i2;
            w[i + 3 * BATCH] = x3 + i3;
        }
    }

    private static void even(int[] w, int count, int i0, int i1, int i2, int i3) {
        for (int i = 0; i < count; i++) {
            int x0 = w[i] + w[i + BATCH];
            int x1 = Integer.rotateLeft(w[i + BATCH], 10) ^ x0;
            int x2 = w[i + 2 * BATCH] + w[i + 3 * BATCH];
            int x3 = Integer.rotateLeft(w[i + 3 * BATCH], 26) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 11) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 21) ^ x2;
            x0 += x1;
            x1 = Integer.rotateLeft(x1, 13) ^ x0;
            x2 += x3;
            x3 = Integer.rotateLeft(x3, 27) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 23) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 5) ^ x2;
            w[i] = x0 + i0;
            w[i + BATCH] = x1 + i1;
            w[i + 2 * BATCH] = x2 + i2;
            w[i + 3 * BATCH] = x3 + i3;
        }
    }

    private static void odd(int[] w, int count, int i0, int i1, int i2, int i3) {
        for (int i = 0; i < count; i++) {
            int x0 = w[i] + w[i + BATCH];
            int x1 = Integer.rotateLeft(w[i + BATCH], 6) ^ x0;
            int x2 = w[i + 2 * BATCH] + w[i + 3 * BATCH];
            int x3 = Integer.rotateLeft(w[i + 3 * BATCH], 20) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 17) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 11) ^ x2;
            x0 += x1;
            x1 = Integer.rotateLeft(x1, 25) ^ x0;
            x2 += x3;
            x3 = Integer.rotateLeft(x3, 10) ^ x2;
            x0 += x3;
            x3 = Integer.rotateLeft(x3, 18) ^ x0;
            x2 += x1;
            x1 = Integer.rotateLeft(x1, 20) ^ x2;
            w[i] = x0 + i0;
            w[i + BATCH] = x1 + i1;
            w[i + 2 * BATCH] = x2 + i2;
            w[i + 3 * BATCH] = x3 + i3;
        }
    }
}
