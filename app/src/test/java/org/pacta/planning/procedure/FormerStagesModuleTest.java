package org.pacta.planning.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.ledger.Viewer;

/// What was said before stages had places and names: the stages of acts in their order, to be changed like any other.
class FormerStagesModuleTest {

    private static final FactTable FORMER = FactTable.about(
            "planning.procedure", List.of("id", "stage"), List.of("least", "likely", "most", "body_id"));
    private static final LocalDate SAID = PlanFixture.day("2021-01-01");

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served();
        plan = PastPlan.of(app, "former");
        plan.enter(entry -> {
            for (var stage : List.of("in-force", "adopted"))
                entry.put(Fact.of(
                        FORMER,
                        Fact.row("id", plan.id("party", "A"), "stage", stage),
                        Fact.row("least", BigDecimal.ONE, "likely", BigDecimal.TWO, "most", BigDecimal.TEN),
                        Period.since(SAID)));
        });
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static List<Stage> way(AsOf asOf) {
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Procedures.class)
                        .ways(plan.unionId(), asOf)
                        .getOrDefault(plan.id("party", "A"), Way.NONE)
                        .stages());
    }

    private static Stage stage(String code, @Nullable String reaches) {
        return new Stage(code, reaches, BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN, null);
    }

    @Test
    void theyStandInTheOrderOfActsAndANewOneComesBetweenThem() {
        var then = new AsOf(PastPlan.TODAY, plan.head().recorded());
        assertThat(way(then)).extracting(Stage::code).containsExactly("adopted", "in-force");
        assertThat(way(then)).extracting(Stage::reaches).containsExactly("adopted", "in-force");

        var wanted = new ArrayList<>(way(then));
        wanted.addFirst(stage("reading", null));
        wanted.add(2, stage("publication", null));
        plan.enter(
                entry -> app.bean(Procedures.class).say(entry, plan.id("party", "A"), new Way(wanted), PastPlan.TODAY));

        var now = new AsOf(PastPlan.TODAY, plan.head().recorded());
        assertThat(way(now)).extracting(Stage::code).containsExactly("reading", "adopted", "publication", "in-force");
        assertThat(way(then)).as("as known then").extracting(Stage::code).containsExactly("adopted", "in-force");
        assertThat(way(new AsOf(SAID, plan.head().recorded())))
                .as("on a day before")
                .extracting(Stage::code)
                .containsExactly("adopted", "in-force");

        var seq = plan.head().seq();
        plan.enter(
                entry -> app.bean(Procedures.class).say(entry, plan.id("party", "A"), new Way(wanted), PastPlan.TODAY));
        assertThat(plan.head().seq()).as("the same once more is nothing").isEqualTo(seq);
    }
}
