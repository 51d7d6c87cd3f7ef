package org.pacta.scoreboard.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.Bodies;
import org.pacta.register.plan.Plan;

/// What the rules look at comes out of the record as of the moment asked.
class ChecksModuleTest {

    @Test
    void findWhatThePlanContradicts() {
        try (var app = TestApplication.quiet()) {
            var plan = PlanFixture.of(app, "checks", "A", "B");
            plan.group("1", "");
            plan.group("1.1", "1");
            plan.measure("M1", "1.1", "act-in-force", Visibility.PUBLIC, "2020-01-01");
            plan.measure("M2", "1.1", "other", Visibility.PUBLIC, "2020-01-01");
            plan.due("M1", "2021-Q1");
            confirm(plan, "M1", "2021-02-01");
            plan.act("L1", "A");
            plan.act("L2", "B");
            plan.reach("L1", "in-force", "2021-01-10");
            plan.reach("L2", "adopted", "2021-01-10");
            plan.twin("L1", "L2");
            plan.carryOut("L2", "M1");
            plan.link("M2", "M1");
            plan.close("1", "2021-03-01");
            plan.assign("M1", "a-1", "lead");
            plan.assign("M2", "a-1", "lead");
            target(app, plan);
            late(app, plan);
            twice(app, plan);

            assertThat(found(app, plan, "2021-06-01"))
                    .isEqualTo(Map.of(
                            Check.ACT_NOT_IN_FORCE, List.of("M1"),
                            Check.CLOSED_WITH_OPEN, List.of("1"),
                            Check.BELOW_GOAL, List.of("T1"),
                            Check.BEFORE_PREDECESSOR, List.of("M1"),
                            Check.EXECUTOR_GONE, List.of("M2"),
                            Check.COUNTED_TWICE, List.of("L4"),
                            Check.TWIN_NOT_IN_FORCE, List.of("L2"),
                            Check.UNMEASURABLE, List.of("M2", "M3", "T1")));
            assertThat(found(app, plan, "2021-01-05"))
                    .containsOnlyKeys(Check.EXECUTOR_GONE, Check.COUNTED_TWICE, Check.UNMEASURABLE);

            var parties = Viewer.parties(plan.unionId());
            assertThat(found(app, plan, parties, "2021-06-01"))
                    .containsEntry(Check.NO_EVIDENCE, List.of("M1", "M3", "T1"))
                    .doesNotContainKey(Check.EVIDENCE_LATER);
            prove(app, plan);
            assertThat(found(app, plan, parties, "2021-06-01"))
                    .containsEntry(Check.NO_EVIDENCE, List.of("M3", "T1"))
                    .containsEntry(Check.EVIDENCE_LATER, List.of("M1"));
            assertThat(found(app, plan, "2021-06-01"))
                    .as("everybody, who may not see all evidence")
                    .doesNotContainKeys(Check.NO_EVIDENCE, Check.EVIDENCE_LATER);
        }
    }

    /// A letter of a day after M1 was confirmed.
    private static void prove(TestApplication app, PlanFixture plan) {
        var documents = app.bean(Documents.class);
        var day = PlanFixture.day("2021-04-01");
        plan.enter(entry -> {
            var content = Document.Content.held("letter", "7", day, "Ministry", "Registry");
            var letter = documents.add(entry, plan.id("party", "A"), content, "Letter", "en", day);
            documents.attach(
                    entry, plan.claim("M1", "A"), List.of(letter), Visibility.PARTIES, PlanFixture.day("2021-02-01"));
        });
    }

    private static Map<Check, List<String>> found(TestApplication app, PlanFixture plan, String day) {
        return found(app, plan, Viewer.PUBLIC, day);
    }

    private static Map<Check, List<String>> found(TestApplication app, PlanFixture plan, Viewer viewer, String day) {
        var question = plan.on(day);
        return plan.read(viewer, () -> app.bean(Checks.class).outcomes(question)).stream()
                .filter(each -> !each.findings().isEmpty())
                .collect(Collectors.toMap(
                        Check.Outcome::check,
                        each -> each.findings().stream()
                                .map(one -> one.subject().code())
                                .distinct()
                                .toList()));
    }

    private static void confirm(PlanFixture plan, String thing, String since) {
        plan.claim(thing, "A", since);
        plan.answer(thing, "A", "B", "confirmed");
        plan.claim(thing, "B", since);
        plan.answer(thing, "B", "A", "confirmed");
    }

    private static void target(TestApplication app, PlanFixture plan) {
        plan.measure("M3", "1.1");
        plan.step("T1", "M3");
        plan.enter(entry -> {
            var state =
                    new Plan.StepState(plan.frameworkId(), "target", "km", BigDecimal.ZERO, BigDecimal.TEN, 50, true);
            app.bean(Plan.class).step(entry, plan.counted("T1"), state, PlanFixture.day("2020-01-01"));
        });
        for (var party : List.of("A", "B")) {
            plan.enter(entry -> {
                var report = new Confirmations.Report(
                        plan.counted("T1"),
                        plan.id("party", party),
                        PlanFixture.day("2021-02-01"),
                        new BigDecimal("9"),
                        "",
                        "en");
                var claim = app.bean(Confirmations.class)
                        .claim(entry, List.of(report))
                        .getFirst();
                var other = plan.id("party", party.equals("A") ? "B" : "A");
                app.bean(Confirmations.class)
                        .answer(entry, List.of(new Confirmations.Answer(claim, other, "confirmed", "", "en")));
            });
        }
    }

    /// M2 is also assigned to a body that exists only later.
    private static void late(TestApplication app, PlanFixture plan) {
        plan.enter(entry -> {
            var id = app.bean(Bodies.class)
                    .body(entry, 0, plan.id("party", "B"), "executor", PlanFixture.day("2022-01-01"));
            entry.code(id, "body", 0, "late", PlanFixture.day("2020-01-01"));
            app.bean(Plan.class).assign(entry, plan.counted("M2"), id, "co-executor", 9, PlanFixture.day("2020-01-01"));
        });
    }

    private static void twice(TestApplication app, PlanFixture plan) {
        for (var act : List.of("L3", "L4")) {
            plan.act(act, "A");
            plan.enter(entry -> {
                var state = new Acts.ActState(plan.frameworkId(), plan.id("party", "A"), "law", "77", null, true, 5);
                app.bean(Acts.class).describe(entry, plan.id("act", act), state, PlanFixture.day("2020-01-01"));
            });
        }
    }
}
