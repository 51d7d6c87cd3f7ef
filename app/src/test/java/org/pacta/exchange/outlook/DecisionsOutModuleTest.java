package org.pacta.exchange.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.Typed;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecasts;
import org.pacta.portal.api.Asker;
import org.pacta.register.plan.Plans;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What decisions on sittings and desks would do, by the command and by the interface for programs.
class DecisionsOutModuleTest {

    private static final String PATH = "/api/v1/unions/u/forecast/decisions?on=2023-06-30&lang=en";

    private static TestApplication app;
    private static PlanFixture plan;
    private static String olga;
    private static String boris;

    @BeforeAll
    static void aPlanWithASittingAndTwoShortBodies() {
        app = TestApplication.served();
        plan = PastPlan.of(app, "u");
        var from = LocalDate.of(2023, 1, 1);
        plan.enter(entry -> {
            var forecasts = app.bean(Forecasts.class);
            forecasts.sits(entry, plan.counted("M79"), plan.id("body", "council"), from);
            forecasts.desks(entry, plan.id("body", "a-1"), 1, from);
            forecasts.desks(entry, plan.id("body", "b-1"), 1, from);
        });
        var cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0);
        olga = session(cast, "Olga");
        boris = session(cast, "Boris");
    }

    private static String session(Cast cast, String name) {
        return app.bean(Sessions.class)
                .open(cast.person(name), cast.mandate(name), "a test")
                .word();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Typed pacta(String... words) {
        return Typed.on(app, words);
    }

    private static HttpResponse<String> ask(String path, String session) {
        var asker = new Asker(app.address());
        return session.isEmpty() ? asker.get(path) : asker.get(path, "Cookie", "pacta=" + session);
    }

    /// Asks as a program does: as long as it is told that it is on its way, at the address told.
    private static JsonNode settled(String path, String session) {
        var next = path;
        for (int i = 0; i < 120; i++) {
            var answer = ask(next, session);
            if (answer.statusCode() == 200) return JsonMapper.shared().readTree(answer.body());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(answer.headers().firstValue("Refresh")).contains("1");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            var going = JsonMapper.shared().readTree(answer.body());
            assertThat(going.at("/progress/step").asString()).isIn("waits", "learns", "decisions");
            assertThat(going.at("/progress/done").asLong())
                    .isLessThanOrEqualTo(going.at("/progress/most").asLong());
            assertThat(going.at("/decisions").size()).isZero();
            next = answer.headers().firstValue("Location").orElseThrow();
            assertThat(next).contains("known=", "on=2023-06-30");
        }
        throw new AssertionError("never there: " + path);
    }

    /// As the command writes it.
    private static JsonNode withoutNulls(JsonNode all) {
        for (var each : all) {
            var names = new ArrayList<>(each.propertyNames());
            names.stream().filter(name -> each.get(name).isNull()).forEach(((ObjectNode) each)::remove);
        }
        return all;
    }

    private static JsonNode first(JsonNode answer, String kind) {
        for (var each : answer.get("decisions")) {
            if (each.get("kind").asString().equals(kind)) return each;
        }
        throw new AssertionError(answer.toString());
    }

    private static Set<String> bodies(JsonNode answer, String kind) {
        var bodies = new HashSet<String>();
        for (var each : answer.get("decisions")) {
            if (each.get("kind").asString().equals(kind))
                bodies.add(each.get("body").asString());
        }
        return bodies;
    }

    @Test
    void theCommandSaysWhatTheInterfaceAnswers() {
        var api = settled(PATH, olga);
        var ended = pacta("forecast", "--union", "u", "--on", "2023-06-30", "--decisions", "--json");

        assertThat(ended.code()).as(ended.err()).isZero();
        var command = JsonMapper.shared().readTree(ended.out());
        assertThat(command.get("decisions")).isEqualTo(withoutNulls(api.get("decisions")));
        assertThat(command.get("framework")).isEqualTo(api.get("framework"));
        assertThat(command.at("/about/union").asString()).isEqualTo("u");
        assertThat(bodies(api, "desks")).containsExactlyInAnyOrder("a-1", "b-1");
        assertThat(bodies(api, "sitting")).containsExactly("council");
        assertThat(api.get("progress").isNull()).as("it is there").isTrue();
    }

    /// Each leads to the forecast with it, whose figures it says.
    @Test
    void aDecisionSaysByWhichParameterItsForecastIsAskedFor() {
        for (var each : settled(PATH, olga).get("decisions")) {
            var desks = each.get("parameter").asString().equals("desk") ? "&desks=on" : "";
            var path = "/api/v1/unions/u/forecast?on=2023-06-30&lang=en%s&%s=%s"
                    .formatted(
                            desks,
                            each.get("parameter").asString(),
                            each.get("value").asString());

            var forecast = ask(path, olga);

            assertThat(forecast.statusCode()).as(forecast.body()).isEqualTo(200);
            var said = JsonMapper.shared().readTree(forecast.body());
            assertThat(said.at("/forecast/end/p80")).as(path).isEqualTo(each.at("/with/p80"));
            assertThat(said.at("/forecast/byDeadline/middle")).as(path).isEqualTo(each.at("/with/done"));
        }
    }

    /// What a named body has before it is for its Party and the secretariat; decisions on what is not published are
    /// for nobody else.
    @Test
    void everybodySeesNothingAndAPartyTheDesksOfItsOwn() {
        assertThat(ask(PATH, "").statusCode()).isEqualTo(404);
        assertThat(bodies(settled(PATH, boris), "desks")).containsExactly("b-1");
        assertThat(bodies(settled(PATH, boris), "sitting")).containsExactly("council");
        var everybody = pacta("forecast", "--union", "u", "--on", "2023-06-30", "--decisions", "--public");
        assertThat(everybody.out()).contains("also sits on").doesNotContain("at once");
    }

    @Test
    void whatWasPublishedOpensNoDecisions() {
        var own = PastPlan.of(app, "open");
        var archive = app.bean(KeptForecasts.class);
        var asOf = new AsOf(PastPlan.TODAY, own.head().recorded());
        var framework = own.read(
                Viewer.PUBLIC, () -> app.bean(Plans.class).framework(own.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
        var made = archive.make(own.union(), framework, asOf, true);
        own.enter(entry -> archive.keep(entry, made, PastPlan.TODAY));

        assertThat(ask("/api/v1/unions/open/forecast", "").statusCode()).isEqualTo(200);
        assertThat(ask("/api/v1/unions/open/forecast/decisions", "").statusCode())
                .isEqualTo(404);
    }

    /// A change holds throughout, without the decision and with it; what cannot be understood is said.
    @Test
    void whatIfHoldsBesideEachDecision() {
        var plain = settled(PATH, olga);
        var dropped = settled(PATH + "&drop=M78&drop=M80", olga);

        assertThat(dropped.at("/changes/0").asString()).contains("M78");
        assertThat(dropped.at("/changes/1").asString()).contains("M80");
        assertThat(dropped.at("/decisions/0/without")).isNotEqualTo(plain.at("/decisions/0/without"));
        assertThat(ask(PATH + "&drop=NOTHING", olga).statusCode()).isEqualTo(422);
        assertThat(ask(PATH + "&deadline=soon", olga).statusCode()).isEqualTo(422);
        var sooner = settled(PATH + "&deadline=2023-07-15", olga);
        assertThat(first(sooner, "sitting").at("/without/done").asInt())
                .isLessThan(first(plain, "sitting").at("/without/done").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void inWords(String language) {
        var ended = pacta(
                "forecast", "--union", "u", "--on", "2023-06-30", "--decisions", "--runs", "500", "--lang", language);

        assertThat(ended.code()).as(ended.err()).isZero();
        var at =
                switch (language) {
                    case "en" ->
                        List.of("500 futures with the same draws", "in place of", "also sits on", "works on 2 things");
                    case "ru" -> List.of("500 вариантов будущего", "заседает также", "ведёт одновременно 2 пункта");
                    default -> List.of("500 варыянтаў будучыні", "засядае таксама", "вядзе адначасова 2 пункты");
                };
        assertThat(ended.out()).contains(at).contains("→");
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() {
        assertThat(pacta("forecast", "--union", "u", "--decisions", "--capacity", "a-1=2")
                        .err())
                .contains("without --scarce, --capacity and --kept");
        var file = pacta("forecast", "../examples/network/customs.json", "--decisions");
        assertThat(file.code()).isEqualTo(2);
        assertThat(file.err()).contains("go with --union");
    }
}
