package org.pacta.obstacles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.ledger.Visibility;
import org.springframework.stereotype.Component;

/// The register of risks as of a moment, and the commands that change it.
@Component
public class Risks {

    static final FactTable RISK = FactTable.about(
            "obstacles.risk",
            List.of("id"),
            List.of("framework_id", "chance", "factor", "delay", "owner_id", "review", "counts"));
    static final FactTable AFFECTS = FactTable.between("obstacles.affects", List.of("id", "thing_id"), List.of());

    private final RiskStore store;

    Risks(RiskStore store) {
        this.store = store;
    }

    /// The risks of a framework by code; of those, the ones that the viewer may see. Inside a reading.
    public List<Risk> risks(int union, long framework, AsOf asOf) {
        return store.risks(union, framework, asOf);
    }

    public Optional<Risk> risk(int union, long framework, String code, AsOf asOf) {
        return risks(union, framework, asOf).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /// Enters a new risk under the next number of its framework.
    ///
    /// @param seen everybody or all Parties
    /// @return its id
    public long enter(Entry entry, Risk.State state, Set<Long> things, Visibility seen, LocalDate from) {
        var id = entry.thing("risk", state.framework(), state.framework(), seen);
        var code = "R" + (store.ever(entry.union(), state.framework()) + 1);
        entry.code(id, "risk", state.framework(), code, from);
        entry.put(new Fact(RISK, Fact.row("id", id), row(state), Period.since(from), seen));
        things.forEach(each -> affect(entry, id, each, seen, from));
        return id;
    }

    /// From a day on this is said of a risk, and of these things alone.
    public void revise(Entry entry, Risk risk, Risk.State state, Set<Long> things, LocalDate from) {
        var seen = store.seen(entry.union(), risk.id());
        entry.put(new Fact(RISK, Fact.row("id", risk.id()), row(state), Period.since(from), seen));
        for (var each : risk.things()) {
            if (!things.contains(each)) entry.end(AFFECTS, Fact.row("id", risk.id(), "thing_id", each), from);
        }
        for (var each : things) {
            if (!risk.things().contains(each)) affect(entry, risk.id(), each, seen, from);
        }
    }

    /// From a day on it is no risk any more.
    public void close(Entry entry, Risk risk, LocalDate from) {
        entry.end(RISK, Fact.row("id", risk.id()), from);
        risk.things().forEach(each -> entry.end(AFFECTS, Fact.row("id", risk.id(), "thing_id", each), from));
    }

    private static void affect(Entry entry, long risk, long thing, Visibility seen, LocalDate from) {
        entry.put(new Fact(AFFECTS, Fact.row("id", risk, "thing_id", thing), Fact.row(), Period.since(from), seen));
    }

    private static java.util.Map<String, Object> row(Risk.State state) {
        return Fact.row(
                "framework_id", state.framework(),
                "chance", state.chance(),
                "factor", state.factor(),
                "delay", state.delay(),
                "owner_id", state.owner(),
                "review", state.review(),
                "counts", state.counts());
    }
}
