package org.pacta.desk;

import java.util.List;
import org.pacta.ledger.Entry;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.presence.Capacity;
import org.springframework.stereotype.Component;

/// What people follow. It is no fact: it is their own, and they throw it away.
@Component
public class Follows {

    private final DeskStore store;

    Follows(DeskStore store) {
        this.store = store;
    }

    /// Lets the holder of a mandate follow a thing, by a command.
    public void follow(Entry entry, Mandate mandate, long thing) {
        follow(entry.union(), mandate, thing);
    }

    /// The same for himself. Called inside a transaction of his.
    void follow(int union, Mandate mandate, long thing) {
        var side = new Capacity.Holder(union, mandate, List.of()).viewer().party();
        store.follow(union, side, mandate.person(), thing);
    }
}
