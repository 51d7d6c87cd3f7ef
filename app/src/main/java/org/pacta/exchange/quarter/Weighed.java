package org.pacta.exchange.quarter;

import java.util.List;
import org.pacta.reporting.Submission;

/// What files come to: they are taken where nothing is wrong and nothing is left to choose.
///
/// @param submissions one for each file that says something new, in the order of the files
record Weighed(List<QuarterView.Wrong> wrong, List<QuarterView.Conflict> conflicts, List<Submission> submissions) {

    Weighed {
        wrong = List.copyOf(wrong);
        conflicts = List.copyOf(conflicts);
        submissions = List.copyOf(submissions);
    }
}
