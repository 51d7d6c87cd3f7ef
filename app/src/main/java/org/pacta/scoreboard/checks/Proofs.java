package org.pacta.scoreboard.checks;

import java.time.LocalDate;
import java.util.Map;
import org.pacta.scoreboard.Question;

/// A window on the evidence of claims: whoever keeps it says of which day it is.
public interface Proofs {

    /// By the id of the measure or step, the latest day that its evidence bears; what has none is left out. Called
    /// inside a reading.
    Map<Long, LocalDate> latest(Question question);
}
