package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Viewer;

/// Acts, programmes, steps and statements, counted by hand.
class ActsAndProgrammesModuleTest {

    private static TestApplication app;
    private static Figures figures;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
        figures = app.bean(Figures.class);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void actsCountByStageAndTwinsOnce() {
        var plan = PlanFixture.of(app, "acts", "A", "B");
        for (var act : new String[] {"1", "2", "3", "4", "5"}) plan.act(act, act.equals("1") ? "" : "A");
        plan.act("2b", "B");
        plan.twin("2b", "2");
        plan.reach("1", "prepared", "2021-01-01");
        plan.reach("1", "adopted", "2021-06-01");
        plan.reach("2", "in-force", "2021-03-01");
        plan.reach("2b", "in-force", "2021-03-01");
        plan.reach("3", "prepared", "2021-03-01");
        plan.reach("4", "drafting", "2021-03-01");

        var question = plan.on("2021-07-01");
        var acts = plan.read(Viewer.PUBLIC, () -> figures.acts(question));
        assertThat(acts.all()).isEqualTo(5);
        assertThat(acts.prepared()).isEqualTo(3);
        assertThat(acts.adopted()).isEqualTo(2);
        assertThat(acts.stages())
                .isEqualTo(Map.of("adopted", 1L, "in-force", 1L, "prepared", 1L, "drafting", 1L, "", 1L));
        var before = plan.on("2021-04-01");
        assertThat(plan.read(Viewer.PUBLIC, () -> figures.acts(before)).adopted())
                .isEqualTo(1);
    }

