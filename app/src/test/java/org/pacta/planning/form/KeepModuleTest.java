package org.pacta.planning.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;

/// Keeping and publishing a forecast by the form, and its pages.
class KeepModuleTest {

    private static final String FORECASTS = "/u/demo/frameworks/2021-2023/forecasts";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PastPlan.demonstration(app, "demo");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
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
    void onlyTheSecretariatKeepsForecasts() {
        assertThat(new Browser(app.address()).open(FORECASTS + "/new").statusCode())
                .isNotEqualTo(200);
        var anna = entered("Anna");
        assertThat(anna.open(FORECASTS + "/new").statusCode()).isEqualTo(403);
        assertThat(anna.send(FORECASTS + "/new", "seen", "everybody", "why", "because")
                        .statusCode())
                .isEqualTo(403);
        assertThat(text(anna.open("/u/demo/forecast?lang=en"))).doesNotContain("Keep or publish");
    }

    @Test
    void aForecastIsKeptForThePartiesAndOneForEverybody() {
        var olga = entered("Olga");
        assertThat(text(olga.open("/u/demo/forecast?lang=en"))).contains("Keep or publish this forecast");
        assertThat(text(olga.open(FORECASTS + "/new?lang=en")))
                .contains("Keep the forecast of today", "for the Parties", "of 81 will be done", "of 80 will be done");

        var refused = olga.send(FORECASTS + "/new?lang=en", "seen", "everybody", "why", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("Please say why.");

        var inner = olga.send(FORECASTS + "/new?lang=en", "seen", "parties", "why", "For the group of experts");
        assertThat(location(inner)).isEqualTo(FORECASTS + "/2023-06-30");
        var open = olga.send(FORECASTS + "/new?lang=en", "seen", "everybody", "why", "For the meeting");
        assertThat(location(open)).isEqualTo(FORECASTS + "/2023-06-30-2");

        assertThat(text(olga.open(FORECASTS + "?lang=en"))).contains("2 forecasts have been kept");
        assertThat(text(olga.open(FORECASTS + "?on=2023-12-31&known=2030-01-01&lang=en")))
                .contains("P80 held", "80 of a hundred would be right", "CRPS", "Brier", "Less is better");
        assertThat(text(olga.open(location(inner) + "?lang=en")))
                .contains("Forecast of 30 June 2023", "of 81 by", "--kept 2023-06-30", "No day of it has passed yet");
        var everybody = new Browser(app.address());
        assertThat(everybody.open(location(inner)).statusCode()).isEqualTo(404);
        assertThat(text(everybody.open(FORECASTS + "?lang=en"))).contains("1 forecast has been kept");
        assertThat(text(everybody.open(location(open) + "?on=2023-12-31&known=2030-01-01&lang=en")))
                .contains("of 80 by", "Held against what came by", "this forecast", "straight line");
    }
}
