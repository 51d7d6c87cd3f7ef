package org.pacta.engine.calendar;

/// On whose working days the lag of a link is counted.
public enum LagCalendar {
    /// The predecessor's calendar; the default of Primavera P6.
    PREDECESSOR,
    /// The successor's calendar; what Microsoft Project does.
    SUCCESSOR,
    /// Every day counts.
    ELAPSED
}
