package org.pacta.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.engine.forecast.Watch;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.machine.LongWork;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.outlook.Timetable;
import org.pacta.planning.score.Said;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;

/// Forecasts on a database: what they see, that they are the same again, what is kept of them.
class ForecastsModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.quiet();
        plan = PastPlan.of(app, "u");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static AsOf now(PlanFixture plan) {
        return new AsOf(PastPlan.TODAY, plan.head().recorded());
    }

    private static Framework framework(PlanFixture plan, AsOf asOf) {
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class).framework(plan.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
    }

    private static Given given(PlanFixture plan, Viewer viewer, AsOf asOf) {
        var question = new Forecasts.Question(plan.union(), framework(plan, asOf), asOf, null, Scenario.NONE);
        return app.bean(Forecasts.class).given(viewer, question);
    }

    private static String said(Given given, int threads) {
        var asked = new Looking.Asked(2_000, 1, threads, true);
        return Said.text(app.bean(Forecasts.class).outlook(given, asked, Watch.NONE));
    }

    @Test
    void whatEverybodySeesKnowsNothingOfWhatIsHidden() {
        var asOf = now(plan);
        long secret = plan.id("measure", "SECRET");

        var open = given(plan, Viewer.PUBLIC, asOf);
        var inner = given(plan, Viewer.parties(plan.unionId()), asOf);

        assertThat(open.history().byId()).doesNotContainKey(secret);
        assertThat(open.history().ties()).noneMatch(each -> each.from() == secret || each.to() == secret);
        assertThat(inner.history().byId()).containsKey(secret);
        assertThat(Digest.of(open)).isNotEqualTo(Digest.of(inner));
    }

    /// The same union without the hidden measure gives everybody the very same fan, chances and levers.
    @Test
    void whatIsHiddenLeaksNeitherByTheFanNorByTheDrivers() {
        var asOf = now(plan);
        var before = said(given(plan, Viewer.PUBLIC, asOf), 2);
        var waiting = said(given(plan, Viewer.PUBLIC, asOf).desks(everybody(1)), 2);

        plan.due("SECRET", "2035-12-31", "2021-05-01");
        var after = said(given(plan, Viewer.PUBLIC, now(plan)), 2);
        assertThat(said(given(plan, Viewer.PUBLIC, now(plan)).desks(everybody(1)), 2))
                .isEqualTo(waiting);
        var inner = said(given(plan, Viewer.parties(plan.unionId()), now(plan)), 2);

        assertThat(after).isEqualTo(before);
        assertThat(inner).isNotEqualTo(before);
    }

    @Test
    void aForecastIsNotMadeAgainWhileItRestsOnTheSame() {
        var own = PastPlan.of(app, "again");
        var runs = app.bean(Runs.class);
        var asOf = now(own);
        var question = new Forecasts.Question(own.union(), framework(own, asOf), asOf, null, Scenario.NONE);

        var plain = runs.answer(Viewer.PUBLIC, question.plain());
        assertThat(runs.answer(Viewer.PUBLIC, question.plain())).isSameAs(plain);
        var first = runs.answer(Viewer.PUBLIC, question);

        assertThat(runs.answer(Viewer.PUBLIC, question)).isSameAs(first);
        assertThat(plain.outlook().levers()).isEmpty();
        // whoever need not know what drives the end gets the same figures from what says it
        assertThat(runs.answer(Viewer.PUBLIC, question.plain())).isSameAs(first);
        assertThat(plain.outlook().end()).isEqualTo(first.outlook().end());
        assertThat(plain.outlook().groups()).isEqualTo(first.outlook().groups());
        assertThat(plain.outlook().fan())
                .isNotEmpty()
                .isSubsetOf(first.outlook().fan());
        assertThat(plain.outlook().things())
                .extracting(each -> each.day(0.8))
                .isEqualTo(first.outlook().things().stream()
                        .map(each -> each.day(0.8))
                        .toList());
        assertThat(runs.answer(Viewer.parties(own.unionId()), question)).isNotSameAs(first);
        own.exclude("M80", "2023-01-01");
        assertThat(runs.answer(Viewer.PUBLIC, question).given()).isEqualTo(first.given());
        var later = new Forecasts.Question(own.union(), question.framework(), now(own), null, Scenario.NONE);
        assertThat(runs.answer(Viewer.PUBLIC, later)).isNotSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void threadsChangeNoFigure(int threads) {
        var given = given(plan, Viewer.PUBLIC, now(plan));

        assertThat(said(given, threads)).isEqualTo(said(given, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsRecordedLaterChangesNothing(int seed) {
        var own = PastPlan.of(app, "later-" + seed);
        var asOf = now(own);
        var before = given(own, Viewer.PUBLIC, asOf);
        var digest = Digest.of(before);

        var random = new java.util.Random(seed);
        for (int i = 0; i < 8; i++) {
            int one = 1 + random.nextInt(PastPlan.MEASURES);
            switch (random.nextInt(4)) {
                case 0 -> own.due("M" + one, "2024-03-31", "2021-02-01");
                case 1 -> own.assign("M" + one, "b-1", "co-executor");
                case 2 -> own.measure("N" + seed + i, "1");
                default -> own.exclude("M" + one, "2023-01-01");
            }
        }

        assertThat(Digest.of(given(own, Viewer.PUBLIC, asOf))).isEqualTo(digest);
        assertThat(Digest.of(given(own, Viewer.PUBLIC, now(own)))).isNotEqualTo(digest);
    }

    @Test
    void aKeptForecastIsMadeAgainToTheLastBit() {
        var own = PastPlan.of(app, "kept");
        var asOf = now(own);
        var archive = app.bean(KeptForecasts.class);
        var made = archive.make(own.union(), framework(own, asOf), asOf, true);
        own.enter(entry -> archive.keep(entry, made, PastPlan.TODAY));
        own.enter(entry -> archive.keep(entry, made, PastPlan.TODAY));

        // whatever happens afterwards
        own.exclude("M80", "2023-01-01");
        var kept = own.read(
                Viewer.PUBLIC,
                () -> archive.kept(
                        own.unionId(), own.frameworkId(), new AsOf(LocalDate.of(2024, 1, 1), now(own).known())));

        assertThat(kept).extracting(KeptForecast::code).containsExactly("2023-06-30-2", "2023-06-30");
        var replay = archive.replay(own.union(), framework(own, asOf), kept.getLast(), Watch.NONE);
        assertThat(replay)
                .isEqualTo(new KeptForecasts.Replay(
                        true, true, true, kept.getLast().digest()));
    }

    @Test
    void whatIsKeptForThePartiesIsSeenByNobodyElse() {
        var own = PastPlan.of(app, "inner");
        var asOf = now(own);
        var archive = app.bean(KeptForecasts.class);
        var made = archive.make(own.union(), framework(own, asOf), asOf, false);
        own.enter(entry -> archive.keep(entry, made, PastPlan.TODAY));
        var later = new AsOf(LocalDate.of(2024, 1, 1), own.head().recorded());

        assertThat(own.read(Viewer.PUBLIC, () -> archive.kept(own.unionId(), own.frameworkId(), later)))
                .isEmpty();
        assertThat(own.read(Viewer.parties(own.unionId()), () -> archive.kept(own.unionId(), own.frameworkId(), later)))
                .hasSize(1);
    }

    @Test
    void aKeptForecastIsScoredByWhatCame() {
        var asOf = new AsOf(LocalDate.of(2022, 6, 30), plan.head().recorded());
        var archive = app.bean(KeptForecasts.class);
        var made = archive.make(plan.union(), framework(plan, asOf), asOf, true);
        plan.enter(entry -> archive.keep(entry, made, asOf.on()));
        var later = new AsOf(PastPlan.TODAY, plan.head().recorded());

        var scores = plan.read(
                Viewer.PUBLIC,
                () -> archive.scores(plan.union(), archive.kept(plan.unionId(), plan.frameworkId(), later), later));

        assertThat(scores).hasSize(1);
        var score = scores.values().iterator().next();
        assertThat(score.over()).isFalse();
        assertThat(LocalDate.ofEpochDay(score.day())).isEqualTo(PastPlan.TODAY);
        var done = plan.read(Viewer.PUBLIC, () -> given(plan, Viewer.PUBLIC, later)).history().courses().stream()
                .filter(each -> each.done(Givens.day(PastPlan.TODAY)) != org.pacta.planning.history.Course.NEVER)
                .count();
        assertThat(score.came()).isEqualTo((int) done);
        assertThat(score.verdict().trials()).isEqualTo(made.outlook().open());
        assertThat(score.verdict().p80().of()).isPositive();
    }

    private static java.util.Map<Long, Integer> everybody(int units) {
        return java.util.Map.of(plan.id("body", "a-1"), units, plan.id("body", "b-1"), units);
    }

    @Test
    void whatFindsNoFreeDeskWaits() {
        var given = given(plan, Viewer.PUBLIC, now(plan));
        var asked = new Looking.Asked(500, 1, 2, true);
        var forecasts = app.bean(Forecasts.class);

        var free = forecasts.outlook(given, asked, Watch.NONE);
        var one = forecasts.outlook(given.desks(everybody(1)), asked, Watch.NONE);
        var enough = forecasts.outlook(given.desks(everybody(100)), asked, Watch.NONE);

        assertThat(one.end().p50()).isGreaterThan(free.end().p95());
        assertThat(one.levers()).isEmpty();
        assertThat(enough.end().p50()).isEqualTo(free.end().p50());
        assertThat(enough.byDeadline()).isEqualTo(free.byDeadline());
        assertThat(said(given.desks(everybody(2)), 1)).isEqualTo(said(given.desks(everybody(2)), 2));
        assertThat(Digest.of(given.desks(everybody(2)))).isNotEqualTo(Digest.of(given));
    }

    /// Counted day by day, apart from how it was made.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aScheduleKeepsDesksLinksAndSittings(int units) {
        var given = given(plan, Viewer.PUBLIC, now(plan)).desks(everybody(units));

        var timetable = Timetable.of(given, 0.8, Watch.NONE);

        assertThat(timetable.slots()).hasSize((int) given.open());
        var slots = new java.util.HashMap<Long, Timetable.Slot>();
        var works = new java.util.TreeMap<Integer, java.util.HashMap<Long, Integer>>();
        for (var each : timetable.slots()) {
            slots.put(each.course().id(), each);
            var calendar = given.workdays().of(each.course().party());
            assertThat(calendar.between(each.start(), each.worked() + 1)).isEqualTo(each.days());
            assertThat(each.start()).isGreaterThan(given.today());
            var gate = given.workdays().sittings().get(each.course().gate());
            assertThat(gate == null ? each.done() == each.worked() : gate.opens(each.done()))
                    .isTrue();
            for (int day = each.start(); each.days() > 0 && day <= each.worked(); day++) {
                works.computeIfAbsent(day, _ -> new java.util.HashMap<>())
                        .merge(each.course().body(), 1, Integer::sum);
            }
        }
        works.values().forEach(bodies -> assertThat(bodies.values()).allMatch(each -> each <= units));
        var used = timetable.used(given);
        assertThat(used).hasSize(2).allMatch(each -> each.most() <= units && Objects.equals(each.units(), units));
        for (var each : used) {
            int most = works.values().stream()
                    .mapToInt(bodies -> bodies.getOrDefault(each.body(), 0))
                    .max()
                    .orElse(0);
            assertThat(each.most()).isEqualTo(most);
        }
        for (var tie : given.history().ties()) {
            var from = slots.get(tie.from());
            var to = slots.get(tie.to());
            if (tie.inForce(given.today()) && from != null && to != null)
                assertThat(to.start()).isGreaterThan(from.done());
        }
        assertThat(Timetable.of(given, 0.8, Watch.NONE)).isEqualTo(timetable);
        assertThatThrownBy(() -> Timetable.of(given, 0.8, (_, _) -> false)).isInstanceOf(CancellationException.class);
    }

    @Test
    void proposedDaysHoldAndFollowEachOther() {
        var given = given(plan, Viewer.PUBLIC, now(plan));
        long dropped = plan.counted("M72");
        var scenario = new Scenario(java.util.List.of(new Scenario.Change.Dropped(dropped)));
        var changed = scenario.of(given.desks(everybody(2)));
        var outlook = app.bean(Forecasts.class).outlook(changed, new Looking.Asked(500, 1, 2, false), Watch.NONE);

        var proposed = org.pacta.planning.outlook.Proposed.of(given, changed, outlook, 0.8);

        var day = new java.util.HashMap<Long, Integer>();
        outlook.things().forEach(each -> day.put(each.course().id(), each.due()));
        proposed.forEach(each -> day.put(each.thing(), each.day()));
        assertThat(proposed)
                .filteredOn(each -> each.dropped())
                .extracting(each -> each.thing())
                .containsExactly(dropped);
        assertThat(proposed).hasSizeGreaterThan(3);
        outlook.things().forEach(each -> {
            int due = day.getOrDefault(each.course().id(), 0);
            assertThat(each.by(due)).isGreaterThanOrEqualTo(0.8);
            assertThat(due).isGreaterThanOrEqualTo(each.due());
        });
        changed.history().ties().forEach(tie -> {
            var before = day.get(tie.from());
            var after = day.get(tie.to());
            if (before != null
                    && after != null
                    && after
                            != Objects.requireNonNull(given.history().byId().get(tie.to()))
                                    .due(given.today())) assertThat(after).isGreaterThan(before);
        });
    }

    /// Another forecast has its turn meanwhile, so that it is seen how a run waits, is stopped and comes to its end.
    @Test
    void aRunIsLookedAtUntilItIsThereUnlessItIsStopped() throws InterruptedException {
        var asOf = now(plan);
        var given = given(plan, Viewer.PUBLIC, asOf);
        var forecasts = app.bean(Forecasts.class);
        var runs = new Runs(forecasts, 10);
        long body = given.history().courses().getFirst().body();
        var first = asked(asOf, new Scenario.Change.Desks(body, 3));
        var second = asked(asOf, new Scenario.Change.Desks(body, 4));
        var begun = new CountDownLatch(1);
        var hold = new CountDownLatch(1);
        var other = Thread.ofPlatform()
                .start(() -> forecasts.outlook(given, new Looking.Asked(64, 1, 1, false), (_, _) -> {
                    begun.countDown();
                    await(hold);
                    return true;
                }));
        begun.await();

        assertThat(runs.look(Viewer.PUBLIC, first)).isEqualTo(new Runs.State.Going(Runs.LEARNS, 0, Looking.FUTURES));
        assertThat(runs.look(Viewer.PUBLIC, second))
                .isEqualTo(new Runs.State.Going(LongWork.WAITS, 0, Looking.FUTURES));
        runs.stop(Viewer.PUBLIC, second);
        hold.countDown();
        other.join();
        var answer = runs.answer(Viewer.PUBLIC, first);

        assertThat(answer.outlook().futures()).isEqualTo(Looking.FUTURES);
        assertThat(answer.plain().desks()).isEmpty();
        assertThat(answer.given().desks()).isEqualTo(Map.of(body, 3));
        assertThat(runs.look(Viewer.PUBLIC, first)).isEqualTo(new Runs.State.Ready(answer));
        assertThat(forecasts.outlook(answer.given()).end())
                .isEqualTo(answer.outlook().end());
    }

    private static Forecasts.Question asked(AsOf asOf, Scenario.Change change) {
        return new Forecasts.Question(
                plan.union(), framework(plan, asOf), asOf, null, new Scenario(List.of(change)), true);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
