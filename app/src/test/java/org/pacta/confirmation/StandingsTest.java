package org.pacta.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.ledger.Period;

/// The rule of confirmation, read and tested alone.
class StandingsTest {

    private static final long A = 1001;
    private static final long B = 1002;
    private static final long C = 1003;
    private static final Set<Long> TWO = Set.of(A, B);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Claim by(long party, String since, Claim.Reaction... reactions) {
        return new Claim(
                party * 10 + since.charAt(9), 1, party, Period.since(day(since)), new Rule.All(), List.of(reactions));
    }

    private static Claim.Reaction confirmed(long party) {
        return new Claim.Reaction(party, "confirmed");
    }

    private static Optional<State> on(List<Claim> claims, String day, LocalDate... reversals) {
        var carriers = List.of(
                new Standings.Carrier(A, Period.since(day("2020-01-01"))),
                new Standings.Carrier(B, Period.since(day("2020-01-01"))));
        var stands = Standings.of(new Standings.Case(1, claims, List.of(reversals), carriers), TWO);
        return Stretch.on(stands.getOrDefault(Standings.ALL, List.of()), day(day));
    }

    @Test
    void nothingClaimedIsNoState() {
        assertThat(on(List.of(), "2023-01-01")).isEmpty();
    }

    @Test
    void oneShareClaimedIsClaimed() {
        assertThat(on(List.of(by(A, "2022-05-01")), "2022-06-01")).contains(State.CLAIMED);
        assertThat(on(List.of(by(A, "2022-05-01")), "2022-04-30")).isEmpty();
    }

    @Test
    void oneShareConfirmedAndTheOtherNotReportedIsPartly() {
        assertThat(on(List.of(by(A, "2022-05-01", confirmed(B))), "2022-06-01")).contains(State.PARTLY);
    }

    @Test
    void theLastConfirmationCountsFromTheLatestDayClaimed() {
        var claims = List.of(by(A, "2022-05-01", confirmed(B)), by(B, "2022-07-01", confirmed(A)));

        assertThat(on(claims, "2022-06-30")).contains(State.PARTLY);
        assertThat(on(claims, "2022-07-01")).contains(State.CONFIRMED);
    }

    @Test
    void nobodyConfirmsHisOwnClaim() {
        assertThat(on(List.of(by(A, "2022-05-01", confirmed(A)), by(B, "2022-05-01", confirmed(A))), "2022-06-01"))
                .contains(State.CLAIMED);
    }

    @Test
    void anObjectionWeighsMoreThanAReturnAndThatMoreThanConfirmations() {
        var three = Set.of(A, B, C);
        var both = new Claim(
                1,
                1,
                A,
                Period.since(day("2022-05-01")),
                new Rule.All(),
                List.of(confirmed(B), new Claim.Reaction(C, "returned")));
        assertThat(both.state(three)).isEqualTo(State.RETURNED);
        var all = new Claim(
                1,
                1,
                A,
                Period.since(day("2022-05-01")),
                new Rule.All(),
                List.of(new Claim.Reaction(B, "objected"), new Claim.Reaction(C, "returned")));
        assertThat(all.state(three)).isEqualTo(State.DISPUTED);
    }

    @Test
    void aLaterClaimOfTheSamePartyTakesThePlaceOfTheEarlierFromItsOwnDayOn() {
        var claims = List.of(
                by(A, "2022-05-01", new Claim.Reaction(B, "returned")),
                by(A, "2022-08-01", confirmed(B)),
                by(B, "2022-01-01", confirmed(A)));

        assertThat(on(claims, "2022-06-01")).contains(State.RETURNED);
        assertThat(on(claims, "2022-08-01")).contains(State.CONFIRMED);
    }

    @Test
    void aReversalEndsItUntilItIsClaimedAnew() {
        var first = List.of(by(A, "2022-05-01", confirmed(B)), by(B, "2022-05-01", confirmed(A)));
        assertThat(on(first, "2023-03-31", day("2023-04-01"))).contains(State.CONFIRMED);
        assertThat(on(first, "2023-04-01", day("2023-04-01"))).contains(State.REVERSED);

        var anew = List.of(
                first.get(0), first.get(1), by(A, "2023-06-02", confirmed(B)), by(B, "2023-06-02", confirmed(A)));
        assertThat(on(anew, "2023-06-01", day("2023-04-01"))).contains(State.REVERSED);
        assertThat(on(anew, "2023-06-02", day("2023-04-01"))).contains(State.CONFIRMED);
    }

