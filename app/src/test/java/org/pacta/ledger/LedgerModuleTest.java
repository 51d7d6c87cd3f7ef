package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.ledger.LedgerFixture.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The two times, the order of commands, and who sees what, on a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerModuleTest {

    private final LedgerFixture at = new LedgerFixture();

    @AfterAll
    void close() {
        at.close();
    }

    private String words(int union, long id, String on, Instant known) {
        var texts = at.records.texts(union, List.of(id), new AsOf(day(on), known));
        return texts.getOrDefault(id, List.of()).stream()
                .map(Text::words)
                .findFirst()
                .orElse("");
    }

    private List<Long> things(int union, Viewer viewer) {
        return at.read(
                viewer,
                () -> at.jdbc
                        .sql("select id from ledger.thing where union_id = :u order by id")
                        .param("u", union)
                        .query(Long.class)
                        .list());
    }

    @Test
    void aMendedTextIsReadAsItWasBeforeAndAfter() {
        var union = at.aUnion();
        var id = new long[1];
        var first = at.enter(union, entry -> {
            id[0] = entry.thing("measure", 0, 0);
            entry.text(id[0], "title", "en", "Roaming", true, day("2021-01-01"));
        });
        var second = at.enter(
                union, entry -> entry.text(id[0], "title", "en", "Roaming without charges", true, day("2022-01-01")));

        at.read(Viewer.PUBLIC, () -> {
            assertThat(words(union, id[0], "2023-01-01", first)).isEqualTo("Roaming");
            assertThat(words(union, id[0], "2023-01-01", second)).isEqualTo("Roaming without charges");
            assertThat(words(union, id[0], "2021-12-31", second)).isEqualTo("Roaming");
            assertThat(words(union, id[0], "2020-12-31", second)).isEmpty();
            return true;
        });
    }

    @Test
    void whatChangesNothingLeavesNoEntry() {
        var union = at.aUnion();
        var id = new long[1];
        at.enter(union, entry -> {
            id[0] = entry.thing("measure", 0, 0);
            entry.text(id[0], "title", "en", "Roaming", true, day("2021-01-01"));
        });
        var before = at.read(Viewer.PUBLIC, () -> at.ledger.head(union));

        at.enter(union, entry -> entry.text(id[0], "title", "en", "Roaming", true, day("2021-06-01")));

        assertThat(at.read(Viewer.PUBLIC, () -> at.ledger.head(union))).isEqualTo(before);
    }

    @Test
    void aSecondCommandWaitsForTheFirst() throws Exception {
        var union = at.aUnion();
        var inside = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = async(() -> at.enter(union, entry -> {
            entry.thing("measure", 0, 0);
            inside.countDown();
            await(release);
        }));
        await(inside);

        var second = async(() -> at.enter(union, entry -> entry.thing("measure", 0, 0)));

        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        release.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isAfter(first.get(10, TimeUnit.SECONDS));
    }

    @Test
    void commandsOfAnotherUnionDoNotWait() throws Exception {
        var held = at.aUnion();
        var other = at.aUnion();
        var inside = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = async(() -> at.enter(held, entry -> {
            entry.thing("measure", 0, 0);
            inside.countDown();
            await(release);
        }));
        await(inside);

        var second = async(() -> at.enter(other, entry -> entry.thing("measure", 0, 0)));

        assertThat(second.get(10, TimeUnit.SECONDS)).isNotNull();
        release.countDown();
        first.get(10, TimeUnit.SECONDS);
    }

    /// On a thread of its own: the common pool has one worker on two cores, and a test of waiting would pass for that
    /// alone.
    private static <T> CompletableFuture<T> async(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, command -> Thread.ofPlatform().daemon().start(command));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("waited in vain");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCommandThatFailsLeavesNothing() {
        var union = at.aUnion();
        var before = things(union, Viewer.operator(union));

        assertThatThrownBy(() -> at.enter(union, entry -> {
                    entry.thing("measure", 0, 0);
                    entry.flush();
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(things(union, Viewer.operator(union))).isEqualTo(before);
    }

    @Test
    void aCodeNeverPassesToAnotherThing() {
        var union = at.aUnion();
        at.enter(union, entry -> {
            var one = entry.thing("measure", 0, 0);
            entry.code(one, "measure", 0, "1.1", day("2021-01-01"));
            entry.end(Things.CODE, Map.of("id", one), day("2022-01-01"));
        });

        assertThatThrownBy(() -> at.enter(
                        union,
                        entry -> entry.code(entry.thing("measure", 0, 0), "measure", 0, "1.1", day("2023-01-01"))))
                .hasMessageContaining("code_never_passed_on");
    }

    @Test
    void historyIsBroughtInOldestFirstAndNeverAfterAnOrdinaryCommand() {
        var union = at.ledger.found(
                new Command(
                        new Actor.Operator(), 0, "found", Grounds.of("test"), Instant.parse("2021-01-01T09:00:00Z")),
                entry -> {
                    entry.thing("union", 0, 0);
                    return entry.union();
                });
        var stated = at.stated(union, "2021-05-01T09:00:00Z", entry -> entry.thing("measure", 0, 0));
        assertThat(stated).isEqualTo("2021-05-01T09:00:00Z");
        assertThat(at.read(Viewer.PUBLIC, () -> at.ledger.head(union)).reconstructed())
                .isTrue();

        assertThatThrownBy(() -> at.stated(union, "2021-04-01T09:00:00Z", entry -> entry.thing("measure", 0, 0)))
                .hasMessageContaining("oldest first");
        at.enter(union, entry -> entry.thing("measure", 0, 0));
        assertThatThrownBy(() -> at.stated(union, "2021-06-01T09:00:00Z", entry -> entry.thing("measure", 0, 0)))
                .hasMessageContaining("before the first ordinary command");
    }

    @Test
    void eachViewerSeesOnlyWhatIsForHim() {
        var union = at.aUnion();
        var ids = new long[4];
        at.enter(union, entry -> {
            ids[0] = entry.thing("measure", 0, 0);
            ids[1] = entry.thing("measure", 0, 0, Visibility.PARTIES);
            ids[2] = entry.thing("party", 0, 0);
            ids[3] = entry.thing("measure", 0, 0, Visibility.party(ids[2]));
        });

        assertThat(things(union, Viewer.PUBLIC)).contains(ids[0]).doesNotContain(ids[1], ids[3]);
        assertThat(things(union, Viewer.parties(union)))
                .contains(ids[0], ids[1])
                .doesNotContain(ids[3]);
        assertThat(things(union, Viewer.party(union, ids[2]))).contains(ids[0], ids[1], ids[3]);
        assertThat(things(union, Viewer.party(union, ids[0]))).doesNotContain(ids[3]);
        assertThat(things(union, Viewer.party(union + 1, ids[2])))
                .contains(ids[0])
                .doesNotContain(ids[1], ids[3]);
    }

    @Test
    void withoutAViewerThereAreNoRowsAndNothingStaysOnAConnection() {
        var union = at.aUnion();
        things(union, Viewer.operator(union));

        for (int i = 0; i < 20; i++) {
            assertThat(at.jdbc
                            .sql("select count(*) from ledger.thing")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(at.jdbc
                            .sql("select count(*) from ledger.leaf")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void theApplicationCanNeitherDeleteNorRewrite() {
        var union = at.aUnion();
        for (var statement : List.of(
                "delete from ledger.thing",
                "update ledger.leaf set bytes = ''",
                "update ledger.code set code = 'x'",
                "delete from ledger.leaf",
                "truncate ledger.entry",
                "update ledger.entry set grounds = 'other'",
                "alter table ledger.leaf disable row level security")) {
            assertThatThrownBy(() -> at.read(
                            Viewer.writer(union), () -> at.jdbc.sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
        }
    }

    @Test
    void aLoweredCeilingHidesAllVersionsAndARaisedOneShowsLaterOnesOnly() {
        var union = at.aUnion();
        var id = new long[2];
        at.enter(union, entry -> {
            id[0] = entry.thing("measure", 0, 0);
            id[1] = entry.thing("claim", 0, id[0]);
            entry.text(id[0], "title", "en", "Before", true, day("2021-01-01"));
            entry.text(id[1], "words", "en", "Claimed", true, day("2021-01-01"));
        });

        at.enter(union, entry -> entry.ceiling(List.of(id[0]), Visibility.PARTIES));
        var hidden = at.read(Viewer.PUBLIC, () -> at.ledger.head(union)).recorded();
        assertThat(at.read(Viewer.PUBLIC, () -> words(union, id[0], "2023-01-01", hidden)))
                .isEmpty();
        assertThat(at.read(Viewer.PUBLIC, () -> words(union, id[1], "2023-01-01", hidden)))
                .isEmpty();
        assertThat(at.read(Viewer.parties(union), () -> words(union, id[0], "2023-01-01", hidden)))
                .isEqualTo("Before");

        at.enter(union, entry -> entry.ceiling(List.of(id[0]), Visibility.PUBLIC));
        var later = at.enter(union, entry -> entry.text(id[0], "title", "en", "After", true, day("2022-01-01")));
        assertThat(at.read(Viewer.PUBLIC, () -> words(union, id[0], "2023-01-01", later)))
                .isEqualTo("After");
        assertThat(at.read(Viewer.PUBLIC, () -> words(union, id[0], "2021-06-01", hidden)))
                .isEmpty();
    }

    /// What is read as of every past moment equals what was read then, for random sequences of commands.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatWasReadThenIsReadAgain(int seed) {
        var random = new Random(seed);
        var union = at.aUnion();
        var ids = new ArrayList<Long>();
        at.enter(union, entry -> {
            for (int i = 0; i < 3; i++) ids.add(entry.thing("measure", 0, 0));
        });
        var seen = new ArrayList<Map<Instant, List<String>>>();
        for (int i = 0; i < 25; i++) {
            var recorded = at.enter(union, entry -> change(random, ids, entry));
            var head = at.read(Viewer.PUBLIC, () -> at.ledger.head(union)).recorded();
            assertThat(head).isAfterOrEqualTo(recorded.minusSeconds(1));
            seen.add(Map.of(head, snapshot(union, ids, head)));
        }

        seen.forEach(each -> each.forEach(
                (known, then) -> assertThat(snapshot(union, ids, known)).isEqualTo(then)));
    }

    private static void change(Random random, List<Long> ids, Entry entry) {
        for (int i = 0; i <= random.nextInt(3); i++) {
            var id = ids.get(random.nextInt(ids.size()));
            var from = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(40));
            if (random.nextInt(4) == 0) {
                entry.end(
                        Things.TEXT,
                        Map.of("id", id, "field", "title", "language", "en"),
                        new Period(from, from.plusDays(1 + random.nextInt(10))));
            } else {
                entry.text(id, "title", "en", "words " + random.nextInt(5), true, from);
            }
        }
    }

    private List<String> snapshot(int union, List<Long> ids, Instant known) {
        return at.read(Viewer.PUBLIC, () -> {
            var all = new ArrayList<String>();
            for (var id : ids) {
                for (int day = 0; day < 50; day += 7) {
                    all.add(words(
                            union, id, LocalDate.of(2021, 1, 1).plusDays(day).toString(), known));
                }
            }
            return all;
        });
    }
}
