package org.pacta.portal.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.RandomPlan;
import org.pacta.TestApplication;
import org.pacta.TreatyFixture;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.portal.api.Asker;
import org.pacta.register.alignment.Provision;
import org.pacta.register.alignment.Provisions;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.pacta.scoreboard.coverage.Coverage;
import org.pacta.scoreboard.coverage.Covered;

/// What carries out the provisions of a treaty: counted as the rows are, of what the reader sees, at the moment asked.
class ProvisionsModuleTest {

    private static final String PAGE = "/u/p/provisions";
    private static final String API = "/api/v1/unions/p/provisions";

    private static TestApplication app;
    private static Asker asker;
    private static PlanFixture plan;
    private static TreatyFixture treaty;

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
        plan.assign("M1", "a-1", "lead");
        plan.claim("M1", "A", "2023-04-01");
        plan.answer("M1", "A", "B", "confirmed");
        treaty = new TreatyFixture(app, plan);
        treaty.provision("1", null);
        treaty.provision("1.1", "1");
        treaty.provision("1.2", "1");
        treaty.provision("2", null);
        treaty.provision("3", null);
        treaty.provision("4", null, Visibility.PARTIES);
        treaty.words("1.1", "ru", "Положение первое");
        treaty.align("M1", "1.1", "low");
        treaty.align("M1", "1.2", "high");
        treaty.align("M2", "1.1", "medium", "2022-01-01");
        treaty.align("M4", "2", "high");
        treaty.align("M2", "4", "high");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Covered covered(PlanFixture of, Viewer viewer, Question question) {
        return of.read(viewer, () -> app.bean(Coverage.class).of(question));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void figuresEqualAPlainRecount(int seed) {
        var made = RandomPlan.of(app, 700 + seed);
        var own = made.plan().now();
        var law = new TreatyFixture(app, own);
        var random = new Random(seed);
        own.together(() -> {
            for (int i = 0; i < 12; i++) {
                var parent = i < 3 ? null : "P" + random.nextInt(i);
                law.provision("P" + i, parent, random.nextInt(5) == 0 ? Visibility.PARTIES : Visibility.PUBLIC);
            }
            var done = new HashSet<String>();
            for (int i = 0; i < 20; i++) {
                var measure = "M" + random.nextInt(12);
                var code = "P" + random.nextInt(10);
                var degree = Provisions.DEGREES.get(random.nextInt(3));
                if (done.add(measure + code)) law.align(measure, code, degree, "2021-0%d-01".formatted(1 + i % 9));
            }
        });
        int found = 0;
        for (var on : List.of("2021-02-15", "2021-06-01", "2021-12-31"))
            for (var viewer : List.of(Viewer.PUBLIC, Viewer.parties(own.unionId()))) {
                var question = own.on(on);
                found += own.read(viewer, () -> recounted(question));
            }
        assertThat(found).isPositive();
    }

    /// @return how many measures carry out any provision
    private static int recounted(Question question) {
        var union = question.union().id();
        var provisions = app.bean(Provisions.class);
        var all = provisions.provisions(union, question.asOf(), "en");
        var counted = app.bean(Rows.class).all(question, Counted.MEASURES, Filter.ALL);
        var covered = app.bean(Coverage.class).of(question);
        var any = new HashSet<Long>();
        for (var each : all) {
            var best = best(provisions, question, inside(each, all));
            any.addAll(best.keySet());
            var carriers =
                    counted.stream().filter(row -> best.containsKey(row.id())).toList();
            var carried = covered.of(each.id());
            assertThat(carried.of()).as(each.code()).isEqualTo(carriers.size());
            assertThat(List.of(carried.high(), carried.medium(), carried.low()))
                    .as(each.code())
                    .isEqualTo(Provisions.DEGREES.stream()
                            .map(degree -> part(carriers, row -> degree.equals(best.get(row.id()))))
                            .toList());
            assertThat(carried.gap()).isEqualTo(carriers.isEmpty());
            assertThat(app.bean(Rows.class)
                            .all(question, Counted.MEASURES, Filter.ALL.showing(Filter.CARRIES_OUT + each.code())))
                    .as("the rows behind the figure of %s", each.code())
                    .isEqualTo(carriers);
        }
        assertThat(covered.whole().of())
                .isEqualTo(
                        counted.stream().filter(row -> any.contains(row.id())).count());
        assertThat(app.bean(Rows.class).all(question, Counted.MEASURES, Filter.ALL.showing(Filter.UNALIGNED)))
                .isEqualTo(
                        counted.stream().filter(row -> !any.contains(row.id())).toList())
                .hasSize((int) covered.unaligned());
        return (int) covered.whole().of();
    }

    private static Covered.Part part(List<Row> carriers, Predicate<Row> which) {
        var own = carriers.stream().filter(which).toList();
        return new Covered.Part(
                own.size(),
                own.stream().filter(row -> row.state().equals("confirmed")).count());
    }

    private static Set<Long> inside(Provision provision, List<Provision> all) {
        var inside = new HashSet<>(Set.of(provision.code()));
        for (int before = 0; before != inside.size(); ) {
            before = inside.size();
            for (var each : all)
                if (each.parent() instanceof String parent && inside.contains(parent)) inside.add(each.code());
        }
        return all.stream()
                .filter(each -> inside.contains(each.code()))
                .map(Provision::id)
                .collect(Collectors.toSet());
    }

    private static Map<Long, String> best(Provisions provisions, Question question, Set<Long> inside) {
        var best = new HashMap<Long, String>();
        for (var each : provisions.alignments(question.union().id(), inside, question.asOf()))
            best.merge(each.measure(), each.degree(), (one, other) -> rank(one) <= rank(other) ? one : other);
        return best;
    }

    private static int rank(String degree) {
        return Provisions.DEGREES.indexOf(degree);
    }

    @Test
    void aMeasureOfSeveralPartsCountsOnceByItsHighestDegree() {
        var covered = covered(plan, Viewer.PUBLIC, plan.on("2023-06-30"));

        assertThat(covered.of(treaty.id("1")))
                .isEqualTo(new Covered.Carried(new Covered.Part(1, 1), new Covered.Part(1, 0), new Covered.Part(0, 0)));
        assertThat(covered.of(treaty.id("1.1")))
                .isEqualTo(new Covered.Carried(new Covered.Part(0, 0), new Covered.Part(1, 0), new Covered.Part(1, 1)));
        assertThat(covered.measures()).isEqualTo(3);
        assertThat(covered.unaligned()).isEqualTo(1);
    }

    @Test
    void whatARestrictedMeasureCarriesOutIsAGapForAVisitor() {
        var question = plan.on("2023-06-30");
        var parties = Viewer.parties(plan.unionId());

        assertThat(covered(plan, Viewer.PUBLIC, question).of(treaty.id("2")).gap())
                .isTrue();
        assertThat(covered(plan, parties, question).of(treaty.id("2")).of()).isEqualTo(1);
        assertThat(covered(plan, parties, question).of(treaty.id("4")).of()).isEqualTo(1);
        for (var page : List.of(PAGE, PAGE + "/2", API, API + "/2", "/u/p/data/2021-2023/provisions.json"))
            assertThat(asker.get(page + "?lang=en").body())
                    .as(page)
                    .doesNotContain("Measure M4", "/measures/M4", "Provision 4", "provisions/4");
        assertThat(asker.get(PAGE + "/4").statusCode()).isEqualTo(404);
    }

    @Test
    void gapsAreSaidFirstAndShownByOneClick() {
        var page = asker.get(PAGE + "?lang=en").body();

        assertThat(page).contains("2 of 5 provisions have no measure", "1 of 3 measures carries out no provision");
        assertThat(page.indexOf("2 of 5 provisions")).isLessThan(page.indexOf("<table"));
        assertThat(page).contains("href=\"/u/p/provisions?show=gaps\"").contains("show=unaligned");
        assertThat(page).containsPattern("8.Dec.1999").containsPattern("26.Jan.2000");
        assertThat(page).containsPattern("1.of.2 \\(50");
        var gaps = asker.get(PAGE + "?show=gaps&lang=en").body();
        assertThat(gaps).contains("Provision 2", "Provision 3").doesNotContain("Provision 1");
        assertThat(asker.json(API + "?show=gaps").findValuesAsString("code")).contains("2", "3");
        assertThat(asker.get("/u/p/frameworks/2021-2023/measures?show=unaligned&lang=en")
                        .body())
                .contains("Measure M3")
                .doesNotContain("Measure M1", "Measure M2");
    }

    @Test
    void aPastDayShowsWhatCarriedOutThen() {
        assertThat(asker.json(API + "/1.1?on=2021-06-01&known=2100-01-01")
                        .at("/provision/measures")
                        .asInt())
                .isEqualTo(1);
        assertThat(asker.json(API + "/1.1").at("/provision/measures").asInt()).isEqualTo(2);
        var page =
                asker.get(PAGE + "/1.1?on=2021-06-01&known=2100-01-01&lang=en").body();
        assertThat(page).contains("/measures/M1?").doesNotContain("/measures/M2?");
        assertThat(asker.get(PAGE + "?on=2019-06-01&known=2100-01-01&lang=en").body())
                .contains("there was no plan");
    }

    @Test
    void aProvisionShowsItsWordsItsPlaceAndItsMeasures() {
        var page = asker.get(PAGE + "/1.1?lang=ru").body();
        var main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

        assertThat(main).contains("Положение первое", "Provision 1.1", "/u/p/provisions/1\"");
        assertThat(main).contains("/measures/M1\"", "/measures/M2\"").contains("низкая", "средняя");
        assertThat(asker.get(PAGE + "/1?lang=en").body())
                .contains("/u/p/provisions/1.1", "/u/p/provisions/1.2")
                .containsPattern("1.of.2 \\(50");
        assertThat(asker.get(PAGE + "/3?lang=en").body()).contains("No measure carries it out");
    }

    @Test
    void aLongTextStandsBelowAHeadingInEachLanguage() {
        var own = PlanFixture.of(app, "long", "A");
        var law = new TreatyFixture(app, own);
        law.provision("5", null);
        law.words("5", "en", "The Parties shall, ".repeat(20));
        law.words("5", "ru", "Стороны обязуются, ".repeat(20));

        var page = asker.get("/u/long/provisions/5?lang=ru").body();
        var main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

        assertThat(main).contains("Treaty T · 5");
        assertThat(main).contains("<p lang=\"en\">The Parties shall").containsPattern("<p>\\s*Стороны обязуются");
        // of the heading, which is in English alone, and not of the English text beside the Russian one
        assertThat(main.split("перевода пока нет", -1)).hasSize(2);
    }

    @Test
    void aMeasureSaysWhichProvisionsItCarriesOut() {
        var page = asker.get("/u/p/frameworks/2021-2023/measures/M1?lang=en").body();

        assertThat(page).contains("Provisions that it carries out", "/u/p/provisions/1.1", "/u/p/provisions/1.2");
        var it = asker.json("/api/v1/unions/p/measures/M1").get("provisions");
        assertThat(it.findValuesAsString("provision")).containsExactly("1.1", "1.2");
        assertThat(it.findValuesAsString("degree")).containsExactly("low", "high");
    }

    @Test
    void searchFindsProvisions() {
        assertThat(asker.get("/u/p/search?q=provision&lang=en").body()).contains("/u/p/provisions/1.2");
    }

    @Test
    void whatCannotBeShownIsRefusedByNameOrNotThere() {
        assertThat(asker.problem(API + "?show=colour").get("parameter").asString())
                .isEqualTo("show");
        assertThat(asker.get(API + "/nothing").statusCode()).isEqualTo(404);
        assertThat(asker.get(PAGE + "/nothing").statusCode()).isEqualTo(404);
        assertThat(asker.get(PAGE + "?framework=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aUnionWithoutProvisionsSaysHowTheyCome() {
        PlanFixture.of(app, "bare", "A");

        assertThat(asker.get("/u/bare/provisions?lang=en").body()).contains("No provisions are recorded");
    }
}
