package org.pacta.confirmation.disagreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.ClaimFixture.TODAY;
import static org.pacta.ClaimFixture.reasons;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.claim.Outcome;
import org.pacta.confirmation.claim.Reason;
import org.pacta.confirmation.claim.Said;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;

/// Two readings of one thing, and what becomes of them.
class DisagreementsModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;

    @BeforeAll
    static void union() {
        app = TestApplication.quiet();
        plan = PlanFixture.demonstration(app, "readings", "2023-06-30", "A", "B", "C");
        at = new ClaimFixture(app, plan);
        plan.body("council", "");
        plan.group("1", "");
        for (int i = 1; i <= 9; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
        }
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Disagreement latest(String thing, Viewer viewer) {
        var now = at.now(TODAY);
        return plan.read(
                viewer,
                () -> app.bean(Disagreements.class)
                        .about(at.union(), plan.counted(thing), now, "en")
                        .getFirst());
    }

    @Test
    void bothReadingsStandSideBySideAndNothingIsCountedMeanwhile() {
        var claim = at.claim("A", "1.1", "2023-05-01");
        at.confirm("C", claim);

        at.object("B", claim, "2023-06-01", "In force a month later.");

        assertThat(at.stands("1.1", "", "2023-06-30")).isEqualTo("disputed");
        var one = latest("1.1", Viewer.PUBLIC);
        assertThat(one.open()).isTrue();
        assertThat(one.claimed().since()).isEqualTo("2023-05-01");
        assertThat(one.claimed().words()).isEqualTo("Done as agreed.");
        assertThat(one.objected().since()).isEqualTo("2023-06-01");
        assertThat(one.objected().words()).isEqualTo("In force a month later.");
        assertThat(one.objector()).isEqualTo(at.party("B"));
    }

    @Test
    void anObjectionSaysWhyAndSinceWhen() {
        var claim = at.claim("A", "1.2", "2023-05-01");

        assertThat(reasons(at.object("B", claim, null, " "))).containsExactly(Reason.WORDS_MISSING);
        assertThat(reasons(at.object("B", claim, "2023-07-01", "Later"))).containsExactly(Reason.FUTURE);
        assertThat(reasons(at.object("A", claim, null, "No"))).containsExactly(Reason.OWN_CLAIM);
        var part = new Disagreements.Objection(
                null, new java.math.BigDecimal("0.5"), null, Said.of("Half of it", "en"), List.of());
        assertThat(reasons(app.bean(Disagreements.class).object(at.coordinator("B"), at.union(), claim, part, TODAY)))
                .containsExactly(Reason.SINCE_MISSING);
        assertThat(at.stands("1.2", "", "2023-06-30")).isEqualTo("claimed");
    }

    @Test
    void theClaimantsReadingMayStand() {
        var claim = at.claim("A", "1.3", "2023-05-01");
        at.object("B", claim, null, "Not done.");

        assertThat(reasons(at.settle(at.coordinator("B"), "1.3", false, "2023-05-01")))
                .containsExactly(Reason.NOT_YOURS);
        assertThat(reasons(at.settle(at.coordinator(""), "1.3", false, "2023-04-01")))
                .containsExactly(Reason.BEFORE_CLAIM);
        assertThat(reasons(app.bean(Disagreements.class)
                        .settle(
                                at.coordinator(""),
                                at.union(),
                                at.disagreement("1.3"),
                                false,
                                "",
                                TODAY.plusDays(1),
                                TODAY)))
                .containsExactly(Reason.DOCUMENT_MISSING, Reason.FUTURE);
        at.settle(at.coordinator(""), "1.3", false, "2023-05-01");

        // the body has spoken, so that C is no longer asked
        assertThat(at.stands("1.3", "", "2023-05-01")).isEqualTo("confirmed");
        assertThat(latest("1.3", Viewer.PUBLIC).settlement())
                .isEqualTo(new Disagreement.Settlement("claim", "Minutes No 5", PlanFixture.day("2023-05-01")));
        assertThat(reasons(at.settle(at.coordinator(""), "1.3", true, "2023-05-01")))
                .containsExactly(Reason.NOT_OPEN);
        assertThat(reasons(at.confirm("C", claim))).containsExactly(Reason.DECIDED);
    }

    @Test
    void theObjectorsReadingMayStandFromItsOwnDay() {
        at.object("B", at.claim("A", "1.4", "2023-05-01"), "2023-06-01", "In force a month later.");
        var before = at.now(TODAY);

        at.settle(at.coordinator(""), "1.4", true, "2023-06-01");

        assertThat(at.stands("1.4", "", "2023-05-31")).isEmpty();
        assertThat(at.stands("1.4", "", "2023-06-01")).isEqualTo("confirmed");
        assertThat(at.stands("1.4", "", before)).isEqualTo("disputed");
    }

    @Test
    void whereNothingIsFulfilledTheClaimIsReturnedAndMadeAnew() {
        at.object("B", at.claim("A", "1.5", "2023-05-01"), null, "Not done.");
        at.settle(at.coordinator(""), "1.5", true, "2023-05-01");
        assertThat(at.stands("1.5", "", "2023-06-30")).isEqualTo("returned");

        var anew = at.claim("A", "1.5", "2023-04-01");
        at.confirm("B", anew);
        at.confirm("C", anew);

        assertThat(at.stands("1.5", "", "2023-06-30")).isEqualTo("confirmed");
    }

    @Test
    void whoConfirmsAfterAllEndsTheDisagreement() {
        var claim = at.claim("A", "1.6", "2023-05-01");
        at.object("B", claim, null, "Not done.");
        at.confirm("C", claim);

        at.confirm("B", claim);

        assertThat(at.stands("1.6", "", "2023-06-30")).isEqualTo("confirmed");
        assertThat(latest("1.6", Viewer.PUBLIC).open()).isFalse();
        assertThat(reasons(at.settle(at.coordinator(""), "1.6", true, "2023-05-01")))
                .containsExactly(Reason.NOT_OPEN);
    }

    @Test
    void isReferredToABodyByAPartyToIt() {
        at.object("B", at.claim("A", "1.7", "2023-05-01"), null, "Not done.");
        var all = app.bean(Disagreements.class);
        var council = plan.id("body", "council");
        var meeting = PlanFixture.day("2023-09-01");

        assertThat(reasons(all.refer(at.coordinator("C"), at.union(), at.disagreement("1.7"), council, meeting, TODAY)))
                .containsExactly(Reason.NOT_YOURS);
        assertThat(all.refer(at.coordinator("A"), at.union(), at.disagreement("1.7"), council, meeting, TODAY))
                .isInstanceOf(Outcome.Recorded.class);

        assertThat(latest("1.7", Viewer.PUBLIC).referral()).isEqualTo(new Disagreement.Referral(council, meeting));
        assertThat(at.stands("1.7", "", "2023-06-30")).isEqualTo("disputed");
    }

    @Test
    void theWordsOfAReadingMayBeNarrow() {
        var claim = at.claim("A", "1.8", "2023-05-01");
        var objection = new Disagreements.Objection(
                null, null, null, new Said("Between us.", "en", Visibility.PARTIES), List.of());
        app.bean(Disagreements.class).object(at.coordinator("B"), at.union(), claim, objection, TODAY);

        assertThat(latest("1.8", Viewer.PUBLIC).objected().words()).isEmpty();
        assertThat(latest("1.8", at.viewer("C")).objected().words()).isEqualTo("Between us.");
    }
}
