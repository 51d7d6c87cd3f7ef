package org.pacta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.WhileHeld;
import org.pacta.ledger.Records;
import org.pacta.ledger.Viewer;
import org.pacta.register.plan.Plan;

/// Cycles and reports through their front door.
class ReportsModuleTest {

    private static final LocalDate IN_TIME = PlanFixture.day("2023-07-05");
    private static final LocalDate LATE = PlanFixture.day("2023-07-15");
    private static final LocalDate CLOSED = PlanFixture.day("2023-08-01");

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "rounds", "2023-07-05", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.body("a-2", "A");
        plan.group("1", "");
        for (int i = 1; i <= 6; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, i == 6 ? "a-2" : "a-1", "lead");
            plan.assign("1." + i, "b-1", "co-executor");
            plan.due("1." + i, "2023-12-31");
        }
        assertThat(open(at.coordinator(""), "2023-Q2", "2023-04-01")).isInstanceOf(Outcome.Recorded.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Reports reports() {
        return app.bean(Reports.class);
    }

    private static Outcome open(org.pacta.ledger.Actor actor, String code, String starts) {
        var opening = new Reports.Opening(
                code,
                code.isEmpty() ? "" : "Second quarter",
                "en",
                plan.id("framework", "2021-2023"),
                LocalDate.parse(starts),
                PlanFixture.day("2023-06-30"),
                PlanFixture.day("2023-07-10"),
                PlanFixture.day("2023-07-20"));
        return reports().open(actor, at.union(), opening, PlanFixture.day("2023-06-20"));
    }

    private static Reports.Said done(String words) {
        return new Reports.Said(Map.of("done", words), "en", null, null, 0, null);
    }

    private static Outcome report(String party, String thing, Reports.Said said, LocalDate day) {
        var body = plan.id("body", party.equals("A") ? "a-1" : "b-1");
        return reports()
                .report(at.officer(party), at.union(), "2023-Q2", body, body, plan.counted(thing), said, null, day);
    }

    private static List<Reason> reasons(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons) ? reasons : List.of();
    }

    private static Row row(String thing, LocalDate day) {
        var now = at.now(day);
        return plan.read(at.viewer("A"), () -> {
            var cycle = reports().cycle(at.union(), "2023-Q2", now, "en");
            return reports().rows(at.union(), cycle, at.party("A"), plan.id("body", "a-1"), now).stream()
                    .filter(each -> each.thing() == plan.counted(thing))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static Row.State state(String thing, LocalDate day) {
        var now = at.now(day);
        var cycle = plan.read(at.viewer("A"), () -> reports().cycle(at.union(), "2023-Q2", now, "en"));
        return row(thing, day).state(cycle, day);
    }

    @Test
    void onlyTheSecretariatOpensACycleAndItsDaysAreInOrder() {
        assertThat(reasons(open(at.coordinator("A"), "2023-Q3", "2023-04-01"))).containsExactly(Reason.NOT_YOURS);
        assertThat(reasons(open(at.coordinator(""), "2023-Q2", "2023-07-01")))
                .containsExactly(Reason.ORDER, Reason.CODE_TAKEN);
        assertThat(reasons(open(at.coordinator(""), "", "2023-04-01")))
                .containsExactly(Reason.CODE_MISSING, Reason.TITLE_MISSING);
    }

    @Test
    void inTimeIsTheDueDayAndWhatIsMissingIsSaidAfterIt() {
        assertThat(state("1.1", PlanFixture.day("2023-07-10"))).isEqualTo(Row.State.AWAITED);
        assertThat(state("1.1", PlanFixture.day("2023-07-11"))).isEqualTo(Row.State.MISSING);
        report("A", "1.1", done("Draft sent."), PlanFixture.day("2023-07-10"));
        assertThat(state("1.1", CLOSED)).isEqualTo(Row.State.IN_TIME);

        report("A", "1.2", done("Draft sent."), LATE);

        assertThat(state("1.2", CLOSED)).isEqualTo(Row.State.LATE);
    }

    @Test
    void whatWasGivenStaysAndTheLaterOneCounts() {
        report("A", "1.3", done("First."), IN_TIME);
        report("A", "1.3", done("Second."), LATE);

        var row = row("1.3", LATE);
        assertThat(given(row).text("done")).isEqualTo("Second.");
        assertThat(row.first()).isEqualTo(IN_TIME);
        assertThat(given(row("1.3", IN_TIME)).text("done"))
                .as("on the day before")
                .isEqualTo("First.");
    }

    private static Report given(Row row) {
        return Objects.requireNonNull(row.report());
    }

    @Test
    void aClosedCycleTakesCorrectionsThatSaySoAlone() {
        assertThat(reasons(report("A", "1.4", done("Too late."), CLOSED))).containsExactly(Reason.CORRECTION_MISSING);
        var corrected = new Reports.Said(
                Map.of("done", "Too late.", "correction", "The letter was lost."), "en", null, null, 0, null);

        assertThat(reasons(report("A", "1.4", corrected, CLOSED))).isEmpty();

        assertThat(given(row("1.4", CLOSED)).correction()).isTrue();
        assertThat(state("1.4", CLOSED)).isEqualTo(Row.State.LATE);
    }

    @Test
    void noChangeIsSaidOfManyAtOnceUnderOneNumberAndNeedsAnEarlierReport() {
        var body = plan.id("body", "b-1");
        var things = List.of(plan.counted("1.1"), plan.counted("1.2"));
        assertThat(reasons(reports()
                        .unchanged(at.officer("B"), at.union(), "2023-Q2", body, body, things, Map.of(), IN_TIME)))
                .containsExactly(Reason.NO_EARLIER);
        assertThat(reasons(reports()
                        .unchanged(at.officer("B"), at.union(), "2023-Q2", body, body, List.of(), Map.of(), IN_TIME)))
                .containsExactly(Reason.NOTHING);
        report("B", "1.1", done("One."), IN_TIME);
        report("B", "1.2", done("Two."), IN_TIME);

        var outcome =
                reports().unchanged(at.officer("B"), at.union(), "2023-Q2", body, body, things, Map.of(), IN_TIME);

        var number = outcome instanceof Outcome.Recorded given ? given.number() : 0;
        var now = at.now(IN_TIME);
        var submission = plan.read(at.viewer("B"), () -> {
            var cycle = reports().cycle(at.union(), "2023-Q2", now, "en");
            return reports().submission(at.union(), cycle, number, now);
        });
        assertThat(submission).extracting(Report::thing).containsExactlyElementsOf(things);
        assertThat(submission).allMatch(Report::unchanged);
    }

    @Test
    void whatIsSaidIsCheckedAndAllIsSaidAtOnce() {
        var said = new Reports.Said(
                Map.of("delay", "Slow", "help", "Please", "input", "Your part"),
                "en",
                PlanFixture.day("2023-03-31"),
                null,
                0,
                null);
        assertThat(reasons(report("A", "1.5", said, IN_TIME)))
                .containsExactly(
                        Reason.DONE_MISSING,
                        Reason.CAUSE_MISSING,
                        Reason.HELPER_MISSING,
                        Reason.INPUT_MISSING,
                        Reason.EXPECTED_EARLY);
        open(at.coordinator(""), "later", "2023-06-25");
        var body = plan.id("body", "a-1");
        assertThat(reasons(reports()
                        .report(
                                at.officer("A"),
                                at.union(),
                                "later",
                                body,
                                body,
                                plan.counted("1.5"),
                                done("Early"),
                                null,
                                PlanFixture.day("2023-06-24"))))
                .containsExactly(Reason.NOT_BEGUN);
    }

    @Test
    void aBodySpeaksForItselfAlone() {
        var other = plan.id("body", "a-2");
        var own = plan.id("body", "a-1");
        assertThat(reasons(reports()
                        .report(
                                at.officer("A"),
                                at.union(),
                                "2023-Q2",
                                own,
                                other,
                                plan.counted("1.6"),
                                done("x"),
                                null,
                                IN_TIME)))
                .containsExactly(Reason.NOT_YOURS);
        assertThat(reasons(reports()
                        .report(
                                at.officer("B"),
                                at.union(),
                                "2023-Q2",
                                0,
                                own,
                                plan.counted("1.5"),
                                done("x"),
                                null,
                                IN_TIME)))
                .as("a body of another Party")
                .containsExactly(Reason.NOT_OPEN);
        assertThat(reasons(report("A", "1.6", done("x"), IN_TIME))).containsExactly(Reason.NOT_OPEN);
        assertThat(reasons(reports()
                        .report(
                                at.coordinator(""),
                                at.union(),
                                "2023-Q2",
                                0,
                                own,
                                plan.counted("1.5"),
                                done("x"),
                                null,
                                IN_TIME)))
                .containsExactly(Reason.NOT_YOURS);
    }

    @Test
    void thePublicSeesNothingOfIt() {
        report("A", "1.5", done("Among us."), IN_TIME);

        var now = at.now(IN_TIME);
        var body = plan.id("body", "a-1");
        var records = app.bean(Records.class);
        assertThat(plan.read(Viewer.PUBLIC, () -> reports().cycles(at.union(), now, "en")))
                .isEmpty();
        assertThat(plan.read(Viewer.PUBLIC, () -> records.find(at.union(), "cycle", 0, "2023-Q2", now)))
                .isEmpty();
        assertThat(plan.read(Viewer.PUBLIC, () -> reports().last(at.union(), plan.counted("1.5"), body, now)))
                .isEmpty();
        assertThat(plan.read(at.viewer(""), () -> reports().last(at.union(), plan.counted("1.5"), body, now)))
                .isPresent();
        assertThat(plan.read(at.viewer(""), () -> records.find(at.union(), "cycle", 0, "2023-Q2", now)))
                .isPresent();
    }

    /// Somebody else's command is under way when the report comes: what is to be reported was read before it.
    @Test
    void whatWasTakenFromABodyWhileItsReportWaitedIsNotTakenAnyMore() throws Exception {
        plan.measure("1.7", "1");
        plan.assign("1.7", "a-1", "lead");
        plan.due("1.7", "2023-12-31");
        var body = plan.id("body", "a-1");

        var measure = plan.counted("1.7");
        var outcome = WhileHeld.by(
                app,
                at.union(),
                entry -> app.bean(Plan.class).release(entry, measure, body, "lead", IN_TIME),
                () -> report("A", "1.7", done("Draft sent."), IN_TIME));

        assertThat(reasons(outcome)).containsExactly(Reason.NOT_OPEN);
    }

    @Test
    void aReportOnTheSameMeasureThatCameFirstIsSeenByTheOneThatWaited() throws Exception {
        plan.measure("1.8", "1");
        plan.assign("1.8", "a-1", "lead");
        plan.due("1.8", "2023-12-31");
        var body = plan.id("body", "a-1");
        var now = at.now(IN_TIME);
        var cycle = plan.read(at.viewer("A"), () -> reports().cycle(at.union(), "2023-Q2", now, "en"));
        var first = new Submission(body, List.of(new Statement(plan.counted("1.8"), done("First."), 0)));
        var second = new Submission(body, List.of(new Statement(plan.counted("1.8"), done("Second."), 0)));
        var party = at.party("A");

        var outcome = WhileHeld.by(
                app,
                at.union(),
                entry -> app.bean(Registrations.class).record(entry, cycle, party, first, 99, IN_TIME),
                () -> app.bean(Registrations.class)
                        .submit(at.officer("A"), at.union(), "2023-Q2", body, List.of(second), IN_TIME));

        assertThat(reasons(outcome)).containsExactly(Reason.OVERTAKEN);
    }
}
