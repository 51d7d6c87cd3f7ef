package org.pacta.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.RandomPlan;
import org.pacta.TestApplication;
import org.pacta.ledger.Visibility;
import tools.jackson.databind.JsonNode;

/// The API over HTTP.
class ApiModuleTest {

    private static final String ALL = "/api/v1/unions";
    private static final String U = ALL + "/u";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Asker asker;

    @BeforeAll
    static void serve() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        plan = PlanFixture.of(app, "u", "A", "B");
        plan.together(() -> {
            plan.group("1", "");
            plan.group("1.1", "1");
            for (int i = 1; i <= 5; i++) plan.measure("M" + i, "1.1");
            plan.step("S1", "M1");
            plan.due("M1", "2021-Q2");
            plan.assign("M1", "a-1", "lead");
            plan.link("M1", "M2");
            plan.title("M1", "ru", "Мера");
            plan.act("L1", "A");
            plan.carryOut("L1", "M1");
            plan.reach("L1", "adopted", "2021-03-01");
            plan.body("council", "");
            plan.meeting("1", "council", "2021-04-01");
            plan.statement("2021-04-01", "A minister", "75");
        });
        plan.claim("M1", "A", "2021-05-01");
        plan.answer("M1", "A", "B", "confirmed");
        plan.recode("M5", "M5a", "2021-06-01");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static List<JsonNode> list(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    private static JsonNode figure(JsonNode all, String rule, String basis, String weighting) {
        return list(all.get("figures")).stream()
                .filter(each -> each.get("counted").asString().equals("measures")
                        && each.get("rule").asString().equals(rule)
                        && each.get("basis").asString().equals(basis)
                        && each.get("weighting").asString().equals(weighting))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureSaysItsRuleItsFractionAndWhereItsRowsAre() {
        var figure = figure(asker.json(U + "/figures?framework=2021-2023&on=2021-07-01"), "confirmed", "due", "none");

        assertThat(figure.get("numerator").asInt()).isEqualTo(1);
        assertThat(figure.get("denominator").asInt()).isEqualTo(1);
        assertThat(figure.get("on").asString()).isEqualTo("2021-07-01");
        assertThat(figure.get("dueBy").asString()).isEqualTo("2021-07-01");
        assertThat(figure.get("knownBefore").asString())
                .isEqualTo(plan.head().recorded().toString());
        assertThat(figure.get("edition").asString()).isEqualTo("1 As signed");
        assertThat(figure.get("viewer").asString()).isEqualTo("public");
        assertThat(list(asker.json(figure.get("rows").asString()).get("measures")))
                .extracting(each -> each.get("code").asString())
                .containsExactly("M1");
    }

    @Test
    void aMeasureIsToldWhole() {
        var it = asker.json(U + "/measures/M1?on=2021-07-01&lang=ru");

        assertThat(list(it.get("texts")))
                .extracting(each -> each.get("words").asString())
                .contains("Measure M1", "Мера");
        assertThat(it.at("/groups/1/code").asString()).isEqualTo("1.1");
        assertThat(it.at("/due/form").asString()).isEqualTo("2021-Q2");
        assertThat(it.at("/assignments/0/code").asString()).isEqualTo("a-1");
        assertThat(it.at("/links/0/code").asString()).isEqualTo("M2");
        assertThat(it.at("/acts/0/code").asString()).isEqualTo("L1");
        assertThat(it.at("/steps/0/code").asString()).isEqualTo("S1");
        assertThat(it.at("/standing/0/state").asString()).isEqualTo("confirmed");
        assertThat(it.at("/standing/1/party").asString()).isEqualTo("A");
        assertThat(list(it.get("timeline")))
                .extracting(each -> each.get("fact").asString())
                .contains("register.deadline", "confirmation.claim", "confirmation.reaction", "confirmation.standing");
        assertThat(asker.get(U + "/measures/M1").body()).doesNotContain("_id\"").doesNotContain("\"id\"");
    }

    @Test
    void everyListOfTheIssueAnswers() {
        for (var below : List.of(
                "",
                "/frameworks",
                "/frameworks/2021-2023",
                "/groups",
                "/measures",
                "/steps",
                "/steps/S1",
                "/acts",
                "/provisions",
                "/taxonomies",
                "/procedures",
                "/acts/L1",
                "/bodies",
                "/bodies/a-1",
                "/meetings",
                "/meetings/1",
                "/statements?on=2021-05-01",
                "/series",
                "/changes?from=2021-04-01",
                "/compare",
                "/checks",
                "/compare?from=2021-04-01&to=1")) {
            assertThat(asker.get(U + below).statusCode()).as(below).isEqualTo(200);
        }
        assertThat(asker.json(U + "/statements?on=2021-05-01")
                        .at("/statements/0/who")
                        .asString())
                .isEqualTo("A minister");
        assertThat(asker.json(U + "/acts?show=adopted&on=2021-05-01")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(asker.json(ALL).get("unions").toString()).contains("\"code\":\"u\"");
    }

    @Test
    void listsArePagedToTheLastRowAtOneMoment() {
        var codes = new ArrayList<String>();
        var pages = 0;
        for (var at = U + "/measures?limit=2&sort=-code"; !at.isEmpty(); pages++) {
            var page = asker.json(at);
            list(page.get("measures"))
                    .forEach(each -> codes.add(each.get("code").asString()));
            assertThat(page.get("total").asInt()).isEqualTo(5);
            at = page.get("next").isNull() ? "" : page.get("next").asString();
        }

        assertThat(pages).isEqualTo(3);
        assertThat(codes).containsExactly("M5a", "M4", "M3", "M2", "M1");
    }

    /// Several lists in one answer are paged alike: each page holds the next of every list.
    @ParameterizedTest
    @CsvSource({"/checks?limit=, findings", "/compare?from=2021-01-02&limit=, added"})
    void answersWithSeveralListsArePagedToTheEndOfTheLongest(String below, String list) {
        var whole = asker.json(U + below + 1000).findValues(list).toString();
        assertThat(whole).contains("},{");
        var parts = new ArrayList<List<String>>();
        for (var at = U + below + 1; !at.isEmpty(); ) {
            var page = asker.json(at);
            var lists = page.findValues(list);
            while (parts.size() < lists.size()) parts.add(new ArrayList<>());
            for (int i = 0; i < lists.size(); i++) {
                var each = lists.get(i);
                assertThat(each.size()).isLessThanOrEqualTo(1);
                if (!each.isEmpty()) parts.get(i).add(each.get(0).toString());
            }
            at = page.get("next").isNull() ? "" : page.get("next").asString();
        }

        assertThat(parts.stream()
                        .map(each -> "[" + String.join(",", each) + "]")
                        .collect(Collectors.joining(", ", "[", "]")))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/unions/nowhere,404,''",
        "/api/v1/unions/u/figures?framework=nowhere,404,''",
        "/api/v1/unions/u/measures/nothing,404,''",
        "/api/v1/unions/u/figures?on=tomorrow,422,on",
        "/api/v1/unions/u/figures?known=2021-13-01,422,known",
        "/api/v1/unions/u/figures?by=colour,422,by",
        "/api/v1/unions/u/measures?limit=0,422,limit",
        "/api/v1/unions/u/measures?limit=1001,422,limit",
        "/api/v1/unions/u/measures?limit=many,400,limit",
        "/api/v1/unions/u/measures?after=-1,422,after",
        "/api/v1/unions/u/measures?sort=colour,422,sort",
        "/api/v1/unions/u/measures?show=colour,422,show",
        "/api/v1/unions/u/changes,400,''",
        "/api/v1/unions/u/changes?from=once,422,from",
        "/api/v1/unions/u/compare?to=once,422,to",
        "/api/v1/unions/u/series?counted=acts,422,counted"
    })
    void whatCannotBeAnsweredIsAProblemThatNamesItsParameter(String path, int status, String parameter) {
        var problem = asker.problem(path);

        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        if (!parameter.isEmpty())
            assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(asker.get(path).headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aFormerCodeLeadsToTheNewOne() {
        var answer = asker.get(U + "/measures/M5?on=2021-07-01");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(U + "/measures/M5a?framework=2021-2023&on=2021-07-01");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgainAndACommandChangesIt() {
        var own = PlanFixture.of(app, "cached", "A", "B");
        own.group("1", "");
        own.measure("M1", "1");
        var path = ALL + "/cached/measures?limit=10&on=2021-01-01";
        var first = asker.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");

        var again = asker.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var kept = asker.get(ALL + "/cached/measures?on=2021-01-01&limit=10");
        assertThat(kept.body()).isEqualTo(first.body());
        assertThat(kept.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(asker.get(path, "Accept-Language", "ru").headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));

        own.measure("M2", "1");
        var after = asker.get(path, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("M2");
        own.title("M2", "en", "Renamed");
        assertThat(asker.get(path).body()).contains("Renamed");
    }

    @Test
    void whatIsForThePartiesAloneIsInNoListAndNoTotal() {
        var own = PlanFixture.of(app, "rls", "A", "B");
        own.group("1", "");
        own.measure("open", "1");
        own.measure("narrow", "1", "draft", Visibility.PARTIES, "2020-01-01");
        own.measure("later", "1");
        own.assign("narrow", "a-1", "lead");
        own.link("narrow", "open");
        var list = ALL + "/rls/measures?on=2021-01-01";
        assertThat(asker.json(list).get("total").asInt()).isEqualTo(2);
        var tag = asker.get(list).headers().firstValue("ETag").orElseThrow();

        own.ceiling("later", Visibility.PARTIES);

        var after = asker.get(list, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).doesNotContain("narrow").doesNotContain("later");
        assertThat(figure(asker.json(ALL + "/rls/figures?on=2021-01-01"), "confirmed", "all", "none")
                        .get("denominator")
                        .asInt())
                .isEqualTo(1);
        for (var by : List.of("party", "body", "kind", "year", "level:1")) {
            assertThat(asker.get(ALL + "/rls/figures?on=2021-01-01&by=" + by).body())
                    .doesNotContain("a-1")
                    .doesNotContain("draft");
        }
        assertThat(asker.get(ALL + "/rls/measures/narrow").statusCode()).isEqualTo(404);
        assertThat(asker.get(ALL + "/rls/measures/open").body()).doesNotContain("narrow");
    }

    @Test
    void aReaderWithRightsOfHisOwnIsNotAnsweredFromWhatEverybodySees() {
        for (var headers : List.of(new String[] {"Authorization", "Bearer x"}, new String[] {"Cookie", "session=x"})) {
            assertThat(asker.get(U + "/figures", headers).headers().firstValue("ETag"))
                    .isEmpty();
        }
        assertThat(asker.get(U + "/figures", "Cookie", "lang=ru").headers().firstValue("ETag"))
                .isPresent();
    }

    @Test
    void openDataMayBeReadFromAnySite() {
        assertThat(asker.get(U + "/figures", "Origin", "https://example.org")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        var asked = asker.send(
                U + "/figures",
                each -> each.method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                        .headers(
                                "Origin",
                                "https://example.org",
                                "Access-Control-Request-Method",
                                "GET",
                                "Access-Control-Request-Headers",
                                "if-none-match"));
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("If-None-Match");
    }

    @Test
    void aDemonstrationSaysSoInEveryAnswer() {
        var demo = PlanFixture.demonstration(app, "demo", "2021-06-01", "A", "B");
        demo.group("1", "");
        demo.measure("M1", "1");
        for (var below : List.of(
                "",
                "/frameworks",
                "/groups",
                "/measures",
                "/measures/M1",
                "/figures",
                "/series",
                "/acts",
                "/bodies",
                "/meetings")) {
            assertThat(asker.json(ALL + "/demo" + below).at("/about/notice").asString())
                    .as(below)
                    .contains("invented");
        }
        assertThat(asker.json(ALL + "/demo/figures").at("/about/on").asString()).isEqualTo("2021-06-01");
        assertThat(asker.json(U).at("/about/notice").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void figuresEqualAPlainRecountFromTheRows(int seed) {
        var random = RandomPlan.of(app, seed);
        var open = random.plan().union();
        random.plan()
                .enter(entry -> app.bean(org.pacta.parties.Openness.class)
                        .open(
                                entry,
                                open,
                                org.pacta.parties.Openness.Slices.BODY,
                                java.time.LocalDate.parse("2021-01-01")));
        var union = ALL + "/random-" + seed;
        for (var known : List.of(random.moments().get(2), random.moments().getLast())) {
            for (var on : List.of("2021-06-01", "2022-02-01")) {
                var moment = "on=%s&known=%s".formatted(on, known);
                var rows = list(asker.json("%s/measures?limit=1000&%s".formatted(union, moment))
                        .get("measures"));
                var figures = asker.json("%s/figures?%s".formatted(union, moment));
                Predicate<JsonNode> confirmed =
                        each -> each.get("state").asString("").equals("confirmed");
                Predicate<JsonNode> due = each ->
                        !each.get("due").isNull() && each.get("due").asString().compareTo(on) <= 0;

                agree(figure(figures, "confirmed", "all", "none"), rows, _ -> true, confirmed);
                agree(figure(figures, "confirmed", "due", "none"), rows, due, confirmed);
                agree(
                        figure(figures, "claimed-by-any", "all", "none"),
                        rows,
                        _ -> true,
                        each -> !each.get("reporters").isEmpty());
                for (var by : List.of("", "party", "body", "year", "kind", "level:2"))
                    FigureRows.there(asker, union, moment, by);
            }
        }
    }

    private static void agree(JsonNode figure, List<JsonNode> rows, Predicate<JsonNode> of, Predicate<JsonNode> what) {
        assertThat(figure.get("denominator").asLong())
                .isEqualTo(rows.stream().filter(of).count());
        assertThat(figure.get("numerator").asLong())
                .isEqualTo(rows.stream().filter(of.and(what)).count());
    }
}
