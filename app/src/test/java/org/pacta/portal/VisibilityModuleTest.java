package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TopicFixture;
import org.pacta.TreatyFixture;
import org.pacta.exchange.outlet.ExportFormat;
import org.pacta.exchange.outlet.Exports;
import org.pacta.ledger.Records;
import org.pacta.ledger.Search;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.portal.api.Asker;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Rows;

/// Each kind of viewer against each way to ask: totals, rows, search, history, export; and everybody against the
/// interface and the pages. One measure is for everybody, one for all Parties, one for Party A, one for the operator.
class VisibilityModuleTest {

    private static final String PLAN = "/u/seen/frameworks/2021-2023";

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served();
        plan = PlanFixture.demonstration(app, "seen", "2023-06-30", "A", "B");
        plan.group("1", "");
        var ceilings = new LinkedHashMap<String, Visibility>();
        ceilings.put("everybody", Visibility.PUBLIC);
        ceilings.put("parties", Visibility.PARTIES);
        ceilings.put("a", Visibility.party(plan.id("party", "A")));
        ceilings.put("operator", Visibility.OPERATOR);
        ceilings.forEach((code, ceiling) -> {
            plan.measure(code, "1");
            plan.title(code, "en", "Zebra crossings for " + code);
            plan.due(code, "2023-Q1");
            plan.assign(code, "a-1", "lead");
            plan.claim(code, "A", "2023-04-01");
            plan.answer(code, "A", "B", "confirmed");
            if (!code.equals("everybody")) plan.link("everybody", code);
            plan.ceiling(code, ceiling);
        });
        var treaty = new TreatyFixture(app, plan);
        treaty.provision("P1", null);
        ceilings.keySet().forEach(code -> treaty.align(code, "P1", "high"));
        var topics = new TopicFixture(app, plan);
        topics.taxonomy("T", null);
        topics.term("T", "t", null);
        ceilings.keySet().forEach(code -> topics.classify(code, "T:t"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    static Stream<Arguments> viewers() {
        var union = plan.unionId();
        return Stream.of(
                Arguments.of("public", Viewer.PUBLIC, List.of("everybody")),
                Arguments.of("all Parties", Viewer.parties(union), List.of("everybody", "parties")),
                Arguments.of(
                        "Party A", Viewer.party(union, plan.id("party", "A")), List.of("a", "everybody", "parties")),
                Arguments.of("Party B", Viewer.party(union, plan.id("party", "B")), List.of("everybody", "parties")),
                Arguments.of("another union", Viewer.parties(union + 1), List.of("everybody")),
                Arguments.of("operator", Viewer.operator(union), List.of("a", "everybody", "operator", "parties")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("viewers")
    void getsHisOwnByEveryWay(String name, Viewer viewer, List<String> codes) throws IOException {
        var question = plan.on("2023-06-30");
        var answers = plan.read(viewer, () -> answers(question));

        assertThat(answers.get("totals")).isEqualTo(List.of(String.valueOf(codes.size())));
        assertThat(answers.get("confirmed")).isEqualTo(List.of(String.valueOf(codes.size())));
        for (var way : List.of("rows", "search", "history", "export", "slices")) {
            assertThat(answers.get(way)).as(way).isEqualTo(codes);
        }
    }

    private static Map<String, List<String>> answers(org.pacta.scoreboard.Question question) {
        var all = List.of("a", "everybody", "operator", "parties");
        var asOf = question.asOf();
        var union = plan.unionId();
        var tally = app.bean(Figures.class).tally(question, Counted.MEASURES);
        var rows = app.bean(Rows.class).all(question, Counted.MEASURES, Filter.ALL);
        var found = app.bean(Search.class).find(union, List.of("measure"), "zebra", asOf, 0, 100);
        var exported = exported(question);
        var sliced = app.bean(Figures.class)
                .tallies(question, Counted.MEASURES, "kind")
                .orElseThrow();
        return Map.of(
                "totals", List.of(String.valueOf(tally.all().of())),
                "confirmed", List.of(String.valueOf(tally.all().confirmed())),
                "rows", rows.stream().map(each -> each.code()).sorted().toList(),
                "search", found.hits().stream().map(Search.Hit::code).sorted().toList(),
                "history",
                        kept(
                                all,
                                each -> !app.bean(Records.class)
                                        .events(union, plan.counted(each), asOf.known())
                                        .isEmpty()),
                "export", kept(all, each -> exported.contains("Zebra crossings for " + each)),
                "slices",
                        rows.stream()
                                .map(each -> each.code())
                                .sorted()
                                .limit(sliced.stream()
                                        .mapToLong(each -> each.all().of())
                                        .sum())
                                .toList());
    }

    private static List<String> kept(List<String> all, java.util.function.Predicate<String> seen) {
        return all.stream().filter(seen).toList();
    }

    private static String exported(org.pacta.scoreboard.Question question) {
        var bytes = new ByteArrayOutputStream();
        try {
            app.bean(Exports.class)
                    .write(question.union(), question.asOf(), ExportFormat.JSON, "en", bytes, (_, _, _) -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static Stream<String> everyAddress() {
        var addresses = new ArrayList<String>();
        for (var path : List.of(
                "",
                "/figures?framework=2021-2023",
                "/measures",
                "/measures/everybody",
                "/steps",
                "/groups",
                "/acts",
                "/provisions",
                "/provisions/P1",
                "/taxonomies",
                "/measures?topic=T:t",
                "/figures?by=taxonomy:T",
                "/bodies",
                "/bodies/a-1",
                "/changes?from=2023-01-01",
                "/series",
                "/statements",
                "/frameworks")) {
            addresses.add("/api/v1/unions/seen" + path);
        }
        for (var path : List.of("", "/groups/1", "/measures", "/measures/everybody")) addresses.add(PLAN + path);
        for (var path : List.of(
                "",
                "/compare",
                "/bodies/a-1",
                "/provisions",
                "/provisions/P1",
                "/taxonomies",
                "/taxonomies/T",
                "/data/2021-2023/provisions.csv",
                "/search?q=zebra",
                "/data",
                "/data/2021-2023/measures.csv",
                "/data/2021-2023/measures.json")) {
            addresses.add("/u/seen" + path);
        }
        return addresses.stream();
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void everybodyGetsNothingElseByAnyAddress(String address) {
        var answer = new Asker(app.address()).get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("crossings for parties", "crossings for a", "crossings for operator");
        assertThat(answer.body()).doesNotContain("/measures/parties", "/measures/a\"", "/measures/operator");
    }
}
