package org.pacta.register.draft;

import java.util.Collection;
import org.pacta.ledger.Entry;

/// A window: a slice above whose own facts follow from the plan makes them anew, in the same entry.
public interface PlanChanged {

    /// @param things measures, steps and groups whose steps, assignments or membership may have changed
    void changed(Entry entry, Collection<Long> things);
}
