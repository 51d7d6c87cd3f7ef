package org.pacta.planning.history;

import java.util.List;

/// How much of the time that the plan gives a thing has passed. How much longer things take, measured by that time,
/// differs most by it: what has just begun has its time before it, what has had twice its time comes when it comes.
enum Horizon {
    EARLY(0.25),
    UNDER_WAY(0.5),
    HALFWAY(0.75),
    CLOSING(1),
    LATE(1.25),
    OVERDUE(1.75),
    LONG_OVERDUE(2.5),
    STUCK(Double.POSITIVE_INFINITY);

    private static final List<Horizon> ALL = List.of(values());

    private final double below;

    Horizon(double below) {
        this.below = below;
    }

    /// @param passed part of the planned time that has passed; at least 0
    static Horizon of(double passed) {
        for (int i = 0; i < ALL.size(); i++) {
            if (passed < ALL.get(i).below) return ALL.get(i);
        }
        return STUCK;
    }
}
