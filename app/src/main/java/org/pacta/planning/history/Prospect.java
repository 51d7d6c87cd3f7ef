package org.pacta.planning.history;

import java.util.List;
import org.pacta.engine.calibration.Ratios;
import org.pacta.engine.random.Estimate;

/// How long what is left of a thing may take, and where that is known from.
///
/// @param left in working days, once nothing else holds it up
/// @param horizon how far off its day is: `long-overdue`, `overdue`, `imminent`, `near`, `short`, `middle`, `far`,
/// `undated`
/// @param lessons things of that horizon that were seen done
/// @param weight the part of the estimate that was learned; the rest is assumed ([Learned])
/// @param sources the groups it was learned from, the narrowest first
public record Prospect(Estimate left, String horizon, int lessons, double weight, List<Ratios.Source> sources) {

    public Prospect {
        sources = List.copyOf(sources);
    }
}
