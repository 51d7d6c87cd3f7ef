package org.pacta.parties.mandate;

import java.time.LocalDate;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;

/// A window: what somebody has on his desk under a mandate stands in the slices above. Each implements what it knows
/// of.
public interface OpenItems {

    /// How many items await the holder of a mandate.
    default int open(Mandate mandate, AsOf asOf) {
        return 0;
    }

    /// Passes all that is open from one mandate to another of the same role and body.
    default void handOver(Entry entry, Mandate from, Mandate to) {}

    /// What is open for a body is its successor's from that day on; what is done keeps the old name.
    default void follow(Entry entry, long body, long successor, LocalDate from) {}
}
