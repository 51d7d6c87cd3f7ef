package org.pacta.parties.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Visibility;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.mandate.Role;

/// Who is here, what he sees, and that no other site can act for him.
class PresenceModuleTest {

    private static final String SECRET = "/u/hall/frameworks/2021-2023/measures/1.2";

    private static TestApplication app;
    private static Cast cast;

    @BeforeAll
    static void people() {
        app = TestApplication.served("--pacta.demo=true");
        var plan = PlanFixture.demonstration(app, "hall", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.measure("1.2", "1", "act-adopted", Visibility.party(plan.id("party", "A")), "2020-01-01");
        var a = plan.id("party", "A");
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, a, 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Clara", Role.OBSERVER, 0, 0)
                .is("Clara", Role.BODY_OFFICER, a, plan.id("body", "a-1"))
                .is("Denis", Role.ADMINISTRATOR, 0, 0)
                .is("Egor", Role.PARTY_COORDINATOR, a, 0);
        cast.ends("Egor", "2023-06-30");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        var answer = browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser;
    }

    @Test
    void everybodyIsOfferedToSignIn() {
        var page = new Browser(app.address()).open("/u/hall?lang=en");

        assertThat(page.body()).contains("/sign-in?to=%2Fdesk%3Funion%3Dhall");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
    }

    @Test
    void whoIsSignedInSeesWhatHisPartyMaySeeAndNobodyElseDoes() {
        assertThat(new Browser(app.address()).open(SECRET).statusCode()).isEqualTo(404);
        assertThat(entered("Boris").open(SECRET).statusCode()).isEqualTo(404);
        assertThat(entered("Denis").open(SECRET).statusCode()).isEqualTo(404);

        var page = entered("Anna").open(SECRET + "?lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("Anna", "Coordinator of a Party · Party A", "Sign out");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("private, no-store");
    }

    @Test
    void whatOneSawIsKeptForNobodyElse() {
        entered("Anna").open(SECRET);

        assertThat(new Browser(app.address()).open(SECRET).statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonWithTwoMandatesChoosesOne() {
        var clara = entered("Clara");
        assertThat(clara.open(SECRET).statusCode()).isEqualTo(200);
        assertThat(text(clara.open("/u/hall/capacity?lang=en"))).contains("Observer", "Officer of a body · Body a-1");

        var chosen = clara.send("/u/hall/capacity", "number", "1");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(clara.open(SECRET).statusCode()).isEqualTo(404);
        assertThat(text(clara.open("/u/hall?lang=en"))).contains("Observer");
    }

    @Test
    void aMandateThatEndedGivesNothing() {
        var egor = new Browser(app.address());
        var secret = app.bean(Sessions.class).open(cast.person("Egor"), cast.mandate("Egor"), "a test");

        var request =
                HttpRequest.newBuilder(URI.create(app.address() + SECRET)).header("Cookie", "pacta=" + secret.word());

        assertThat(egor.send(request).statusCode()).isEqualTo(404);
    }

    @Test
    void afterLeavingTheCookieOpensNothing() {
        var anna = entered("Anna");
        var word = anna.cookie("pacta");

        var left = anna.send("/leave");

        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(anna.cookie("pacta")).isEmpty();
        var again = HttpRequest.newBuilder(URI.create(app.address() + SECRET)).header("Cookie", "pacta=" + word);
        assertThat(new Browser(app.address()).send(again).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() {
        var anna = entered("Anna");

        assertThat(anna.post("/leave").statusCode()).isEqualTo(403);
        assertThat(anna.post("/leave", "form", "guessed").statusCode()).isEqualTo(403);
        for (var header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}
        }) {
            var request = new Browser(app.address())
                    .request("/enter", "mandate", String.valueOf(cast.mandate("Anna")))
                    .header(header[0], header[1]);
            assertThat(new Browser(app.address()).send(request).statusCode())
                    .as(header[1])
                    .isEqualTo(403);
        }
        assertThat(anna.open(SECRET).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        for (var to : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example"}) {
            var browser = new Browser(app.address());
            var answer = browser.post("/enter", "mandate", String.valueOf(cast.mandate("Anna")), "to", to);
            assertThat(location(answer)).as(to).isEqualTo("/");
        }
    }

    @Test
    void theLinkOfTheOperatorWorksOnce() {
        var key = app.bean(Sessions.class)
                .link(Sessions.Purpose.OPERATOR, null, java.time.Duration.ofMinutes(5))
                .word();
        var first = new Browser(app.address());
        assertThat(first.open("/enter/operator?key=" + key).statusCode()).isEqualTo(200);

        assertThat(first.post("/enter/operator", "key", key).statusCode()).isEqualTo(303);
        assertThat(text(first.open("/?lang=en"))).contains("Operator of this server");
        assertThat(first.open(SECRET).statusCode()).isEqualTo(200);

        var second = new Browser(app.address());
        assertThat(second.post("/enter/operator", "key", key).statusCode()).isEqualTo(422);
        assertThat(second.open(SECRET).statusCode()).isEqualTo(404);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = new Browser(app.address()).post("/enter", "mandate", String.valueOf(cast.mandate("Anna")));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("pacta=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void outsideTheDemonstrationNobodyEntersWithOneClick() {
        try (var served = TestApplication.served()) {
            PlanFixture.demonstration(served, "hall", "2023-06-30", "A", "B");
            var browser = new Browser(served.address());

            assertThat(browser.open("/enter").statusCode()).isEqualTo(404);
            assertThat(browser.post("/enter", "mandate", "1000").statusCode()).isIn(404, 405);
        }
    }

    /// Behind a proxy the host asked may have another name than the one that is configured.
    @Test
    void aFormComesFromTheHostAskedOrFromTheConfiguredAddress() {
        assertThat(Doorkeeper.ours(null, "inside:8080", "")).isTrue();
        assertThat(Doorkeeper.ours("http://inside:8080", "inside:8080", "")).isTrue();
        assertThat(Doorkeeper.ours("https://pacta.example", "inside:8080", "https://pacta.example"))
                .isTrue();
        assertThat(Doorkeeper.ours("https://pacta.example", "inside:8080", "")).isFalse();
        for (var origin :
                List.of("", "null", "https://pacta.example.org", "https://elsewhere", "https://pacta.example:1"))
            assertThat(Doorkeeper.ours(origin, "inside:8080", "https://pacta.example"))
                    .as(origin)
                    .isFalse();
        assertThat(Doorkeeper.ours("", "inside:8080", "")).isFalse();
    }
}
