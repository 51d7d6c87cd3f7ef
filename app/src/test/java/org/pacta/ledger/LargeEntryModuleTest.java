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

    private static final int THINGS = 1_500;

    private final LedgerFixture at = new LedgerFixture();

    @AfterAll
    void close() {
        at.close();
    }

    @Test
    void aUnionUnknownToThePlannerIsNotReadWholeForEachThing() throws SQLException {
        at.enter(at.aUnion(), LargeEntryModuleTest::fill);
        try (var connection = at.database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze ledger.thing, ledger.code, ledger.text, ledger.leaf");
        }
        at.enter(at.aUnion(), entry -> {
            var before = fetched();
            fill(entry);
            entry.flush();
            assertThat(fetched() - before).isBetween(1L, 20L * THINGS);
        });
    }

    private static void fill(Entry entry) {
        for (int i = 0; i < THINGS; i++) {
            var id = entry.thing("measure", 0, 0);
            entry.code(id, "measure", 0, "M" + i, day("2021-01-01"));
            entry.text(id, "title", "en", "Measure " + i, true, day("2021-01-01"));
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
