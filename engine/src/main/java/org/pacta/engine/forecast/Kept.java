package org.pacta.engine.forecast;

import org.jspecify.annotations.Nullable;

/// Rows of a block that are kept until its end, by place: two bytes for a number, four where a row has one that
/// does not fit. For one thread.
final class Kept {

    private static final int REACH = 0xffff;

    private final int least;
    private final short[] @Nullable [] few;
    private final int[] @Nullable [] many;
    private final boolean[] wide;
    private final Stock stock;

    /// @param wanted the places that have a row
    /// @param least the least number that fits
    Kept(boolean[] wanted, int least, Stock stock) {
        this.least = least;
        this.few = new short[wanted.length][];
        this.many = new int[wanted.length][];
        this.wide = new boolean[wanted.length];
        this.stock = stock;
        for (int i = 0; i < few.length; i++) {
            few[i] = wanted[i] ? stock.few() : null;
        }
    }

    boolean has(int i) {
        return few[i] != null;
    }

    void put(int i, int[] row, int n) {
        var narrow = few[i];
        if (narrow == null) {
            throw new IllegalArgumentException("place %d has no row".formatted(i));
        }
        wide[i] = Rows.outside(row, least, least + REACH, n) < 0;
        if (!wide[i]) {
            narrow(row, least + REACH / 2 + 1, narrow, n);
            return;
        }
        var own = many[i];
        if (own == null) {
            own = stock.row();
            many[i] = own;
        }
        System.arraycopy(row, 0, own, 0, n);
    }

    /// The row of a place.
    ///
    /// @param out takes it if it has to be made
    int[] get(int i, int[] out, int n) {
        var own = many[i];
        if (wide[i] && own != null) {
            return own;
        }
        var narrow = few[i];
        if (narrow == null) {
            throw new IllegalArgumentException("place %d has no row".formatted(i));
        }
        widen(narrow, least + REACH / 2 + 1, out, n);
        return out;
    }

    private static void narrow(int[] row, int middle, short[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = (short) (row[p] - middle);
        }
    }

    private static void widen(short[] row, int middle, int[] out, int n) {
        for (int p = 0; p < n; p++) {
            out[p] = row[p] + middle;
        }
    }
}
