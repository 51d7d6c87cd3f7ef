package org.pacta.scoreboard.coverage;

import java.util.HashMap;
import java.util.Map;
import org.pacta.ledger.Ledger;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;

/// Counts what carries provisions out: the measures that the plan counts, confirmed by the rule of all figures. Called
/// inside a reading.
@Component
public class Coverage {

    private final CoverageStore store;
    private final Figures figures;
    private final Ledger ledger;

    Coverage(CoverageStore store, Figures figures, Ledger ledger) {
        this.store = store;
        this.figures = figures;
        this.ledger = ledger;
    }

    /// A provision is carried out by the measures aligned with it or with a part of it; each counts once, by the
    /// highest degree by which it is aligned with any of these.
    public Covered of(Question question) {
        var degrees = new HashMap<Long, Map<String, Covered.Part>>();
        for (var each : ledger.planned(() -> store.lines(question)))
            degrees.computeIfAbsent(each.provision(), _ -> new HashMap<>())
                    .put(each.degree(), new Covered.Part(each.of(), each.confirmed()));
        var carried = new HashMap<Long, Covered.Carried>();
        degrees.forEach((provision, parts) -> carried.put(provision, carried(parts)));
        var whole = carried.remove(CoverageStore.ANY);
        return new Covered(
                carried,
                whole == null ? Covered.Carried.NONE : whole,
                figures.tally(question, Counted.MEASURES).all().of());
    }

    private static Covered.Carried carried(Map<String, Covered.Part> parts) {
        return new Covered.Carried(
                parts.getOrDefault("high", Covered.Part.NONE),
                parts.getOrDefault("medium", Covered.Part.NONE),
                parts.getOrDefault("low", Covered.Part.NONE));
    }
}
