package org.pacta.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;

/// The heads of a ledger, page by page.
class HeadsModuleTest {

    private static final String LEDGER = "/api/v1/unions/u/ledger";

    private static TestApplication app;
    private static Asker asker;

    @BeforeAll
    static void twoHeads() throws InterruptedException {
        app = TestApplication.served();
        asker = new Asker(app.address());
        var plan = PlanFixture.of(app, "u", "A", "B");
        sealed();
        plan.group("1", "");
        sealed();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static void sealed() throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            var ledger = asker.json(LEDGER);
            if (!ledger.get("head").isNull() && ledger.get("waiting").asLong() == 0) return;
            Thread.sleep(100);
        }
        throw new AssertionError("not sealed in fifteen seconds");
    }

    @Test
    void headsArePagedByLimitAndAfterAndTheLastPageNamesNoNext() {
        var all = asker.json(LEDGER + "/heads").get("heads");
        assertThat(all.size()).isGreaterThan(1);
        assertThat(asker.json(LEDGER + "/heads?limit=" + all.size()).get("next").isNull())
                .isTrue();
        var given = 0;
        for (var address = LEDGER + "/heads?limit=1"; !address.isEmpty(); ) {
            var page = asker.json(address);
            assertThat(page.get("heads").size()).isEqualTo(1);
            assertThat(page.at("/heads/0/size").asLong())
                    .isEqualTo(all.get(given++).get("size").asLong());
            address = page.get("next").asString("");
        }
        assertThat(given).isEqualTo(all.size());
        assertThat(asker.problem(LEDGER + "/heads?after=-1").get("parameter").asString())
                .isEqualTo("after");
    }
}
