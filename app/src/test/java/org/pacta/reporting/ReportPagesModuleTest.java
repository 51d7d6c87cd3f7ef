package org.pacta.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;

/// A quarter by the pages.
class ReportPagesModuleTest {

    private static TestApplication app;
    private static Cast cast;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        var plan = PlanFixture.demonstration(app, "quarter", "2023-07-05", "A", "B");
        plan.group("1", "");
        for (int i = 1; i <= 3; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
            plan.due("1." + i, "2023-12-31");
        }
        plan.measure("2/1", "1");
        cast = new Cast(app, plan.unionId())
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Vera", Role.BODY_OFFICER, plan.id("party", "B"), plan.id("body", "b-1"))
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Clara", Role.OBSERVER, 0, 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        browser.open("/u/quarter/desk?lang=en");
        return browser;
    }

    @Test
    void aQuarterFromItsOpeningToTheReceipt() {
        var olga = entered("Olga");
        olga.open("/u/quarter/cycles/new?lang=en");
        var wrong = olga.send("/u/quarter/cycles/new", "framework", "2021-2023", "code", "", "title", "Second quarter");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Second quarter");
        var opened = olga.send(
                "/u/quarter/cycles/new",
                "framework",
                "2021-2023",
                "code",
                "2023-Q2",
                "title",
                "Second quarter",
                "starts",
                "2023-04-01",
                "ends",
                "2023-06-30",
                "due",
                "2023-07-10",
                "closes",
                "2023-07-20");
        assertThat(location(opened)).isEqualTo("/u/quarter/cycles");

        var igor = entered("Igor");
        var body = "/u/quarter/cycles/2023-Q2/bodies/a-1";
        assertThat(text(igor.open(body + "?lang=en"))).contains("1.1 Measure 1.1", "awaited");
        var empty = igor.send(body + "/measures/1.1", "delay", "Slow");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(text(empty)).contains("Please say what was done", "A reason needs words", "Slow");
        var given = igor.send(body + "/measures/1.1", "done", "Draft\u00ad sent.", "expected", "2023-11-30");
        assertThat(location(given)).isEqualTo("/u/quarter/cycles/2023-Q2/receipts/1");
        igor.send(body + "/measures/1.1", "done", "Draft law sent.", "expected", "2023-11-30");
        assertThat(igor.open(body + "?lang=en").body().replaceAll("<span class=\"unseen\">[a-z]+: </span>", "!"))
                .contains("Draft<ins>! law</ins> sent.");
        assertThat(text(igor.open("/u/quarter/cycles/2023-Q2/receipts/1?lang=en")))
                .contains("Receipt No 2023-Q2/1", "Draft sent.", "30 November 2023");
        assertThat(text(igor.open(body + "/measures/1.1?lang=en")))
                .contains("Last report, 5 July 2023", "Draft law sent.");

        var never = igor.send(body, "thing", "1.2");
        assertThat(text(never)).contains("was never reported before");
        assertThat(text(igor.send(body, "rest", "1")))
                .as("all that is left was never reported on")
                .contains("was never reported before");
        assertThat(location(igor.send(body, "thing", "1.1"))).endsWith("/receipts/3");
        assertThat(text(igor.open(body + "?lang=en"))).contains("no change");

        assertThat(text(olga.open("/u/quarter/cycles/2023-Q2?lang=en"))).contains("1 0 2 0");
        assertThat(entered("Vera").open(body).statusCode()).isEqualTo(404);
        assertThat(entered("Clara").open("/u/quarter/cycles").statusCode()).isEqualTo(403);
        assertThat(location(new Browser(app.address()).open("/u/quarter/cycles")))
                .startsWith("/sign-in");
    }

    /// Offices number acts and measures so.
    @Test
    void aCodeWithASlashHasAPageToo() {
        var olga = entered("Olga");
        olga.open("/u/quarter/cycles/new?lang=en");
        var opened = olga.send(
                "/u/quarter/cycles/new",
                "framework",
                "2021-2023",
                "code",
                "I/2023\\A",
                "title",
                "First quarter",
                "starts",
                "2023-01-01",
                "ends",
                "2023-03-31",
                "due",
                "2023-04-10",
                "closes",
                "2023-04-20");

        assertThat(location(opened)).isEqualTo("/u/quarter/cycles");
        assertThat(olga.open("/u/quarter/cycles").body()).contains("/u/quarter/cycles/I%2F2023%5CA");
        assertThat(text(olga.open("/u/quarter/cycles/I%2F2023%5CA?lang=en"))).contains("First quarter");
        assertThat(text(olga.open("/u/quarter/frameworks/2021-2023/measures/2%2F1?lang=en")))
                .contains("Measure 2/1");
        assertThat(olga.open("/assets/..%2F..%2Fapplication.properties").statusCode())
                .isEqualTo(404);
    }
}
