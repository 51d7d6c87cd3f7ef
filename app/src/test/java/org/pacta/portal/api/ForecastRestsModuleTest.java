package org.pacta.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.pacta.ledger.Visibility;
import org.pacta.obstacles.Risk;
import org.pacta.obstacles.Risks;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecasts;
import org.pacta.register.plan.Plans;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a forecast rests on beside the past, as programs and the command are told.
class ForecastRestsModuleTest {

    private static final String PATH = "/api/v1/unions/u/forecast?on=2023-06-30&lang=en";
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private static TestApplication app;
    private static PlanFixture plan;
    private static String olga;
    private static String boris;

    @BeforeAll
    static void aPlanOfWhichMuchWasSaid() {
        app = TestApplication.served();
        plan = PastPlan.of(app, "u");
        plan.enter(entry -> {
            var forecasts = app.bean(Forecasts.class);
            forecasts.sits(entry, plan.counted("M79"), plan.id("body", "council"), FROM);
            forecasts.desks(entry, plan.id("body", "a-1"), 2, FROM);
            forecasts.desks(entry, plan.id("body", "b-1"), 1, FROM);
            forecasts.estimate(entry, plan.counted("M78"), 10, 20, 40, LocalDate.of(2023, 6, 1));
            forecasts.estimate(entry, plan.counted("SECRET"), 5, 6, 7, FROM);
            forecasts.estimate(entry, plan.counted("M1"), 1, 2, 3, FROM);
        });
        risk("0.3", "1", 40, true, Visibility.PUBLIC, "M79", "M80", "SECRET", "M1");
        risk("0.5", "2", 0, false, Visibility.PUBLIC, "M80");
        risk("0.25", "1.5", 5, true, Visibility.PARTIES, "M77");
        var cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0);
        olga = session(cast, "Olga");
        boris = session(cast, "Boris");
    }

    private static void risk(
            String chance, String factor, int delay, boolean counts, Visibility seen, String... things) {
        var state = new Risk.State(
                plan.frameworkId(), new BigDecimal(chance), new BigDecimal(factor), delay, null, null, counts);
        var ids = List.of(things).stream().map(plan::counted).toList();
        plan.enter(entry -> {
            var id = app.bean(Risks.class).enter(entry, state, Set.copyOf(ids), seen, FROM);
            entry.text(id, "title", "en", "A risk", true, FROM);
        });
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

    private static JsonNode answer(String session, String more) {
        var answer = new Asker(app.address()).get(PATH + more, "Cookie", "pacta=" + session);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode rests(String session, String more) {
        return answer(session, more).at("/forecast/rests");
    }

    private static JsonNode typed(String... more) {
        var words = new ArrayList<>(List.of("forecast", "--union", "u", "--on", "2023-06-30", "--json"));
        words.addAll(List.of(more));
        var ended = Typed.on(app, words.toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isZero();
        return JsonMapper.shared().readTree(ended.out()).at("/forecast/rests");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Test
    void itSaysWhatOneKnowsOfSittingsRisksAndEstimates() {
        var rests = rests(olga, "");

        assertThat(rests.at("/sittings/0/body").asString()).isEqualTo("council");
        assertThat(rests.at("/sittings/0/waiting").asInt()).isEqualTo(1);
        assertThat(rests.at("/sittings/0/known")).isEqualTo(json("['2022-12-15','2023-05-15','2023-11-15']"));
        // every 167 days on average, and so on as far as the plan may take
        assertThat(rests.at("/sittings/0/expected/0").asString()).isEqualTo("2024-04-30");
        assertThat(rests.at("/sittings").size()).isEqualTo(1);
        assertThat(rests.at("/risks")).isEqualTo(json("""
            [{'code':'R1','chance':0.3,'factor':1.0,'delay':40.0,'things':[{'kind':'measure','code':'M79'},
              {'kind':'measure','code':'M80'},{'kind':'measure','code':'SECRET'}]},
             {'code':'R3','chance':0.25,'factor':1.5,'delay':5.0,'things':[{'kind':'measure','code':'M77'}]}]
            """));
        assertThat(rests.at("/estimates")).isEqualTo(json("""
            [{'kind':'measure','code':'M78','ground':'officer','least':10.0,'likely':20.0,'most':40.0,'since':'2023-06-01'},
             {'kind':'measure','code':'SECRET','ground':'officer','least':5.0,'likely':6.0,'most':7.0,'since':'2023-01-01'}]
            """));
        assertThat(rests.at("/desks")).isEqualTo(json("[]"));
    }

    @Test
    void whatIsAskedWithWhatIfIsWhatItRestsOn() {
        var rests = rests(
                olga,
                "&risk=R1:off&risk=R2:on&times=M80:2&split=M77:2&sitting=council:2023-11-15:2023-09-15"
                        + "&sitting=council:2023-10-02");

        assertThat(rests.at("/risks").findValuesAsString("code"))
                .contains("R2", "R3")
                .doesNotContain("R1");
        assertThat(rests.toString()).doesNotContain("what-if");
        assertThat(rests.at("/sittings/0/known")).isEqualTo(json("['2022-12-15','2023-05-15']"));
        assertThat(rests.at("/sittings/0/expected/0").asString()).isEqualTo("2023-09-15");
        assertThat(rests.at("/sittings/0/expected/1").asString()).isEqualTo("2023-10-02");
    }

    @Test
    void theCommandSaysTheSame() {
        assertThat(typed()).isEqualTo(rests(olga, ""));
    }

    @Test
    void whatIsHiddenStandsNowhere() {
        var open = typed("--public");

        assertThat(open.toString()).doesNotContain("SECRET", "R3");
        assertThat(open.at("/risks/0/code").asString()).isEqualTo("R1");
        assertThat(open.at("/risks/0/things").findValuesAsString("code")).containsExactly("M79", "M80");
        assertThat(open.at("/estimates").findValuesAsString("code")).containsExactly("M78");
    }

    /// What everybody may see of it is what a published one is made of.
    @Test
    void whatWasPublishedRestsOnWhatEverybodySees() {
        var own = PastPlan.of(app, "open");
        var archive = app.bean(KeptForecasts.class);
        own.enter(entry -> {
            var forecasts = app.bean(Forecasts.class);
            forecasts.estimate(entry, own.counted("M78"), 10, 20, 40, FROM);
            forecasts.estimate(entry, own.counted("SECRET"), 5, 6, 7, FROM);
            forecasts.desks(entry, own.id("body", "a-1"), 2, FROM);
        });
        var asOf = new AsOf(PastPlan.TODAY, own.head().recorded());
        var framework = own.read(
                Viewer.PUBLIC, () -> app.bean(Plans.class).framework(own.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
        var made = archive.make(own.union(), framework, asOf, true);
        own.enter(entry -> archive.keep(entry, made, PastPlan.TODAY));

        var rests = new Asker(app.address())
                .json("/api/v1/unions/open/forecast?lang=en&desks=on")
                .at("/forecast/rests");

        assertThat(rests.toString()).doesNotContain("SECRET");
        assertThat(rests.at("/estimates").findValuesAsString("code")).containsExactly("M78");
        assertThat(rests.at("/desks")).isEqualTo(json("[]"));
    }

    /// Desks of a body are told to its Party, the secretariat and commands, and only where they are looked at.
    @Test
    void desksAreToldToThoseWhoseBodiesTheyAre() {
        assertThat(rests(olga, "&desks=on&desk=a-1:3").at("/desks"))
                .isEqualTo(json("[{'body':'a-1','units':3},{'body':'b-1','units':1}]"));
        assertThat(rests(boris, "&desks=on").at("/desks")).isEqualTo(json("[{'body':'b-1','units':1}]"));
        assertThat(rests(boris, "").at("/desks")).isEqualTo(json("[]"));
        assertThat(typed("--scarce").at("/desks"))
                .isEqualTo(json("[{'body':'a-1','units':2},{'body':'b-1','units':1}]"));
        assertThat(typed("--scarce", "--public").at("/desks")).isEqualTo(json("[]"));
    }

    @Test
    void itIsDescribedAsItIsAnswered() {
        var description = new Asker(app.address()).json("/api/openapi.json");
        var answer = answer(olga, "&desks=on");

        assertThat(AnswerSchema.faults(description, "/api/v1/unions/{union}/forecast", "200", answer))
                .isEmpty();
        assertThat(description.at("/components/schemas/ForecastRests/required").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("sittings", "risks", "estimates", "desks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void theCommandSaysItInWords(String language) {
        var ended = Typed.on(app, "forecast", "--union", "u", "--on", "2023-06-30", "--scarce", "--lang", language);

        assertThat(ended.code()).as(ended.err()).isZero();
        var sections = List.of(ended.out().split("\n\n"));
        Golden.matches("planning/forecast-rests." + language + ".txt", sections.get(sections.size() - 2) + "\n");
    }
}
