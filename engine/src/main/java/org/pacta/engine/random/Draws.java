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
        counter[0] = first >>> 3;
        counter[1] = stream;
        counter[2] = (int) name;
        counter[3] = (int) (name >>> 32);
        Threefry.fill(words, count, counter, key);
        low(words, strata, 4 * count);
        high(words, strata, 4 * count);
    }

    private static void low(int[] words, int[] strata, int half) {
        for (int i = 0; i < half; i++) {
            strata[i] = words[i] & 0xffff;
        }
    }

    private static void high(int[] words, int[] strata, int half) {
        for (int i = 0; i < half; i++) {
            strata[half + i] = words[i] >>> 16;
        }
    }
}
