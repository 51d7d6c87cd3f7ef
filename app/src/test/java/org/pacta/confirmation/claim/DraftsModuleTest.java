package org.pacta.confirmation.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.ClaimFixture.TODAY;
import static org.pacta.ClaimFixture.content;
import static org.pacta.ClaimFixture.reasons;
import static org.pacta.ClaimFixture.saved;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Claim;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;

/// Work on a draft inside a Party, up to its submission.
class DraftsModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static long target;

    @BeforeAll
    static void union() {
        app = TestApplication.quiet();
        plan = PlanFixture.demonstration(app, "drafts", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        plan.body("a-9", "A");
        for (int i = 1; i <= 12; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
        }
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void isSeenByItsPartyAloneAndCountsNowhere() {
        var head = plan.head();
        var draft = at.draft("A", "1.1", content("2023-05-01"));

        assertThat(at.sees(at.viewer("A"), draft.id())).isTrue();
        for (var other : List.of(at.viewer("B"), at.viewer(""), Viewer.PUBLIC, Viewer.operator(at.union()))) {
            assertThat(at.sees(other, draft.id())).as(other.toString()).isFalse();
        }
        assertThat(plan.head()).isEqualTo(head);
        assertThat(at.stands("1.1", "", "2023-06-30")).isEmpty();
        assertThatThrownBy(() -> at.edit(at.officer("B"), draft, content("2023-05-02")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at.submit(at.coordinator("B"), draft)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoWhoEditOneDraftFindEachOther() {
        var draft = at.draft("A", "1.2", content("2023-05-01"));
        var first = saved(at.edit(at.officer("A"), draft, content("2023-05-02")));

        var second = at.edit(at.head("A"), draft, content("2023-05-03"));

        assertThat(second).isEqualTo(new Kept.Overtaken(first));
        assertThat(first.content().since()).isEqualTo("2023-05-02");
        assertThat(at.submit(at.coordinator("A"), draft)).isEqualTo(new Outcome.Overtaken(first));
    }

    @Test
    void whoWroteItDoesNotApproveIt() {
        var draft = at.draft("A", "1.3", content("2023-05-01"));

        assertThat(reasons(at.approve(at.officer("A"), draft, null))).containsExactly(Reason.FOUR_EYES);
        assertThat(reasons(at.submit(at.coordinator("A"), draft))).containsExactly(Reason.NOT_APPROVED);
        saved(at.approve(at.head("A"), draft, null));
        assertThat(reasons(at.approve(at.coordinator("A"), draft, null))).containsExactly(Reason.APPROVED_ALREADY);

        var changed = saved(at.edit(at.head("A"), draft, content("2023-05-02")));
        assertThat(reasons(at.submit(at.coordinator("A"), changed))).containsExactly(Reason.NOT_APPROVED);
        assertThat(reasons(at.approve(at.head("A"), changed, null))).containsExactly(Reason.FOUR_EYES);
    }

    @Test
    void aBodyHasStepsOfItsOwnAndOneMayBeDoneOnPaper() {
        var drafts = app.bean(Drafts.class);
        var body = plan.id("body", "a-1");
        var steps = List.of(Draft.Step.VISA, Draft.Step.SIGNATURE, Draft.Step.REGISTRY);
        at.order("A", "a-1", Draft.Step.VISA, Draft.Step.SIGNATURE, Draft.Step.REGISTRY);
        var draft = saved(drafts.draft(
                at.officer("A"),
                at.union(),
                plan.counted("1.4"),
                Claim.Kind.FULFILMENT,
                body,
                content("2023-05-01"),
                TODAY));

        var blank = new Draft.Paper(" ", TODAY, null);
        assertThat(reasons(at.approve(at.head("A"), draft, blank))).containsExactly(Reason.PAPER);
        saved(at.approve(at.head("A"), draft, null));
        saved(at.approve(at.coordinator("A"), draft, new Draft.Paper("12-3/45", LocalDate.parse("2023-06-20"), null)));
        assertThat(reasons(at.submit(at.coordinator("A"), draft))).containsExactly(Reason.NOT_APPROVED);
        saved(at.approve(at.officer("A"), draft, null));

        var taken = plan.read(at.viewer("A"), () -> drafts.approvals(draft));
        assertThat(taken).extracting(Draft.Approval::step).containsExactlyElementsOf(steps);
        assertThat(taken.get(1).paper()).isEqualTo(new Draft.Paper("12-3/45", LocalDate.parse("2023-06-20"), null));
        assertThat(plan.read(at.viewer("B"), () -> drafts.approvals(draft))).isEmpty();
        ClaimFixture.recorded(at.submit(at.coordinator("A"), draft));
        assertThat(reasons(at.submit(at.coordinator("A"), draft))).containsExactly(Reason.CLOSED);
        assertThat(reasons(at.edit(at.officer("A"), draft, content("2023-05-09"))))
                .containsExactly(Reason.CLOSED);
    }

    private static Orders.Answer set(Actor actor, String body, long read, String grounds, Draft.Step... steps) {
        var setting = new Orders.Setting(List.of(steps), grounds, "en");
        return app.bean(Orders.class).set(actor, at.union(), plan.id("body", body), setting, read, TODAY);
    }

    private static List<Orders.Order> history(Viewer viewer, String party, String body) {
        var now = new AsOf(TODAY, plan.head().recorded());
        return plan.read(
                viewer, () -> app.bean(Orders.class).history(at.union(), at.party(party), plan.id("body", body), now));
    }

    @Test
    void anOrderIsAFactOfItsPartyAloneWithAllThatWasSetBefore() {
        var head = plan.head().seq();
        assertThat(set(at.coordinator("A"), "b-1", 0, "No 1", Draft.Step.SIGNATURE))
                .isEqualTo(new Orders.Answer.Refused(List.of(Reason.NOT_YOURS)));
        assertThat(set(at.coordinator("A"), "a-9", 0, " ", Draft.Step.VISA))
                .isEqualTo(new Orders.Answer.Refused(List.of(Reason.ORDER, Reason.GROUNDS_MISSING)));
        assertThat(set(at.coordinator("A"), "a-9", 0, "No 1"))
                .isEqualTo(new Orders.Answer.Refused(List.of(Reason.ORDER_STANDS)));
        assertThat(plan.head().seq()).isEqualTo(head);

        at.order("A", "a-9", Draft.Step.VISA, Draft.Step.SIGNATURE);
        var first = history(at.viewer("A"), "A", "a-9").getFirst();
        assertThat(set(at.head("A"), "a-9", first.version(), "No 2 of the minister", Draft.Step.SIGNATURE))
                .isEqualTo(new Orders.Answer.Done());
        var late = set(at.coordinator("A"), "a-9", first.version(), "No 3", Draft.Step.SIGNATURE, Draft.Step.REGISTRY);
        at.order("A", "a-9");

        var all = history(at.viewer("A"), "A", "a-9");
        assertThat(late).isEqualTo(new Orders.Answer.Overtaken(all.get(1)));
        assertThat(all)
                .extracting(Orders.Order::steps)
                .containsExactly(
                        List.of(), List.of(Draft.Step.SIGNATURE), List.of(Draft.Step.VISA, Draft.Step.SIGNATURE));
        assertThat(all)
                .extracting(Orders.Order::grounds)
                .containsExactly("Order No 7", "No 2 of the minister", "Order No 7");
        assertThat(all.get(1).mandate()).isEqualTo(at.head("A").mandate());
        for (var other : List.of(at.viewer("B"), at.viewer(""), Viewer.PUBLIC))
            assertThat(history(other, "A", "a-9")).as(other.toString()).isEmpty();
    }

    @Test
    void whatIsOpenKeepsTheOrderWithWhichItBegan() {
        var drafts = app.bean(Drafts.class);
        at.order("A", "a-9", Draft.Step.VISA, Draft.Step.SIGNATURE);
        var old = drafted("1.11");
        at.order("A", "a-9", Draft.Step.SIGNATURE, Draft.Step.REGISTRY);
        at.order("A", "", Draft.Step.VISA, Draft.Step.SIGNATURE, Draft.Step.REGISTRY);

        var young = drafted("1.12");
        at.order("A", "a-9");
        var youngest = drafted("1.12");
        at.order("A", "");
        var last = drafted("1.12");
        var changed = saved(at.edit(at.head("A"), old, content("2023-05-02")));

        assertThat(List.of(changed, young, youngest, last))
                .extracting(each -> plan.read(at.viewer("A"), () -> drafts.remaining(each)))
                .containsExactly(
                        List.of(Draft.Step.VISA, Draft.Step.SIGNATURE),
                        List.of(Draft.Step.SIGNATURE, Draft.Step.REGISTRY),
                        List.of(Draft.Step.VISA, Draft.Step.SIGNATURE, Draft.Step.REGISTRY),
                        List.of(Draft.Step.SIGNATURE));
    }

    private static Draft drafted(String thing) {
        return saved(app.bean(Drafts.class)
                .draft(
                        at.officer("A"),
                        at.union(),
                        plan.counted(thing),
                        Claim.Kind.FULFILMENT,
                        plan.id("body", "a-9"),
                        content("2023-05-01"),
                        TODAY));
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        var drafts = app.bean(Drafts.class);
        var wrong = new Draft.Content(
                TODAY.plusDays(1),
                new BigDecimal("1.5"),
                null,
                "en",
                "",
                Visibility.PUBLIC,
                List.of(999_999_999L),
                Set.of(at.party("A")));

        var kept =
                drafts.draft(at.officer("A"), at.union(), plan.counted("1.5"), Claim.Kind.FULFILMENT, 0, wrong, TODAY);

        assertThat(reasons(kept)).containsExactly(Reason.FUTURE, Reason.PART, Reason.PARTNER, Reason.DOCUMENT);
        for (var nobody : List.of(new Actor.Operator(), new Actor.Clock(), at.officer(""))) {
            assertThat(reasons(drafts.draft(
                            nobody,
                            at.union(),
                            plan.counted("1.5"),
                            Claim.Kind.FULFILMENT,
                            0,
                            content("2023-05-01"),
                            TODAY)))
                    .containsExactly(Reason.NO_PARTY);
        }
    }

    @Test
    void whatMayNotBeClaimedIsRefusedWhenItIsSubmitted() {
        var foreign = at.draft("B", "1.6", content("2023-05-01"));
        at.approve(at.head("B"), foreign, null);
        assertThat(reasons(at.submit(at.coordinator("B"), foreign))).containsExactly(Reason.NOT_CARRIER);

        var early = at.draft("B", "1.7", Claim.Kind.REVERSAL, content("2023-05-01"));
        at.approve(at.head("B"), early, null);
        assertThat(reasons(at.submit(at.coordinator("B"), early))).containsExactly(Reason.NOTHING_CONFIRMED);

        at.confirm("B", at.claim("A", "1.8", "2023-05-01"));
        var again = at.draft("A", "1.8", content("2023-05-02"));
        at.approve(at.head("A"), again, null);
        assertThat(reasons(at.submit(at.coordinator("A"), again))).containsExactly(Reason.CONFIRMED_ALREADY);
    }

    @Test
    void aTargetIsClaimedWithTheValueReached() {
        plan.enter(entry -> {
            var id = entry.thing("step", plan.frameworkId(), plan.frameworkId());
            app.bean(org.pacta.register.plan.Plan.class)
                    .step(
                            entry,
                            id,
                            new org.pacta.register.plan.Plan.StepState(
                                    plan.frameworkId(), "target", "km", BigDecimal.ZERO, BigDecimal.TEN, 900, true),
                            PlanFixture.day("2020-01-01"));
            target = id;
        });
        var draft = saved(app.bean(Drafts.class)
                .draft(at.officer("A"), at.union(), target, Claim.Kind.FULFILMENT, 0, content("2023-05-01"), TODAY));
        at.approve(at.head("A"), draft, null);

        assertThat(reasons(at.submit(at.coordinator("A"), draft))).containsExactly(Reason.VALUE_MISSING);
    }

    @Test
    void aDraftThatIsThrownAwayIsGone() {
        var draft = at.draft("A", "1.9", content("2023-05-01"));
        var drafts = app.bean(Drafts.class);

        saved(drafts.drop(at.officer("A"), at.union(), draft.id(), draft.version()));

        assertThat(reasons(at.edit(at.officer("A"), draft, content("2023-05-02"))))
                .containsExactly(Reason.CLOSED);
        assertThat(at.drafts(at.viewer("A"))).extracting(Draft::id).doesNotContain(draft.id());
    }
}
