package org.pacta.machine;

import java.util.List;

/// The slices of the application in the order in which one may use another, which is the order of their migrations.
/// Each has a schema of its own name and, where it keeps anything, a folder `db/migration/<slice>`.
public final class Slices {

    public static final List<String> IN_ORDER = List.of(
            "machine",
            "language",
            "ledger",
            "page",
            "parties",
            "register",
            "acts",
            "confirmation",
            "council",
            "reporting",
            "assessment",
            "investment",
            "training",
            "technology",
            "obstacles",
            "planning",
            "scoreboard",
            "report",
            "exchange",
            "desk",
            "portal",
            "demo");

    private Slices() {}
}
