package org.pacta.scoreboard.bridge;

import org.pacta.ledger.Ledger;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;

/// What happened between two moments. Called inside a reading: compared for its viewer alone.
@Component
public class Bridges {

    private final BridgeStore store;
    private final Ledger ledger;

    Bridges(BridgeStore store, Ledger ledger) {
        this.ledger = ledger;
        this.store = store;
    }

    /// @param from the earlier question; both of one framework. The titles are in the language of the later one
    /// @param counted measures or steps
    public Comparison between(Question from, Question to, Counted counted) {
        return ledger.planned(() -> {
            var things = new java.util.ArrayList<>(store.items(from, to, counted));
            things.addAll(store.acts(from, to));
            return new Comparison(from, to, counted, things, store.wordings(from, to, counted));
        });
    }
}
