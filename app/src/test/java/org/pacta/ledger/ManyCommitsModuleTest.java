package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.ledger.LedgerFixture.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Many commands of one union at once, and a reader who looks at the head between them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyCommitsModuleTest {

    private static final int COMMITS = 1_000;
    private static final int WRITERS = 4;

    private final LedgerFixture at = new LedgerFixture();
    private final List<Long> things = new ArrayList<>();
    private int union;

    @BeforeAll
    void aUnionWithThings() {
        union = at.aUnion();
        at.enter(union, entry -> {
            for (int i = 0; i < WRITERS; i++) things.add(entry.thing("measure", 0, 0));
        });
    }

    @AfterAll
    void close() {
        at.close();
    }

    @Test
    void aReaderAtTheHeadSeesTheSameAfterAThousandConcurrentCommits() throws InterruptedException {
        var first = head();
        var seen = new LinkedHashMap<Instant, List<String>>();
        seen.put(first.recorded(), words(first.recorded()));
        var left = new AtomicInteger(COMMITS);
        var writers = things.stream()
                .map(each -> CompletableFuture.runAsync(
                        () -> write(each, left),
                        work -> Thread.ofPlatform().daemon().start(work)))
                .toList();

        while (!writers.stream().allMatch(CompletableFuture::isDone)) {
            var known = head().recorded();
            var words = words(known);
            assertThat(seen.getOrDefault(known, words)).isEqualTo(words);
            seen.put(known, words);
            Thread.sleep(10);
        }
        writers.forEach(CompletableFuture::join);

        assertThat(seen).hasSizeGreaterThan(20);
        seen.forEach((known, then) ->
                assertThat(words(known)).as("known at %s", known).isEqualTo(then));
        var last = head();
        assertThat(last.seq()).isEqualTo(first.seq() + COMMITS);
        assertThat(entries()).isEqualTo(Map.of("entries", last.seq(), "in order", last.seq() - 1));
    }

    private void write(long thing, AtomicInteger left) {
        for (int i = left.getAndDecrement(); i > 0; i = left.getAndDecrement()) {
            var words = "words " + i;
            at.enter(union, entry -> entry.text(thing, "title", "en", words, true, day("2021-01-01")));
        }
    }

    private Head head() {
        return at.read(Viewer.PUBLIC, () -> at.ledger.head(union));
    }

    /// What all things were called, and how many rows had ever been recorded by then.
    private List<String> words(Instant known) {
        return at.read(
                Viewer.PUBLIC,
                () -> at.jdbc
                        .sql("""
                        select t.id || ' ' || t.words from ledger.text_at(:union, '2023-01-01', :known) t
                        union all
                        select 'rows ' || count(*) from ledger.text t where t.union_id = :union and t.recorded_from <= :known
                        order by 1
                        """)
                        .param("union", union)
                        .param("known", LedgerStore.at(known))
                        .query(String.class)
                        .list());
    }

    /// How many entries there are, and how many were recorded after the one with the number before.
    private Map<String, Long> entries() {
        return at.read(
                Viewer.PUBLIC,
                () -> at.jdbc
                        .sql("""
                        select count(*) as entries, count(*) filter (where e.recorded > b.recorded and e.entered >= b.entered) as ordered
                        from ledger.entry e
                        left join ledger.entry b on b.union_id = e.union_id and b.seq = e.seq - 1
                        where e.union_id = :union
                        """)
                        .param("union", union)
                        .query((row, _) ->
                                Map.of("entries", row.getLong("entries"), "in order", row.getLong("ordered")))
                        .single());
    }
}