    @Test
    void theRuleSaysWhoIsAsked() {
        var parties = Set.of(A, B, C);
        assertThat(new Rule.All().asked(A, parties)).containsExactlyInAnyOrder(B, C);
        assertThat(new Rule.Named(Set.of(A, C)).asked(A, parties)).containsExactly(C);
        assertThat(new Rule.Secretariat().asked(A, parties)).containsExactly(Rule.SECRETARIAT);
        assertThat(new Rule.Silence(30).asked(A, parties)).containsExactlyInAnyOrder(B, C);
        for (var rule :
                List.of(new Rule.All(), new Rule.Named(Set.of(A, C)), new Rule.Secretariat(), new Rule.Silence(30))) {
            assertThat(Rule.parse(rule.text())).isEqualTo(rule);
        }
    }

    @Test
    void onlyThePartiesThatCarryItOutAreWaitedFor() {
        var carriers = List.of(new Standings.Carrier(A, Period.since(day("2020-01-01"))));
        var stands = Standings.of(
                new Standings.Case(1, List.of(by(A, "2022-05-01", confirmed(B))), List.of(), carriers), TWO);

        assertThat(Stretch.on(stands.getOrDefault(Standings.ALL, List.of()), day("2022-06-01")))
                .contains(State.CONFIRMED);
    }

    @Test
    void aThingStandsAsItsStepsSinceTheLatestOfTheirDays() {
        var first = part("2020-01-01", "2022-02-01", State.CONFIRMED);
        var second = part("2020-01-01", "2022-09-01", State.CONFIRMED);
        var stands = Standings.ofParts(List.of(first, second), Set.of());

        assertThat(Stretch.on(stands.getOrDefault(Standings.ALL, List.of()), day("2022-08-31")))
                .contains(State.PARTLY);
        assertThat(Stretch.on(stands.getOrDefault(Standings.ALL, List.of()), day("2022-09-01")))
                .contains(State.CONFIRMED);
    }

    @Test
    void aStepAddedLaterMakesItPartlyAgain() {
        var first = part("2020-01-01", "2022-02-01", State.CONFIRMED);
        var added = new Standings.Part(Period.since(day("2022-06-01")), List.of(), Map.of());
        var stands = Standings.ofParts(List.of(first, added), Set.of());

        assertThat(Stretch.on(stands.getOrDefault(Standings.ALL, List.of()), day("2022-05-31")))
                .contains(State.CONFIRMED);
        assertThat(Stretch.on(stands.getOrDefault(Standings.ALL, List.of()), day("2022-06-01")))
                .contains(State.PARTLY);
    }

    @Test
    void aPartyIsJudgedByTheStepsThatItCarriesOut() {
        var stands = Standings.ofParts(List.of(partOf(A, "2022-02-01"), partOf(B, "2022-09-01")), TWO);

        assertThat(Stretch.on(stands.getOrDefault(A, List.of()), day("2022-02-01")))
                .contains(State.CONFIRMED);
        assertThat(stands.getOrDefault(B, List.of()))
                .containsExactly(new Stretch(Period.since(day("2022-09-01")), State.CONFIRMED));
        assertThat(stands.getOrDefault(Standings.ALL, List.of()))
                .extracting(Stretch::state)
                .containsExactly(State.PARTLY, State.CONFIRMED);
    }

    private static Standings.Part partOf(long party, String since) {
        var confirmed = List.of(new Stretch(Period.since(day(since)), State.CONFIRMED));
        return new Standings.Part(
                Period.since(day("2020-01-01")),
                List.of(new Standings.Carrier(party, Period.since(day("2020-01-01")))),
                Map.of(Standings.ALL, confirmed, party, confirmed));
    }

    private static Standings.Part part(String from, String since, State state) {
        return new Standings.Part(
                Period.since(day(from)),
                List.of(),
                Map.of(Standings.ALL, List.of(new Stretch(Period.since(day(since)), state))));
    }
}
