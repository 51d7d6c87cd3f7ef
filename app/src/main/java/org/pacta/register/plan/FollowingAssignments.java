package org.pacta.register.plan;

import java.time.LocalDate;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.parties.mandate.Assigned;
import org.pacta.parties.mandate.OpenItems;
import org.springframework.stereotype.Component;

/// Which bodies carry a thing out; and what a body carries out, its successor carries out from the day of the
/// succession on.
@Component
class FollowingAssignments implements OpenItems, Assigned {

    private final MeasureStore store;
    private final Plan plan;

    FollowingAssignments(MeasureStore store, Plan plan) {
        this.store = store;
        this.plan = plan;
    }

    @Override
    public void follow(Entry entry, long body, long successor, LocalDate from) {
        for (var each : store.assigned(entry.union(), body, new AsOf(from, entry.recorded()))) {
            var key = Fact.row("id", each.thing(), "body_id", body, "role", each.role());
            entry.end(Plan.ASSIGNMENT, key, from);
            plan.assign(entry, each.thing(), successor, each.role(), each.position(), from);
        }
    }

    @Override
    public List<Long> bodies(int union, long thing, AsOf asOf) {
        return store.assignments(union, List.of(thing), asOf, "en").getOrDefault(thing, List.of()).stream()
                .map(Assignment::body)
                .distinct()
                .toList();
    }
}
