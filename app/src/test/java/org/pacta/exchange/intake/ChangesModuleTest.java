package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.faults.Reason;

/// A newer file says which things it changes and in what, and how many relations come and go.
class ChangesModuleTest {

    @TempDir
    private static Path folder;

    private static TestApplication app;

    @BeforeAll
    static void open() {
        app = TestApplication.quiet();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Difference check(Lines.Asking asking) {
        var outcome = app.bean(Imports.class).run(asking.checkOnly().request(), (_, _, _) -> {});
        assertThat(outcome.findings().faults()).isEmpty();
        return ((Outcome.Checked) outcome).difference();
    }

    @Test
    void theChangedThingsAreNamedWithTheirFieldsAndRelationsAreCounted() {
        var plan = PlanFixture.of(app, "changes", "A", "B");
        plan.group("1", "");
        for (var code : List.of("M1", "M2", "M3", "M5")) {
            plan.measure(code, "1");
            plan.due(code, "2023-Q2");
        }
        plan.group("2", "");
        plan.assign("M1", "a-1", "lead");
        plan.link("M1", "M2");
        plan.weigh("M2", "2");
        plan.claim("M2", "A", "2022-05-01");
        var file = new Lines()
                .measure("M1", "1", "Another name", "2023-Q4")
                .measure("M2", "2", "Measure M2", "2023-Q2")
                .measure("M3", "1", "Measure M3", "2023-Q2")
                .measure("M4", "1", "New", "2023-Q4")
                .row("assignments", "thing", "MEASURE", "code", "M1", "body", "b-1", "role", "LEAD")
                .row("links", "from", "M1", "to", "M4", "kind", "FINISH_START", "lag_days", "5")
                .row("weights", "thing", "MEASURE", "code", "M2", "weight", "3")
                .row("weights", "thing", "MEASURE", "code", "M4", "weight", "1")
                .row(
                        "confirmations",
                        "thing",
                        "MEASURE",
                        "code",
                        "M2",
                        "party",
                        "B",
                        "claimed_by",
                        "A",
                        "since",
                        "2022-05-01",
                        "answer",
                        "CONFIRMED",
                        "date",
                        "2022-06-01")
                .in(folder);
        var asking = Lines.Asking.of(file, "changes").edition("Second", "2023-06-01");

        var difference = check(asking);
        var done = app.bean(Imports.class).run(asking.request(), (_, _, _) -> {});

        assertThat(difference.things())
                .extracting(each -> each.kind() + " " + each.code())
                .containsExactly("measure M1", "measure M2");
        assertThat(difference.changed()).as("M1, M2 and the claim").isEqualTo(3);
        assertThat(difference.moved()).isEqualTo(1);
        assertThat(difference.things().getFirst().fields())
                .contains(
                        new Difference.Field("title:en", "Measure M1", "Another name"),
                        new Difference.Field("deadline", "2023-Q2", "2023-Q4"),
                        new Difference.Field("assignment", "a-1, lead", ""),
                        new Difference.Field("assignment", "", "b-1, lead"),
                        new Difference.Field("link", "finish-start, M2, lag 0", ""),
                        new Difference.Field("link", "", "finish-start, M4, lag 5"));
        assertThat(difference.things().getLast().fields())
                .containsExactlyInAnyOrder(
                        new Difference.Field("group", "1", "2"), new Difference.Field("weight", "2", "3"));
        assertThat(difference.relations())
                .containsExactlyInAnyOrder(
                        new Difference.Tally("assignments", 1, 0, 1),
                        new Difference.Tally("links", 1, 0, 1),
                        new Difference.Tally("weights", 1, 1, 0),
                        new Difference.Tally("confirmations", 1, 0, 0));
        assertThat(done)
                .isInstanceOfSatisfying(
                        Outcome.Imported.class,
                        each -> assertThat(each.difference()).isEqualTo(difference));
        assertThat(told(difference))
                .contains("    measure M1", "      deadline: 2023-Q2 → 2023-Q4", "      assignment: – → b-1, lead")
                .contains("  added         1 links", "  removed       1 links", "  changed       1 weights");
    }

    @Test
    void ofManyTheFirstTwentyAreNamedInWordsAndAllForPrograms() {
        var plan = PlanFixture.of(app, "many", "A");
        plan.group("1", "");
        var file = new Lines();
        for (int i = 10; i < 35; i++) {
            plan.measure("M" + i, "1");
            file.measure("M" + i, "1", "Named anew " + i, "2023-Q2");
        }

        var difference = check(Lines.Asking.of(file.in(folder), "many"));

        assertThat(difference.things()).hasSize(25);
        assertThat(told(difference))
                .filteredOn(each -> each.startsWith("    measure "))
                .hasSize(20);
        assertThat(told(difference)).contains("    … and 5 more; --json names them.");
    }

    /// An answer stands from the moment it is recorded; whoever gives its date is told once that it is not kept.
    @Test
    void datesOfAnswersAreNotDroppedWithoutAWord() {
        var plan = PlanFixture.of(app, "dated", "A", "B");
        plan.group("1", "");
        var file = new Lines();
        var today = Lines.Asking.of(answers(file, plan, "M1", "2022-06-01").in(folder), "dated");
        var told = app.bean(Imports.class).run(today.request(), (_, _, _) -> {}).findings();
        var more = answers(answers(new Lines(), plan, "M2", "2022-07-02"), plan, "M3", "2022-07-03");
        var both = app.bean(Imports.class)
                .run(Lines.Asking.of(more.in(folder), "dated").request(), (_, _, _) -> {})
                .findings();
        var again = app.bean(Imports.class)
                .run(Lines.Asking.of(more.in(folder), "dated").request(), (_, _, _) -> {})
                .findings();

        assertThat(told.notices()).extracting(Fault::reason).containsExactly(Reason.ANSWER_DATES);
        assertThat(both.notices()).singleElement().satisfies(each -> {
            assertThat(new FaultTexts("en").line(each))
                    .contains("Dates of answers are not kept (2 of them, the first 2022-07-02)");
            assertThat(new FaultTexts("ru").line(each)).contains("Даты ответов не сохраняются (их 2");
        });
        assertThat(again.notices()).as("nothing is answered anew").isEmpty();
    }

    private static Lines answers(Lines lines, PlanFixture plan, String code, String date) {
        plan.measure(code, "1");
        plan.claim(code, "A", "2022-05-01");
        return lines.row(
                "confirmations",
                "thing",
                "MEASURE",
                "code",
                code,
                "party",
                "B",
                "claimed_by",
                "A",
                "since",
                "2022-05-01",
                "answer",
                "CONFIRMED",
                "date",
                date);
    }

    private static List<String> told(Difference difference) {
        var text = new StringWriter();
        try (var out = new PrintWriter(text)) {
            ImportCommand.difference(difference, out);
        }
        return new ArrayList<>(text.toString().lines().toList());
    }
}
