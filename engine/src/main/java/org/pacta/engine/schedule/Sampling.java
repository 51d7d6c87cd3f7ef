package org.pacta.engine.schedule;

import org.pacta.engine.network.Adjacency;

/// Draws lists in which predecessors come first, favouring tasks that are urgent by a key: regret-based
/// biased random sampling (Drexl, Management Science 37, 1991). Buffers are used again.
final class Sampling {

    private final Adjacency before;
    private final Adjacency after;
    private final int[] key;
    private final Draws draws;
    private final int[] waiting;
    private final int[] eligible;

    /// @param before the links to look back along
    /// @param after the links to look ahead along
    /// @param key by position; lower is more urgent
    Sampling(Adjacency before, Adjacency after, int[] key, Draws draws) {
        this.before = before;
        this.after = after;
        this.key = key;
        this.draws = draws;
        waiting = new int[key.length];
        eligible = new int[key.length];
    }

    void fill(int[] list) {
        int size = 0;
        for (int p = 0; p < list.length; p++) {
            waiting[p] = before.first(p + 1) - before.first(p);
            if (waiting[p] == 0) {
                eligible[size++] = p;
            }
        }
        for (int i = 0; i < list.length; i++) {
            int at = drawn(size);
            int p = eligible[at];
            eligible[at] = eligible[--size];
            list[i] = p;
            for (int k = after.first(p); k < after.first(p + 1); k++) {
                if (--waiting[after.end(k)] == 0) {
                    eligible[size++] = after.end(k);
                }
            }
        }
    }

    private int drawn(int size) {
        int worst = Integer.MIN_VALUE;
        long sum = 0;
        for (int e = 0; e < size; e++) {
            worst = Math.max(worst, key[eligible[e]]);
            sum += key[eligible[e]];
        }
        // The chance of each is its regret: how much more urgent than the least urgent, plus one.
        double left = draws.unit() * ((worst + 1L) * size - sum);
        int e = 0;
        while (e < size - 1) {
            left -= worst - key[eligible[e]] + 1;
            if (left < 0) {
                break;
            }
            e++;
        }
        return e;
    }
}
