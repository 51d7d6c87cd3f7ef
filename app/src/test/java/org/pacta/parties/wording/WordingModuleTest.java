package org.pacta.parties.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.text;
import static org.pacta.register.keeping.SentForm.form;
import static org.pacta.register.keeping.SentForm.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.language.Language;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.portal.api.Asker;

/// A union's own words: by the form of its secretariat and by command, on pages and papers, as known then.
class WordingModuleTest {

    private static final String PAGE = "/u/worded?framework=2021-2023&on=2023-06-30&known=";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void aUnion() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "worded", "2023-06-30", "A", "B");
        plan.group("1", "");
        for (int i = 1; i <= 3; i++) plan.measure("1." + i, "1");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        browser.open("/?lang=en");
        return browser;
    }

    private static String page(String known, String language) {
        return new Asker(app.address())
                .get(PAGE + known + "&lang=" + language)
                .body()
                .replace('\u00a0', ' ');
    }

    @Test
    void theSecretariatsWordsStandOnPagesAndPapersFromThenOn() {
        var before = plan.head().recorded().toString();
        var olga = entered("Olga");
        var sent = olga.send(
                "/u/worded/words/en",
                "version",
                version(olga, "en"),
                "portal.figure.of.measures",
                "of {1} {0, plural, one {task} other {tasks}}",
                "portal.rule.confirmed",
                "accepted by all sides");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(page("2099-01-01", "en")).contains("of 3 tasks (0.0 %)", "accepted by all sides");
        assertThat(page("2099-01-01", "ru")).contains("из 3 мероприятий");
        assertThat(page(before, "en")).contains("of 3 measures").doesNotContain("accepted by all sides");
        assertThat(olga.open("/u/worded/words/en").body()).contains("accepted by all sides");
        var paper = new Asker(app.address()).get("/u/worded/positions?framework=2021-2023&lang=en");
        assertThat(paper.statusCode()).isEqualTo(200);

        olga.send("/u/worded/words/en", "version", version(olga, "en"), "portal.rule.confirmed", "");

        assertThat(page("2099-01-01", "en")).contains("of 3 measures").doesNotContain("accepted by all sides");
    }

    private static String version(Browser browser, String language) {
        return form(browser.open("/u/worded/words/" + language)).getOrDefault("version", "");
    }

    /// By form, as known then, in the language of the reader or the first; never as markup.
    @Test
    void whatAUnionSaysOfItselfStandsOnItsPage() {
        var visitor = new Asker(app.address());
        var about = "/u/worded/about?lang=";
        assertThat(visitor.get(about + "en").body()).contains("has not said anything of itself");
        assertThat(visitor.json("/api/v1/unions/worded?lang=en")
                        .path("introduction")
                        .asText())
                .isEmpty();
        var before = plan.head().recorded();
        var olga = entered("Olga");
        var words = "We <b>do</b>.\r\n\r\nAnd more.";
        var sent = olga.send("/u/worded/words/en", "version", version(olga, "en"), "introduction", words);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(visitor.get(about + "en").body()).contains("<p>We &lt;b&gt;do&lt;/b&gt;.</p>", "<p>And more.</p>");
        assertThat(visitor.get(about + "ru").body()).contains("<p lang=\"en\">And more.</p>");
        assertThat(visitor.get(about + "en&on=2023-06-30&known=" + before).body())
                .contains("has not said anything of itself");
        assertThat(visitor.get("/?lang=en").body())
                .contains("<p>We &lt;b&gt;do&lt;/b&gt;.</p>")
                .doesNotContain("And more.");
        assertThat(visitor.json("/api/v1/unions/worded?lang=en")
                        .path("introduction")
                        .asText())
                .isEqualTo("We <b>do</b>.\n\nAnd more.");
        assertThat(form(olga.open("/u/worded/words/en"))).containsEntry("introduction", "We <b>do</b>.\n\nAnd more.");

        olga.send("/u/worded/words/ru", "version", version(olga, "ru"), "introduction", "Мы делаем.");
        assertThat(visitor.get(about + "ru").body()).contains("<p>Мы делаем.</p>");
        assertThat(visitor.get(about + "be").body()).contains("<p lang=\"en\">And more.</p>");
        var tooLong =
                olga.send("/u/worded/words/en", "version", version(olga, "en"), "introduction", "я".repeat(4_001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("at most 4,000 signs.", "я".repeat(4_001));
        for (var each : List.of("en", "ru"))
            olga.send("/u/worded/words/" + each, "version", version(olga, each), "introduction", "");
        assertThat(visitor.get(about + "en").body()).contains("has not said anything of itself");
    }

    @Test
    void twoAtOnceSeeBothSideBySideAndNothingIsLost() {
        var path = "/u/worded/words/ru";
        var olga = entered("Olga");
        var first = form(olga.open(path));
        var second = form(olga.open(path));
        first.put("portal.state.overdue", "срок прошёл");
        second.put("portal.state.overdue", "<просрочено>");
        second.put("portal.state.at_risk", "под угрозой");
        assertThat(send(olga, path, first).statusCode()).isEqualTo(303);

        var refused = send(olga, path, second);
        assertThat(refused.statusCode()).isEqualTo(422);
        var third = form(refused);
        third.put("portal.state.overdue", "опоздало");
        var overtaken = send(olga, path, third);

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(text(overtaken)).contains("has replaced words meanwhile", "срок прошёл опоздало", "под угрозой");
        assertThat(form(olga.open(path)))
                .containsEntry("portal.state.overdue", "срок прошёл")
                .containsEntry("portal.state.at_risk", "");
        assertThat(send(olga, path, form(overtaken)).statusCode()).isEqualTo(303);
        assertThat(form(olga.open(path)))
                .containsEntry("portal.state.overdue", "опоздало")
                .containsEntry("portal.state.at_risk", "под угрозой");
        olga.send(path, "version", version(olga, "ru"));
    }

    @Test
    void whatCannotStandIsRefusedBesideItsFieldAndKept() {
        var olga = entered("Olga");
        olga.open("/u/worded/words/be");

        var sent = olga.send(
                "/u/worded/words/be", "portal.state.overdue", "<script>", "portal.figure.of.measures", "з усіх");

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("&lt;script>", "no angle brackets", "з усіх", "A number or a name would be lost");
        assertThat(page("2099-01-01", "be")).doesNotContain("з усіх");
        assertThat(entered("Anna").open("/u/worded/words/en").statusCode()).isEqualTo(403);
        assertThat(olga.open("/u/worded/words/de").statusCode()).isEqualTo(404);
    }

    @Test
    void ownWordsStandInForecastsWorkbooksAndOnPagesThatAreNotThere() {
        var wording = app.bean(Wording.class);
        var union = plan.union();
        var own = Map.of(
                "portal.section.measures", "Tasks in hand",
                "quarter.column.measure", "Task in hand",
                "forecast.sentence", "By {3}: {0} to {1} of {2} tasks, all with {4}, all of it by {5}.");
        plan.enter(entry -> wording.replace(entry, union, Language.EN, own, LocalDate.of(2023, 6, 30)));
        var visitor = new Asker(app.address());
        var moment =
                "framework=2021-2023&on=2023-06-30&lang=en&known=" + plan.head().recorded();

        assertThat(visitor.get("/api/v1/unions/worded/forecast?" + moment).body())
                .contains(" of 3 tasks, all with ");
        var lost = visitor.get("/u/worded/frameworks/2021-2023/measures/9.9?" + moment);
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("Tasks in hand").contains("href=\"/u/worded");
        var nowhere = visitor.get("/u/worded/bodies/nobody?" + moment);
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Tasks in hand");
        assertThat(visitor.get("/u/nothing/acts?lang=en").body()).doesNotContain("Tasks in hand");
        var anna = entered("Anna");
        speaks(anna.open("/u/worded/words/en"), 403, "You may not do this");
        speaks(
                anna.post("/u/worded/words/en", "portal.state.overdue", "no word of the form"),
                403,
                "You may not do this");
        speaks(visitor.get("/u/worded?lang=en&on=soon"), 422, "must be a day as");
        speaks(visitor.get("/u/worded/note.pdf/making?lang=en&waited=perhaps"), 422, "“waited” in the address");
        var sent = visitor.send("/u/worded/compare?lang=en", request -> request.POST(BodyPublishers.noBody()));
        speaks(sent, 405, "This page does not take that");
        assertThat(sent.headers().firstValue("Allow")).contains("GET");
        speaks(visitor.get("/u/worded/meetings?lang=en&on=2023-06-30&known=" + "9".repeat(400)), 422, "");
    }

    @Test
    void whatIsGarbledIsRefusedInWordsWhereverItStands() {
        var visitor = new Asker(app.address());
        for (var query : List.of("?=x", "?on=1&=", "?on=%ff", "?%e2%82=1")) {
            var answer = visitor.get("/u/worded" + query, "Accept-Language", "en");
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).as(query).contains("This address cannot be read");
            assertThat(visitor.problem("/api/v1/unions" + query).path("status").asInt())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(visitor.get("/u/worded?lang=en&x=%e2%82%ac+1").statusCode()).isEqualTo(200);
        for (var path : List.of("/u/worded/words/en", "/u/nothing/words/en", "/sign-in")) {
            var sent = visitor.send(
                    path,
                    request -> request.headers(
                                    "Accept",
                                    "text/html",
                                    "Accept-Language",
                                    "en",
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("=x&%ff=%zz")));
            assertThat(sent.statusCode()).as(path).isBetween(400, 499);
            assertThat(sent.body()).as(path).contains("<h1>").doesNotContain("Whitelabel");
        }
    }

    private static void speaks(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        assertThat(answer.body())
                .as(answer.uri().toString())
                .contains("Tasks in hand", "href=\"/u/worded", detail)
                .doesNotContain("no word of the form");
    }

    @Test
    void wordsOfOneLanguageAreReadAsKnown() {
        var wording = app.bean(Wording.class);
        var union = plan.union();
        var now = plan.read(Viewer.SERVER, () -> app.bean(Moments.class).asOf(union, null, null));
        plan.enter(entry -> wording.replace(
                entry, union, Language.RU, Map.of("portal.state.claimed", "доложено об исполнении"), now.on()));

        var then = plan.read(Viewer.PUBLIC, () -> wording.in(union, Language.RU, now));
        var since = plan.read(
                Viewer.PUBLIC,
                () -> wording.in(union, Language.RU, app.bean(Moments.class).asOf(union, "2021-01-01", null)));

        assertThat(then.say("portal.state.claimed", 2)).isEqualTo("сообщено об исполнении");
        assertThat(since.say("portal.state.claimed", 2)).isEqualTo("доложено об исполнении");
    }
}
