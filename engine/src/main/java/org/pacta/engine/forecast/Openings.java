package org.pacta.engine.forecast;

import org.pacta.engine.calendar.Gate;

/// A gate as tables; shared by all tasks that have it.
final class Openings {
    final Gate gate;
    final int origin;
    /// By bound from `origin` on.
    final int[] next = new int[Days.SPAN];
    final int[] previous = new int[Days.SPAN];

    Openings(Gate gate, int origin) {
        this.gate = gate;
        this.origin = origin;
        for (int i = 0; i < Days.SPAN; i++) {
            boolean known = i > 0 && origin + i <= next[i - 1];
            next[i] = known ? next[i - 1] : gate.completion(origin + i);
            previous[i] = known && origin + i < next[i] ? previous[i - 1] : gate.completionAtOrBefore(origin + i);
        }
    }

    /// Puts what ends off to the next opening.
    void await(int[] finish, int n) {
        if (Rows.outside(finish, origin, origin + Days.SPAN - 1, n) >= 0) {
            Rows.look(finish, next, origin, n);
            return;
        }
        for (int p = 0; p < n; p++) {
            finish[p] = inside(finish[p]) ? next[finish[p] - origin] : gate.completion(finish[p]);
        }
    }

    /// The last openings at or before some bounds.
    void before(int[] late, int[] out, int n) {
        if (Rows.outside(late, origin, origin + Days.SPAN - 1, n) >= 0) {
            System.arraycopy(late, 0, out, 0, n);
            Rows.look(out, previous, origin, n);
            return;
        }
        for (int p = 0; p < n; p++) {
            out[p] = inside(late[p]) ? previous[late[p] - origin] : gate.completionAtOrBefore(late[p]);
        }
    }

    private boolean inside(int bound) {
        return bound >= origin && bound < origin + Days.SPAN;
    }
}
