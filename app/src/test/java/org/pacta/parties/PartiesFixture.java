package org.pacta.parties;

import org.pacta.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The front doors of this slice on a database, without an application around them.
public final class PartiesFixture {

    private final PartiesStore store;
    private final Ledger ledger;

    public PartiesFixture(JdbcClient jdbc, Ledger ledger) {
        this.store = new PartiesStore(jdbc);
        this.ledger = ledger;
    }

    public Bodies bodies() {
        return new Bodies(store, ledger);
    }

    public Unions unions() {
        return new Unions(store, ledger);
    }
}
