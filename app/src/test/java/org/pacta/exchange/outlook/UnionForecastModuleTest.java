package org.pacta.exchange.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Golden;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.Typed;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;
import org.pacta.planning.KeptForecasts;
import org.pacta.portal.api.Asker;
import org.pacta.register.plan.Plans;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `pacta forecast --union`, `pacta backtest`, and the same by the interface for programs.
class UnionForecastModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;
    private static String officer;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served();
        plan = PastPlan.of(app, "u");
        var cast = new Cast(app, plan.unionId()).is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);
        officer = app.bean(Sessions.class)
                .open(cast.person("Olga"), cast.mandate("Olga"), "a test")
                .word();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Typed pacta(String... words) {
        return Typed.on(app, words);
    }

    private static Asker asker() {
        return new Asker(app.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void saysWhatMayCome(String language) {
        var ended = pacta("forecast", "--union", "u", "--on", "2023-06-30", "--public", "--lang", language);

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        var lines = ended.out()
                .lines()
                .filter(each -> !each.contains("pacta-forecast-"))
                .toList();
        Golden.matches("planning/forecast." + language + ".txt", String.join("\n", lines) + "\n");
    }

    @Test
    void asJsonItIsWhatTheApiAnswersToWhoeverHasAMandate() {
        var path = "/api/v1/unions/u/forecast?on=2023-06-30&lang=en";
        var ended = pacta("forecast", "--union", "u", "--on", "2023-06-30", "--json");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(asker().get(path).statusCode()).isEqualTo(404);
        var answer = asker().get(path, "Cookie", "pacta=" + officer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var api = (ObjectNode) JsonMapper.shared().readTree(answer.body());
        var command = (ObjectNode) JsonMapper.shared().readTree(ended.out());
        assertThat(command.get("forecast").get("digest"))
                .isEqualTo(api.get("forecast").get("digest"));
        assertThat(command.get("forecast").get("items"))
                .isEqualTo(api.get("forecast").get("items"));
        assertThat(command.at("/forecast/leverDay").asString()).isGreaterThan("2023-12-31");
        assertThat(command.get("forecast").toString()).contains("\"SECRET\"");
        assertThat(pacta("forecast", "--union", "u", "--on", "2023-06-30", "--json", "--public")
                        .out())
                .doesNotContain("SECRET");
    }

    @Test
    void whatIfGoesByParameters() {
        var path = "/api/v1/unions/u/forecast?on=2023-06-30&lang=en";
        var plain = answer(path);

        var dropped = answer(path + "&drop=M80&drop=M79");
        assertThat(dropped.at("/forecast/total").asInt())
                .isEqualTo(plain.at("/forecast/total").asInt() - 2);
        assertThat(dropped.at("/forecast/changes/0").asString()).contains("M80");
        var fault = asker().get(path + "&drop=NOTHING", "Cookie", "pacta=" + officer);
        assertThat(fault.statusCode()).isEqualTo(422);
        assertThat(fault.body()).contains("NOTHING");
        var day = asker().get(path + "&deadline=soon", "Cookie", "pacta=" + officer);
        assertThat(day.statusCode()).isEqualTo(422);
        var early = answer(path + "&deadline=2023-09-30");
        assertThat(early.at("/forecast/whole").asDouble())
                .isLessThanOrEqualTo(plain.at("/forecast/whole").asDouble());
        assertThat(early.at("/forecast/deadline").asString()).isEqualTo("2023-09-30");
    }

    /// With desks nothing decides the end, and all takes longer; the fingerprint says which desks.
    @Test
    void withDesksTheCommandSaysWhatTheApiAnswers() {
        var path = "/api/v1/unions/u/forecast?on=2023-06-30&lang=en";
        var plain = answer(path);

        var desks = answer(path + "&desks=on&desk=a-1:1&desk=b-1:1");
        var ended = pacta(
                "forecast",
                "--union",
                "u",
                "--on",
                "2023-06-30",
                "--capacity",
                "b-1=1",
                "--capacity",
                "a-1=1",
                "--json");

        assertThat(ended.code()).as(ended.err()).isZero();
        var command = JsonMapper.shared().readTree(ended.out());
        assertThat(command.at("/forecast/items")).isEqualTo(desks.at("/forecast/items"));
        assertThat(command.at("/forecast/digest"))
                .isEqualTo(desks.at("/forecast/digest"))
                .isNotEqualTo(plain.at("/forecast/digest"));
        assertThat(desks.at("/forecast/levers").size()).isZero();
        assertThat(desks.at("/forecast/facts").toString()).contains("known of 2 of 2 bodies");
        assertThat(desks.at("/forecast/end/p50").asString())
                .isGreaterThan(plain.at("/forecast/end/p80").asString());
        assertThat(answer(path + "&desk=a-1:1").at("/forecast/digest")).isEqualTo(plain.at("/forecast/digest"));
        assertThat(asker().get(path + "&desks=on&desk=a-1:0", "Cookie", "pacta=" + officer)
                        .statusCode())
                .isEqualTo(422);
        assertThat(pacta("forecast", "--union", "u", "--capacity", "nobody=1").code())
                .isEqualTo(1);
    }

    private static tools.jackson.databind.JsonNode answer(String path) {
        var answer = asker().get(path, "Cookie", "pacta=" + officer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /// What was published everybody gets, and no word of what is hidden.
    @Test
    void whatIsKeptIsMadeAgainByACommandAndAnsweredToEverybody() {
        var own = PastPlan.of(app, "open");
        var archive = app.bean(KeptForecasts.class);
        var asOf = new AsOf(PastPlan.TODAY, own.head().recorded());
        var framework = own.read(
                Viewer.PUBLIC, () -> app.bean(Plans.class).framework(own.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
        var path = "/api/v1/unions/open/forecast?lang=en";
        assertThat(asker().get(path).statusCode()).isEqualTo(404);
        var made = archive.make(own.union(), framework, asOf, true);
        own.enter(entry -> archive.keep(entry, made, PastPlan.TODAY));

        var again = pacta("forecast", "--union", "open", "--kept", "2023-06-30");
        var open = asker().json(path);
        var kept = asker().json("/api/v1/unions/open/forecasts");

        assertThat(again.code()).as(again.err() + again.out()).isZero();
        assertThat(again.out()).contains("the same to the last bit");
        assertThat(again.out()).startsWith("open, Main Directions 2021-2023, forecast 2023-06-30, kept on ");
        assertThat(again.out()).contains("as everybody sees it");
        assertThat(open.toString()).doesNotContain("SECRET");
        assertThat(open.at("/forecast/dataDate").asString()).isEqualTo("2023-06-30");
        assertThat(open.at("/forecast/digest")).isEqualTo(kept.at("/forecasts/0/digest"));
        assertThat(kept.at("/forecasts/0/score/p80/of").asInt()).isPositive();
        var none = pacta("forecast", "--union", "open", "--kept", "2021-01-01");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("2023-06-30");
    }

    @Test
    void theMethodIsTriedOnThePast() {
        var ended =
                pacta("backtest", "--union", "u", "--on", "2023-06-30", "--every", "P3M", "--runs", "200", "--json");

        assertThat(ended.code()).as(ended.err()).isZero();
        var json = JsonMapper.shared().readTree(ended.out());
        assertThat(json.at("/backtest/trials").asInt()).isGreaterThan(50);
        assertThat(json.at("/backtest/dates/0").asString()).isEqualTo("2021-03-30");
        assertThat(json.at("/backtest/crps/forecast").asDouble()).isPositive();
        assertThat(json.at("/backtest/said").size()).isPositive();
        var text = pacta("backtest", "--union", "u", "--on", "2023-06-30", "--every", "P6M", "--runs", "100");
        assertThat(text.out()).contains("this forecast", "straight line", "95\u00a0% interval");
        assertThat(text.out())
                .startsWith("u, all frameworks, up to ")
                .contains("as all Parties see it", "Less is better");
        assertThat(asker().get("/api/v1/unions/u/backtest").statusCode()).isEqualTo(404);
        assertThat(pacta("backtest", "--union", "u", "--every", "P1D").code()).isEqualTo(2);
        var wrong = pacta("backtest", "--union", "u", "--every", "XX");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--every (XX) must be a period as P3M").doesNotContain("java.time");
    }

    @Test
    void aFileOrAUnionNotBoth() {
        var both = pacta("forecast", "../examples/network/customs.json", "--union", "u");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("either a FILE or --union");
        assertThat(pacta("forecast", "--union", "u", "--spread", "0.9,1.1").code())
                .isEqualTo(2);
        assertThat(pacta("forecast", "--union", "nowhere").code()).isEqualTo(1);
    }
}
