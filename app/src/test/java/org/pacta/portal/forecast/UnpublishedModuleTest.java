package org.pacta.portal.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.parties.presence.Browser;

/// What somebody without a mandate gets at each address of a forecast while none is published.
class UnpublishedModuleTest {

    private static final String PLAN = "/u/real/frameworks/2021-2023";

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served();
        plan = PastPlan.of(app, "real");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    /// What is there once the address says all that it means.
    private static HttpResponse<String> asked(String path) {
        var anybody = new Browser(app.address());
        var answer = anybody.open(path);
        for (int i = 0; i < 5 && List.of(301, 302, 303).contains(answer.statusCode()); i++) {
            if (location(answer).startsWith("/sign-in")) return answer;
            answer = anybody.open(location(answer));
        }
        return answer;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/u/real/forecast?on=2023-06-30&lang=en",
                "/u/real/forecast?on=2023-06-30&lang=en&drop=SECRET&name=Mine",
                "/u/real/forecast?on=2023-06-30&lang=en&drop=M80&risk=R1:on&desk=a-1:2",
                "/u/real/forecast/desks?on=2023-06-30&lang=en&desk=a-1:2",
            })
    void aPageSaysThatNoneIsPublished(String path) {
        var answer = asked(path);

        assertThat(text(answer)).as(path).contains("No forecast of this plan has been published");
        assertThat(text(answer))
                .as(path)
                .doesNotContain("SECRET", "With what is known today", "chances in five", "Take it out", "Mine");
        assertThat(answer.body()).as(path).doesNotContain("<svg class=\"fan", "/forecast/fan.svg", "/schedule?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/u/real/forecast.csv?on=2023-06-30",
                "/u/real/forecast/fan.svg?on=2023-06-30",
                "/u/real/forecast/fan.png?on=2023-06-30",
                "/u/real/forecast/ends.svg?on=2023-06-30&drop=SECRET",
                "/u/real/forecast/load.svg?on=2023-06-30",
                "/u/real/forecast/timetable.csv?on=2023-06-30&drop=SECRET",
                "/u/real/forecast/timetable.csv?on=1990-01-01",
                "/u/real/forecast/decisions?on=2023-06-30&lang=en",
                "/u/real/forecast/timetable?on=2023-06-30&lang=en",
                "/api/v1/unions/real/forecast?on=2023-06-30",
                "/api/v1/unions/real/forecast?on=2023-06-30&desks=on&drop=SECRET",
                "/api/v1/unions/real/backtest",
                PLAN + "/forecasts/new",
                PLAN + "/schedule?drop=SECRET",
                PLAN + "/measures/M79/estimate",
                PLAN + "/measures/SECRET/estimate",
                PLAN + "/network?measure=SECRET",
                "/u/real/procedures/A/stages/new",
                "/u/real/bodies/a-1/desk",
            })
    void aFileOrAFormIsNotHad(String path) {
        var answer = asked(path);
        assertThat(answer.statusCode()).as(path).isIn(303, 401, 403, 404);
        if (answer.statusCode() == 303) assertThat(location(answer)).startsWith("/sign-in");
        else assertThat(answer.body()).as(path).doesNotContain("M80", "p80", "P80");
    }

    @Test
    void whatIsPublicOfThePlanSaysNothingOfWhatMayCome() {
        for (var path : List.of("/timeline", "/network", "/links", "/risks", "/forecasts")) {
            var answer = asked(PLAN + path + "?lang=en&on=2023-06-30");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("SECRET", "half of the futures are done");
        }
        assertThat(text(asked("/u/real?lang=en&on=2023-06-30"))).doesNotContain("chances in five");
    }

    /// A measure that is not seen is as if it were not there, whatever is asked about it.
    @Test
    void whatIsNotSeenIsTakenForWhatIsNotThere() {
        var anybody = new Browser(app.address());
        for (var path : List.of(PLAN + "/network?lang=en&measure=%s", PLAN + "/measures/%s?lang=en")) {
            var hidden = anybody.open(path.formatted("SECRET"));
            var unknown = anybody.open(path.formatted("NOSUCH"));
            assertThat(hidden.statusCode())
                    .as(path)
                    .isEqualTo(unknown.statusCode())
                    .isEqualTo(404);
            assertThat(hidden.body().replace("SECRET", "NOSUCH")).isEqualTo(unknown.body());
        }
    }
}
