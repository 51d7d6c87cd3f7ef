package org.pacta.register.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.text;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.WhileHeld;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.plan.Assignment;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;

/// Many measures set right in one table, with one grounds.
class ManyModuleTest {

    private static final String TABLE = "/u/many/frameworks/2021-2023/keep";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Browser olga;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "many", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        for (int i = 1; i <= 4; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
            plan.due("1." + i, "2023-03-31");
        }
        var cast = new Cast(app, plan.unionId()).is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);
        olga = new Browser(app.address());
        olga.send("/enter", "mandate", String.valueOf(cast.mandate("Olga")));
        olga.open("/?lang=en");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    /// @param ticked the rows whose boxes are ticked
    private static HttpResponse<String> send(Map<String, String> form, Map<String, String> typed, String... ticked) {
        var fields = new ArrayList<String>();
        form.forEach((name, value) -> {
            if (!name.equals("ticked")) fields.addAll(List.of(name, typed.getOrDefault(name, value)));
        });
        for (var each : ticked) fields.addAll(List.of("ticked", each));
        return olga.send(TABLE, fields.toArray(String[]::new));
    }

    private static String due(String measure) {
        var now = at.now(PlanFixture.day("2023-06-30"));
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class)
                        .due(at.union(), plan.counted(measure), now)
                        .orElseThrow()
                        .form());
    }

    @Test
    void ticksAndRowsAreRecordedTogetherOrNotAtAll() {
        var form = SentForm.form(olga.open(TABLE));
        assertThat(form).containsEntry("code-3", "1.4").containsEntry("executors-0", "a-1 lead");
        var head = plan.head();

        var refused = send(
                form,
                Map.of("all-deadline", "2023-09-30", "weight-0", "heavy", "executors-1", "nobody lead"),
                "0",
                "2");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("Please say why");
        refused = send(
                form,
                Map.of(
                        "all-deadline",
                        "2023-09-30",
                        "weight-0",
                        "heavy",
                        "executors-1",
                        "nobody lead",
                        "grounds",
                        "annex 2"),
                "0",
                "2");
        assertThat(text(refused)).contains("a number that is not negative", "There is no such body");
        assertThat(refused.body()).contains("heavy", "nobody lead");
        assertThat(plan.head()).isEqualTo(head);

        var done = send(
                form,
                Map.of(
                        "all-deadline",
                        "2023-09-30",
                        "all-executors",
                        "b-1 co-executor",
                        "weight-3",
                        "2.5",
                        "grounds",
                        "annex 2"),
                "0",
                "2");
        assertThat(done.statusCode()).as(text(done)).isEqualTo(303);
        assertThat(plan.head().seq()).as("one entry").isEqualTo(head.seq() + 1);
        assertThat(List.of(due("1.1"), due("1.2"), due("1.3"), due("1.4")))
                .containsExactly("2023-09-30", "2023-03-31", "2023-09-30", "2023-03-31");
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(Plans.class)
                                .assignments(
                                        at.union(), plan.counted("1.3"), at.now(PlanFixture.day("2023-06-30")), "en")))
                .extracting(Assignment::code)
                .containsExactly("a-1", "b-1");

        var overtaken = send(form, Map.of("deadline-2", "2023-10-31", "grounds", "late"));
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(text(overtaken)).contains("It says now: 2023-09-30");
        assertThat(due("1.3")).isEqualTo("2023-09-30");
    }

    /// Which rows are to be changed is found before the union is locked; whether they are still so, after.
    @Test
    void aRowThatChangesWhileTheTableWaitsIsOvertaken() throws Exception {
        plan.measure("1.5", "1");
        plan.due("1.5", "2023-03-31");
        var form = SentForm.form(olga.open(TABLE));
        var measure = plan.counted("1.5");
        var place = form.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith("code-") && each.getValue().equals("1.5"))
                .map(each -> each.getKey().substring("code-".length()))
                .findFirst()
                .orElseThrow();

        var sent = WhileHeld.by(
                app,
                at.union(),
                entry -> app.bean(Plan.class)
                        .mend(entry, measure, Deadline.parse("2023-05-31", ""), PlanFixture.day("2020-01-01")),
                () -> send(form, Map.of("deadline-" + place, "2023-06-30", "grounds", "late")));

        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(due("1.5")).isEqualTo("2023-05-31");
    }
}
