package org.pacta.parties.presence;

import java.util.List;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;

/// In which capacity somebody is in a union: what he sees there, and as whom he acts.
public sealed interface Capacity {

    /// As everybody: nobody known, or a person without a mandate in this union.
    record Everybody() implements Capacity {}

    /// As operator of the server.
    record Operator(int union) implements Capacity {}

    /// Under a mandate.
    ///
    /// @param union in which he is; that of the mandate, but for an administrator
    /// @param mandate under which he acts now
    /// @param all that he holds here, this one included
    record Holder(int union, Mandate mandate, List<Mandate> all) implements Capacity {
        public Holder {
            all = List.copyOf(all);
        }

        private Viewer reads() {
            if (mandate.role() == Role.ADMINISTRATOR || mandate.role() == Role.ASSESSOR) return Viewer.PUBLIC;
            if (mandate.role() == Role.SECRETARIAT_OFFICER) return Viewer.secretariat(union);
            if (mandate.role() == Role.OBSERVER) return Viewer.observer(union);
            return mandate.party() == 0 ? Viewer.parties(union) : Viewer.party(union, mandate.party());
        }
    }

    /// As whom he reads. An administrator of the server and an invited assessor see of a union what everybody sees.
    default Viewer viewer() {
        return switch (this) {
            case Everybody _ -> Viewer.PUBLIC;
            case Operator operator -> Viewer.operator(operator.union());
            case Holder holder -> holder.reads();
        };
    }

    /// As whom he gives commands.
    ///
    /// @throws IllegalStateException for everybody: a handler that gives commands is not open
    default Actor actor() {
        return switch (this) {
            case Everybody _ -> throw new IllegalStateException("everybody gives no commands");
            case Operator _ -> new Actor.Operator();
            case Holder holder ->
                new Actor.Holder(holder.mandate.person(), holder.mandate.id(), holder.mandate.party());
        };
    }

    /// Whether he acts here in that role, with that power.
    default boolean may(Role role, Power power) {
        return this instanceof Holder holder && holder.mandate.role() == role && holder.mandate.may(power);
    }

    /// The Party for which he acts; 0 for none.
    default long party() {
        return this instanceof Holder holder ? holder.mandate.party() : 0;
    }
}
