package org.pacta.scoreboard.bridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pacta.ledger.Ledger;
import org.pacta.scoreboard.CodeOrder;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;

/// What happened between two moments. Called inside a reading: compared for its viewer alone.
@Component
public class Bridges {

    private static final Comparator<Thing> BY_CODE = Comparator.comparing(Thing::code, CodeOrder.COUNTED);

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
            var things = new ArrayList<Thing>();
            for (var some : List.of(store.items(from, to, counted), store.acts(from, to)))
                some.stream().sorted(BY_CODE).forEach(things::add);
            var wordings = store.wordings(from, to, counted).stream()
                    .sorted(Comparator.comparing(Wording::code, CodeOrder.COUNTED))
                    .toList();
            return new Comparison(from, to, counted, things, wordings);
        });
    }
}
