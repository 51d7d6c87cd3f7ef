package org.pacta.engine.forecast;

/// Loops over the futures of a block. Each writes one array, has no branch, and is small: the compiler turns
/// them into vector instructions only so.
final class Rows {

    private Rows() {}

    static int least(int[] a, int n) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, a[i]);
        }
        return least;
    }

    static int most(int[] a, int n) {
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, a[i]);
        }
        return most;
    }

    /// Negative if a value lies outside `least..most`; the differences must not overflow.
    static int outside(int[] a, int least, int most, int n) {
        int outside = 0;
        for (int i = 0; i < n; i++) {
            outside |= (a[i] - least) | (most - a[i]);
        }
        return outside;
    }

    /// Negative if a value lies before `least`, or lies with its length beyond `most`; the differences must not
    /// overflow.
    static int outside(int[] a, int[] length, int least, int most, int n) {
        int outside = 0;
        for (int i = 0; i < n; i++) {
            outside |= (a[i] - least) | (most - a[i] - length[i]);
        }
        return outside;
    }

    static void fill(int[] out, int value, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = value;
        }
    }

    /// `out = max(low, a + lagA)`.
    static void latest(int[] out, int low, int[] a, int lagA, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(low, a[i] + lagA);
        }
    }

    /// `out = max(low, a + lagA, b + lagB)`.
    static void latest(int[] out, int low, int[] a, int lagA, int[] b, int lagB, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(low, Math.max(a[i] + lagA, b[i] + lagB));
        }
    }

    /// `out = max(low, a + lagA) + d`.
    static void after(int[] out, int low, int[] a, int lagA, int[] d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(low, a[i] + lagA) + d[i];
        }
    }

    /// `out = max(low, a + lagA, b + lagB) + d`.
    static void after(int[] out, int low, int[] a, int lagA, int[] b, int lagB, int[] d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(low, Math.max(a[i] + lagA, b[i] + lagB)) + d[i];
        }
    }

    /// `out = max(a + lagA, b + lagB, c + lagC) + d`, but from `low` at the earliest.
    static void after(int[] out, int low, int[] a, int lagA, int[] b, int lagB, int[] c, int lagC, int[] d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(Math.max(low, a[i] + lagA), Math.max(b[i] + lagB, c[i] + lagC)) + d[i];
        }
    }

    /// `out = max(out, a + lag)`.
    static void raise(int[] out, int[] a, int lag, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(out[i], a[i] + lag);
        }
    }

    /// `out = min(out, a - lag)`.
    static void lower(int[] out, int[] a, int lag, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(out[i], a[i] - lag);
        }
    }

    /// `out = min(a, b - lag)`.
    static void earliest(int[] out, int[] a, int[] b, int lag, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(a[i], b[i] - lag);
        }
    }

    /// `a = table[a - origin]`.
    static void look(int[] a, int[] table, int origin, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = table[a[i] - origin];
        }
    }

    /// `out = a + b`.
    static void sum(int[] out, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i];
        }
    }

    /// `out = a - b`.
    static void difference(int[] out, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b[i];
        }
    }

    /// `out = a + value`.
    static void shift(int[] out, int[] a, int value, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + value;
        }
    }

    /// How many of `a` do not exceed `b`.
    static int notAbove(int[] a, int[] b, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += (a[i] - b[i] - 1) >>> 31;
        }
        return count;
    }

    /// How many of `a` do not exceed `limit`.
    static int upTo(int[] a, int limit, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += (a[i] - limit - 1) >>> 31;
        }
        return count;
    }

    /// Sum of products. Both factors lie in -32,768..32,767.
    static long product(short[] a, int[] b, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
