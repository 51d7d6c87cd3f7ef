package org.pacta.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.PlanFixture.day;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.claim.Silence;
import org.pacta.ledger.Event;
import org.pacta.ledger.Records;
import org.pacta.ledger.Viewer;
import org.pacta.machine.Duties;

/// The clock records silence: once, after the last day, when it was made up, and on one server alone.
class SilencesModuleTest {

    private static TestApplication app;
    private static int count;

    @BeforeAll
    static void start() {
        app = TestApplication.served();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    /// Three Parties; A reports the only measure, recorded on 1 May 2021, and has ten days to be answered.
    private static PlanFixture reported() {
        var plan = PlanFixture.reconstructed(app, "silence" + ++count, "2021-01-01T09:00:00Z", "A", "B", "C");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.assign("1.1", "a-1", "lead");
        plan.enter(entry ->
                app.bean(Confirmations.class).rule(entry, plan.frameworkId(), new Rule.Silence(10), day("2020-01-01")));
        plan.at("2021-05-01T09:00:00Z").claim("1.1", "A", "2021-04-20");
        plan.now().body("a-2", "A");
        return plan;
    }

    @Test
    void aHistoryThatIsStillBeingBroughtInIsLeftAlone() {
        var plan = reported();
        var open = PlanFixture.reconstructed(app, "silence" + ++count, "2021-01-01T09:00:00Z", "A", "B");
        open.group("1", "");
        open.measure("1.1", "1");
        open.enter(entry ->
                app.bean(Confirmations.class).rule(entry, open.frameworkId(), new Rule.Silence(10), day("2020-01-01")));
        open.at("2021-05-01T09:00:00Z").claim("1.1", "A", "2021-04-20");

        assertThat(record(open, "2022-01-01")).isZero();
        assertThat(record(plan, "2022-01-01")).isEqualTo(2);
    }

    private static int record(PlanFixture plan, String today) {
        return app.bean(Silence.class).run(plan.union(), day(today));
    }

    private static String standing(PlanFixture plan, String on) {
        var stands = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Confirmations.class)
                        .stands(plan.unionId(), plan.counted("1.1"), plan.on(on).asOf()));
        var all = stands.get(0L);
        return all == null ? "" : all.state().word();
    }

    private static List<Event> silences(PlanFixture plan) {
        return plan
                .read(
                        Viewer.PUBLIC,
                        () -> app.bean(Records.class)
                                .events(
                                        plan.unionId(),
                                        plan.counted("1.1"),
                                        plan.head().recorded()))
                .stream()
                .filter(each -> each.row().containsValue("by-silence"))
                .toList();
    }

    @Test
    void silenceConfirmsAfterTheLastDayAndNotOnIt() {
        var plan = reported();

        assertThat(record(plan, "2021-05-11")).isZero();
        assertThat(standing(plan, "2021-05-11")).isEqualTo("claimed");
        assertThat(record(plan, "2021-05-12")).isEqualTo(2);

        // confirmed since the day of the claim, and by the clock
        assertThat(standing(plan, "2021-04-20")).isEqualTo("confirmed");
        assertThat(silences(plan))
                .hasSize(2)
                .allMatch(each -> each.actor().equals("clock") && each.command().equals("silence"));
    }

    @Test
    void itIsRecordedOnceAndWhenItWasMadeUp() {
        var plan = reported();
        var before = plan.head();

        assertThat(record(plan, "2023-01-01")).isEqualTo(2);
        var made = plan.head();
        assertThat(record(plan, "2023-01-02")).isZero();

        assertThat(made.seq()).isEqualTo(before.seq() + 1);
        assertThat(plan.head()).isEqualTo(made);
        // by the clock of the database, however long ago the last day was
        assertThat(silences(plan)).allMatch(each -> each.recorded().equals(made.entered()));
    }

    @Test
    void whoeverSpokeIsNotSilent() {
        var plan = reported();
        plan.answer("1.1", "A", "B", "confirmed");

        assertThat(record(plan, "2021-06-01")).isEqualTo(1);
        assertThat(standing(plan, "2021-06-01")).isEqualTo("confirmed");
    }

    @Test
    void whatWasReturnedIsNotConfirmedBySilence() {
        for (var kind : List.of("returned", "objected")) {
            var plan = reported();
            plan.answer("1.1", "A", "B", kind);

            assertThat(record(plan, "2021-06-01")).as(kind).isZero();
            // made anew, it has its own days
            plan.claim("1.1", "A", "2021-05-25");
            var day = plan.union().dayOf(plan.head().recorded());
            assertThat(record(plan, day.plusDays(10).toString())).isZero();
            assertThat(record(plan, day.plusDays(11).toString())).isEqualTo(2);
        }
    }

    @Test
    void aClaimKeepsTheRuleItWasSubmittedUnder() {
        var plan = reported();
        plan.enter(entry ->
                app.bean(Confirmations.class).rule(entry, plan.frameworkId(), new Rule.All(), day("2021-05-02")));

        assertThat(record(plan, "2021-06-01")).isEqualTo(2);
    }

    @Test
    void aDemonstrationLivesOnItsFixedDay() {
        for (var day : List.of("2020-05-11", "2099-05-11")) {
            var plan = PlanFixture.demonstration(app, "silence" + ++count, day, "A", "B");
            plan.group("1", "");
            plan.measure("1.1", "1");
            plan.assign("1.1", "a-1", "lead");
            plan.enter(entry -> app.bean(Confirmations.class)
                    .rule(entry, plan.frameworkId(), new Rule.Silence(10), day("2020-01-01")));
            plan.claim("1.1", "A", "2020-04-20");

            app.bean(Silence.class).attend();

            // recorded just now: on the first day the time to answer has not begun, on the second it is long over
            assertThat(standing(plan, day)).isEqualTo(day.startsWith("2099") ? "confirmed" : "claimed");
        }
    }

    @Test
    void oneServerAttendsToADutyAtATime() throws Exception {
        assertThat(app.bean(Duties.class).isRunning()).isTrue();
        try (var other = app.database().owner().getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('duty'), hashtext('silence'))");
            var plan = reported();
            assertThat(app.bean(Duties.class).attend()).doesNotContain("silence");
            assertThat(standing(plan, "2021-06-01")).isEqualTo("claimed");

            statement.execute("select pg_advisory_unlock(hashtext('duty'), hashtext('silence'))");
            assertThat(app.bean(Duties.class).attend()).contains("silence");
            assertThat(standing(plan, "2021-06-01")).isEqualTo("confirmed");
        }
    }

    /// Two at once: the second waits for the union, and finds nothing left to record.
    @Test
    void twoAtOnceRecordItOnce() throws Exception {
        var plan = reported();
        var union = plan.union();
        var inside = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var held = async(() -> {
            plan.enter(_ -> {
                inside.countDown();
                await(release);
            });
            return 0;
        });
        await(inside);
        var first = async(() -> app.bean(Silence.class).run(union, day("2021-06-01")));
        var second = async(() -> app.bean(Silence.class).run(union, day("2021-06-01")));
        Thread.sleep(300);
        release.countDown();

        held.get(10, TimeUnit.SECONDS);
        assertThat(first.get(10, TimeUnit.SECONDS) + second.get(10, TimeUnit.SECONDS))
                .isEqualTo(2);
        assertThat(silences(plan)).hasSize(2);
    }

    private static CompletableFuture<Integer> async(java.util.function.Supplier<Integer> work) {
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
}
