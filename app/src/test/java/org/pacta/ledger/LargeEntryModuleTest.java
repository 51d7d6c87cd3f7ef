package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.ledger.LedgerFixture.day;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a large entry costs grows with what it writes, whatever the planner believes of the union.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeEntryModuleTest {

    private static final int BEFORE = 2_000;
    private static final int THINGS = 6_000;
    private static final int AGAIN = 300;

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
            var before = fetched("ledger.thing");
            fill(entry, THINGS);
            entry.flush();
            assertThat(fetched("ledger.thing") - before).isBetween(1L, 20L * THINGS);
        });
    }

    @Test
    void whatWasClosedBeforeIsNotReadForEachEntryThatCloses() {
        int union = at.aUnion();
        var things = new ArrayList<Long>();
        at.enter(union, entry -> {
            for (int i = 0; i < AGAIN; i++) things.add(entry.thing("measure", 0, 0));
            name(entry, things, 0);
        });
        for (int i = 1; i < 10; i++) {
            int time = i;
            at.enter(union, entry -> name(entry, things, time));
        }
        at.enter(union, entry -> {
            var before = fetched("ledger.leaf");
            name(entry, things, 10);
            entry.flush();
            // what is held, what is added, what is closed
            assertThat(fetched("ledger.leaf") - before).isBetween(1L, 5L * AGAIN);
        });
    }

    private static void name(Entry entry, List<Long> things, int time) {
        things.forEach(each -> entry.text(each, "title", "en", "Name " + time, true, day("2021-01-01")));
    }

    private static void fill(Entry entry, int things) {
        for (int i = 0; i < things; i++) {
            var id = entry.thing("measure", 0, 0);
            entry.code(id, "measure", 0, "M" + i, day("2021-01-01"));
        }
    }

    /// How many rows of a table this transaction has fetched by an index.
    private long fetched(String table) {
        return at.jdbc
                .sql("select idx_tup_fetch from pg_stat_xact_user_tables where relid = :table::regclass")
                .param("table", table)
                .query(Long.class)
                .single();
    }
}
