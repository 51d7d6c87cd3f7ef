package org.pacta.parties.mandate;

import java.util.List;
import org.pacta.ledger.AsOf;

/// A window: which bodies a thing is assigned to stands in a slice above.
public interface Assigned {

    /// The ids of the bodies that carry out a thing on a day, each once, in order.
    List<Long> bodies(int union, long thing, AsOf asOf);
}
