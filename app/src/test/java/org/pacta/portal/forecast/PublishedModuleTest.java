package org.pacta.portal.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.parties.presence.Browser;
import org.pacta.planning.KeptForecasts;
import org.pacta.register.plan.Plans;

/// What somebody without a mandate gets before a forecast is published, while one is kept for the Parties, and after.
class PublishedModuleTest {

    private static final String FORECASTS = "/u/told/frameworks/2021-2023/forecasts";
    private static final List<String> FILES = List.of(
            "/u/told/forecast.csv?on=2023-06-30",
            "/u/told/forecast/fan.svg?on=2023-06-30",
            "/u/told/forecast/ends.png?on=2023-06-30",
            "/api/v1/unions/told/forecast?on=2023-06-30");

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served();
        plan = PastPlan.of(app, "told");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static HttpResponse<String> asked(String path) {
        var anybody = new Browser(app.address());
        var answer = anybody.open(path);
        for (int i = 0; i < 5 && List.of(301, 302, 303).contains(answer.statusCode()); i++)
            answer = anybody.open(location(answer));
        return answer;
    }

    private static void keep(boolean open) {
        var asOf = new AsOf(PastPlan.TODAY, plan.head().recorded());
        var framework = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class).framework(plan.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
        var archive = app.bean(KeptForecasts.class);
        var made = archive.make(plan.union(), framework, asOf, open);
        plan.enter(entry -> archive.keep(entry, made, PastPlan.TODAY));
    }

    private static void nothingIsSeen() {
        assertThat(text(asked("/u/told/forecast?on=2023-06-30&lang=en")))
                .contains("No forecast of this plan has been published")
                .doesNotContain("chances in five");
        assertThat(text(asked(FORECASTS + "?lang=en"))).contains("None has been published yet");
        for (var each : FILES) assertThat(asked(each).statusCode()).as(each).isEqualTo(404);
    }

    @Test
    void fromThePublishingOnEverybodySeesWhatEverybodyMaySee() {
        nothingIsSeen();
        keep(false);
        nothingIsSeen();
        assertThat(asked(FORECASTS + "/2023-06-30?lang=en").statusCode()).isEqualTo(404);

        keep(true);

        var page = asked("/u/told/forecast?lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("With what is known today", "of 80 will be done", "chances in five");
        assertThat(text(asked(FORECASTS + "?lang=en"))).contains("1 forecast has been kept");
        assertThat(text(asked(FORECASTS + "/2023-06-30-2?lang=en"))).contains("Forecast of 30 June 2023");
        assertThat(asked(FORECASTS + "/2023-06-30?lang=en").statusCode()).isEqualTo(404);
        for (var each : FILES)
            assertThat(asked(each.replaceFirst("[?].*", "")).statusCode())
                    .as(each)
                    .isEqualTo(200);
        var asIf = asked("/u/told/forecast?lang=en&drop=M79");
        assertThat(text(asIf)).contains("Without M79", "of 79 will be done", "What it moves, side by side");
        assertThat(page.body())
                .as("each thing that a finding is about leads to its page")
                .containsPattern("(?s)id=\"findings\".*href=\"[^\"]*/measures/M[0-9]+\"[^>]*>M[0-9]+</a>");
        var quicker = text(asked("/u/told/forecast?lang=en&times=M79:0.5"));
        assertThat(quicker.substring(quicker.indexOf("What it moves, side by side")))
                .containsPattern("^What it moves, side by side[^.]* M79 ");
        var still = text(asked("/u/told/forecast?lang=en&times=M1:0.5"));
        assertThat(still)
                .contains("What it moves, side by side Nothing moves by a day or more")
                .doesNotContain("side by side: 0 of");
        assertThat(text(asked("/u/told/forecast?lang=ru&times=M1:0.5")))
                .contains("Ничто не сдвигается на день и более");
        assertThat(text(asked("/u/told/forecast?lang=be&times=M1:0.5")))
                .contains("Нішто не ссоўваецца на дзень і больш");
        for (var each : List.of(page, asIf, asked("/u/told/forecast.csv")))
            assertThat(each.body()).doesNotContain("SECRET");
    }
}
