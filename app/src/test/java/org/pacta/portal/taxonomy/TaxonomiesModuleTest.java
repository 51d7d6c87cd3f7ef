package org.pacta.portal.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.RandomPlan;
import org.pacta.TestApplication;
import org.pacta.TopicFixture;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.portal.api.Asker;
import org.pacta.portal.api.FigureRows;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Rows;
import tools.jackson.databind.JsonNode;

/// By which terms a plan is classified, who keeps them, and the way from a term to its measures and back.
class TaxonomiesModuleTest {

    private static final String API = "/api/v1/unions/p";
    private static final String PAGE = "/u/p/taxonomies";

    private static TestApplication app;
    private static Asker asker;
    private static PlanFixture plan;

    @BeforeAll
    static void serve() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        plan = PlanFixture.demonstration(app, "p", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.measure("M1", "1");
        plan.measure("M2", "1");
        plan.measure("M3", "1");
        plan.measure("M4", "1", "act-adopted", Visibility.PARTIES, "2020-01-01");
        plan.step("S1", "M1");
        plan.assign("M1", "a-1", "lead");
        plan.claim("M1", "A", "2023-04-01");
        plan.answer("M1", "A", "B", "confirmed");
        var topics = new TopicFixture(app, plan);
        topics.taxonomy("SDG", "a-1");
        topics.term("SDG", "8", null);
        topics.term("SDG", "8.1", "8");
        topics.term("SDG", "9", null);
        topics.taxonomy("region", null);
        topics.term("region", "north", null);
        topics.classify("M1", "SDG:8.1");
        topics.classify("M1", "SDG:9");
        topics.classify("M2", "SDG:8.1", "2023-06-01");
        topics.classify("M4", "SDG:9");
        topics.classify("S1", "SDG:9");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static List<String> codes(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(each -> each.get("code").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theRowsOfATermAreThoseThatItsFigureCounts(int seed) {
        var made = RandomPlan.of(app, 900 + seed);
        var own = made.plan().now();
        var topics = new TopicFixture(app, own);
        var random = new Random(seed);
        own.together(() -> {
            topics.taxonomy("T", null);
            for (int i = 0; i < 4; i++) topics.term("T", "t" + i, null);
            var done = new HashSet<String>();
            for (int i = 0; i < 14; i++) {
                var measure = "M" + random.nextInt(10);
                var term = "T:t" + random.nextInt(3);
                if (done.add(measure + term)) topics.classify(measure, term, "2021-0%d-01".formatted(1 + i % 9));
            }
        });
        int found = 0;
        for (var on : List.of("2021-02-15", "2021-06-01", "2021-12-31"))
            for (var viewer : List.of(Viewer.PUBLIC, Viewer.parties(own.unionId()))) {
                var question = own.on(on);
                found += own.read(viewer, () -> {
                    var tallies = app.bean(Figures.class)
                            .tallies(question, Counted.MEASURES, "taxonomy:T")
                            .orElseThrow();
                    for (var each : tallies) {
                        var about = Filter.ALL.about("T", each.slice().code());
                        var rows = app.bean(Rows.class).all(question, Counted.MEASURES, about);
                        assertThat(rows).as(each.slice().code()).hasSize((int)
                                each.all().of());
                        assertThat(app.bean(Rows.class).all(question, Counted.MEASURES, about.showing("confirmed")))
                                .hasSize((int) each.all().confirmed());
                    }
                    return tallies.size();
                });
            }
        assertThat(found).isGreaterThan(6);
        assertThat(FigureRows.there(asker, "/api/v1/unions/random-" + (900 + seed), "on=2021-12-31", "taxonomy:T"))
                .isPositive();
    }

    @Test
    void aTaxonomyNamesWhoKeepsItAndItsTermsInTheirPlaces() {
        var all = asker.json(API + "/taxonomies").get("taxonomies");

        assertThat(codes(all)).containsExactly("SDG", "region");
        assertThat(all.get(0).get("owner").asString()).isEqualTo("a-1");
        assertThat(all.get(1).get("owner").isNull()).isTrue();
        assertThat(codes(all.get(0).get("terms"))).containsExactly("8", "8.1", "9");
        assertThat(all.get(0).get("terms").get(1).get("parent").asString()).isEqualTo("8");
        assertThat(all.get(0).get("texts").get(0).get("words").asString()).isEqualTo("Taxonomy SDG");

        var list = asker.get(PAGE).body();
        assertThat(list).contains("Taxonomy SDG", "/u/p/bodies/a-1", "2\u00a0of\u00a03 (66.7");
        var page = asker.get(PAGE + "/SDG").body();
        assertThat(page)
                .contains("Kept by", "/u/p/bodies/a-1", "Term 8.1", "topic=SDG%3A8.1", "topic=SDG%3A-", "by no term");
        assertThat(asker.get(PAGE + "/region").body()).contains("nobody named");
        assertThat(asker.get(PAGE + "/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aMeasureSaysWhatItIsAboutAndLeadsToWhatIsAboutTheSame() {
        assertThat(asker.get("/u/p/frameworks/2021-2023/measures/M1").body())
                .contains("Taxonomy SDG", "Term 8.1", "/measures?topic=SDG%3A8.1");
        assertThat(asker.get("/u/p/frameworks/2021-2023/steps/S1").body()).contains("Term 9", "/steps?topic=SDG%3A9");
        assertThat(asker.get("/u/p/frameworks/2021-2023/measures/M3").body()).doesNotContain("Taxonomy SDG");
        var topics = asker.json(API + "/measures/M1").get("topics");
        assertThat(topics.toString())
                .isEqualTo("[{\"taxonomy\":\"SDG\",\"term\":\"8.1\"},{\"taxonomy\":\"SDG\",\"term\":\"9\"}]");
    }

    @Test
    void aFileChosenByATermSaysThatItIsAPart() {
        var file = "/u/p/data/2021-2023/measures";

        assertThat(asker.get(file + ".csv?topic=SDG:8.1")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .contains("-selection.csv");
        assertThat(asker.json(file + ".json?topic=SDG:8.1").get("asked").toString())
                .isEqualTo("{\"topic\":\"SDG:8.1\"}");
    }

    @Test
    void listsAreChosenByATermAtTheMomentAsked() {
        assertThat(codes(asker.json(API + "/measures?topic=SDG:8.1").get("measures")))
                .containsExactly("M1", "M2");
        assertThat(codes(asker.json(API + "/measures?topic=SDG:8.1&on=2023-05-01")
                        .get("measures")))
                .containsExactly("M1");
        assertThat(codes(asker.json(API + "/measures?topic=SDG:-").get("measures")))
                .containsExactly("M3");
        assertThat(codes(asker.json(API + "/measures?topic=SDG:8.1&show=confirmed")
                        .get("measures")))
                .containsExactly("M1");
        assertThat(codes(asker.json(API + "/steps?topic=SDG:9").get("steps"))).containsExactly("S1");
        assertThat(asker.json(API + "/measures?topic=SDG:8.1&limit=1")
                        .get("next")
                        .asString())
                .contains("topic=SDG%3A8.1");
        assertThat(asker.problem(API + "/measures?topic=SDG").get("detail").asString())
                .isEqualTo("topic (SDG) must be as TAXONOMY:TERM, or TAXONOMY:-");
        var page = asker.get("/u/p/frameworks/2021-2023/measures?topic=SDG:8.1").body();
        assertThat(page).contains("Taxonomy SDG: Term 8.1", "selected", "2 rows");
        assertThat(asker.get("/u/p/frameworks/2021-2023").body()).contains("/u/p/taxonomies?framework=2021-2023");
    }
}
