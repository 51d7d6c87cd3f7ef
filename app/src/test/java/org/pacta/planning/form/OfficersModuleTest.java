package org.pacta.planning.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.text;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;

/// What officers say of a forecast: two at once, what was said before, and how it is taken back.
class OfficersModuleTest {

    private static final String PLAN = "/u/demo/frameworks/2021-2023";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PastPlan.demonstration(app, "demo");
        plan.together(() -> {
            plan.title("M80", "en", "Common rules on transit");
            plan.measure("R1", "1");
            plan.step("R1.1", "R1");
            plan.due("R1.1", "2023-11-01");
            plan.assign("R1", "a-1", "lead");
        });
        var a = plan.id("party", "A");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Gleb", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, a, 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        return browser;
    }

    /// The version of what a form was shown with; empty where it has none.
    private static String version(Browser browser, String at) {
        var match = Pattern.compile("name=\"version\" value=\"([^\"]*)\"")
                .matcher(browser.open(at).body());
        return match.find() ? match.group(1) : "";
    }

    @Test
    void whoWasOvertakenSeesBothEstimatesAndDecidesAgain() {
        var at = PLAN + "/measures/M80/estimate?lang=en";
        var olga = entered("Olga");
        var gleb = entered("Gleb");
        var read = version(gleb, at);
        assertThat(text(olga.open(at)))
                .contains("Common rules on transit", "Why do you expect this?")
                .doesNotContain("Why is it kept?");
        var first = olga.send(
                at,
                "version",
                version(olga, at),
                "least",
                "1,5",
                "likely",
                "2.25",
                "most",
                "30",
                "why",
                "The tender is won");
        assertThat(first.statusCode()).isEqualTo(303);
        var shown = text(olga.open(at));
        assertThat(shown).contains("an officer’s estimate: 1.5 – 2.25 – 30 working days", "The tender is won");

        var second = gleb.send(
                at, "version", read, "least", "100", "likely", "200", "most", "300", "why", "No tender was held");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(text(second)).contains("Somebody else has", "As it stands now", "1.5", "100", "No tender was held");
        var now = version(gleb, at);
        assertThat(second.body()).contains("name=\"version\" value=\"" + now + "\"");
        assertThat(gleb.send(at, "version", now, "least", "100", "likely", "200", "most", "300", "why", "No tender")
                        .statusCode())
                .isEqualTo(303);
        assertThat(text(gleb.open("/u/demo/forecast?lang=en")))
                .contains("Officers’ estimates", "Of 1 open item an officer’s estimate is used", "M80");

        assertThat(gleb.send(
                                at,
                                "version",
                                version(gleb, at),
                                "least",
                                "",
                                "likely",
                                "",
                                "most",
                                "",
                                "why",
                                "It was a guess")
                        .statusCode())
                .isEqualTo(303);
        assertThat(text(gleb.open(at))).contains("What the forecast uses what was learned");
    }

    @Test
    void whatStandsAsItsStepsIsEstimatedThere() {
        var at = PLAN + "/measures/R1/estimate?lang=en";
        var olga = entered("Olga");
        var form = olga.open(at);
        assertThat(text(form)).contains("stands as its steps").doesNotContain("Nothing was saved", "what was learned");
        assertThat(form.body()).doesNotContain("name=\"least\"");
        assertThat(olga.send(at, "least", "1", "likely", "2", "most", "3", "why", "x")
                        .statusCode())
                .isEqualTo(422);
        assertThat(text(entered("Boris").open(PLAN + "/measures/M79/estimate?lang=en")))
                .contains("Only the body that leads")
                .doesNotContain("Nothing was saved", "Save the estimate");
    }

    @Test
    void ofWhatIsDoneThePageSaysWhyThereIsNothingToEstimate() {
        var olga = entered("Olga");
        var at = PLAN + "/measures/M1/estimate";
        var page = olga.open(at + "?lang=en");
        assertThat(page.statusCode()).as(text(page)).isEqualTo(200);
        assertThat(text(page)).contains("M1", "Nothing to estimate", "It stands as done since");
        assertThat(page.body()).doesNotContain("name=\"least\"");
        assertThat(text(olga.open(at + "?lang=be"))).contains("Ацэньваць няма чаго");
        var sent = olga.send(at, "least", "1", "likely", "2", "most", "3", "why", "x");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(olga.open(PLAN + "/measures/none/estimate").statusCode()).isEqualTo(404);
    }

    @Test
    void twoWhoSayHowManyDesksABodyHasFindEachOther() {
        var at = "/u/demo/bodies/a-1/desk?lang=en";
        var olga = entered("Olga");
        var anna = entered("Anna");
        var read = version(anna, at);
        assertThat(read).isEmpty();
        assertThat(olga.send(at, "version", read, "units", "3", "why", "Two officers came")
                        .statusCode())
                .isEqualTo(303);
        var before = plan.head().seq();

        var second = anna.send(at, "version", read, "units", "2", "why", "One officer came");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(text(second))
                .contains("Somebody else has", "As it stands now", "Things at once 3 2")
                .contains("Two officers came", "One officer came");
        assertThat(plan.head().seq()).as("nothing was written").isEqualTo(before);
        assertThat(second.body()).contains("name=\"version\" value=\"3\"");
        assertThat(anna.send(at, "version", "3", "units", "2", "why", "One officer came")
                        .statusCode())
                .isEqualTo(303);
        assertThat(version(olga, at)).isEqualTo("2");
    }
}
