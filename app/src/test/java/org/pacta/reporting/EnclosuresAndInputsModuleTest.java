package org.pacta.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;

/// One document for many reports, and what co-executors are asked and answer.
class EnclosuresAndInputsModuleTest {

    private static final String CYCLE = "/u/parts/cycles/2023-Q2";
    private static final String BODY = CYCLE + "/bodies/a-1";

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;
    private static String letter = "";

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "parts", "2023-07-05", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.body("a-2", "A");
        plan.group("1", "");
        for (int i = 1; i <= 5; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
            if (i == 5) plan.assign("1.5", "a-2", "co-executor");
            if (i == 5) plan.assign("1.5", "b-1", "co-executor");
        }
        cast = new Cast(app, plan.unionId())
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Ivan", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-2"))
                .is("Vera", Role.BODY_OFFICER, plan.id("party", "B"), plan.id("body", "b-1"))
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
        var held = new Document.Content(
                "letter",
                "7",
                null,
                null,
                null,
                null,
                null,
                "held",
                null,
                null,
                null,
                "Registry",
                null,
                null,
                Visibility.PARTIES);
        letter = ref(at.document("A", held, "Letter of the ministry"), "A");
    }

    private static String ref(long document, String party) {
        var now = at.now(PlanFixture.day("2023-07-05"));
        return plan.read(
                at.viewer(party),
                () -> app.bean(Documents.class)
                        .document(at.union(), document, now, "en")
                        .orElseThrow()
                        .ref());
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

    @Test
    void oneDocumentIsBoundToManyReportsInOneAct() {
        var igor = entered("Igor");
        for (var each : new String[] {"1.1", "1.2", "1.3"})
            igor.send(BODY + "/measures/" + each, "done", "Done by half.");
        var asked = igor.send(BODY + "/documents?lang=en", "ask", "1", "thing", "1.1", "thing", "1.2");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .containsPattern("value=\"1.1\" checked")
                .doesNotContainPattern("value=\"1.3\" checked");
        assertThat(text(entered("Vera").open(CYCLE + "/bodies/b-1?lang=en"))).doesNotContain("Letter of the ministry");
        var none = igor.send(BODY + "/documents?lang=en", "thing", "1.1");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(text(none)).contains("Please choose a document of your Party");
        assertThat(text(igor.send(BODY + "/documents?lang=en", "document", letter)))
                .contains("Please tick at least one measure");
        var head = plan.head().seq();

        var bound = igor.send(BODY + "/documents", "document", letter, "thing", "1.1", "thing", "1.2");

        assertThat(location(bound)).isEqualTo(BODY);
        assertThat(plan.head().seq()).as("one entry").isEqualTo(head + 1);
        var page = text(entered("Olga").open(BODY + "?lang=en"));
        assertThat(page.split("Letter of the ministry", -1)).hasSize(3);
        assertThat(text(igor.send(BODY + "/documents?lang=en", "document", letter, "thing", "1.1")))
                .contains("attached to all of them already");
        assertThat(entered("Vera")
                        .send(BODY + "/documents", "document", letter, "thing", "1.1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsAskedOfCoExecutorsLiesOnTheirDesksAndIsAnswered() {
        var igor = entered("Igor");
        var given = igor.send(
                BODY + "/measures/1.5", "done", "Waiting.", "input", "Your figures, please", "input-by", "2023-07-08");
        var number = location(given).replaceAll(".*/", "");
        var vera = entered("Vera");
        var way = CYCLE + "/bodies/b-1/inputs/" + number + "/1.5";
        var desk = vera.open("/u/parts/desk/input?lang=en");
        assertThat(text(desk)).contains("Your figures, please", "8 July 2023");
        assertThat(desk.body()).contains("href=\"" + way);
        assertThat(text(igor.open("/u/parts/desk/input?lang=en"))).doesNotContain("Your figures");
        assertThat(text(vera.open(way + "?lang=en"))).contains("Asked by 8 July 2023", "Body a-1");
        assertThat(text(vera.send(way + "?lang=en", "words", " \u200b "))).contains("Please write the answer");
        assertThat(igor.send(way, "words", "Not mine").statusCode()).isEqualTo(404);
        assertThat(entered("Ivan").send(way, "words", "Not mine").statusCode()).isEqualTo(404);

        assertThat(location(vera.send(way, "words", "Twelve\u00ad of them."))).isEqualTo("/u/parts/desk");

        assertThat(text(vera.open("/u/parts/desk/input?lang=en"))).doesNotContain("Your figures");
        assertThat(vera.open(way).statusCode()).as("answered").isEqualTo(404);
        assertThat(text(igor.open(BODY + "/measures/1.5?lang=en"))).contains("Part of Body b-1", "Twelve of them.");
        assertThat(text(entered("Ivan").open("/u/parts/desk/input?lang=en"))).contains("Your figures");
        igor.send(BODY + "/measures/1.5", "done", "No need any more.");
        assertThat(text(entered("Ivan").open("/u/parts/desk/input?lang=en"))).doesNotContain("Your figures");
    }
}
