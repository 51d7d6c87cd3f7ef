package org.pacta.council.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.portal.api.Asker;
import org.pacta.reporting.Reports;

/// Who may see what a named body is late with, and counts by Party and body: tried at every door.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LateBodiesModuleTest {

    private static final String PLAN = "/u/week/frameworks/2021-2023";
    private static final String API = "/api/v1/unions/week";

    /// What asks for counts or lists by Party or body.
    private static final List<String> SLICES = List.of(
            API + "/figures?by=body",
            API + "/measures?body=a-1",
            API + "/measures?body=a-1&show=overdue",
            API + "/steps?body=a-1",
            PLAN + "/measures?body=a-1",
            PLAN + "/measures?body=a-1&show=overdue",
            "/u/week/data/2021-2023/measures.csv?body=a-1&show=overdue",
            "/u/week/data/2021-2023/measures.json?body=a-1",
            "/u/week/bodies/a-1/due.ics");

    private static final List<String> BY_PARTY = List.of(
            API + "/figures?by=party",
            API + "/measures?party=A",
            PLAN + "/measures?party=A&show=overdue",
            "/u/week/acts?party=A",
            "/u/week/data/2021-2023/measures.csv?party=A");

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void aUnion() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "week", "2023-06-30", "A", "B");
        plan.group("1", "");
        for (int i = 1; i <= 3; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, i == 3 ? "b-1" : "a-1", "lead");
            plan.due("1." + i, i == 2 ? "2099-Q1" : "2023-Q1");
        }
        plan.claim("1.3", "B", "2023-02-01");
        plan.answer("1.3", "B", "A", "confirmed");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Otto", Role.OBSERVER, 0, 0);
        // a demonstration shows all until it says otherwise
        assertThat(entered("Olga")
                        .send("/u/week/releases/slices", "slices", "none")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @Order(1)
    void aUnionThatHasSaidNothingShowsNoneAndADemonstrationAll() {
        PlanFixture.of(app, "real", "A").group("1", "");
        PlanFixture.demonstration(app, "shown", "2023-06-30", "A").group("1", "");
        var visitor = new Asker(app.address());

        assertThat(visitor.get("/api/v1/unions/real/figures?by=party").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/api/v1/unions/shown/figures?by=party").statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                        .statusCode())
                .isEqualTo(303);
        browser.open("/?lang=en");
        return browser;
    }

    /// The doors at which the late measure 1.1 is told of, each with the moments by which one might get around.
    private static List<String> about() {
        var all = new ArrayList<>(List.of(
                PLAN + "/measures/1.1",
                PLAN + "/measures/1.1?on=2022-01-01&known=2099-01-01",
                API + "/measures/1.1",
                API + "/measures/1.1?on=2022-01-01&known=2099-01-01",
                API + "/measures?show=overdue",
                API + "/measures?show=remaining&year=2023",
                PLAN + "/measures?show=overdue",
                "/u/week/data/2021-2023/measures.csv?show=overdue",
                "/u/week/data/2021-2023/measures.json?show=overdue",
                PLAN + "/groups/1.atom",
                PLAN + "/timeline",
                PLAN + "/network?measure=1.1",
                PLAN + "/groups/1",
                PLAN + "/risks",
                "/u/week/forecast?framework=2021-2023",
                "/u/week/forecast/desks?framework=2021-2023",
                "/u/week/forecast/load.svg?framework=2021-2023",
                "/u/week/forecast/fan.svg?framework=2021-2023",
                "/u/week/forecast.csv?framework=2021-2023",
                API + "/forecast",
                API + "/changes?from=2020-01-01",
                API + "/checks",
                "/u/week/checks",
                "/u/week/data/2021-2023/checks.csv",
                "/u/week/data/2021-2023/changes.csv?from=2020-01-01",
                "/u/week/search?q=measure",
                "/u/week/due.svg?framework=2021-2023",
                "/u/week/extensions",
                "/u/week/corrections",
                "/u/week/positions?framework=2021-2023",
                "/u/week/compare?from=2020-01-01"));
        return all;
    }

    private static void hidden(Asker visitor) {
        for (var door : about())
            for (var way : List.of("Accept", "Cookie")) {
                var answer = visitor.get(door, way, way.equals("Cookie") ? "other=1" : "*/*");
                assertThat(answer.statusCode()).as(door).isIn(200, 404);
                // 1.2 is not late: the feed of the group may tell its body, but not beside 1.1
                // and the choice of bodies names them all, once it is open; names of assets are hashes
                var words = answer.body().replaceAll("<option [^>]*>[^<]*</option>|/assets/pacta-[0-9a-f]+", "");
                if (!door.endsWith(".atom")) assertThat(words).as(door).doesNotContain("a-1", "Body a-1");
            }
        assertThat(visitor.get(PLAN + "/measures/1.2?lang=en").body()).contains("/bodies/a-1");
        assertThat(visitor.get(PLAN + "/measures/1.1?lang=en").body()).contains("Not shown while the date has passed");
        assertThat(note("")).doesNotContain("a-1");
    }

    private static String note(String query) {
        var bytes = new Asker(app.address()).bytes("/u/week/note.docx?framework=2021-2023&lang=en" + query);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml")) {
                    var words = new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
                    // the row of 1.1, up to that of 1.2
                    var from = words.indexOf(" 1.1 ");
                    return words.substring(from, words.indexOf(" 1.2 ", from));
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no document in the note");
    }

    @Test
    @Order(1)
    void whatIsNotOpenNobodyOutsideSees() {
        var visitor = new Asker(app.address());
        for (var door : SLICES)
            assertThat(visitor.get(door).statusCode()).as(door).isIn(403, 422);
        for (var door : BY_PARTY)
            assertThat(visitor.get(door).statusCode()).as(door).isIn(403, 422);
        assertThat(visitor.get("/u/week/bodies/a-1").body()).doesNotContain("Measure 1.", "due.ics");
        assertThat(visitor.get(PLAN + "/measures").body()).doesNotContain("name=\"party\"", "name=\"body\"");
        hidden(visitor);
    }

    @Test
    @Order(2)
    void theBodysPartyAndTheSecretariatSeeAllOfIt() {
        for (var name : List.of("Olga", "Anna")) {
            var reader = entered(name);
            assertThat(reader.open(PLAN + "/measures/1.1").body()).as(name).contains("/bodies/a-1");
            assertThat(text(reader.open(PLAN + "/measures?body=a-1&show=overdue")))
                    .as(name)
                    .contains("Measure 1.1");
            assertThat(text(reader.open("/u/week/bodies/a-1"))).as(name).contains("Measure 1.1", "Measure 1.2");
        }
        for (var name : List.of("Boris", "Otto")) {
            var reader = entered(name);
            assertThat(reader.open(PLAN + "/measures/1.1").body()).as(name).doesNotContain("/bodies/a-1");
            assertThat(text(reader.open(PLAN + "/measures?body=a-1")))
                    .as(name)
                    .contains("Measure 1.2")
                    .doesNotContain("Measure 1.1");
            assertThat(text(reader.open("/u/week/bodies/a-1"))).as(name).doesNotContain("Measure 1.1");
        }
    }

    @Test
    @Order(3)
    void whatTheUnionOpensShowsAtOnceButNotWhatABodyIsLateWith() {
        var visitor = new Asker(app.address());
        var olga = entered("Olga");

        assertThat(entered("Anna")
                        .send("/u/week/releases/slices", "slices", "body")
                        .statusCode())
                .isEqualTo(403);
        assertThat(olga.send("/u/week/releases/slices", "slices", "party").statusCode())
                .isEqualTo(303);
        for (var door : BY_PARTY)
            assertThat(visitor.get(door).statusCode()).as(door).isEqualTo(200);
        for (var door : SLICES)
            assertThat(visitor.get(door).statusCode()).as(door).isIn(403, 422);

        assertThat(olga.send("/u/week/releases/slices", "slices", "body").statusCode())
                .isEqualTo(303);
        for (var door : SLICES) {
            var answer = visitor.get(door);
            assertThat(answer.statusCode()).as(door).isEqualTo(200);
            assertThat(answer.body()).as(door).doesNotContain("Measure 1.1");
        }
        assertThat(visitor.get("/u/week/bodies/a-1").body())
                .contains("Measure 1.2")
                .doesNotContain("Measure 1.1");
        assertThat(visitor.get(API + "/measures?body=a-1").body()).contains("Measure 1.2");
        hidden(visitor);

        assertThat(olga.send("/u/week/releases/slices", "slices", "none").statusCode())
                .isEqualTo(303);
        for (var door : SLICES)
            assertThat(visitor.get(door).statusCode()).as(door).isIn(403, 422);
        assertThat(olga.send("/u/week/releases/slices", "slices", "none").statusCode())
                .isEqualTo(422);
    }

    @Test
    @Order(4)
    void aRightThatIsTakenBackDuringAnEmbargoIsGoneAtOnce() {
        var visitor = new Asker(app.address());
        var olga = entered("Olga");
        assertThat(olga.send("/u/week/releases/slices", "slices", "party").statusCode())
                .isEqualTo(303);
        assertThat(olga.send("/u/week/releases/setting", "setting", "released").statusCode())
                .isEqualTo(303);
        for (var door : BY_PARTY)
            assertThat(visitor.get(door).statusCode()).as(door).isEqualTo(200);

        assertThat(olga.send("/u/week/releases/slices", "slices", "none").statusCode())
                .isEqualTo(303);

        for (var door : BY_PARTY)
            assertThat(visitor.get(door).statusCode()).as(door).isIn(403, 422);
    }

    @Test
    @Order(5)
    void theWorkbookOfABodyDoesNotNameWhoElseIsLate() {
        plan.assign("1.1", "b-1", "co-executor");
        plan.assign("1.2", "b-1", "co-executor");
        var day = PlanFixture.day("2023-06-30");
        var half = new Reports.Opening("h1", "Half", "en", plan.frameworkId(), day.minusDays(90), day, day, day);
        plan.enter(entry -> app.bean(Reports.class).open(entry, half, day));

        var path = "/u/week/cycles/h1/bodies/a-1/workbook.xlsx";
        var anna = rows(entered("Anna").bytes(path).body());
        var olga = rows(entered("Olga").bytes(path).body());

        assertThat(anna.get("1.1")).contains("Body a-1").doesNotContain("Body b-1");
        assertThat(anna.get("1.2")).contains("Body a-1; Body b-1");
        assertThat(olga.get("1.1")).contains("Body a-1; Body b-1");
    }

    /// The rows of a workbook, by what stands in their first cell.
    private static Map<String, String> rows(byte[] bytes) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = new HashMap<String, String>();
            for (var row : book.getSheetAt(0)) {
                var words = new StringBuilder();
                for (var cell : row) words.append(cell).append('|');
                rows.put(String.valueOf(row.getCell(0)), words.toString());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
