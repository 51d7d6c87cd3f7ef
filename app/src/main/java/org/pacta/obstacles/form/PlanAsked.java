package org.pacta.obstacles.form;

import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// The plan that an address names.
@Component
public class PlanAsked {

    private final Calls calls;
    private final Plans plans;

    PlanAsked(Calls calls, Plans plans) {
        this.calls = calls;
        this.plans = plans;
    }

    /// @throws NotFound if the union has no such framework
    public Framework of(Call call, String code) {
        return calls.read(call, each -> plans.frameworks(each.union().id(), each.asOf(), each.tag())).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("framework " + code));
    }

    /// An address below the plan.
    public static Address at(Call call, Framework framework, String below) {
        return call.at("/frameworks/" + Address.segment(framework.code()) + below);
    }
}
