package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.ledger.LedgerFixture.day;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A history that is written on one thread while it is told on another, on a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BringingModuleTest {

    private final LedgerFixture at = new LedgerFixture();
    private int union;

    @AfterAll
    void close() {
        at.close();
    }

    private List<String> codes() {
        return at.jdbc
                .sql("select code from ledger.code where union_id = :u and recorded_to = 'infinity' order by code")
                .param("u", union)
                .query(String.class)
                .list();
    }

    private void measure(String moment, String code) {
        at.stated(
                union,
                moment,
                entry -> entry.code(entry.thing("measure", 0, 0), "measure", 0, code, day("2021-01-01")));
    }

    @Test
    void whoAsksSeesAllThatWasToldBefore() {
        var seen = new ArrayList<List<String>>();
        at.ledger.bringIn(2, given -> {
            union = given;
            for (var code : List.of("1.1", "1.2", "1.3")) {
                measure("2021-0%d-01T09:00:00Z".formatted(seen.size() + 1), code);
                seen.add(codes());
            }
        });

        assertThat(seen).containsExactly(List.of("1.1"), List.of("1.1", "1.2"), List.of("1.1", "1.2", "1.3"));
        var head = at.read(Viewer.PUBLIC, () -> at.ledger.head(union));
        assertThat(head.seq()).isEqualTo(3);
        assertThat(head.recorded()).isEqualTo("2021-03-01T09:00:00Z");
        assertThat(head.entered()).isAfter(head.recorded());
        assertThat(at.stated(union, "2021-04-01T09:00:00Z", entry -> entry.thing("measure", 0, 0)))
                .isEqualTo("2021-04-01T09:00:00Z");
    }

    @Test
    void aHistoryOfWhichAWritingFailsIsNotThere() {
        assertThatThrownBy(() -> at.ledger.bringIn(10, given -> {
                    union = given;
                    measure("2021-01-01T09:00:00Z", "1.1");
                    measure("2021-02-01T09:00:00Z", "1.1");
                    measure("2021-03-01T09:00:00Z", "1.2");
                }))
                .hasMessageContaining("code_never_passed_on");

        assertThatThrownBy(() -> at.read(Viewer.PUBLIC, () -> at.ledger.head(union)))
                .isInstanceOf(NotFound.class);
        assertThat(at.read(Viewer.PUBLIC, this::codes)).isEmpty();
    }

    @Test
    void historyIsToldOldestFirst() {
        assertThatThrownBy(() -> at.ledger.bringIn(10, given -> {
                    union = given;
                    measure("2021-02-01T09:00:00Z", "1.1");
                    measure("2021-01-01T09:00:00Z", "1.2");
                }))
                .hasMessageContaining("oldest first");
    }
}
