package org.pacta.scoreboard.bridge;

import java.util.Locale;

/// One term of a balance. The first two keep to what the plan counts at both moments, the others to what it counts at
/// one only.
public enum Term {
    /// Counted since: confirmed, adopted, its date brought within the day.
    GAINED(1),
    /// Counted no longer: returned to control, repealed, its date put off.
    LOST(-1),
    /// Added to the plan, and counted at the second moment.
    ADDED(1),
    /// Excluded from the plan, and counted at the first moment.
    EXCLUDED(-1);

    private final int sign;

    Term(int sign) {
        this.sign = sign;
    }

    /// 1 or -1.
    public int sign() {
        return sign;
    }

    /// The word in answers and tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
