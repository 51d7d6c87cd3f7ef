package org.pacta.engine.random;

/// Uniform draws for blocks of futures. A draw depends on seed, stream, key and the number of the future
/// alone. Not safe for use by several threads; one for each.
///
/// A block covers `size` futures that follow each other. Inside a block they stand in a fixed order of
/// their own (eight neighbours are far apart), the same for every key, so that sums and histograms over a
/// block, or over all blocks, do not depend on its size: place `p` holds future
/// `first + 8 * (p % (size / 8)) + p / (size / 8)`.
///
/// A draw has 16 bits: it is the middle of one of 65,536 equally likely strata. Half a word is enough for
/// durations that are rounded to days, and halves the time.
public final class Draws {

    /// Futures in a block at most; blocks of exactly this size are the quickest.
    public static final int BLOCK = 8 * Threefry.BATCH;

    /// Futures in a block are a multiple of this.
    public static final int STEP = 8;

    /// Number of strata.
    public static final int STRATA = 1 << 16;

    private final int[] words = new int[BLOCK / 2];
    private final int[] counter = new int[4];
    private final int[] key = new int[4];

    /// Draws of one seed.
    public Draws(long seed) {
        key[0] = (int) seed;
        key[1] = (int) (seed >>> 32);
    }

    /// Fills the first `size` entries with strata, 0 to 65,535.
    ///
    /// @param stream tells apart draws of several kinds for one key
    /// @param name the key of what the draw is for, for instance a task
    /// @param first number of the first future, a multiple of 8
    /// @param size a multiple of 8, at most [#BLOCK]
    public void fill(int[] strata, int stream, long name, int first, int size) {
        int count = size >>> 3;
        position(stream, name, first);
        Threefry.fill(words, count, counter, key);
        if (count == Threefry.BATCH) {
            low(words, strata);
            high(words, strata);
            return;
        }
        for (int w = 0; w < 4; w++) {
            low(words, w * Threefry.BATCH, strata, w * count, count);
            high(words, w * Threefry.BATCH, strata, (4 + w) * count, count);
        }
    }

    /// The words of a whole block, from which the strata come: of place `p` in the first half of the block the low 16
    /// bits of word `p`, of place `BLOCK / 2 + p` the high ones. Holds until the next call.
    ///
    /// @param first number of the first future, a multiple of 8
    public int[] block(int stream, long name, int first) {
        position(stream, name, first);
        Threefry.fill(words, Threefry.BATCH, counter, key);
        return words;
    }

    private void position(int stream, long name, int first) {
        counter[0] = first >>> 3;
        counter[1] = stream;
        counter[2] = (int) name;
        counter[3] = (int) (name >>> 32);
    }

    private static void low(int[] words, int[] strata) {
        for (int i = 0; i < BLOCK / 2; i++) {
            strata[i] = words[i] & 0xffff;
        }
    }

    private static void high(int[] words, int[] strata) {
        for (int i = 0; i < BLOCK / 2; i++) {
            strata[BLOCK / 2 + i] = words[i] >>> 16;
        }
    }

    private static void low(int[] words, int from, int[] strata, int to, int count) {
        for (int i = 0; i < count; i++) {
            strata[to + i] = words[from + i] & 0xffff;
        }
    }

    private static void high(int[] words, int from, int[] strata, int to, int count) {
        for (int i = 0; i < count; i++) {
            strata[to + i] = words[from + i] >>> 16;
        }
    }
}
