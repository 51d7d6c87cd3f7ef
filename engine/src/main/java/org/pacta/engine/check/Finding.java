package org.pacta.engine.check;

import java.util.List;

/// What one metric found.
///
/// @param numerator of the metric's formula
/// @param denominator of the metric's formula; 0 if there was nothing to check, and then the verdict is
///                    [Verdict#NOT_APPLICABLE]
/// @param tasks indices of the offending tasks, rising
/// @param links indices of the offending links, rising
public record Finding(
        Metric metric,
        double numerator,
        double denominator,
        Verdict verdict,
        List<Integer> tasks,
        List<Integer> links) {

    /// Copies the lists.
    public Finding {
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
    }

    /// Whether the threshold is kept.
    public enum Verdict {
        /// It is.
        PASSED,
        /// It is not.
        FAILED,
        /// There was nothing to check, or what it needs was not given.
        NOT_APPLICABLE
    }

    /// The quotient; not a number if there was nothing to check.
    public double value() {
        return numerator / denominator;
    }

    static Finding of(Metric metric, double numerator, double denominator, List<Integer> tasks, List<Integer> links) {
        var verdict = denominator == 0
                ? Verdict.NOT_APPLICABLE
                : metric.passes(numerator / denominator) ? Verdict.PASSED : Verdict.FAILED;
        return new Finding(metric, numerator, denominator, verdict, tasks, links);
    }
}
