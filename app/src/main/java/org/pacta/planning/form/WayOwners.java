package org.pacta.planning.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Text;
import org.pacta.page.Address;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.springframework.stereotype.Component;

/// Whose way of making law is looked at, and how its stages are told. Inside a reading.
@Component
class WayOwners {

    /// How the union stands in addresses.
    static final String UNION = "union";

    private final Procedures procedures;
    private final Bodies bodies;

    WayOwners(Procedures procedures, Bodies bodies) {
        this.procedures = procedures;
        this.bodies = bodies;
    }

    /// @param id of the Party, or the union's thing
    /// @param code as it stands in the address
    /// @param party whether it is a Party, not the union
    record Owner(long id, String code, String name, boolean party) {

        /// The page of its way.
        Address at(Call call) {
            return call.at("/procedures/" + Address.segment(code));
        }

        /// The page of one of its stages.
        Address at(Call call, String stage) {
            return call.at("/procedures/" + Address.segment(code) + "/stages/" + Address.segment(stage));
        }
    }

    /// @throws NotFound if there is no such Party
    Owner owner(Call call, String code) {
        if (code.equals(UNION)) return new Owner(call.union().thing(), code, call.name(), false);
        return bodies.parties(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> new Owner(each.id(), code, each.name(), true))
                .orElseThrow(() -> new NotFound("party " + code));
    }

    /// Whether the reader may say how law is made there: the secretariat everywhere, a Party at home.
    boolean may(Call call, Owner owner) {
        var capacity = call.capacity();
        return capacity.may(Role.SECRETARIAT_OFFICER, Power.PREPARE)
                || capacity.party() == owner.id && capacity.may(Role.PARTY_COORDINATOR, Power.PREPARE);
    }

    /// Who may, for those who may not.
    String who(Call call, Owner owner) {
        return owner.party ? call.say("procedure.who.party", owner.name) : call.say("procedure.who.union");
    }

    Way way(Call call, Owner owner) {
        return procedures.ways(call.union().id(), call.asOf()).getOrDefault(owner.id, Way.NONE);
    }

    Map<String, List<Text>> names(Call call, Owner owner, Way way) {
        return procedures.names(call.union().id(), owner.id, way, call.asOf());
    }

    /// How a stage is called in the reader's language, or in another; the stages of acts need no name of their own.
    static String name(Call call, Map<String, List<Text>> names, String stage) {
        var own = Text.of(names.getOrDefault(stage, List.of()), Procedures.field(stage), call.tag());
        return own.orElseGet(() -> Stage.ACTS.contains(stage) ? call.say("procedure.stage." + stage) : stage);
    }

    /// The bodies at whose sittings something may end: by their ids.
    Map<Long, Body> bodies(Call call) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag()).stream()
                .collect(Collectors.toMap(Body::id, each -> each));
    }

    Optional<Body> body(Call call, String code) {
        return bodies.body(call.union().id(), code, call.asOf(), call.tag());
    }
}
