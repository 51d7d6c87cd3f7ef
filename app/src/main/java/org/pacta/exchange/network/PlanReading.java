package org.pacta.exchange.network;

import java.util.List;

/// What came of reading a plan file.
public sealed interface PlanReading {

    /// It was taken; the notices say what was assumed or changed.
    record Read(PlanFile plan, List<PlanFault> notices) implements PlanReading {
        public Read {
            notices = List.copyOf(notices);
        }
    }

    /// It was not, for all of these faults.
    record Refused(List<PlanFault> faults) implements PlanReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
