package org.pacta.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.claim.Draft;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A report that takes steps of approval inside its Party, and what others see of it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportDraftsModuleTest {

    private static final String SECRET = "Quietly half done";
    private static final String BODY = "/u/visas/cycles/2023-Q2/bodies/a-1";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;
    private static String draft = "";

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "visas", "2023-07-05", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.body("a-2", "A");
        plan.group("1", "");
        for (int i = 1; i <= 4; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, i == 4 ? "a-2" : "a-1", "lead");
        }
        cast = new Cast(app, plan.unionId())
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Inna", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Ivan", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-2"))
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);
        plan.enter(entry -> app.bean(Reports.class)
                .open(
                        entry,
                        new Reports.Opening(
                                "2023-Q2",
                                "Second quarter",
                                "en",
                                plan.id("framework", "2021-2023"),
                                PlanFixture.day("2023-04-01"),
                                PlanFixture.day("2023-06-30"),
                                PlanFixture.day("2023-07-10"),
                                PlanFixture.day("2023-07-20")),
                        PlanFixture.day("2023-04-01")));
        at.order("A", "a-1", Draft.Step.VISA, Draft.Step.SIGNATURE);
        var head = plan.head().seq();
        var kept = entered("Igor").send(BODY + "/measures/1.1", "done", SECRET, "expected", "2023-11-30");
        draft = location(kept);
        assertThat(draft).startsWith("/u/visas/cycles/2023-Q2/drafts/");
        assertThat(plan.head().seq()).as("a draft is no fact").isEqualTo(head);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        return browser;
    }

    private static UUID id() {
        return UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
    }

    private static String page(String name, String path) {
        return text(entered(name).open(path + "?lang=en"));
    }

    private static Stream<Viewer> others() {
        return Stream.of(Viewer.PUBLIC, at.viewer("B"), at.viewer(""), new Viewer(at.union() + 1, 1, at.party("A"), 0));
    }

    private static long found(Viewer viewer) {
        return plan.read(
                viewer,
                () -> app.bean(JdbcClient.class)
                        .sql("select count(*) from reporting.draft where content::text like '%' || :words || '%'")
                        .param("words", SECRET)
                        .query(Long.class)
                        .single());
    }

    @Test
    @Order(1)
    void nobodyButItsPartySeesADraftByPageOrBySql() {
        assertThat(page("Inna", draft)).contains(SECRET, "Awaits: Visa");
        assertThat(found(at.viewer("A"))).isOne();
        assertThat(others()).allMatch(each -> found(each) == 0);
        assertThat(entered("Boris").open(draft).statusCode()).isEqualTo(404);
        assertThat(entered("Olga").open(draft).statusCode()).isEqualTo(403);
        assertThat(new Browser(app.address()).open(draft).statusCode()).isNotEqualTo(200);
        assertThat(page("Boris", "/u/visas/cycles/2023-Q2/drafts")).doesNotContain("Body a-1");
        for (var name : List.of("Boris", "Olga"))
            assertThat(page(name, BODY)).as(name).doesNotContain(SECRET, "Draft of the report");
        assertThat(page("Igor", BODY))
                .contains("1.1 Measure 1.1 – awaited In the draft: " + SECRET, "Draft of the report");
        assertThat(page("Inna", "/u/visas/desk/approve")).contains("Second quarter: 1 measure");
        for (var name : List.of("Igor", "Ivan", "Boris", "Olga"))
            assertThat(page(name, "/u/visas/desk/approve")).as(name).doesNotContain("Second quarter");
    }

    @Test
    @Order(2)
    void nobodyElseWorksOnIt() {
        for (var act : List.of("approve", "submit", "drop")) {
            assertThat(entered("Boris").send(draft + "/" + act, "version", "2").statusCode())
                    .isEqualTo(404);
            assertThat(entered("Olga").send(draft + "/" + act, "version", "2").statusCode())
                    .isEqualTo(403);
            assertThat(text(entered("Ivan").send(draft + "/" + act + "?lang=en", "version", "2")))
                    .contains("another body");
        }
        var drafts = app.bean(ReportDrafts.class);
        var written = plan.read(
                at.viewer("B"),
                () -> app.bean(JdbcClient.class)
                        .sql("update reporting.draft set state = 'dropped' where id = :id")
                        .param("id", id())
                        .update());
        assertThat(written).isZero();
        assertThat(plan.read(at.viewer("A"), () -> drafts.draft(at.union(), id())))
                .hasValueSatisfying(each -> assertThat(each.open()).isTrue());
    }

    @Test
    @Order(3)
    void stepsAreTakenByOthersInOrderAndFallWithAChange() {
        var igor = entered("Igor");
        var inna = entered("Inna");
        assertThat(text(igor.send(draft + "/approve?lang=en", "version", "2"))).contains("another person has to");
        assertThat(text(inna.send(draft + "/submit?lang=en", "version", "2")))
                .contains("Steps of approval are missing");
        assertThat(inna.send(draft + "/approve", "version", "2").statusCode()).isEqualTo(303);
        assertThat(page("Igor", draft)).contains("Awaits: Signature", "Inna");

        igor.send(BODY + "/measures/1.2", "done", "Also begun.");
        igor.send(BODY + "/measures/1.2", "done", "Also begun.");

        assertThat(page("Igor", draft)).contains("Awaits: Visa", "Also begun.", SECRET);
        assertThat(inna.send(draft + "/approve", "version", "2").statusCode())
                .as("read before the change")
                .isEqualTo(409);
        inna.send(draft + "/approve", "version", "3");
        var signed =
                entered("Anna").send(draft + "/approve", "version", "3", "number", "12-1", "paper-day", "2023-07-04");
        assertThat(signed.statusCode()).isEqualTo(303);
        assertThat(page("Igor", draft)).contains("All steps of approval are done", "12-1");
        assertThat(page("Igor", "/u/visas/desk/submit")).contains("Second quarter: 2 measures");
        assertThat(page("Igor", BODY + "/measures/1.2")).contains("Also begun.");
    }

    @Test
    @Order(4)
    void onceSubmittedItIsOneSubmissionThatAllPartiesSee() {
        var given = entered("Igor").send(draft + "/submit", "version", "3");

        assertThat(location(given)).isEqualTo("/u/visas/cycles/2023-Q2/receipts/1");
        assertThat(page("Olga", "/u/visas/cycles/2023-Q2/receipts/1")).contains(SECRET, "Also begun.");
        assertThat(text(entered("Igor").send(draft + "/submit?lang=en", "version", "3")))
                .contains("submitted or thrown away");
        assertThat(others().filter(each -> found(each) > 0))
                .as("what was prepared stays with its Party")
                .isEmpty();
    }

    @Test
    @Order(5)
    void bodiesWithStepsAndWithoutAreTakenTogether() {
        var said = new Reports.Said(Map.of("done", "x"), "en", null, null, 0, null);
        var both = Stream.of("1.3", "1.4")
                .map(each -> new Submission(
                        plan.id("body", each.equals("1.4") ? "a-2" : "a-1"),
                        List.of(new Statement(plan.counted(each), said, 0))))
                .toList();

        var outcome = app.bean(Registrations.class)
                .submit(at.coordinator("A"), at.union(), "2023-Q2", 0, both, PlanFixture.day("2023-07-05"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Recorded.class, given -> {
            assertThat(given.numbers()).containsExactly(2);
            assertThat(given.drafts()).hasSize(1).doesNotContain(id());
        });
        assertThat(entered("Igor")
                        .send(draft.replace(id().toString(), drafted(outcome)) + "/drop", "version", "2")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("Igor", BODY)).doesNotContain("Draft of the report");
    }

    @Test
    @Order(6)
    void whatSomebodyWroteMeanwhileStandsBesideAndIsNotLost() {
        var igor = entered("Igor");
        var measure = BODY + "/measures/1.3";
        var read = version(igor.open(measure).body());
        var mine = entered("Inna").send(measure, "done", "Inna was quicker.", "version", read);
        assertThat(mine.statusCode()).isEqualTo(303);

        var late = igor.send(measure + "?lang=en", "done", "Igor was later.", "version", read);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(text(late)).contains("Inna was quicker.", "Igor was later.", "changed the draft meanwhile");
        assertThat(page("Inna", location(mine))).contains("Inna was quicker.").doesNotContain("Igor was later.");
        var again = igor.send(measure, "done", "Both of us.", "version", version(late.body()));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(page("Inna", location(mine))).contains("Both of us.");
    }

    @Test
    @Order(7)
    void noChangeThatWasTickedBesideOtherWordsTakesNobodysPlace() {
        var igor = entered("Igor");
        var inna = entered("Inna");
        written(inna, "Inna goes on.");
        var seen = igor.open(BODY).body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]* 1\\.2)\".*", "$1");
        written(inna, "Inna went further.");

        var late = igor.send(BODY + "?lang=en", "thing", "1.2", "seen", seen);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(text(late)).contains("In the draft: Inna went further.", "changed the draft meanwhile");
        assertThat(igor.send(BODY, "thing", "1.2").statusCode()).isEqualTo(409);
        assertThat(igor.send(BODY, "thing", "1.1").statusCode())
                .as("of what no draft speaks")
                .isEqualTo(303);
    }

    @Test
    @Order(8)
    void theCoordinatorSetsTheOrderOfABodyAndWhatIsOpenKeepsItsOwn() {
        var anna = entered("Anna");
        var form = "/u/visas/approval/bodies/a-1";
        assertThat(text(anna.open("/u/visas/approval?lang=en")))
                .contains("Body a-1 Visa → Signature 30 June 2023", "Order No 7", "Body a-2 As all bodies without")
                .doesNotContain("Body b-1");
        var read = version(anna.open(form).body());

        var wrong = anna.send(form + "?lang=en", "version", read, "step-1", "visa", "step-3", "visa");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("has a signature, and each step once", "on what the change rests");
        var set = anna.send(form, "version", read, "step-2", "signature", "grounds", "Order No 8 <b>");
        assertThat(location(set)).isEqualTo("/u/visas/approval");

        var late = anna.send(
                form + "?lang=en", "version", read, "step-1", "signature", "step-2", "registry", "grounds", "No 9");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(text(late))
                .contains(
                        "set this order meanwhile", "Steps Signature Signature → Registration", "Order No 8 &lt;b&gt;");
        assertThat(anna.send(form, "version", version(late.body()), "grounds", "Given back")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("Anna", form))
                .contains(
                        "Now As all bodies without", "Version 2 Signature; since", "Version 1 Visa → Signature; since")
                .contains("Anna, Coordinator", "Grounds: Given back");
        written(entered("Inna"), "After the order was given back.");
        assertThat(page("Igor", BODY)).as("the open draft goes on").contains("In the draft: After the order");
    }

    @Test
    @Order(9)
    void nobodyElseSetsOrSeesAnOrder() {
        assertThat(page("Igor", "/u/visas/approval")).contains("Orders of approval", "Body a-1");
        for (var name : List.of("Igor", "Olga")) {
            assertThat(entered(name).open("/u/visas/approval/bodies/a-1").statusCode())
                    .isEqualTo(403);
            assertThat(entered(name)
                            .send("/u/visas/approval/own", "grounds", "x")
                            .statusCode())
                    .isEqualTo(403);
        }
        var boris = entered("Boris");
        assertThat(text(boris.open("/u/visas/approval?lang=en")))
                .contains("Body b-1")
                .doesNotContain("Body a-1");
        assertThat(boris.open("/u/visas/approval/bodies/a-1").statusCode()).isEqualTo(404);
        assertThat(boris.send("/u/visas/approval/bodies/a-1", "step-1", "signature", "grounds", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(entered("Olga").open("/u/visas/approval").statusCode()).isEqualTo(403);
    }

    private static void written(Browser browser, String words) {
        var measure = BODY + "/measures/1.2";
        var version = version(browser.open(measure).body());
        assertThat(browser.send(measure, "done", words, "version", version).statusCode())
                .isEqualTo(303);
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
    }

    private static String drafted(Outcome outcome) {
        return outcome instanceof Outcome.Recorded given
                ? given.drafts().getFirst().toString()
                : "";
    }
}
