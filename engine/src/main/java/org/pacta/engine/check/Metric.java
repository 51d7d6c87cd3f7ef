package org.pacta.engine.check;

/// What is checked, how it is worked out, and what it should be.
///
/// Sources: Defense Contract Management Agency, *Earned Value Management System Program Analysis Pamphlet*,
/// DCMA-EA PAM 200.1 (2012), section 4, the 14-point assessment; U.S. Government Accountability Office,
/// *Schedule Assessment Guide*, GAO-16-89G (2015), best practices 2, 4, 6, 7, 9 and 10. Where the GAO gives
/// no number, the threshold is 0 and the reader judges.
///
/// "Open" tasks are those not finished. Days are working days of the task's own calendar.
public enum Metric {
    /// Tasks that nothing leads to or that lead to nothing.
    LOGIC("DCMA 1", "open tasks without predecessor or without successor / open tasks", 0.05, false),
    /// Negative lags.
    LEADS("DCMA 2", "links with negative lag / links", 0, false),
    /// Positive lags.
    LAGS("DCMA 3", "links with positive lag / links", 0.05, false),
    /// How many links are finish-start.
    LINK_TYPES("DCMA 4", "finish-start links / links", 0.90, true),
    /// Dates that can hold a task against its predecessors.
    HARD_CONSTRAINTS("DCMA 5", "open tasks with must or no-later-than / open tasks", 0.05, false),
    /// Float so high that a link may be missing.
    HIGH_FLOAT("DCMA 6", "open tasks with total float > 44 days / open tasks", 0.05, false),
    /// Float below zero: the plan cannot be kept.
    NEGATIVE_FLOAT("DCMA 7", "open tasks with total float < 0 / open tasks", 0, false),
    /// Tasks too long to be steered.
    HIGH_DURATION("DCMA 8", "open tasks with more than 44 days left / open tasks", 0.05, false),
    /// Work forecast in the past or done in the future.
    INVALID_DATES("DCMA 9", "tasks with open work before, or actual dates after, the data date / tasks", 0, false),
    /// Tasks with work that nobody is to do.
    RESOURCES("DCMA 10", "open tasks with work and without resources / open tasks with work", 0, false),
    /// Tasks that missed their baseline.
    MISSED_TASKS("DCMA 11", "tasks due by the baseline that finished later or not / tasks due", 0.05, false),
    /// Whether a delay of a critical task arrives at the end.
    CRITICAL_PATH_TEST(
            "DCMA 12",
            "days the end of the critical path moves / days its first open task, given 600 more, does",
            0.95,
            true),
    /// Whether the deadline can still be kept.
    CRITICAL_PATH_LENGTH_INDEX("DCMA 13", "(critical path length + float to the deadline) / length", 0.95, true),
    /// Whether as much is finished as was to be.
    BASELINE_EXECUTION_INDEX("DCMA 14", "tasks finished / tasks due by the baseline", 0.95, true),
    /// Tasks of which one end is not tied.
    DANGLING("GAO 2", "open tasks whose start or finish is not tied / open tasks", 0, false),
    /// Links that say nothing new.
    REDUNDANT_LINKS("GAO 2", "redundant links / links", 0, false),
    /// Dates put in place of logic.
    DATE_CONSTRAINTS("GAO 2", "open tasks with a date constraint of any kind / open tasks", 0, false),
    /// Lags and dates that drive the end of the plan.
    CRITICAL_PATH_FORCED("GAO 6", "critical path tasks held by a date or a lag / critical path tasks", 0, false),
    /// Work done before what it should wait for.
    OUT_OF_SEQUENCE("GAO 9", "started tasks ahead of their logic / started tasks", 0, false),
    /// Tasks that the baseline does not know.
    WITHOUT_BASELINE("GAO 10", "tasks without baseline / tasks", 0, false);

    private final String source;
    private final String formula;
    private final double threshold;
    private final boolean atLeast;

    Metric(String source, String formula, double threshold, boolean atLeast) {
        this.source = source;
        this.formula = formula;
        this.threshold = threshold;
        this.atLeast = atLeast;
    }

    /// The point of the DCMA or the best practice of the GAO.
    public String source() {
        return source;
    }

    /// Numerator and denominator in words.
    public String formula() {
        return formula;
    }

    /// The value at which it still passes.
    public double threshold() {
        return threshold;
    }

    /// Whether the value should be at least, rather than at most, the threshold.
    public boolean atLeast() {
        return atLeast;
    }

    /// Key of the message that says what to do about it, such as `check.remedy.HIGH_FLOAT`.
    public String remedy() {
        return "check.remedy." + name();
    }

    boolean passes(double value) {
        return atLeast ? value >= threshold : value <= threshold;
    }
}
