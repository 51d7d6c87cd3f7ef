package org.pacta.engine.calendar;

/// What the remaining work of a task that was started out of sequence waits for.
public enum Progress {
    /// The remaining work still waits for the predecessors.
    RETAINED_LOGIC,
    /// The remaining work goes on at the data date, whatever holds back the start; only a finish that is
    /// held back by finish-finish or start-finish still waits.
    OVERRIDE
}
