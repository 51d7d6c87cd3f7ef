package org.pacta.register.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;
import static org.pacta.register.keeping.SentForm.form;
import static org.pacta.register.keeping.SentForm.send;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Confirmations;
import org.pacta.ledger.LedgerCheck;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.register.plan.Due;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A draft edition, opened, changed by forms, sent out, and put in force by a decision.
class EditionsModuleTest {

    private static final LocalDate TODAY = PlanFixture.day("2023-06-30");
    private static final String UNION = "/u/editions/";
    private static final String PLAN = UNION + "frameworks/2021-2023/";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;
    private static Browser olga;
    private static Browser anna;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "editions", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.body("council", "");
        plan.group("1", "");
        plan.group("2", "");
        for (int i = 1; i <= 6; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
            plan.due("1." + i, "2023-03-31");
        }
        plan.link("1.5", "1.6");
        plan.measure("1.8", "1", "draft", Visibility.party(plan.id("party", "A")), "2020-01-01");
        plan.meeting("7", "council", "2023-06-11");
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Clara", Role.OBSERVER, 0, 0);
        olga = entered("Olga");
        anna = entered("Anna");
        var document = form(olga.open(UNION + "new/documents"));
        document.putAll(Map.of("code", "D5", "title-en", "Decision", "kind", "decision", "grounds", "signed"));
        assertThat(send(olga, UNION + "new/documents", document).statusCode()).isEqualTo(303);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                        .statusCode())
                .isEqualTo(303);
        browser.open("/?lang=en");
        return browser;
    }

    private static String opened(String name) {
        var form = form(olga.open(UNION + "editions/new"));
        form.putAll(Map.of("framework", "2021-2023", "name", name, "grounds", "Decided in June"));
        var answer = send(olga, UNION + "editions/new", form);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        return location(answer);
    }

    private static String number(String draft) {
        return draft.substring(draft.lastIndexOf('/') + 1);
    }

    private static void changed(String draft, String record, Map<String, String> typed) {
        var path = PLAN + record + "?draft=" + number(draft);
        var form = form(olga.open(path));
        assertThat(form).as(path).doesNotContainKeys("since", "grounds").isNotEmpty();
        form.putAll(typed);
        var answer = send(olga, path, form);
        assertThat(location(answer)).as(text(answer)).isEqualTo(draft);
    }

    private static Due due(String measure) {
        var now = at.now(TODAY);
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class)
                        .due(at.union(), plan.counted(measure), now)
                        .orElseThrow());
    }

    private static java.net.http.HttpResponse<String> forced(String draft, String document) {
        var form = form(olga.open(draft + "/force"));
        form.put("document", document);
        form.put("decided", "2023-06-20");
        return send(olga, draft + "/force", form);
    }

    @Test
    void weightsAndActsStandInADraftAndHoldOnceItIsInForce() {
        var act = form(olga.open(UNION + "new/acts"));
        act.putAll(Map.of("code", "L9", "title-en", "Law nine", "kind", "law", "grounds", "made"));
        assertThat(send(olga, UNION + "new/acts", act).statusCode()).isEqualTo(303);
        var document = form(olga.open(UNION + "new/documents"));
        document.putAll(Map.of("code", "D9", "title-en", "Another", "kind", "decision", "grounds", "signed"));
        assertThat(send(olga, UNION + "new/documents", document).statusCode()).isEqualTo(303);
        var draft = opened("Edition of weights");
        var measure = PLAN + "measures/1.5/correct";
        changed(draft, "measures/1.5/correct", Map.of("weight", "2.5", "acts", "L9"));
        changed(draft, "groups/2/correct", Map.of("weight", "3"));

        assertThat(text(olga.open(draft)))
                .contains("Weight 2.5", "Weight 3", "Measures and steps that it carries out 1.5");
        assertThat(form(olga.open(measure))).containsEntry("weight", "").containsEntry("acts", "");
        assertThat(form(olga.open(measure + "?draft=" + number(draft)))).containsEntry("acts", "L9");

        assertThat(location(forced(draft, "D9"))).isEqualTo(draft);

        assertThat(form(olga.open(measure))).containsEntry("weight", "2.5").containsEntry("acts", "L9");
        assertThat(form(olga.open(PLAN + "groups/2/correct"))).containsEntry("weight", "3");
    }

    @Test
    void aLinkWhoseLagChangesIsShownAsItWasAndAsItWouldBe() {
        var draft = opened("Edition of links");
        changed(draft, "measures/1.6/correct", Map.of("links", "1.5 finish-start 10"));

        assertThat(text(olga.open(draft)))
                .contains("1.5 → 1.6: finish to start 1.5 → 1.6: finish to start, 10 working days");
        assertThat(text(olga.open(draft + "?lang=ru"))).contains("начало после окончания, 10 рабочих дней");
    }

    @Test
    void isChangedByFormsShownSentOutAndPutInForceNamingTheDecision() {
        var draft = opened("Edition of June");
        var head = plan.head();
        changed(draft, "measures/1.1/correct", Map.of("deadline", "2023-12-31", "title-en", "Anew 1.1"));
        changed(draft, "measures/1.1/correct", Map.of("title-en", "Anew again 1.1"));
        changed(draft, "measures/1.2/correct", Map.of("group", "2"));
        changed(draft, "measures/1.3/correct", Map.of("out", "out"));
        changed(
                draft,
                "new/measures",
                Map.of("code", "1.7", "title-en", "Brand new", "group", "2", "body-0", "b-1", "role-0", "lead"));
        changed(draft, "measures/1.7/correct", Map.of("deadline", "2023-11-30"));
        assertThat(plan.head()).as("a draft is no entry").isEqualTo(head);
        assertThat(due("1.1").form()).isEqualTo("2023-03-31");

        var page = text(olga.open(draft));
        assertThat(page)
                .contains(
                        "Added: 1",
                        "Brand new",
                        "Date moved: 1",
                        "31 March 2023 31 December 2023",
                        "Removed: 1",
                        "Changed: 1")
                .contains("Measure 1.1 Anew again 1.1")
                .doesNotContain(" Anew 1.1");
        assertThat(anna.open(draft).statusCode()).isEqualTo(404);
        assertThat(text(anna.open(UNION + "editions"))).contains("There is no draft");
        assertThat(entered("Clara").open(draft).statusCode()).isEqualTo(403);

        assertThat(olga.send(draft + "/send").statusCode()).isEqualTo(303);
        assertThat(text(anna.open(draft))).contains("Brand new").doesNotContain("Put in force");
        assertThat(anna.send(draft + "/withdraw").statusCode()).isEqualTo(403);
        var late = PLAN + "measures/1.4/correct?draft=" + number(draft);
        var form = form(olga.open(late));
        form.put("title-en", "Too late");
        assertThat(send(olga, late, form).statusCode())
                .as("what is out stays as it is")
                .isEqualTo(409);
        assertThat(text(forced(draft, ""))).contains("Please choose the document");

        assertThat(location(forced(draft, "D5"))).isEqualTo(draft);

        var due = due("1.1");
        assertThat(due.due()).isEqualTo("2023-12-31");
        assertThat(due.moves()).as("a date moved by an edition").isEqualTo(1);
        var now = at.now(TODAY);
        var framework =
                plan.read(Viewer.PUBLIC, () -> app.bean(Plans.class).framework(at.union(), "2021-2023", now, "en"));
        assertThat(framework.editions().getLast())
                .satisfies(each -> assertThat(each.name()).isEqualTo("Edition of June"))
                .satisfies(each -> assertThat(each.decided()).contains(PlanFixture.day("2023-06-20")));
        assertThat(plan.<Boolean>read(
                        Viewer.PUBLIC,
                        () -> app.bean(Plans.class)
                                        .measure(at.union(), plan.frameworkId(), "1.3", now, "en")
                                        .isEmpty()
                                && app.bean(Plans.class)
                                        .measure(at.union(), plan.frameworkId(), "1.7", now, "en")
                                        .isPresent()))
                .isTrue();
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(Confirmations.class)
                                .carriers(
                                        at.union(),
                                        app.bean(Plans.class)
                                                .measure(at.union(), plan.frameworkId(), "1.7", now, "en")
                                                .orElseThrow()
                                                .id(),
                                        TODAY)))
                .as("who carries it out is asked")
                .contains(plan.id("party", "B"));
        var sql =
                "select e.document_id from register.edition e join ledger.code c on c.id = e.document_id and c.code = 'D5'";
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(JdbcClient.class)
                                .sql(sql)
                                .query(Long.class)
                                .list()))
                .hasSize(1);
        assertThat(new LedgerCheck(app.database().owner()).check().faults()).isEmpty();
    }

    @Test
    void twoWhoChangeOneDraftSeeBothAndAPlanThatMovedIsNotOverwritten() {
        var draft = opened("Two at once");
        var path = PLAN + "measures/1.5/correct?draft=" + number(draft);
        var first = form(olga.open(path));
        var second = new HashMap<>(first);
        first.put("title-en", "As the first");
        second.put("title-en", "As the second");
        assertThat(send(olga, path, first).statusCode()).isEqualTo(303);
        var overtaken = send(olga, path, second);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(text(overtaken)).contains("As the first As the second");

        var correct = form(olga.open(PLAN + "measures/1.5/correct"));
        correct.put("title-en", "As corrected");
        correct.put("grounds", "misprint");
        assertThat(send(olga, PLAN + "measures/1.5/correct", correct).statusCode())
                .isEqualTo(303);
        var conflict = forced(draft, "D5");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(text(conflict)).contains("nothing was written", "As corrected As the first");
        var renewed = location(olga.send(draft + "/renew"));
        assertThat(text(olga.open(renewed))).contains("As corrected As the first");
        assertThat(location(olga.send(renewed + "/withdraw"))).isEqualTo(renewed);
    }

    @Test
    void aGroupIsTakenOutWhenNothingStandsInItAnyMore() {
        var draft = opened("Fewer programmes");
        var path = PLAN + "groups/1/correct?draft=" + number(draft);
        var form = form(olga.open(path));
        form.put("out", "out");

        var refused = send(olga, path, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("Others stand in it");
        changed(draft, "new/groups", Map.of("code", "3", "title-en", "Empty"));
        changed(draft, "groups/3/correct", Map.of("out", "out"));
    }

    @Test
    void aDraftIsOfOneFrameworkAndOfNothingElse() {
        var draft = "?draft=" + number(opened("Of one plan"));
        plan.enter(entry -> {
            var other = entry.thing("framework", 0, 0);
            entry.code(other, "framework", 0, "2099", LocalDate.parse("2020-01-01"));
            entry.text(other, "title", "en", "Another plan", true, LocalDate.parse("2020-01-01"));
            app.bean(Plan.class)
                    .framework(
                            entry,
                            other,
                            LocalDate.parse("2024-01-01"),
                            LocalDate.parse("2099-12-31"),
                            "measures",
                            2,
                            LocalDate.parse("2020-01-01"));
        });
        assertThat(olga.open(UNION + "frameworks/2099/new/measures").statusCode())
                .isEqualTo(200);
        for (var path : List.of(
                UNION + "documents/D5/correct" + draft,
                UNION + "frameworks/2099/new/measures" + draft,
                UNION + "frameworks/2099/keep" + draft)) {
            assertThat(olga.open(path).statusCode()).as(path).isEqualTo(404);
            assertThat(olga.send(path, "code", "X1", "title-en", "Sneaked in").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    /// The secretariat does not see what one Party keeps to itself, in a draft no more than in the plan.
    @Test
    void aDraftShowsNobodyMoreThanThePlan() {
        var draft = opened("Looking around");
        var hidden = PLAN + "measures/1.8/correct";
        assertThat(olga.open(hidden).statusCode()).isEqualTo(404);
        assertThat(olga.open(hidden + "?draft=" + number(draft)).statusCode()).isEqualTo(404);
        changed(draft, "measures/1.6/correct", Map.of("title-en", "zzqdraftzzq"));
        var sql = "select count(*) from register.draft_change c where c.change::text like '%zzqdraftzzq%'";
        for (var viewer : List.of(
                Viewer.PUBLIC,
                at.viewer("A"),
                at.viewer("B"),
                Viewer.parties(at.union()),
                Viewer.secretariat(at.union() + 1)))
            assertThat(count(viewer, sql)).as(viewer.toString()).isZero();
        assertThat(count(Viewer.secretariat(at.union()), sql)).isEqualTo(1);
        olga.send(draft + "/send");
        assertThat(count(at.viewer("B"), sql)).isEqualTo(1);
        assertThat(count(Viewer.PUBLIC, sql)).isZero();
        assertThat(count(Viewer.parties(at.union()), sql)).isZero();
        var write = "update register.draft set name = 'mine' where union_id = " + at.union();
        int written = plan.read(
                at.viewer("B"), () -> app.bean(JdbcClient.class).sql(write).update());
        assertThat(written).as("read, not written").isZero();
        olga.send(draft + "/recall");
        assertThat(count(at.viewer("B"), sql)).isZero();
    }

    private static long count(Viewer viewer, String sql) {
        return plan.read(
                viewer,
                () -> app.bean(JdbcClient.class).sql(sql).query(Long.class).single());
    }
}
