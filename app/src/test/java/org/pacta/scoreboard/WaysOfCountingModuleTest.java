package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.RandomPlan;
import org.pacta.TestApplication;
import org.pacta.confirmation.discretion.Discretion;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.Bodies;
import org.pacta.register.alignment.Alignments;

/// The copy in memory, read entry by entry as the union goes on, counts to the last digit as the database does.
class WaysOfCountingModuleTest {

    private static final List<String> SLICES = List.of(
            "", "level:1", "level:2", "level:3", "party", "body", "year", "kind", "taxonomy:T", "taxonomy:U", "colour");
    private static final List<String> SHOWN = List.of(
            "confirmed,remaining,awaiting,not-reported,due,due-confirmed,overdue,due-first,due-first-confirmed,overdue-first,upcoming,"
                    .concat(
                            "moved,returned,disputed,reversed,partly,reported,reported-by-all,reported-by:A,reported-by:X")
                    .split(","));

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int MOMENTS = LONG ? 6 : 2;

    private static TestApplication app;
    private static Memory memory;
    private static DatabaseCounting database;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
        memory = app.bean(Memory.class);
        database = app.bean(DatabaseCounting.class);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Counting held(Question question) {
        return memory.of(question.union().id()).orElseThrow();
    }

    /// Keeps copies for all viewers up to date, so that the next reading extends them.
    private static void look(PlanFixture plan) {
        for (var viewer : viewers(plan)) plan.read(viewer, () -> memory.of(plan.unionId()));
    }

    private static List<Viewer> viewers(PlanFixture plan) {
        var union = plan.unionId();
        return List.of(
                Viewer.PUBLIC,
                Viewer.parties(union),
                Viewer.party(union, plan.id("party", "A")),
                Viewer.operator(union));
    }

    private static void more(PlanFixture plan, Random random) {
        var n = random.nextInt(1000);
        if (random.nextInt(4) == 0) plan.close(List.of("1.1", "2.2").get(random.nextInt(2)), "2021-06-01");
        if (random.nextInt(3) == 0) plan.recode("M" + random.nextInt(18), "N" + n, "2021-04-01");
        look(plan);
    }

    /// A lowered ceiling makes copies be read anew, so it comes early: later entries must find them extended.
    private static void hide(PlanFixture plan, Random random) {
        plan.ceiling("M" + random.nextInt(18), Visibility.PARTIES);
        plan.ceiling("M" + random.nextInt(18), Visibility.party(plan.id("party", "A")));
        look(plan);
    }

    private static void succeed(PlanFixture plan) {
        plan.enter(entry -> {
            var bodies = app.bean(Bodies.class);
            bodies.succeed(
                    entry, plan.id("body", "a-1"), plan.id("body", "b-1"), "merged", PlanFixture.day("2021-05-01"));
            bodies.succeed(
                    entry, plan.id("body", "c-1"), plan.id("body", "b-1"), "merged", PlanFixture.day("2021-08-01"));
        });
    }

