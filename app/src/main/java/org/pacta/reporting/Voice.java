package org.pacta.reporting;

import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Capacity;

/// For whom somebody may report.
public final class Voice {

    private Voice() {}

    /// The body for which he reports; 0 for each of his Party, or for nobody if he acts for none.
    public static long body(Call call) {
        return call.capacity() instanceof Capacity.Holder holder
                        && holder.mandate().role() == Role.BODY_OFFICER
                ? holder.mandate().body()
                : 0;
    }
}
