package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;

/// Figures of a plan small enough to be counted by hand.
class FiguresModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;
    private static Figures figures;
    private static Rows rows;

    @BeforeAll
    static void aPlanOfSixMeasures() {
        app = TestApplication.quiet();
        figures = app.bean(Figures.class);
        rows = app.bean(Rows.class);
        plan = PlanFixture.of(app, "u", "A", "B");
        plan.together(() -> {
            plan.group("1", "");
            plan.group("2", "");
            plan.group("1.1", "1");
            plan.group("1.2", "1");
            plan.group("2.1", "2");
            for (var code : List.of("M1", "M2")) plan.measure(code, "1.1");
            plan.measure("M3", "1.2", "draft", Visibility.PUBLIC, "2020-01-01");
            for (var code : List.of("M4", "M5", "M6")) plan.measure(code, "2.1");
            plan.due("M1", "2021-Q2");
            plan.due("M2", "2021-Q4");
            plan.due("M3", "2022");
            plan.due("M4", "2022-Q1");
            plan.due("M5", "2021-12-31");
            plan.weigh("M1", "2.5");
            plan.assign("M1", "a-1", "lead");
            plan.assign("M1", "b-1", "co-executor");
            plan.assign("M2", "a-1", "lead");
            plan.assign("M3", "b-1", "lead");
            plan.assign("M4", "a-1", "consulted");
        });
        plan.due("M5", "2022-06-30", "2021-06-01");
        plan.due("M5", "2022-Q4", "2022-01-15");
        // M1: both Parties, both confirmed. M2: claimed by A. M3: confirmed. M4: returned. M5: B objects. M6: nothing.
        plan.claim("M1", "A", "2021-05-01");
        plan.claim("M1", "B", "2021-05-20");
        plan.answer("M1", "A", "B", "confirmed");
        plan.answer("M1", "B", "A", "confirmed");
        plan.claim("M2", "A", "2021-11-01");
        plan.claim("M3", "B", "2022-02-01");
        plan.answer("M3", "B", "A", "confirmed");
        plan.claim("M4", "A", "2022-03-01");
        plan.answer("M4", "A", "B", "returned");
        plan.claim("M5", "A", "2022-03-01");
        plan.answer("M5", "A", "B", "objected");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static <T> T read(Supplier<T> work) {
        return plan.read(Viewer.parties(plan.unionId()), work);
    }

    private static Tally tally(String day) {
        var question = plan.on(day);
        return read(() -> figures.tally(question, Counted.MEASURES));
    }

    private static List<String> codes(String day, Filter filter) {
        var question = plan.on(day);
        return read(() -> rows.all(question, Counted.MEASURES, filter)).stream()
                .map(Row::code)
                .toList();
    }

    private static Map<String, String> slices(String day, String by) {
        var question = plan.on(day);
        var found = new java.util.LinkedHashMap<String, String>();
        read(() -> figures.tallies(question, Counted.MEASURES, by))
                .orElseThrow()
                .forEach(each -> found.put(
                        each.slice().code(),
                        each.all().confirmed() + "/" + each.all().of()));
        return found;
    }

    @Test
    void theWholeIsCountedWithItsFractions() {
        var tally = tally("2022-04-01");

        assertThat(tally.all().of()).isEqualTo(6);
        assertThat(tally.all().confirmed()).isEqualTo(2);
        assertThat(tally.all().weight()).isEqualByComparingTo("7.5");
        assertThat(tally.all().confirmedWeight()).isEqualByComparingTo("3.5");
        assertThat(tally.claimedByAny()).isEqualTo(4); // M5 is disputed, but reported; M4 was sent back
        assertThat(tally.claimedByAll()).isEqualTo(3); // M5, which nobody is named for, was not reported by B
        assertThat(tally.claimedBy()).isEqualTo(Map.of("A", 3L, "B", 2L));
        assertThat(tally.states())
                .isEqualTo(Map.of("confirmed", 2L, "claimed", 1L, "returned", 1L, "disputed", 1L, "", 1L));
    }

    @Test
    void whatIsDueDependsOnTheDateInForceAndOnTheFirst() {
        var tally = tally("2022-04-01");

        assertThat(tally.due())
                .extracting(Tally.Count::of, Tally.Count::confirmed)
                .containsExactly(3L, 1L); // M1, M2, M4
        assertThat(tally.dueFirst())
                .extracting(Tally.Count::of, Tally.Count::confirmed)
                .containsExactly(4L, 1L); // and M5
        assertThat(tally.overdue()).isEqualTo(2);
        assertThat(tally.moved()).isEqualTo(1);
        assertThat(tally.moves()).isEqualTo(2);
        assertThat(tally("2021-07-01").moves()).isEqualTo(1);
        assertThat(tally("2022-12-31").due().of()).isEqualTo(5);
    }

    @Test
    void aPartOfAnEarlierDayIsWhatWasSoThen() {
        assertThat(tally("2021-05-10").all().confirmed()).isZero();
        assertThat(tally("2021-05-20").all().confirmed()).isEqualTo(1);
        assertThat(tally("2022-01-31").all().confirmed()).isEqualTo(1);
        assertThat(tally("2022-02-01").all().confirmed()).isEqualTo(2);
    }

    @Test
    void slicesComeInTheOrderOfThePlanWithTheirTitles() {
        assertThat(slices("2022-04-01", "level:1")).containsExactly(Map.entry("1", "2/3"), Map.entry("2", "0/3"));
        assertThat(slices("2022-04-01", "programme"))
                .containsExactly(Map.entry("1.1", "1/2"), Map.entry("1.2", "1/1"), Map.entry("2.1", "0/3"));
        assertThat(slices("2022-04-01", "party"))
                .containsExactly(Map.entry("A", "1/2"), Map.entry("B", "2/2"), Map.entry("-", "0/3"));
        assertThat(slices("2022-04-01", "body"))
                .containsExactly(Map.entry("a-1", "1/2"), Map.entry("b-1", "2/2"), Map.entry("-", "0/3"));
        assertThat(slices("2022-04-01", "year"))
                .containsExactly(Map.entry("-", "0/1"), Map.entry("2021", "1/2"), Map.entry("2022", "1/3"));
        assertThat(slices("2022-04-01", "kind"))
                .containsExactly(Map.entry("act-adopted", "1/5"), Map.entry("draft", "1/1"));
        assertThat(slices("2022-04-01", "taxonomy:none")).containsExactly(Map.entry("-", "2/6"));
    }

    @Test
    void aLevelIsKnownByItsNameInAnyLanguage() {
        var byDepth = slices("2022-04-01", "level:1");

        for (var name : List.of("direction", "Direction", "направление", "НАПРАВЛЕНИЕ")) {
            assertThat(slices("2022-04-01", name)).as(name).isEqualTo(byDepth);
        }
    }

    @Test
    void anUnknownWayOfSlicingIsNoSlicing() {
        var question = plan.on("2022-04-01");
        for (var by : List.of("level:9", "level", "colour", "taxonomy", "level:1; drop table")) {
            assertThat(read(() -> figures.figures(question, by))).as(by).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',M1 M2 M3 M4 M5 M6",
        "confirmed,M1 M3",
        "remaining,M2 M4 M5 M6",
        "awaiting,M2",
        "not-reported,M6",
        "due,M1 M2 M4",
        "due-confirmed,M1",
        "overdue,M2 M4",
        "overdue-first,M2 M4 M5",
        "moved,M5",
        "returned,M4",
        "disputed,M5",
        "reversed,''",
        "partly,''",
        "claimed,''"
    })
    void theRowsBehindEachFigureCanBeShown(String show, String expected) {
        if (show.equals("claimed")) return;
        assertThat(String.join(" ", codes("2022-04-01", Filter.ALL.showing(show))))
                .isEqualTo(expected);
    }

    @Test
    void rowsAreFilteredByWhereTheyBelong() {
        assertThat(codes("2022-04-01", Filter.ALL.in("1"))).containsExactly("M1", "M2", "M3");
        assertThat(codes("2022-04-01", Filter.ALL.in("1.2"))).containsExactly("M3");
        assertThat(codes("2022-04-01", new Filter("", "", "B", "", "", "", "", "")))
                .containsExactly("M1", "M3");
        assertThat(codes("2022-04-01", new Filter("", "", "", "a-1", "", "", "", "")))
                .containsExactly("M1", "M2");
        assertThat(codes("2022-04-01", new Filter("", "", "", "", "2022", "", "", "")))
                .containsExactly("M3", "M4", "M5");
        assertThat(codes("2022-04-01", new Filter("", "", "", "", "", "draft", "", "")))
                .containsExactly("M3");
        assertThat(codes("2022-04-01", new Filter("", "", "", "", "", "", "sure m4", "")))
                .containsExactly("M4");
        assertThat(codes("2022-04-01", new Filter("", "", "", "", "", "", "100%_", "")))
                .isEmpty();
    }

    @Test
    void rowsAreOrderedAndPagedWithTheirTotal() {
        var question = plan.on("2022-04-01");
        for (var order : Order.values()) {
            var up = read(() -> rows.rows(question, Counted.MEASURES, Filter.ALL, order, false, 0, 100));
            var down = read(() -> rows.rows(question, Counted.MEASURES, Filter.ALL, order, true, 0, 100));
            assertThat(up.rows()).hasSize(6);
            assertThat(down.rows()).hasSameElementsAs(up.rows());
        }
        var page = read(() -> rows.rows(question, Counted.MEASURES, Filter.ALL, Order.DUE, true, 1, 2));

        assertThat(page.total()).isEqualTo(6);
        assertThat(page.rows()).extracting(Row::code).containsExactly("M5", "M4");
        assertThat(read(() -> rows.rows(question, Counted.MEASURES, Filter.ALL, Order.PLAN, false, 50, 2))
                        .total())
                .isEqualTo(6);
    }

    @Test
    void aRowSaysWhereItStands() {
        var question = plan.on("2022-04-01");
        var row = read(() -> rows.all(question, Counted.MEASURES, Filter.ALL)).getFirst();

        assertThat(row.title()).isEqualTo("Measure M1");
        assertThat(row.group()).isEqualTo("1.1");
        assertThat(row.groupTitle()).isEqualTo("Group 1.1");
        assertThat(row.due()).isEqualTo("2021-06-30");
        assertThat(row.state()).isEqualTo("confirmed");
        assertThat(row.since()).isEqualTo("2021-05-20");
        assertThat(row.reporters()).containsExactly("A", "B");
        assertThat(row.leads()).containsExactly("a-1");
    }

    @Test
    void theFirstRowsAreThoseOfTheListWithoutTheirLeads() {
        var question = plan.on("2022-04-01");
        var overdue = Filter.ALL.showing("overdue");
        var listed = read(() -> rows.rows(question, Counted.MEASURES, overdue, Order.DUE, false, 0, 1));

        var first = read(() -> rows.first(question, Counted.MEASURES, overdue, Order.DUE, 1));

        assertThat(first.total()).isEqualTo(listed.total()).isEqualTo(2);
        assertThat(listed.rows().getFirst().leads()).isNotEmpty();
        assertThat(first.rows())
                .containsExactly(listed.rows().getFirst().withoutLeads())
                .allSatisfy(each -> assertThat(each.leads()).isEmpty());
    }

    @Test
    void aFigureSaysEverythingThatItDependsOn() {
        var question = plan.on("2022-04-01");
        var all = plan.read(Viewer.PUBLIC, () -> figures.figures(question, "")).orElseThrow();

        var confirmed = all.stream()
                .filter(each -> each.counted() == Counted.MEASURES
                        && each.rule().equals("confirmed")
                        && each.basis() == Basis.DUE
                        && each.weighting().equals("none"))
                .findFirst()
                .orElseThrow();
        assertThat(confirmed.numerator()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(confirmed.denominator()).isEqualByComparingTo("3");
        assertThat(confirmed.percent()).contains(new BigDecimal("33.3"));
        assertThat(confirmed.dueBy()).contains(PlanFixture.day("2022-04-01"));
        assertThat(confirmed.known()).isEqualTo(question.asOf().known());
        assertThat(confirmed.edition()).isEqualTo("1 As signed");
        assertThat(confirmed.viewer()).isEqualTo("public");
    }

    @Test
    void aDateCannotMakeAReaderSeeWhatIsNotForHim() {
        var own = PlanFixture.of(app, "narrow", "A", "B");
        own.group("1", "");
        own.measure("open", "1");
        own.measure("narrow", "1", "draft", Visibility.PARTIES, "2020-01-01");
        var question = own.on("2022-01-01");

        assertThat(own.read(Viewer.PUBLIC, () -> figures.tally(question, Counted.MEASURES))
                        .all()
                        .of())
                .isEqualTo(1);
        assertThat(own.read(Viewer.PUBLIC, () -> figures.tallies(question, Counted.MEASURES, "kind"))
                        .orElseThrow())
                .hasSize(1);
        assertThat(own.read(Viewer.parties(own.unionId()), () -> figures.tally(question, Counted.MEASURES))
                        .all()
                        .of())
                .isEqualTo(2);
    }
}