    private static void classify(PlanFixture plan) {
        plan.enter(entry -> {
            var alignments = app.bean(Alignments.class);
            var taxonomy = entry.thing("taxonomy", 0, 0);
            entry.code(taxonomy, "taxonomy", 0, "T", PlanFixture.day("2020-01-01"));
            alignments.taxonomy(entry, taxonomy, null, 1, PlanFixture.day("2020-01-01"));
            for (int i = 0; i < 3; i++) {
                var term = entry.thing("term", taxonomy, taxonomy);
                entry.code(term, "term", taxonomy, "t" + i, PlanFixture.day("2020-01-01"));
                alignments.term(entry, term, taxonomy, i, PlanFixture.day("2020-01-01"));
                for (int m = i; m < 12; m += 2 + i)
                    alignments.classify(
                            entry, plan.counted("M" + m), term, PlanFixture.day("2021-0" + (i + 1) + "-01"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void memoryAndDatabaseAgreeForEveryViewerAtEveryMoment(int seed) {
        var random = new Random(seed);
        var rounds = new AtomicInteger();
        var made = RandomPlan.of(app, 500 + seed, plan -> {
            more(plan, random);
            if (rounds.incrementAndGet() == 2) hide(plan, random);
        });
        classify(made.plan());
        succeed(made.plan());
        for (var viewer : viewers(made.plan())) {
            var questions = new ArrayList<Question>();
            for (int i = 0; i < MOMENTS; i++) {
                var day = made.days().get(random.nextInt(made.days().size()));
                questions.add(made.plan()
                        .on(
                                day,
                                made.moments().get(random.nextInt(made.moments().size()))));
            }
            questions.add(made.plan().on("2021-12-31"));
            made.plan().read(viewer, () -> {
                for (int i = 0; i < questions.size(); i++) {
                    var counted = random.nextInt(4) == 0 ? Counted.STEPS : Counted.MEASURES;
                    figures(questions.get(i), counted, random);
                    changes(questions.get(i / 2), questions.get(i), counted);
                    rows(questions.get(i), counted, random);
                }
                return true;
            });
        }
    }

    private static void figures(Question question, Counted counted, Random random) {
        var held = held(question);
        var told = discretion(question, counted, random);
        for (var by : some(SLICES, random)) {
            assertThat(held.tallies(question, counted, by, told))
                    .as("%s by %s at %s", counted, by, question.asOf())
                    .isEqualTo(database.tallies(question, counted, by, told));
        }
        assertThat(held.programmes(question, counted)).isEqualTo(database.programmes(question, counted));
        assertThat(held.confirmed(question, counted)).isEqualTo(database.confirmed(question, counted));
        assertThat(held.confirmedAsReportedThen(question, counted))
                .isEqualTo(database.confirmedAsReportedThen(question, counted));
        assertThat(held.due(question, counted)).isEqualTo(database.due(question, counted));
    }

    /// Half of the things are withheld.
    private static Discretion discretion(Question question, Counted counted, Random random) {
        var all = new Counting.Asked(question, counted, Filter.ALL, Order.PLAN, false, 0, 99, Discretion.NONE);
        var late = database.rows(all).orElseThrow().rows().stream()
                .map(Row::id)
                .filter(_ -> random.nextBoolean())
                .collect(java.util.stream.Collectors.toSet());
        return new Discretion(false, org.pacta.parties.Openness.Slices.BODY, late, java.util.Set.of());
    }

    /// All of them in the long run, else a few by chance.
    private static <T> List<T> some(List<T> all, Random random) {
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return LONG ? mixed : mixed.subList(0, 4);
    }

    private static void changes(Question from, Question to, Counted counted) {
        assertThat(held(to).between(from, to, counted)).isEqualTo(database.between(from, to, counted));
        assertThat(held(to).changes(from, to, counted)).isEqualTo(database.changes(from, to, counted));
    }

    private static void rows(Question question, Counted counted, Random random) {
        var filters = new ArrayList<Filter>();
        filters.add(Filter.ALL);
        for (var show : SHOWN) filters.add(Filter.ALL.showing(show));
        for (var group : List.of("1", "1.2", "7")) filters.add(Filter.ALL.in(group));
        filters.add(new Filter("", "", "B", "", "", "", "", ""));
        filters.add(new Filter("remaining", "", "", "a-1", "", "", "", ""));
        filters.add(new Filter("", "", "", "b-1", "", "", "", ""));
        filters.add(new Filter("", "2", "", "", "2021", "draft", "", ""));
        filters.add(new Filter("", "", "", "", "-", "", "", ""));
        var told = discretion(question, counted, random);
        for (var filter : some(filters, random)) {
            var order = List.of(Order.PLAN, Order.CODE, Order.DUE, Order.STATE, Order.MOVES)
                    .get(random.nextInt(5));
            var asked = new Counting.Asked(
                    question,
                    counted,
                    filter,
                    order,
                    random.nextBoolean(),
                    random.nextInt(3),
                    1 + random.nextInt(20),
                    told);
            var found = held(question).rows(asked).orElseThrow();
            var expected = database.rows(asked).orElseThrow();
            assertThat(found.total()).as("%s", asked).isEqualTo(expected.total());
            assertThat(found.rows()).as("%s", asked).isEqualTo(expected.rows());
        }
    }

    @Test
    void whatAsksForWordsOrProvisionsIsLeftToTheDatabase() {
        var plan = RandomPlan.of(app, 600).plan();
        var question = plan.on("2021-12-31");
        plan.read(Viewer.PUBLIC, () -> {
            var byTitle = new Counting.Asked(
                    question, Counted.MEASURES, Filter.ALL, Order.TITLE, false, 0, 9, Discretion.NONE);
            var withWords = new Counting.Asked(
                    question,
                    Counted.MEASURES,
                    new Filter("", "", "", "", "", "", "measure", ""),
                    Order.PLAN,
                    false,
                    0,
                    9,
                    Discretion.NONE);
            assertThat(held(question).rows(byTitle)).isEmpty();
            assertThat(held(question).rows(withWords)).isEmpty();
            for (var show : List.of(Filter.UNALIGNED, Filter.CARRIES_OUT + "P1"))
                assertThat(held(question)
                                .rows(new Counting.Asked(
                                        question,
                                        Counted.MEASURES,
                                        Filter.ALL.showing(show),
                                        Order.PLAN,
                                        false,
                                        0,
                                        9,
                                        Discretion.NONE)))
                        .isEmpty();
            assertThat(app.bean(Rows.class)
                            .all(question, Counted.MEASURES, withWords.filter())
                            .size())
                    .isPositive();
            return true;
        });
    }

    @Test
    void aUnionTooLargeIsCountedInTheDatabase() {
        try (var small = TestApplication.quiet("--pacta.memory.leaves=40")) {
            var plan = PlanFixture.of(small, "grows", "A");
            plan.group("1", "");
            plan.measure("M1", "1");
            assertThat(plan.read(Viewer.PUBLIC, () -> small.bean(Memory.class).of(plan.unionId())))
                    .isPresent();

            for (int i = 2; i < 12; i++) plan.measure("M" + i, "1");
            var question = plan.on("2021-12-31");

            assertThat(plan.read(Viewer.PUBLIC, () -> small.bean(Memory.class).of(plan.unionId())))
                    .isEmpty();
            assertThat(plan.read(Viewer.PUBLIC, () -> small.bean(Figures.class).tally(question, Counted.MEASURES))
                            .all()
                            .of())
                    .isEqualTo(11);
        }
    }
}
