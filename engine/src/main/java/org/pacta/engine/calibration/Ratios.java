package org.pacta.engine.calibration;

import java.util.List;

/// How many times its planned duration a task takes, as a distribution, and from what it was learned.
///
/// @param chances 0, 0.005, 0.015 ... 0.995, 1
/// @param ratios the ratio not exceeded with each chance; as many, rising
/// @param sources what was used, the narrowest group first
public record Ratios(List<Double> chances, List<Double> ratios, List<Source> sources) {

    /// Copies the lists.
    public Ratios {
        chances = List.copyOf(chances);
        ratios = List.copyOf(ratios);
        sources = List.copyOf(sources);
    }

    /// The part of one group.
    ///
    /// @param group its name; empty for all tasks together
    /// @param finished tasks of the group that were finished
    /// @param open tasks of the group still open at the data date
    /// @param weight its share in the distribution; those of all sources add up to 1
    public record Source(String group, int finished, int open, double weight) {}
}
