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
        assertThat(drafts.order(at.officer("A"), at.union(), body, List.of(Draft.Step.VISA)))
                .containsExactly(Reason.ORDER);
        assertThat(drafts.order(at.officer("A"), at.union(), body, steps)).isEmpty();
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
