package org.pacta.reporting;

import java.util.List;
import org.pacta.ledger.NotFound;
import org.pacta.parties.Body;
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

    /// A body by its code, if this reader reports for it or looks at it: an officer his own, a coordinator those of his
    /// Party.
    ///
    /// @param all bodies of the union
    /// @throws NotFound if there is none for him
    public static Body body(Call call, List<Body> all, String code) {
        var own = body(call);
        return all.stream()
                .filter(each -> each.code().equals(code) && (own == 0 || own == each.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("body " + code));
    }
}
