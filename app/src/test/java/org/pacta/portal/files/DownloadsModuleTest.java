package org.pacta.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TreatyFixture;
import org.pacta.ledger.Visibility;
import org.pacta.parties.Openness;
import org.pacta.portal.api.Asker;
import org.pacta.register.plan.Plan;

/// What a page offers to download are the rows it shows: filtered, ordered and named as they stand there.
class DownloadsModuleTest {

    private static final String PLAN = "/u/u/frameworks/2021-2023";
    private static final Pattern HEAD = Pattern.compile("(?s)<th scope=\"row\"[^>]*><a href=\"[^\"?]*/([^/\"?]+)[\"?]");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");
    private static final Pattern FILE = Pattern.compile("href=\"([^\"]*\\.(csv|xlsx|json)(?:\\?[^\"]*)?)\" download");

    private static TestApplication app;
    private static Asker asker;

    @BeforeAll
    static void serve() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        var plan = PlanFixture.of(app, "u", "A", "B");
        plan.group("1", "");
        plan.group("2", "");
        plan.together(() -> {
            for (int i = 10; i < 70; i++) {
                var code = "M" + i;
                plan.measure(code, i % 3 == 0 ? "1" : "2");
                plan.title(code, "en", (i % 2 == 0 ? "Rules " : "waybills ") + (99 - i));
                plan.title(code, "be", (i % 2 == 0 ? "Правілы " : "накладныя ") + i);
                plan.due(code, 2021 + i % 3 + "-Q2");
                plan.assign(code, i % 2 == 0 ? "a-1" : "b-1", "lead");
            }
        });
        plan.measure("M70", "1", "draft", Visibility.PUBLIC, "2020-01-01");
        plan.claim("M10", "A", "2021-04-01");
        plan.answer("M10", "A", "B", "confirmed");
        plan.step("S1", "M11", "M12");
        plan.step("S2", "M12");
        plan.act("A-1", "A");
        plan.act("A-2", "B");
        plan.act("U-1", "");
        plan.reach("A-1", "prepared", "2021-01-01");
        plan.reach("U-1", "adopted", "2021-01-01");
        var treaty = new TreatyFixture(app, plan);
        treaty.provision("P1", null);
        treaty.provision("P1.1", "P1");
        treaty.provision("P2", null);
        treaty.align("M10", "P1.1", "high");
        plan.body("council", "");
        plan.meeting("53", "council", "2021-03-27");
        plan.meeting("54", "council", "2021-05-27");
        var union = plan.union();
        plan.enter(entry ->
                app.bean(Openness.class).open(entry, union, Openness.Slices.BODY, LocalDate.parse("2021-01-01")));
    }

    @AfterAll
    static void close() {
        app.close();
    }

    static Stream<String> pages() {
        return Stream.of(
                        PLAN + "/measures",
                        PLAN + "/measures?show=remaining&sort=-title",
                        PLAN + "/measures?show=overdue&on=2022-12-31&known=2100-01-01&sort=due",
                        PLAN + "/measures?result=act-adopted&group=1",
                        PLAN + "/measures?result=draft",
                        PLAN + "/measures?words=%20rules%20&party=A&year=2022",
                        PLAN + "/measures?body=a-1&sort=-code",
                        PLAN + "/steps?sort=-code",
                        "/u/u/acts",
                        "/u/u/acts?stage=prepared",
                        "/u/u/acts?party=B&sort=-title",
                        "/u/u/acts?framework=2021-2023&words=u-1",
                        "/u/u/acts?sort=-stage",
                        PLAN + "/measures?show=unaligned&sort=-code",
                        PLAN + "/measures?show=carries-out:P1",
                        "/u/u/provisions?show=gaps",
                        "/u/u/provisions?words=p1",
                        "/u/u/bodies?sort=-name",
                        "/u/u/bodies?party=A",
                        "/u/u/meetings?sort=-date",
                        "/u/u/meetings?on=2021-04-01&known=2100-01-01")
                .flatMap(path -> Stream.of("en", "ru", "be")
                        .map(tag -> path + (path.contains("?") ? "&" : "?") + "lang=" + tag));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void filesHaveTheRowsOfTheirPage(String path) throws IOException {
        var language = path.substring(path.length() - 2);
        var page = asker.get(path).body();
        var shown = heads(page);
        for (var more = match(NEXT, page); !more.isEmpty(); more = match(NEXT, page)) {
            page = asker.get(in(language, more)).body();
            shown.addAll(heads(page));
        }
        assertThat(shown).as(path).isNotEmpty();
        var files =
                FILE.matcher(page).results().map(each -> plain(each.group(1))).toList();

        assertThat(files).as(path).hasSize(3);
        for (var file : files) assertThat(rows(in(language, file))).as(file).isEqualTo(shown);
    }

    /// A page that finds nothing because nothing has the code asked for says so, file and interface refuse.
    @ParameterizedTest
    @CsvSource({
        "frameworks/2021-2023/measures, data/2021-2023/measures, measures, party, ZZ",
        "frameworks/2021-2023/measures, data/2021-2023/measures, measures, body, zz-1",
        "frameworks/2021-2023/measures, data/2021-2023/measures, measures, group, 77",
        "frameworks/2021-2023/measures, data/2021-2023/measures, measures, show, carries-out:P9",
        "frameworks/2021-2023/measures, data/2021-2023/measures, measures, topic, eurovoc:7",
        "frameworks/2021-2023/steps, data/2021-2023/steps, steps, party, ZZ",
        "acts, data/acts, '', party, ZZ",
        "acts, data/acts, '', stage, asleep",
        "acts, data/acts, '', framework, 1999",
        "bodies, data/bodies, '', party, ZZ",
    })
    void whatNothingIsCalledIsSaid(String page, String file, String list, String field, String value)
            throws IOException {
        var asked = "?" + field + "=" + value;

        assertThat(asker.get("/u/u/" + page + asked + "&lang=en").body())
                .contains("No rows: nothing has the code “" + value + "” on this day");
        for (var path : List.of("/u/u/" + file + ".csv" + asked, "/api/v1/unions/u/" + list + asked)) {
            if (path.contains("/u/?")) continue;
            var answer = asker.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.body())
                    .as(path)
                    .contains("\"parameter\":\"" + field + "\"")
                    .contains(field + " (" + value + "): no ")
                    .contains(" has this code on ");
        }
    }

    /// Of what is there, nothing may be left: that is no fault.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "measures?party=B&group=1&words=waybills&result=draft&year=2021",
                "measures?body=only:council",
                "measures?show=carries-out:P2",
                "measures?show=reported-by:B"
            })
    void whatIsThereMayHaveNoRows(String asked) throws IOException {
        assertThat(asker.get(PLAN + "/" + asked + "&lang=en").body()).contains("No rows match");
        assertThat(asker.get("/u/u/data/2021-2023/"
                                + asked.replace("?", ".csv?").replace("result", "kind"))
                        .statusCode())
                .isEqualTo(200);
    }

    /// A page's links leave the language to the reader's cookie, which this reader does not keep.
    private static String in(String language, String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /// The codes of the things that head the rows.
    private static List<String> heads(String page) {
        return new ArrayList<>(
                HEAD.matcher(page).results().map(each -> each.group(1)).toList());
    }

    private static List<String> rows(String file) throws IOException {
        if (file.contains(".csv"))
            return Stream.of(asker.get(file).body().split("\r\n"))
                    .skip(1)
                    .map(each -> each.substring(0, each.indexOf(',')))
                    .toList();
        if (file.contains(".json"))
            return asker.json(file).findParents("code").stream()
                    .map(each -> each.get("code").asString())
                    .toList();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(asker.bytes(file)))) {
            return book.getFirstSheet().read().stream()
                    .skip(1)
                    .map(each -> each.getCell(0).asString())
                    .toList();
        }
    }

    @Test
    void whatNoFilterKnowsIsRefusedInWordsByThePageToo() {
        for (var field : List.of("show=colour", "year=soon", "sort=colour", "topic=colour", "result=colour")) {
            var answer = asker.get(PLAN + "/measures?lang=en&" + field);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(answer.body()).as(field).doesNotContain("pages.unreadable");
            var file = "/u/u/data/2021-2023/measures.csv?" + field.replace("result", "kind");
            assertThat(asker.get(file).statusCode()).as(field).isEqualTo(422);
        }
        assertThat(asker.get(PLAN + "/measures?lang=ru&show=colour").body()).contains("в фильтре над таблицей");
        assertThat(asker.get("/u/u/acts?stage=colour&lang=en").body())
                .contains("has the code “colour”", "<option value=\"colour\" selected>colour</option>");
    }

    @Test
    void filesOfTheWholeUnionSayWhatTheyAre() {
        var answer = asker.get("/u/u/data/acts.csv?stage=prepared");

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .containsPattern("\"u-acts-\\d{4}-\\d\\d-\\d\\d-selection\\.csv\"");
        assertThat(asker.json("/u/u/data/acts.json?stage=prepared&twins=once&sort=code")
                        .get("asked")
                        .toString())
                .isEqualTo("{\"stage\":\"prepared\",\"twins\":\"once\"}");
        assertThat(asker.json("/u/u/data/acts.json").has("asked")).isFalse();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.body()).contains("A-1").doesNotContain("U-1");
        assertThat(asker.json("/u/u/data/meetings.json").has("framework")).isFalse();
        assertThat(asker.get("/u/u/data/secrets.csv").statusCode()).isEqualTo(404);
        assertThat(asker.get("/u/nowhere/data/acts.csv").statusCode()).isEqualTo(404);
    }

    /// The figure says one act is left: one is shown, and one of the file's rows counts.
    @Test
    void twinActsAreShownAsOftenAsTheyCount() {
        var plan = PlanFixture.of(app, "twins", "A", "B");
        plan.group("1", "");
        plan.measure("M1", "1");
        plan.act("1", "A");
        plan.act("1b", "B");
        plan.act("2", "");
        plan.act("3", "");
        plan.twin("1b", "1");
        for (var act : List.of("1", "1b")) plan.reach(act, "prepared", "2021-02-01");
        plan.reach("2", "in-force", "2021-02-01");

        var overview = asker.get("/u/twins?lang=en").body();
        var rest = match(Pattern.compile("href=\"([^\"]*stage=prepared[^\"]*)\""), overview)
                .replace("&amp;", "&");
        var done = match(Pattern.compile("href=\"([^\"]*stage=done[^\"]*)\""), overview)
                .replace("&amp;", "&");

        assertThat(plain(overview))
                .contains("of 2 regulations", "In all 3 are planned: 1 of them adopted (33.3 %), 1 not prepared yet.");
        assertThat(asker.get(rest + "&lang=en").body())
                .contains("1 row")
                .contains("/acts/1\">")
                .doesNotContain("/acts/1b");
        assertThat(asker.get(done + "&lang=en").body()).contains("1 row").contains("/acts/2\">");
        var rows = asker.json("/u/twins/data/acts.json").get("acts");
        var counted = new ArrayList<String>();
        for (var row : rows)
            if (row.get("counted").asBoolean()) counted.add(row.get("code").asString());
        assertThat(rows).hasSize(4);
        assertThat(counted).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void whatGoesOnFromOnePlanToAnotherIsCountedAndShown() {
        var plan = PlanFixture.of(app, "ties", "A", "B");
        plan.group("1", "");
        for (var code : List.of("M1", "M2", "M3")) plan.measure(code, "1");
        plan.enter(entry -> app.bean(Plan.class)
                .carryOver(
                        entry,
                        plan.id("measure", "M2"),
                        plan.id("measure", "M1"),
                        "carried-over",
                        PlanFixture.day("2021-02-01")));

        var overview = asker.get("/u/ties?lang=en").body();

        assertThat(overview)
                .contains("1 goes on from an earlier plan.", "1 goes on in a later plan.")
                .contains("measures?show=carried-over", "measures?show=goes-on");
        assertThat(asker.get("/u/ties?lang=en&on=2021-01-15&known=2100-01-01").body())
                .doesNotContain("goes on");
        for (var asked : List.of("carried-over M2", "goes-on M1")) {
            var show = asked.split(" ");
            var rows = asker.json("/u/ties/data/2021-2023/measures.json?show=" + show[0])
                    .get("measures");
            assertThat(rows).as(asked).hasSize(1);
            assertThat(rows.get(0).get("code").asString()).isEqualTo(show[1]);
        }
    }

    private static String match(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? plain(match.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&amp;", "&").replace("&#34;", "\"").replace('\u00a0', ' ');
    }
}
