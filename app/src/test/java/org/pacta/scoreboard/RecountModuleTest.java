package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.PlanFixture;
import org.pacta.RandomPlan;
import org.pacta.TestApplication;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;

/// Figures, changes and curves of plans made by chance, against a plain recount.
class RecountModuleTest {

    private static TestApplication app;
    private static List<Figures> ways;
    private static Figures figures;
    private static Rows rows;
    private static Series series;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
        figures = app.bean(Figures.class);
        // the rows come from the database, the figures both from there and from memory
        var counters = new Counters(
                _ -> Optional.empty(),
                app.bean(DatabaseCounting.class),
                app.bean(org.pacta.confirmation.discretion.Discretions.class));
        ways = List.of(
                figures,
                new Figures(counters, app.bean(TallyStore.class), app.bean(SliceStore.class), app.bean(Ledger.class)));
        rows = new Rows(counters, app.bean(UnnamedStore.class));
        series = app.bean(Series.class);
    }

    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("long") ? 12 : 1);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static long count(List<Row> all, Predicate<Row> what) {
        return all.stream().filter(what).count();
    }

    private static boolean confirmed(Row row) {
        return row.state().equals("confirmed");
    }

    private static boolean by(@org.jspecify.annotations.Nullable LocalDate due, LocalDate day) {
        return due != null && !due.isAfter(day);
    }

    private static void agree(Tally tally, List<Row> all, LocalDate on) {
        assertThat(tally.all().of()).isEqualTo(all.size());
        assertThat(tally.all().confirmed()).isEqualTo(count(all, RecountModuleTest::confirmed));
        assertThat(tally.due().of()).isEqualTo(count(all, each -> by(each.due(), on)));
        assertThat(tally.due().confirmed()).isEqualTo(count(all, each -> by(each.due(), on) && confirmed(each)));
        assertThat(tally.dueFirst().of()).isEqualTo(count(all, each -> by(each.firstDue(), on)));
        assertThat(tally.dueFirst().confirmed())
                .isEqualTo(count(all, each -> by(each.firstDue(), on) && confirmed(each)));
        assertThat(tally.claimedByAny())
                .isEqualTo(count(all, each -> !each.reporters().isEmpty()));
        assertThat(tally.moved()).isEqualTo(count(all, each -> each.moves() > 0));
        assertThat(tally.moves()).isEqualTo(all.stream().mapToLong(Row::moves).sum());
        assertThat(tally.states())
                .isEqualTo(all.stream().collect(Collectors.groupingBy(Row::state, Collectors.counting())));
        var reporters = all.stream().flatMap(each -> each.reporters().stream());
        assertThat(tally.claimedBy())
                .isEqualTo(reporters.collect(Collectors.groupingBy(each -> each, Collectors.counting())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void figuresEqualAPlainRecountOfTheRows(int seed) {
        var random = RandomPlan.of(app, seed);
        for (var known : random.moments()) {
            for (var day : List.of("2021-01-01", "2021-06-01", "2021-12-31", "2022-04-01")) {
                var on = PlanFixture.day(day);
                var question = random.plan().on(on, known);
                random.plan().read(Viewer.parties(random.plan().unionId()), () -> {
                    for (var counted : List.of(Counted.MEASURES, Counted.STEPS)) recount(question, counted);
                    programmes(question);
                    return true;
                });
            }
        }
    }

    private static void recount(Question question, Counted counted) {
        var on = question.asOf().on();
        var all = rows.all(question, counted, Filter.ALL);
        for (var way : ways) agree(way.tally(question, counted), all, on);
        if (counted == Counted.MEASURES) slices(question, counted, "level:2", Filter.ALL::in);
        slices(question, counted, "party", code -> new Filter("", "", code, "", "", "", "", ""));
        slices(question, counted, "body", code -> new Filter("", "", "", code, "", "", "", ""));
        slices(question, counted, "year", code -> new Filter("", "", "", "", code, "", "", ""));
        slices(question, counted, "kind", code -> new Filter("", "", "", "", "", code, "", ""));
        for (var show : Map.of(
                        "confirmed", figures.tally(question, counted).all().confirmed(),
                        "overdue", figures.tally(question, counted).overdue(),
                        "moved", figures.tally(question, counted).moved())
                .entrySet()) {
            assertThat(rows.all(question, counted, Filter.ALL.showing(show.getKey())))
                    .hasSize(show.getValue().intValue());
        }
    }

    private static void slices(
            Question question, Counted counted, String by, java.util.function.Function<String, Filter> filter) {
        var found = ways.getFirst().tallies(question, counted, by).orElseThrow();
        assertThat(ways.getLast().tallies(question, counted, by)).contains(found);
        for (var slice : found) {
            if (slice.slice().code().equals("-")) continue;
            agree(
                    slice,
                    rows.all(question, counted, filter.apply(slice.slice().code())),
                    question.asOf().on());
        }
    }

    private static void programmes(Question question) {
        assertThat(ways.getLast().programmes(question)).isEqualTo(figures.programmes(question));
        for (var programme : figures.programmes(question)) {
            var own = rows.all(question, Counted.MEASURES, Filter.ALL.in(programme.code()));
            assertThat(programme.of()).isEqualTo(own.size());
            assertThat(programme.confirmed()).isEqualTo(count(own, RecountModuleTest::confirmed));
            assertThat(programme.complete())
                    .isEqualTo(!own.isEmpty() && own.stream().allMatch(RecountModuleTest::confirmed));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesAddUpBetweenAnyTwoMoments(int seed) {
        var plan = RandomPlan.of(app, 100 + seed);
        var questions = new ArrayList<Question>();
        for (var known : plan.moments()) {
            for (var day : List.of("2021-03-01", "2021-09-01", "2022-03-01"))
                questions.add(plan.plan().on(PlanFixture.day(day), known));
        }
        plan.plan().read(Viewer.parties(plan.plan().unionId()), () -> {
            for (int i = 0; i < questions.size(); i++) {
                for (int j = i; j < questions.size(); j += 4) addUp(questions.get(i), questions.get(j));
            }
            return true;
        });
    }

    private static void addUp(Question from, Question to) {
        var bridge = app.bean(Changes.class).between(from, to, Counted.MEASURES);
        var before = figures.tally(from, Counted.MEASURES).all();
        var after = figures.tally(to, Counted.MEASURES).all();

        assertThat(bridge.before()).isEqualTo(before.confirmed());
        assertThat(bridge.beforeOf()).isEqualTo(before.of());
        assertThat(bridge.after()).isEqualTo(after.confirmed());
        assertThat(bridge.afterOf()).isEqualTo(after.of());
        assertThat(bridge.before()
                        + bridge.confirmed()
                        - bridge.returned()
                        + bridge.addedConfirmed()
                        - bridge.excludedConfirmed())
                .isEqualTo(bridge.after());
        assertThat(bridge.beforeOf() + bridge.added() - bridge.excluded()).isEqualTo(bridge.afterOf());
        if (from.equals(to))
            assertThat(bridge.confirmed() + bridge.returned() + bridge.added() + bridge.excluded() + bridge.moved())
                    .isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void curvesPassThroughTheCountOfEachDay(int seed) {
        var plan = RandomPlan.of(app, 200 + seed);
        var last = plan.moments().getLast();
        for (var known : List.of(plan.moments().get(2), last)) {
            var end = plan.plan().on(PlanFixture.day("2022-04-01"), known);
            plan.plan().read(Viewer.parties(plan.plan().unionId()), () -> {
                var confirmed = series.confirmed(end, Counted.MEASURES);
                var then = series.confirmedAsReportedThen(end, Counted.MEASURES);
                var due = series.due(end, Counted.MEASURES);
                var all = rows.all(end, Counted.MEASURES, Filter.ALL);
                for (var day : plan.days()) {
                    assertThat(at(confirmed, day)).as("confirmed by %s", day).isEqualTo(confirmed(end, day, known));
                    assertThat(at(then, day))
                            .as("reported on %s", day)
                            .isEqualTo(confirmed(end, day, earlier(end.union().endOf(day), known)));
                    assertThat(at(due, day)).as("due by %s", day).isEqualTo(count(all, each -> by(each.due(), day)));
                }
                return true;
            });
        }
    }

    @org.junit.jupiter.api.Test
    void aCurveEndsOnTheDayAsked() {
        var plan = RandomPlan.of(app, 300).plan();
        var question = plan.on("2021-06-01");

        plan.read(Viewer.parties(plan.unionId()), () -> {
            assertThat(series.confirmed(question, Counted.MEASURES))
                    .allMatch(each -> !each.day().isAfter(question.asOf().on()));
            assertThat(series.confirmedAsReportedThen(question, Counted.MEASURES))
                    .allMatch(each -> !each.day().isAfter(question.asOf().on()));
            return true;
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static long confirmed(Question question, LocalDate on, Instant known) {
        return figures.tally(question.at(new org.pacta.ledger.AsOf(on, known)), Counted.MEASURES)
                .all()
                .confirmed();
    }

    private static long at(List<Series.Point> points, LocalDate day) {
        return points.stream()
                .filter(each -> !each.day().isAfter(day))
                .reduce((_, later) -> later)
                .map(Series.Point::count)
                .orElse(0L);
    }
}
