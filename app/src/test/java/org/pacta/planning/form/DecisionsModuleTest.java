package org.pacta.planning.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.WeighedDecisions;
import org.pacta.planning.outlook.Decision;
import org.pacta.planning.outlook.Scenario;
import org.pacta.register.plan.Plans;

/// What another sitting or desk would do, by page and beside the forecast with it.
class DecisionsModuleTest {

    private static final String PAGE = "/u/demo/forecast/decisions?lang=en";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Browser igor;

    @BeforeAll
    static void aPlanWithASittingAndOneDesk() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PastPlan.demonstration(app, "demo");
        plan.enter(entry -> app.bean(Forecasts.class)
                .sits(entry, plan.counted("M79"), plan.id("body", "council"), LocalDate.of(2023, 1, 1)));
        var a = plan.id("party", "A");
        var cast = new Cast(app, plan.unionId()).is("Igor", Role.BODY_OFFICER, a, plan.id("body", "a-1"));
        igor = new Browser(app.address());
        igor.send("/enter", "mandate", String.valueOf(cast.mandate("Igor")));
        assertThat(igor.send("/u/demo/bodies/a-1/desk", "units", "1", "why", "One officer")
                        .statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static HttpResponse<String> settled(String path) {
        for (int i = 0; i < 60; i++) {
            var page = igor.open(path);
            if (page.headers().firstValue("Refresh").isEmpty()) return page;
            assertThat(text(page)).contains("Look again", "Stop");
        }
        throw new AssertionError("never there: " + path);
    }

    @Test
    void sittingsAndDesksAreWeighedEachLeadingToItsForecast() {
        var page = settled(PAGE);

        assertThat(text(page))
                .contains("what a decision would do", "sits on", "in place of", "also sits on")
                .contains("works on 2 things at once", "→");
        assertThat(page.body())
                .contains("/u/demo/forecast?", "sitting=council%3A", "/u/demo/forecast/desks?", "desk=a-1%3A2");
        assertThat(settled("/u/demo/forecast?lang=en").body()).contains("/u/demo/forecast/decisions?");
        assertThat(location(igor.open(PAGE + "&stop=on"))).contains("/u/demo/forecast?");
    }

    /// As many as the forecast itself holds, and how far the plan is against its own dates.
    @Test
    void thePageWarnsOfWhatIsMoreLikelyLateThanNot() {
        var question = question();
        var viewer = Viewer.party(plan.unionId(), plan.id("party", "A"));
        var outlook = app.bean(Runs.class).answer(viewer, question).outlook();
        var late = outlook.things().stream()
                .filter(each -> each.due() > outlook.today()
                        && each.prospect() != null
                        && each.byDue().orElse(1) < 0.5)
                .toList();

        var page = text(settled("/u/demo/forecast?lang=en"));

        assertThat(late).isNotEmpty();
        assertThat(page)
                .contains("(%d of %d, the soonest first)".formatted(Math.min(20, late.size()), late.size()))
                .contains("Against the plan’s own dates", "By its dates the plan asks for");
    }

    private static Forecasts.Question question() {
        var asOf = new AsOf(PastPlan.TODAY, plan.head().recorded());
        var framework = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class).framework(plan.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
        return new Forecasts.Question(plan.union(), framework, asOf, null, Scenario.NONE);
    }

    private static List<Decision> weighed(Forecasts.Question question) {
        while (true) {
            if (app.bean(WeighedDecisions.class).look(Viewer.PUBLIC, question)
                    instanceof WeighedDecisions.State.Ready(var decisions)) return decisions;
        }
    }

    /// The figures of a row are those of the forecast to which it leads, and the best decision stands first.
    @Test
    void aRowSaysWhatItsForecastSays() {
        var question = question();
        var forecasts = app.bean(Forecasts.class);

        var decisions = weighed(question);

        assertThat(decisions).hasSizeGreaterThan(2);
        assertThat(decisions)
                .extracting(each -> each.change().getClass().getSimpleName())
                .contains("Desks", "Sitting");
        for (var each : decisions) {
            var desks = each.change() instanceof Scenario.Change.Desks;
            var changed = new Forecasts.Question(
                    question.union(),
                    question.framework(),
                    question.asOf(),
                    null,
                    new Scenario(List.of(each.change())),
                    desks);
            var outlook = forecasts.outlook(forecasts.given(Viewer.PUBLIC, changed));
            assertThat(each.with())
                    .isEqualTo(new Decision.Effect(
                            outlook.chanceBy(each.day()),
                            outlook.byDeadline().middle(),
                            outlook.end().p80()));
        }
        assertThat(decisions)
                .isSortedAccordingTo((one, other) -> Double.compare(
                        other.with().chance() - other.without().chance(),
                        one.with().chance() - one.without().chance()));
        assertThat(decisions)
                .as("more desks, and sooner sittings, delay nothing")
                .allSatisfy(each -> assertThat(each.with().chance())
                        .isGreaterThanOrEqualTo(each.without().chance() - 0.02));
    }
}
