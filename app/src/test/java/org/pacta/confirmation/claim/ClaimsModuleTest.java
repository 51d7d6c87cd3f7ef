package org.pacta.confirmation.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.ClaimFixture.TODAY;
import static org.pacta.ClaimFixture.content;
import static org.pacta.ClaimFixture.reasons;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Rule;
import org.pacta.confirmation.State;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Visibility;

/// Each thing that can be done with a claim, and each way in which it is refused.
class ClaimsModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static int count;

    @BeforeAll
    static void union() {
        app = TestApplication.quiet();
        plan = PlanFixture.demonstration(app, "claims", "2023-06-30", "A", "B", "C");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    /// A measure that these Parties carry out.
    private static String aMeasure(String... parties) {
        var code = "1." + ++count;
        plan.measure(code, "1");
        for (var party : parties) plan.assign(code, party.toLowerCase(java.util.Locale.ROOT) + "-1", "lead");
        return code;
    }

    private static State state(Outcome outcome) {
        return outcome instanceof Outcome.Recorded recorded ? recorded.state() : State.REVERSED;
    }

    @Test
    void isConfirmedOnceEverybodyAskedHasConfirmed() {
        var measure = aMeasure("A");
        var claim = at.claim("A", measure, "2023-05-01");
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("claimed");

        assertThat(state(at.confirm("B", claim))).isEqualTo(State.CLAIMED);
        assertThat(state(at.confirm("C", claim))).isEqualTo(State.CONFIRMED);

        assertThat(at.stands(measure, "", "2023-05-01")).isEqualTo("confirmed");
        assertThat(at.stands(measure, "", "2023-04-30")).isEmpty();
    }

    @Test
    void onlyWhoIsAskedAnswersAndOnlyWhileItIsOpen() {
        var measure = aMeasure("A");
        at.rule(measure, new Rule.Named(java.util.Set.of(at.party("A"), at.party("B"))));
        var claim = at.claim("A", measure, "2023-05-01");

        assertThat(reasons(at.confirm("A", claim))).containsExactly(Reason.OWN_CLAIM);
        assertThat(reasons(at.confirm("C", claim))).containsExactly(Reason.NOT_ASKED);
        assertThat(reasons(at.confirm("", claim))).containsExactly(Reason.NOT_ASKED);
        assertThat(reasons(app.bean(Claims.class).confirm(new Actor.Operator(), at.union(), claim, Said.nothing())))
                .containsExactly(Reason.NO_PARTY);
        assertThat(reasons(at.sendBack("B", claim, " "))).containsExactly(Reason.WORDS_MISSING);
        at.confirm("B", claim);
        assertThat(reasons(at.confirm("B", claim))).containsExactly(Reason.DECIDED);
        assertThat(reasons(at.sendBack("B", claim, "Too late"))).containsExactly(Reason.DECIDED);
        assertThat(reasons(at.withdraw("A", claim))).containsExactly(Reason.DECIDED);
    }

    @Test
    void theSecretariatConfirmsWhereTheRuleSaysSo() {
        var measure = aMeasure("A");
        at.rule(measure, new Rule.Secretariat());
        var claim = at.claim("A", measure, "2023-05-01");

        assertThat(reasons(at.confirm("B", claim))).containsExactly(Reason.NOT_ASKED);
        assertThat(state(at.confirm("", claim))).isEqualTo(State.CONFIRMED);
    }

    @Test
    void theRuleInForceWhenItWasSubmittedCounts() {
        var measure = aMeasure("A");
        var claim = at.claim("A", measure, "2023-05-01");
        at.rule(measure, new Rule.Secretariat());

        assertThat(reasons(at.confirm("", claim))).containsExactly(Reason.NOT_ASKED);
        at.confirm("B", claim);
        assertThat(state(at.confirm("C", claim))).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aReturnedClaimGivesWayToItsNewVersion() {
        var measure = aMeasure("A");
        var first = at.claim("A", measure, "2023-05-01");
        at.sendBack("B", first, "The act is missing");
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("returned");

        var second = at.claim("A", measure, "2023-04-01");

        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("claimed");
        assertThat(reasons(at.confirm("B", first))).containsExactly(Reason.SUPERSEDED);
        at.confirm("B", second);
        at.confirm("C", second);
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("confirmed");
    }

    @Test
    void isWithdrawnByItsPartyAlone() {
        var measure = aMeasure("A");
        var claim = at.claim("A", measure, "2023-05-01");
        at.confirm("B", claim);

        assertThat(reasons(at.withdraw("B", claim))).containsExactly(Reason.NOT_YOURS);
        assertThat(at.withdraw("A", claim)).isInstanceOf(Outcome.Recorded.class);

        assertThat(at.stands(measure, "", "2023-06-29")).isEqualTo("claimed");
        assertThat(at.stands(measure, "", "2023-06-30")).isEmpty();
        assertThat(reasons(at.withdraw("A", claim))).containsExactly(Reason.WITHDRAWN);
        assertThat(reasons(at.confirm("C", claim))).containsExactly(Reason.WITHDRAWN);
    }

    @Test
    void oneOfTodayThatIsWithdrawnTodayHasNeverStood() {
        var measure = aMeasure("A");
        var claim = at.claim("A", measure, "2023-06-30");
        var before = at.now(TODAY);

        assertThat(at.withdraw("A", claim)).isInstanceOf(Outcome.Recorded.class);

        assertThat(at.stands(measure, "", "2023-06-30")).isEmpty();
        assertThat(at.stands(measure, "", before)).isEqualTo("claimed");
        assertThat(reasons(at.confirm("B", claim))).containsExactly(Reason.WITHDRAWN);
        assertThat(reasons(at.withdraw("A", claim))).containsExactly(Reason.WITHDRAWN);
    }

    @Test
    void aPartThatIsAgreedIsPartlyConfirmedAndDoesNotCount() {
        var measure = aMeasure("A");
        var claim = at.claim("A", measure, Claim.Kind.FULFILMENT, ClaimFixture.partly("2023-05-01", "0.4"));
        at.confirm("B", claim);

        assertThat(state(at.confirm("C", claim))).isEqualTo(State.PARTLY);
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("partly");
        var whole = at.claim("A", measure, "2023-06-01");
        at.confirm("B", whole);
        at.confirm("C", whole);
        assertThat(at.stands(measure, "", "2023-05-31")).isEqualTo("partly");
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("confirmed");
    }

    @Test
    void aReversalIsClaimedAndConfirmedLikeAnythingElse() {
        var measure = aMeasure("A");
        var claim = at.claim("A", measure, "2023-02-01");
        at.confirm("B", claim);
        at.confirm("C", claim);

        var reversal = at.claim("B", measure, Claim.Kind.REVERSAL, content("2023-05-01"));
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("confirmed");
        at.confirm("A", reversal);
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("confirmed");
        at.confirm("C", reversal);

        assertThat(at.stands(measure, "", "2023-04-30")).isEqualTo("confirmed");
        assertThat(at.stands(measure, "", "2023-05-01")).isEqualTo("reversed");
        var anew = at.claim("A", measure, "2023-06-15");
        at.confirm("B", anew);
        at.confirm("C", anew);
        assertThat(at.stands(measure, "", "2023-06-14")).isEqualTo("reversed");
        assertThat(at.stands(measure, "", "2023-06-15")).isEqualTo("confirmed");
    }

    @Test
    void aJointClaimIsSubmittedByAllAtOnceAndIsThenConfirmedBetweenThem() {
        var measure = aMeasure("A", "B");
        var draft = at.draft("A", measure, at.together("2023-05-01", "B"));
        assertThat(at.sees(at.viewer("B"), draft.id())).isFalse();
        at.approve(at.head("A"), draft, null);

        assertThat(at.submit(at.coordinator("A"), draft)).isInstanceOf(Outcome.Offered.class);
        assertThat(at.stands(measure, "", "2023-06-30")).isEmpty();
        assertThat(at.sees(at.viewer("B"), draft.id())).isTrue();
        assertThat(at.sees(at.viewer("C"), draft.id())).isFalse();
        assertThatThrownBy(() -> at.cosign(at.coordinator("C"), draft)).isInstanceOf(NotFound.class);
        var claim = ClaimFixture.recorded(at.cosign(at.coordinator("B"), draft));

        assertThat(at.stands(measure, "A", "2023-06-30")).isEqualTo("claimed");
        assertThat(at.stands(measure, "B", "2023-06-30")).isEqualTo("claimed");
        for (var each : plan.read(
                org.pacta.ledger.Viewer.operator(at.union()),
                () -> app.bean(org.pacta.confirmation.Confirmations.class).claims(at.union(), plan.counted(measure))))
            at.confirm("C", each.id());
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("confirmed");
        assertThat(reasons(at.withdraw("A", claim))).containsExactly(Reason.DECIDED);
    }

    @Test
    void theTextMayBeNarrowerThanTheClaimItself() {
        var measure = aMeasure("A");
        at.claim(
                "A",
                measure,
                Claim.Kind.FULFILMENT,
                content("2023-05-01", "Between us.", Visibility.PARTIES, List.of()));

        var now = at.now(TODAY);
        var told = plan.read(org.pacta.ledger.Viewer.PUBLIC, () -> texts(measure, now));
        var known = plan.read(at.viewer("B"), () -> texts(measure, now));

        assertThat(told).isEmpty();
        assertThat(known).containsExactly("Between us.");
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("claimed");
    }

    private static List<String> texts(String measure, org.pacta.ledger.AsOf now) {
        var claim = app.bean(org.pacta.confirmation.Confirmations.class)
                .claims(at.union(), plan.counted(measure))
                .getFirst();
        return app
                .bean(org.pacta.ledger.Records.class)
                .texts(at.union(), List.of(claim.id()), now)
                .getOrDefault(claim.id(), List.of())
                .stream()
                .map(org.pacta.ledger.Text::words)
                .toList();
    }

    /// The second Party waits for the first, finds its word, and both stand.
    @Test
    void twoPartiesAtTheSameInstantAreBothRight() throws Exception {
        var measure = aMeasure("A");
        var claim = at.claim("A", measure, "2023-05-01");
        var held = new CountDownLatch(1);
        var second = new CompletableFuture<Outcome>();
        var ledger = app.bean(Ledger.class);
        var command = new Command(at.coordinator("B"), at.union(), "confirm", Grounds.of("test"));

        ledger.enter(command, entry -> {
            app.bean(Claims.class)
                    .say(
                            entry,
                            app.bean(org.pacta.confirmation.Confirmations.class)
                                    .claim(at.union(), claim)
                                    .orElseThrow(),
                            at.coordinator("B"),
                            "confirmed",
                            Said.nothing());
            Thread.ofVirtual().start(() -> {
                held.countDown();
                second.complete(at.sendBack("C", claim, "Where is the act?"));
            });
            try {
                held.await();
                second.get(300, TimeUnit.MILLISECONDS);
                throw new AssertionError("the second did not wait");
            } catch (java.util.concurrent.TimeoutException _) {
                return true;
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(state(second.get(10, TimeUnit.SECONDS))).isEqualTo(State.RETURNED);
        var reactions = plan.read(
                org.pacta.ledger.Viewer.PUBLIC,
                () -> app.bean(org.pacta.confirmation.Confirmations.class)
                        .claim(at.union(), claim)
                        .orElseThrow()
                        .reactions());
        assertThat(reactions)
                .containsExactlyInAnyOrder(
                        new Claim.Reaction(at.party("B"), "confirmed"), new Claim.Reaction(at.party("C"), "returned"));
    }

    @Test
    void silenceConfirmsOnceAfterTheLastDayAndIsMadeUpWhenMissed() {
        var measure = aMeasure("A");
        at.rule(measure, new Rule.Silence(30));
        var claim = at.claim("A", measure, "2023-05-01");
        at.confirm("B", claim);
        var returned = aMeasure("A");
        at.rule(returned, new Rule.Silence(30));
        at.sendBack("B", at.claim("A", returned, "2023-05-01"), "Unclear");
        var silence = app.bean(Silence.class);
        var union = plan.union();
        var submitted = union.dayOf(plan.head().recorded());

        assertThat(silence.run(union, submitted.plusDays(30))).isZero();
        assertThat(silence.run(union, submitted.plusDays(45))).isEqualTo(1);
        assertThat(silence.run(union, submitted.plusDays(46))).isZero();

        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("confirmed");
        assertThat(at.stands(returned, "", "2023-06-30")).isEqualTo("returned");
    }

    @Test
    void notesAreReadByTheTwoAlone() {
        var measure = aMeasure("A");
        var claim = at.claim("A", measure, "2023-05-01");
        var notes = app.bean(Notes.class);

        assertThat(notes.write(at.coordinator("B"), at.union(), claim, at.party("A"), "en", "Is the act published?"))
                .isEmpty();
        assertThat(notes.write(at.coordinator("C"), at.union(), claim, at.party("B"), "en", "Psst"))
                .containsExactly(Reason.NOT_ADDRESSEE);
        assertThat(notes.write(at.coordinator("B"), at.union(), claim, at.party("A"), "en", " "))
                .containsExactly(Reason.WORDS_MISSING);

        for (var reader : List.of("A", "B"))
            assertThat(plan.read(at.viewer(reader), () -> notes.about(at.union(), claim)))
                    .hasSize(1);
        for (var reader : List.of("C", ""))
            assertThat(plan.read(at.viewer(reader), () -> notes.about(at.union(), claim)))
                    .isEmpty();
        assertThat(plan.read(org.pacta.ledger.Viewer.operator(at.union()), () -> notes.about(at.union(), claim)))
                .isEmpty();
        assertThat(at.stands(measure, "", "2023-06-30")).isEqualTo("claimed");
    }
}
