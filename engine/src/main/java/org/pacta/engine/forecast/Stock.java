package org.pacta.engine.forecast;

import java.util.ArrayList;
import java.util.List;

/// Rows of one length, handed out anew when those who had them are done. What they hold is left over. For one thread.
final class Stock {

    private final int size;
    private final List<int[]> rows = new ArrayList<>();
    private final List<short[]> narrow = new ArrayList<>();
    private int taken;
    private int fewTaken;

    Stock(int size) {
        this.size = size;
    }

    /// The length of the rows.
    int size() {
        return size;
    }

    int[] row() {
        if (taken == rows.size()) {
            rows.add(new int[size]);
        }
        return rows.get(taken++);
    }

    /// One of numbers of two bytes.
    short[] few() {
        if (fewTaken == narrow.size()) {
            narrow.add(new short[size]);
        }
        return narrow.get(fewTaken++);
    }

    int[][] rows(int count) {
        int[][] some = new int[count][];
        for (int i = 0; i < count; i++) {
            some[i] = row();
        }
        return some;
    }

    /// All rows may be handed out again.
    void restart() {
        taken = 0;
        fewTaken = 0;
    }
}
