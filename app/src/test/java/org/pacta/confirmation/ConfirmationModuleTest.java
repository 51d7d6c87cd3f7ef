package org.pacta.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.ledger.LedgerFixture.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.ledger.LedgerFixture;
import org.pacta.ledger.Viewer;

/// Standings as they are kept by the commands, on a real database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfirmationModuleTest {

    private final LedgerFixture at = new LedgerFixture();
    private final Confirmations confirmations = new Confirmations(new ConfirmationStore(at.jdbc));
    private int union;
    private final List<Long> parties = new ArrayList<>();

    @BeforeAll
    void twoParties() {
        union = at.aUnion();
        var bodies = new org.pacta.parties.PartiesFixture(at.jdbc, at.ledger).bodies();
        at.enter(union, entry -> {
            for (int i = 0; i < 2; i++) parties.add(bodies.party(entry, 0, i, day("2020-01-01")));
        });
    }

    @AfterAll
    void close() {
        at.close();
    }

    private long aMeasure() {
        var id = new long[1];
        at.enter(union, entry -> id[0] = entry.thing("measure", 0, 0));
        return id[0];
    }

    private Confirmations.Report report(long thing, int party, String since) {
        return new Confirmations.Report(thing, parties.get(party), day(since), null, "", "en");
    }

    private List<Long> claim(Confirmations.Report... reports) {
        var ids = new ArrayList<Long>();
        at.enter(union, entry -> ids.addAll(confirmations.claim(entry, List.of(reports))));
        return ids;
    }

    private void answer(long claim, int party, String kind) {
        at.enter(
                union,
                entry -> confirmations.answer(
                        entry,
                        List.of(new Confirmations.Answer(
                                claim, parties.get(party), kind, kind.equals("returned") ? "unclear" : "", "en"))));
    }

    private String standing(long thing, String on) {
        return at.read(
                Viewer.PUBLIC,
                () -> at.jdbc
                        .sql("""
                select state from confirmation.standing_at(:union, :on, (select recorded from ledger.head where union_id = :union))
                where id = :id and party_id = 0
                """)
                        .param("union", union)
                        .param("on", day(on))
                        .param("id", thing)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    @Test
    void aMeasureIsConfirmedWhenEachPartysClaimIsConfirmedByTheOther() {
        var measure = aMeasure();
        var ids = claim(report(measure, 0, "2023-02-01"), report(measure, 1, "2023-03-01"));
        assertThat(standing(measure, "2023-04-01")).isEqualTo("claimed");

        answer(ids.get(0), 1, "confirmed");
        answer(ids.get(1), 0, "confirmed");

        assertThat(standing(measure, "2023-02-28")).isEqualTo("partly");
        assertThat(standing(measure, "2023-03-01")).isEqualTo("confirmed");
    }

    @Test
    void aReturnedClaimIsMadeAnew() {
        var measure = aMeasure();
        var first = claim(report(measure, 0, "2023-02-01"));
        answer(first.getFirst(), 1, "returned");
        assertThat(standing(measure, "2023-03-01")).isEqualTo("returned");

        claim(report(measure, 0, "2023-05-01"));

        assertThat(standing(measure, "2023-04-30")).isEqualTo("returned");
        assertThat(standing(measure, "2023-05-01")).isEqualTo("claimed");
    }

    @Test
    void aReversalIsRecordedFromItsDay() {
        var measure = aMeasure();
        var ids = claim(report(measure, 0, "2023-02-01"), report(measure, 1, "2023-02-01"));
        answer(ids.get(0), 1, "confirmed");
        answer(ids.get(1), 0, "by-silence");

        at.enter(
                union,
                entry -> confirmations.reverse(entry, measure, day("2023-06-01"), "The act was repealed.", "en"));

        assertThat(standing(measure, "2023-05-31")).isEqualTo("confirmed");
        assertThat(standing(measure, "2023-06-01")).isEqualTo("reversed");
    }

    /// What the commands kept is what the rule gives from the facts alone.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void keptStandingsAreThoseWorkedOutAnew(int seed) {
        var random = new Random(seed);
        var things = List.of(aMeasure(), aMeasure(), aMeasure());
        var claims = new ArrayList<Long>();
        for (int i = 0; i < 15; i++) {
            switch (random.nextInt(4)) {
                case 0 ->
                    at.enter(
                            union,
                            entry -> confirmations.reverse(
                                    entry, things.get(random.nextInt(3)), aDay(random), "", "en"));
                case 1 ->
                    claims.addAll(claim(report(
                            things.get(random.nextInt(3)),
                            random.nextInt(2),
                            aDay(random).toString())));
                default -> {
                    if (claims.isEmpty()) break;
                    var kinds = List.of("confirmed", "confirmed", "returned", "objected");
                    answer(claims.get(random.nextInt(claims.size())), random.nextInt(2), kinds.get(random.nextInt(4)));
                }
            }
        }
        var kept = rows(things);

        at.enter(union, entry -> {
            things.forEach(each -> parties.forEach(party -> entry.end(
                    Confirmations.STANDING, java.util.Map.of("id", each, "party_id", party), day("1900-01-01"))));
            things.forEach(each ->
                    entry.end(Confirmations.STANDING, java.util.Map.of("id", each, "party_id", 0L), day("1900-01-01")));
            confirmations.renew(entry, things);
        });

        assertThat(rows(things)).isEqualTo(kept);
    }

    private static LocalDate aDay(Random random) {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(200));
    }

    private List<String> rows(List<Long> things) {
        return at.read(
                Viewer.PUBLIC,
                () -> at.jdbc
                        .sql("""
                select id || ' ' || party_id || ' ' || state || ' ' || valid_from || ' ' || valid_to from confirmation.standing
                where union_id = :union and id in (:things) and recorded_to = 'infinity' order by 1
                """)
                        .param("union", union)
                        .param("things", things)
                        .query(String.class)
                        .list());
    }
}
