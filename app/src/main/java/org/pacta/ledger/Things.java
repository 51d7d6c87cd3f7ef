package org.pacta.ledger;

import java.util.List;

/// The tables by which every slice names its things: identity, codes, texts.
public final class Things {

    /// Identity rows: without facts, never closed.
    static final FactTable THING =
            new FactTable("ledger.thing", List.of("id"), List.of("kind", "scope_id", "under_id"), "", true);

    static final FactTable CODE = FactTable.about("ledger.code", List.of("id"), List.of("kind", "scope_id", "code"));

    static final FactTable TEXT =
            FactTable.about("ledger.text", List.of("id", "field", "language"), List.of("words", "original"));

    private Things() {}
}
