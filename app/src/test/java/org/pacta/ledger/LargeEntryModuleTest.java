package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.ledger.LedgerFixture.day;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a large entry costs grows with what it writes, whatever the planner believes of the union.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeEntryModuleTest {

    private static final int BEFORE = 2_000;
    private static final int THINGS = 6_000;

    private final LedgerFixture at = new LedgerFixture();

    @AfterAll
    void close() {
        at.close();
    }

    @Test
    void aUnionUnknownToThePlannerIsNotReadWholeForEachThing() throws SQLException {
        at.enter(at.aUnion(), entry -> fill(entry, BEFORE));
        try (var connection = at.database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        at.enter(at.aUnion(), entry -> {
            var before = fetched();
            fill(entry, THINGS);
            entry.flush();
            assertThat(fetched() - before).isBetween(1L, 20L * THINGS);
        });
    }

    private static void fill(Entry entry, int things) {
        for (int i = 0; i < things; i++) {
            var id = entry.thing("measure", 0, 0);
            entry.code(id, "measure", 0, "M" + i, day("2021-01-01"));
        }
    }

    /// How many identity rows this transaction has fetched by an index.
    private long fetched() {
        return at.jdbc
                .sql("select idx_tup_fetch from pg_stat_xact_user_tables where relid = 'ledger.thing'::regclass")
                .query(Long.class)
                .single();
    }
}
