package org.pacta.parties;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The front doors of this slice on a database, without an application around them.
public final class PartiesFixture {

    private final PartiesStore store;

    public PartiesFixture(JdbcClient jdbc) {
        store = new PartiesStore(jdbc);
    }

    public Bodies bodies() {
        return new Bodies(store);
    }

    public Unions unions() {
        return new Unions(store);
    }
}
