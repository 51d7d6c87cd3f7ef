package org.pacta.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.report.Jam;
import org.pacta.report.Makings;

/// Handing out a paper by the form, and its list.
class PaperFormModuleTest {

    private static final String PAPERS = "/u/demo/papers";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PastPlan.demonstration(app, "demo");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Oleg", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                        .statusCode())
                .isEqualTo(303);
        return browser;
    }

    @Test
    void onlyTheSecretariatHandsOutPapers() {
        assertThat(new Browser(app.address()).open(PAPERS + "/new").statusCode())
                .isNotEqualTo(200);
        var anna = entered("Anna");
        assertThat(anna.open(PAPERS + "/new").statusCode()).isEqualTo(403);
        assertThat(anna.send(
                                PAPERS + "/new",
                                "paper",
                                "note",
                                "framework",
                                "2021-2023",
                                "language",
                                "ru",
                                "file",
                                "docx",
                                "occasion",
                                "mine")
                        .statusCode())
                .isEqualTo(403);
        assertThat(text(anna.open(PAPERS + "?lang=en"))).doesNotContain("Hand out a paper", "mine");
    }

    @Test
    void aPaperIsMadeForEverybodyAndKeptAsItIs() {
        var olga = entered("Olga");
        assertThat(text(olga.open(PAPERS + "?lang=en"))).contains("Hand out a paper");
        assertThat(text(olga.open(PAPERS + "/new?lang=en")))
                .contains("Note for heads of government", "the public record of today", "30 June 2023");

        var refused = olga.send(
                PAPERS + "/new?lang=en",
                "paper",
                "something",
                "framework",
                "2021-2023",
                "language",
                "ru",
                "file",
                "docx",
                "occasion",
                " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("Please say to whom the paper goes", "Please choose");

        var done = olga.send(
                PAPERS + "/new?lang=en",
                "paper",
                "note",
                "framework",
                "2021-2023",
                "language",
                "ru",
                "file",
                "docx",
                "occasion",
                "To both prime ministers, meeting of 4 July");
        assertThat(location(waited(olga, done))).isEqualTo(PAPERS);

        var everybody = new Browser(app.address());
        assertThat(text(everybody.open(PAPERS + "?lang=en")))
                .contains("Note 1, ru, DOCX", "To both prime ministers, meeting of 4 July", "30 June 2023");
        var paper = everybody.open(PAPERS + "/1");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type").orElse("")).contains("wordprocessingml");
    }

    @Test
    void aPaperThatTakesTimeIsWatchedAndStoppedOrHandedOutAtItsEnd() {
        var olga = entered("Olga");
        var before = text(olga.open(PAPERS + "?lang=en"));

        String stopped;
        String kept;
        try (var _ = Jam.of(app.bean(Makings.class))) {
            stopped = location(handedOut(olga, "stopped on the way"));
            kept = location(handedOut(olga, "handed out at its end"));
            var waiting = olga.open(kept);
            assertThat(waiting.statusCode()).isEqualTo(202);
            assertThat(waiting.headers().firstValue("Refresh")).contains("1");
            assertThat(text(waiting)).contains("The paper is being made", "nothing is handed out", "Stop");
            assertThat(entered("Anna").open(kept).statusCode()).isEqualTo(403);
            assertThat(location(entered("Oleg").open(kept))).as("another's").isEqualTo(PAPERS);
            assertThat(location(olga.open(stopped + "&stop=true"))).isEqualTo(PAPERS + "/new");
            assertThat(location(olga.open(stopped))).isEqualTo(PAPERS);
            assertThat(text(olga.open(PAPERS + "?lang=en"))).isEqualTo(before);
        }

        assertThat(location(waited(olga, olga.open(kept)))).isEqualTo(PAPERS);
        assertThat(text(olga.open(PAPERS + "?lang=en")))
                .contains("handed out at its end")
                .doesNotContain("stopped on the way");
    }

    private static HttpResponse<String> waited(Browser browser, HttpResponse<String> first) {
        var answer = first;
        for (int i = 0;
                i < 50 && !answer.headers().firstValue("Location").orElse("").equals(PAPERS);
                i++)
            answer = browser.open(
                    answer.statusCode() == 303
                            ? location(answer)
                            : answer.uri().getPath() + "?" + answer.uri().getQuery());
        return answer;
    }

    private static HttpResponse<String> handedOut(Browser browser, String occasion) {
        return browser.send(
                PAPERS + "/new?lang=en",
                "paper",
                "positions",
                "framework",
                "2021-2023",
                "language",
                "en",
                "file",
                "docx",
                "occasion",
                occasion);
    }
}
