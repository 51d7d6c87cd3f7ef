package org.pacta.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.State;
import org.pacta.confirmation.evidence.Document;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Assessments beside the official readings. Each test has measures of its own.
class AssessmentsModuleTest {

    private static final LocalDate TODAY = ClaimFixture.TODAY;
    private static final String FW = "/u/assessed/frameworks/2021-2023/measures/";

    private static final Pattern FILE = Pattern.compile("href=\"(/u/assessed/files/[^\"?]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;
    private static int measures;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "assessed", TODAY.toString(), "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        var a = plan.id("party", "A");
        cast = new Cast(app, plan.unionId())
                .is("Aude", Role.AUDITOR, 0, 0)
                .is("Alla", Role.AUDITOR, a, 0)
                .is("Civic", Role.ASSESSOR, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, a, 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static String measure(Visibility visibility) {
        var code = "1." + ++measures;
        plan.measure(code, "1", "act-adopted", visibility, "2020-01-01");
        plan.assign(code, "a-1", "lead");
        return code;
    }

    private static String confirmed(String since) {
        var code = measure(Visibility.PUBLIC);
        at.confirm("B", at.claim("A", code, since));
        return code;
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        return browser;
    }

    private static String[] form(String reading, String since, String... more) {
        var fields = Stream.of(
                "reading",
                reading,
                "since",
                since,
                "words",
                "The act is not in force.",
                "office",
                "Control committee",
                "doc",
                "report",
                "title",
                "Report 7",
                "link",
                "https://example.org/7",
                "seen",
                "0");
        return Stream.concat(fields, Stream.of(more)).toArray(String[]::new);
    }

    private static List<String> readings(Browser reader, String code) {
        var page = text(reader.open(FW + code + "/assessments?lang=en"));
        return Stream.of("Control committee, auditor", "Control committee, invited assessor")
                .filter(page::contains)
                .toList();
    }

    @Test
    void anAssessmentStandsBesideTheOfficialReadingAndTheMeasureSaysThatItDiffers() {
        var code = confirmed("2023-05-01");
        var before = figures();
        var auditor = entered("Aude");

        assertThat(location(auditor.send(FW + code + "/assessments/new", form("partly", "2023-06-01", "part", "40"))))
                .isEqualTo(FW + code + "/assessments");

        var stranger = new Browser(app.address());
        assertThat(text(stranger.open(FW + code + "/assessments?lang=en")))
                .contains("Control committee, auditor", "differs from the official reading", "The act is not in force.")
                .contains("Assessment fulfilled in part (40 %), since 1 June 2023")
                .containsPattern("Official reading [a-z ]+, since 1 May 2023")
                .contains("Report 7 (Report)");
        assertThat(text(stranger.open(FW + code + "?lang=en"))).contains("Independent assessments 1; 1 differs");
        assertThat(text(stranger.open("/u/assessed/assessments?lang=en"))).contains("Measure " + code);
        assertThat(figures()).as("no figure and no standing").isEqualTo(before);
    }

    /// What counts: all standings of the union, and the overview as everybody reads it.
    private static String figures() {
        var standings = app.bean(Ledger.class)
                .read(
                        Viewer.operator(plan.unionId()),
                        () -> app.bean(JdbcClient.class)
                                .sql(
                                        "select string_agg(s::text, ' ' order by s.id, s.party_id, s.seq, s.leaf) from confirmation.standing s")
                                .query(String.class)
                                .single());
        var figures = new Browser(app.address())
                .open("/api/v1/unions/assessed/figures")
                .body()
                .replaceAll("\"(known|knownBefore|head)\"\\s*:\\s*[^,}]+|known=[^\"]*", "");
        return standings + figures;
    }

    @Test
    void anotherDayOfFulfilmentDiffersAndTheSameDoesNot() {
        var code = confirmed("2023-05-01");
        var auditor = entered("Aude");
        auditor.send(FW + code + "/assessments/new", form("fulfilled", "2023-05-01"));
        assertThat(text(auditor.open(FW + code + "/assessments?lang=en"))).contains("agrees with the official reading");

        auditor.send(FW + code + "/assessments/new", form("fulfilled", "2023-05-20"));

        var page = text(auditor.open(FW + code + "/assessments?lang=en"));
        assertThat(page).contains("1 assessment; 1 differs from the official reading", "since 20 May 2023");
        assertThat(page).as("the later takes the place of the earlier").doesNotContain("agrees with");
        assertThat(location(auditor.send(FW + code + "/assessments/withdraw"))).endsWith("/assessments");
        assertThat(text(auditor.open(FW + code + "/assessments?lang=en"))).contains("No assessment yet");
        assertThat(auditor.send(FW + code + "/assessments/withdraw").statusCode())
                .isEqualTo(422);
    }

    @Test
    void onlyAuditorsAndInvitedAssessorsAssessWhateverTheyAsk() {
        var code = confirmed("2023-05-01");
        for (var name : List.of("Anna", "Olga"))
            assertThat(entered(name)
                            .send(FW + code + "/assessments/new", form("fulfilled", "2023-05-01"))
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        var statement = statement(Reading.FULFILLED, Visibility.PUBLIC);
        var assessments = app.bean(Assessments.class);
        var union = plan.unionId();
        var thing = plan.counted(code);
        for (var actor : List.of(
                new Actor.Holder(cast.person("Anna"), cast.mandate("Anna"), plan.id("party", "A")),
                new Actor.Holder(cast.person("Anna"), cast.mandate("Aude"), 0),
                new Actor.Operator()))
            assertThat(assessments.state(actor, union, thing, false, statement, TODAY))
                    .as("%s", actor)
                    .isEqualTo(Outcome.Refused.because(Reason.NOT_YOURS));
        assertThat(readings(entered("Aude"), code)).isEmpty();
        var civic = entered("Civic");
        assertThat(location(civic.open("/desk"))).isEqualTo("/u/assessed/assessments");
        civic.send(FW + code + "/assessments/new", form("not-fulfilled", "2023-05-01"));
        assertThat(readings(entered("Anna"), code)).containsExactly("Control committee, invited assessor");
        assertThat(entered("Aude").send(FW + code + "/assessments/withdraw").statusCode())
                .as("another's")
                .isEqualTo(422);
    }

    private static Assessments.Statement statement(Reading reading, Visibility seen) {
        var document = Document.Content.held("report", "7", TODAY, "Committee", "Archive");
        return new Assessments.Statement(
                reading, null, null, TODAY, "Control committee", "Seen on the spot.", "en", seen, document, "Report");
    }

    @Test
    void theRulesOfEvidenceAreThoseOfClaimsAndAllThatIsWrongIsSaidAtOnce() {
        var code = confirmed("2023-05-01");

        var refused = entered("Aude")
                .send(
                        FW + code + "/assessments/new?lang=en",
                        "reading",
                        "fulfilled",
                        "since",
                        "2023-07-01",
                        "part",
                        "40",
                        "dated",
                        "2023-07-02",
                        "link",
                        "javascript:alert(1)");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused))
                .contains("This day lies in the future.", "A part lies between", "Please say why.")
                .contains("Please say who assesses.", "Please name the document", "A link begins with http")
                .contains("The document is of a day in the future.");
        assertThat(refused.body()).contains("value=\"2023-07-01\"");
    }

    @Test
    void anAssessmentIsNeverSeenFurtherThanItsMeasureOrThanItSays() {
        var common = measure(Visibility.PARTIES);
        var open = measure(Visibility.PUBLIC);
        var auditor = entered("Aude");
        auditor.send(FW + common + "/assessments/new", form("fulfilled", "2023-05-01"));
        var form = form("fulfilled", "2023-05-01");
        form[form.length - 1] = "1";
        auditor.send(FW + open + "/assessments/new", form);
        assertThat(readings(auditor, common)).hasSize(1);
        assertThat(readings(auditor, open)).hasSize(1);

        var civic = entered("Civic");
        for (var reader : List.of(new Browser(app.address()), civic)) {
            assertThat(reader.open(FW + common + "/assessments").statusCode()).isEqualTo(404);
            assertThat(readings(reader, open)).isEmpty();
            assertThat(text(reader.open("/u/assessed/assessments?lang=en")))
                    .doesNotContain("Measure " + common + " ", "Measure " + open + " ");
        }
        assertThat(civic.send(FW + common + "/assessments/new", form("fulfilled", "2023-05-01"))
                        .statusCode())
                .as("of what he does not see")
                .isEqualTo(404);
        assertThat(byDatabase(Viewer.PUBLIC, common, open)).isEmpty();
        assertThat(byDatabase(Viewer.parties(plan.unionId()), common, open)).hasSize(2);
        assertThat(byDatabase(Viewer.parties(plan.unionId() + 1), common, open)).isEmpty();
    }

    /// The form without a link, for a document that comes as a file.
    private static String[] without(String... form) {
        var fields = new ArrayList<>(List.of(form));
        int link = fields.indexOf("link");
        fields.subList(link, link + 2).clear();
        return fields.toArray(String[]::new);
    }

    @Test
    void aDocumentComesAsAFileAndIsSeenByWhoeverSeesTheAssessmentAndNeverRun() {
        var code = confirmed("2023-05-01");
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var civic = entered("Civic");
        var form = without(form("partly", "2023-05-01"));
        var to = FW + code + "/assessments/new?lang=en";

        assertThat(civic.upload(to, "file", "../a.html", page, form).statusCode())
                .isEqualTo(303);

        var stranger = new Browser(app.address());
        var seen = stranger.open(FW + code + "/assessments?lang=en").body();
        assertThat(seen).contains("a.html").doesNotContain("../a.html");
        var at = FILE.matcher(seen).results().findFirst().orElseThrow().group(1);
        var file = stranger.open(at);
        assertThat(file.body()).isEqualTo(new String(page, StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
        assertThat(text(civic.upload(to, "file", "a.html", page, form("partly", "2023-05-01"))))
                .contains("Please give one of the three");
        assertThat(text(civic.send(to, form))).contains("Please give one of the three");

        var auditor = entered("Aude");
        form[form.length - 1] = "1";
        auditor.upload(
                FW + code + "/assessments/new", "file", "b.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), form);
        var own = FILE.matcher(auditor.open(FW + code + "/assessments").body())
                .results()
                .map(each -> each.group(1))
                .filter(each -> !each.equals(at))
                .findFirst()
                .orElseThrow();
        assertThat(auditor.open(own).statusCode()).isEqualTo(200);
        assertThat(entered("Anna").open(own).statusCode()).isEqualTo(200);
        for (var reader : List.of(stranger, civic))
            assertThat(reader.open(own).statusCode()).isEqualTo(404);
    }

    @Test
    void programsAndTablesGetWhatTheirReaderSees() {
        var code = confirmed("2023-05-01");
        entered("Civic").send(FW + code + "/assessments/new", form("partly", "2023-06-01", "part", "40"));
        var form = form("fulfilled", "2023-05-01");
        form[form.length - 1] = "1";
        entered("Aude").send(FW + code + "/assessments/new", form);

        var list = "/api/v1/unions/assessed/assessments?limit=1000";
        var lines = JSON.readTree(new Browser(app.address()).open(list).body()).get("assessments");
        var own = new ArrayList<JsonNode>();
        lines.forEach(each -> {
            if (each.get("code").asString().equals(code)) own.add(each);
        });
        assertThat(own).hasSize(1);
        var line = own.getFirst();
        assertThat(line.get("role").asString()).isEqualTo("assessor");
        assertThat(line.get("reading").asString()).isEqualTo("partly");
        assertThat(line.get("part").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(line.get("official").asString()).isEqualTo("confirmed");
        assertThat(line.get("differs").asBoolean()).isTrue();
        assertThat(line.at("/documents/0/link").asString()).isEqualTo("https://example.org/7");

        var table = "/u/assessed/data/2021-2023/assessments.csv?lang=en";
        var rows = Pattern.compile("measure,%s,[^\r]*".formatted(Pattern.quote(code)));
        assertThat(rows.matcher(new Browser(app.address()).open(table).body()).results())
                .hasSize(1);
        assertThat(rows.matcher(entered("Civic").open(table).body()).results()).hasSize(1);
        assertThat(rows.matcher(entered("Anna").open(table).body()).results()).hasSize(2);
        assertThat(JSON.readTree(entered("Anna").open(list).body())
                        .get("assessments")
                        .size())
                .isGreaterThan(lines.size());
    }

    private static List<Long> byDatabase(Viewer viewer, String... codes) {
        var things = new ArrayList<Long>();
        for (var each : codes) things.add(plan.counted(each));
        return app.bean(Ledger.class)
                .read(
                        viewer,
                        () -> app.bean(JdbcClient.class)
                                .sql(
                                        "select thing_id from assessment.assessment where thing_id in (:things) and recorded_to = 'infinity'")
                                .param("things", things)
                                .query(Long.class)
                                .list());
    }

    @Test
    void aReadingDiffersByStateAndByDay() {
        var confirmed = new Assessment.Official(State.CONFIRMED, TODAY);
        assertThat(reading(Reading.FULFILLED, TODAY, confirmed)).isFalse();
        assertThat(reading(Reading.FULFILLED, TODAY.minusDays(1), confirmed)).isTrue();
        assertThat(reading(Reading.PARTLY, TODAY, confirmed)).isTrue();
        assertThat(reading(Reading.NOT_FULFILLED, TODAY, null)).isFalse();
        assertThat(reading(Reading.PARTLY, TODAY, null)).isTrue();
        for (var each : State.values()) {
            var agree = Stream.of(Reading.values())
                    .filter(one -> !reading(one, TODAY, new Assessment.Official(each, TODAY)))
                    .toList();
            assertThat(agree).as(each.word()).hasSize(1);
        }
    }

    private static boolean reading(Reading reading, LocalDate since, Assessment.@Nullable Official official) {
        return new Assessment(
                        1, 2, 3, "auditor", reading, BigDecimal.ONE, null, since, Instant.EPOCH, "", "", "en", official)
                .differs();
    }
}