    @Test
    void twinsCountEachWhereTheUnionSaysSo() {
        var plan = PlanFixture.of(app, "twins", "A", "B");
        for (var act : new String[] {"1", "1b", "2"}) plan.act(act, act.equals("1b") ? "B" : "A");
        plan.twin("1b", "1");
        for (var act : new String[] {"1", "1b"}) plan.reach(act, "adopted", "2021-03-01");
        var union = plan.union().thing();
        plan.enter(entry ->
                app.bean(org.pacta.acts.Acts.class).countTwins(entry, union, "each", PlanFixture.day("2021-07-01")));

        var once = plan.on("2021-06-30");
        assertThat(plan.read(Viewer.PUBLIC, () -> figures.acts(once)))
                .extracting(Figures.Acts::all, Figures.Acts::adopted)
                .containsExactly(2L, 1L);
        var each = plan.on("2021-07-01");
        assertThat(plan.read(Viewer.PUBLIC, () -> figures.acts(each)))
                .extracting(Figures.Acts::all, Figures.Acts::adopted)
                .containsExactly(3L, 2L);
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(org.pacta.acts.Acts.class)
                                .counted(plan.unionId(), plan.frameworkId(), each.asOf(), "en")))
                .hasSize(3);
    }

    /// A step without executors of its own is carried out by those of its measure.
    @Test
    void aStepIsCarriedOutByWhoeverCarriesOutItsMeasures() {
        var plan = PlanFixture.of(app, "carriers", "A", "B", "C");
        plan.group("1", "");
        plan.measure("M1", "1");
        plan.step("S1", "M1");
        plan.assign("M1", "a-1", "lead");
        plan.claim("S1", "A", "2021-05-01");
        plan.answer("S1", "A", "B", "confirmed");
        plan.answer("S1", "A", "C", "confirmed");
        var question = plan.on("2021-06-01");
        var alone = plan.read(Viewer.PUBLIC, () -> figures.tally(question, Counted.STEPS));
        assertThat(alone.all().confirmed()).isEqualTo(1);
        assertThat(alone.claimedByAll()).isEqualTo(1);

        // the measure gets a second executor: the step is judged anew
        plan.assign("M1", "b-1", "co-executor");
        var later = plan.on("2021-06-01");
        var both = plan.read(Viewer.PUBLIC, () -> figures.tally(later, Counted.STEPS));
        assertThat(both.all().confirmed()).isZero();
        assertThat(both.claimedByAll()).isZero();
        assertThat(both.in("partly")).isEqualTo(1);

        // and names its own
        plan.assign("S1", "a-1", "lead");
        var own = plan.on("2021-06-01");
        var named = plan.read(Viewer.PUBLIC, () -> figures.tally(own, Counted.STEPS));
        assertThat(named.all().confirmed()).isEqualTo(1);
        assertThat(named.claimedByAll()).isEqualTo(1);
    }

    @Test
    void aProgrammeIsCompleteWhenAllItsMeasuresAreOrByDecision() {
        var plan = PlanFixture.of(app, "programmes", "A", "B");
        plan.group("1", "");
        for (var group : new String[] {"1.1", "1.2", "1.3", "1.4"}) plan.group(group, "1");
        plan.measure("M1", "1.1");
        plan.measure("M2", "1.2");
        plan.measure("M3", "1.2");
        plan.measure("M4", "1.3");
        for (var measure : new String[] {"M1", "M2"}) {
            plan.assign(measure, "a-1", "lead");
            plan.claim(measure, "A", "2021-05-01");
            plan.answer(measure, "A", "B", "confirmed");
        }
        plan.close("1.3", "2021-08-01");

        var question = plan.on("2021-09-01");
        assertThat(plan.read(Viewer.PUBLIC, () -> figures.programmes(question)))
                .containsExactly(
                        new Figures.Programme("1.1", 1, 1, true),
                        new Figures.Programme("1.2", 2, 1, false),
                        new Figures.Programme("1.3", 1, 0, true),
                        new Figures.Programme("1.4", 0, 0, false));
        var before = plan.on("2021-07-01");
        assertThat(plan.read(Viewer.PUBLIC, () -> figures.programmes(before))
                        .get(2)
                        .complete())
                .isFalse();
    }

    @Test
    void aStepOfTwoMeasuresCountsOnceAndInBothGroups() {
        var plan = PlanFixture.of(app, "steps", "A", "B");
        plan.group("1", "");
        plan.group("2", "");
        plan.measure("M1", "1");
        plan.measure("M2", "2");
        plan.step("S1", "M1", "M2");
        plan.step("S2", "M2");
        plan.assign("S1", "a-1", "lead");
        plan.claim("S1", "A", "2021-05-01");
        plan.answer("S1", "A", "B", "confirmed");

        var question = plan.on("2021-06-01");
        assertThat(plan.read(Viewer.PUBLIC, () -> figures.tally(question, Counted.STEPS))
                        .all())
                .extracting(Tally.Count::of, Tally.Count::confirmed)
                .containsExactly(2L, 1L);
        var sliced = plan.read(Viewer.PUBLIC, () -> figures.tallies(question, Counted.STEPS, "level:1"))
                .orElseThrow();
        assertThat(sliced)
                .extracting(each -> each.slice().code() + " " + each.all().confirmed() + "/"
                        + each.all().of())
                .containsExactly("1 1/1", "2 1/2");
        assertThat(sliced).extracting(each -> each.slice().title()).containsExactly("Group 1", "Group 2");
        var rows = plan.read(Viewer.PUBLIC, () -> app.bean(Rows.class).all(question, Counted.STEPS, Filter.ALL));
        assertThat(rows)
                .extracting(Row::code, Row::group, Row::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("S1", "1", "confirmed"),
                        org.assertj.core.groups.Tuple.tuple("S2", "2", ""));
        // M1 has no claim of its own: it stands as its steps; M2 partly
        var measures = plan.read(Viewer.PUBLIC, () -> figures.tally(question, Counted.MEASURES));
        assertThat(measures.states()).isEqualTo(Map.of("confirmed", 1L, "partly", 1L));
    }

    @Test
    void statementsStandFromTheDayTheyWereMade() {
        var plan = PlanFixture.of(app, "statements", "A", "B");
        plan.statement("2023-03-27", "The one prime minister", "66.7");
        plan.statement("2023-03-28", "The other", "75");

        var asOf = plan.on("2023-03-27").asOf();
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(Statements.class).about(plan.unionId(), plan.frameworkId(), asOf, "en")))
                .extracting(Statement::who)
                .containsExactly("The one prime minister");
    }
}
