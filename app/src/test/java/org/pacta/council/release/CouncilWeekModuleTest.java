package org.pacta.council.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.Watch;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.archive.Verification;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.portal.api.Asker;
import org.pacta.register.keeping.SentForm;

/// A council week: newer figures are under embargo, the release goes out at its minute, all changes at once, and a
/// correction follows. Played by people in browsers and by a visitor who tries every door.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CouncilWeekModuleTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Minsk");
    private static final String PLAN = "/u/week/frameworks/2021-2023";
    private static final String API = "/api/v1/unions/week";

    private static final Watch WATCH = new Watch();
    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;
    private static Map<String, HttpResponse<String>> before = Map.of();
    private static String note = "";
    private static LocalDateTime noon = LocalDateTime.MIN;

    @BeforeAll
    static void aUnion() {
        app = TestApplication.served(WATCH, "--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "week", "2023-06-30", "A", "B");
        plan.body("council", "");
        plan.group("1", "");
        for (int i = 1; i <= 4; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
            plan.due("1." + i, "2023-Q1");
        }
        done("1.1");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Nina", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Pavel", Role.PUBLISHING_AUTHORITY, plan.id("party", "A"), 0)
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static void done(String measure) {
        plan.claim(measure, "A", "2023-04-01");
        plan.answer(measure, "A", "B", "confirmed");
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                        .statusCode())
                .isEqualTo(303);
        browser.open("/?lang=en");
        return browser;
    }

    private static HttpResponse<String> at(Map<String, HttpResponse<String>> answers, String door) {
        return Objects.requireNonNull(answers.get(door), door);
    }

    /// The words of the one-page note as a visitor gets it.
    private static String note() {
        var bytes = new Asker(app.address()).bytes("/u/week/note.docx?framework=2021-2023&lang=en");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no document in the note");
    }

    /// Where an answer first differs from what it was before; of the ledger's pages the heads may go on, which are
    /// hashes.
    private static String difference(String door, HttpResponse<String> answer) {
        var now = body(answer);
        var then = body(at(before, door));
        if (door.endsWith("/ledger")) return "";
        int at = 0;
        while (at < Math.min(now.length(), then.length()) && now.charAt(at) == then.charAt(at)) at++;
        if (at == now.length() && at == then.length()) return "";
        return now.substring(Math.max(0, at - 80), Math.min(now.length(), at + 80));
    }

    /// Without the word of a form, which belongs to the session.
    private static String body(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"form\" value=\"[^\"]*\"", "");
    }

    @Test
    @Order(1)
    void theSecretariatSetsThatEverybodySeesTheRecordAsReleased() {
        var olga = entered("Olga");

        var sent = olga.send("/u/week/releases/setting", "setting", "released");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(new Asker(app.address()).get("/u/week?lang=en").body())
                .containsPattern("Figures as released on [^<]*\\(Europe/Minsk\\)");
        assertThat(olga.open("/u/week").body()).doesNotContain("Figures as released on");
        assertThat(olga.send("/u/week/releases/setting", "setting", "released").statusCode())
                .isEqualTo(422);
        assertThat(entered("Anna")
                        .send("/u/week/releases/setting", "setting", "live")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void newerFiguresAreNotThereForAVisitorByAnyDoor() {
        before = Doors.tried(app.address());
        note = note();
        assertThat(before)
                .allSatisfy((door, answer) ->
                        assertThat(answer.statusCode()).as(door).isIn(200, 404));

        plan.title("1.2", "en", "Zebra crossings");
        plan.measure("new-5", "1");
        done("1.2");
        plan.due("1.3", "2023-Q4");
        plan.meeting("77", "council", "2023-06-29");
        var after = Doors.tried(app.address());

        assertThat(after).allSatisfy((door, answer) -> {
            assertThat(answer.body()).as(door).doesNotContain("Zebra crossings", "new-5", "Meeting 77");
            assertThat(difference(door, answer)).as(door).isEmpty();
            assertThat(answer.headers().firstValue("ETag"))
                    .as(door)
                    .isEqualTo(at(before, door).headers().firstValue("ETag"));
        });
        assertThat(note()).as("the note, made anew").contains("Measure 1.2").isEqualTo(note);
        assertThat(entered("Anna").open(PLAN + "/measures").body()).contains("Zebra crossings");
        assertThat(entered("Olga").open(PLAN + "/measures").body()).contains("Zebra crossings");
    }

    @Test
    @Order(3)
    void askingForALaterMomentAnswersWithWhatIsReleasedAndSaysSo() {
        var visitor = new Asker(app.address());

        var page = visitor.get("/u/week?lang=en&on=2023-06-30&known=2099-01-01").body();
        var answer = visitor.json(API + "/figures?framework=2021-2023&on=2023-06-30&known=2099-01-01");

        assertThat(page).contains("nothing later is shown");
        assertThat(answer.findValue("known"))
                .isEqualTo(visitor.json(API + "/figures").findValue("known"));
        assertThat(answer.findValue("released").isNull()).isFalse();
    }

    @Test
    @Order(3)
    void theFileOfTheLedgerHoldsWhatIsLaterAsHashesAndCanBeVerified() throws IOException, InterruptedException {
        var visitor = new Asker(app.address());
        var all = plan.read(
                Viewer.SERVER, () -> app.bean(Ledger.class).head(plan.unionId()).seq());
        for (int i = 0; i < 100 && sealed(visitor) < all; i++) Thread.sleep(100);

        var file = visitor.get("/u/week/ledger/file").body();
        var found = Verification.check(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), List.of(), List.of());

        assertThat(sealed(visitor)).isEqualTo(all);
        assertThat(file).doesNotContain("Zebra crossings");
        assertThat(found.hidden()).isPositive();
        assertThat(found.faults()).isEmpty();
        assertThat(found.hold()).isTrue();
        assertThat(visitor.get("/u/week/ledger/entries/" + all).statusCode()).isEqualTo(404);
    }

    private static long sealed(Asker visitor) {
        var head = visitor.json(API + "/ledger").get("head");
        return head.isNull() ? 0 : head.get("seq").asLong();
    }

    @Test
    @Order(4)
    void anotherPersonReleasesWhatOnePrepared() {
        noon = LocalDateTime.ofInstant(WATCH.instant().plus(Duration.ofMinutes(40)), ZONE);
        var olga = entered("Olga");
        var pavel = entered("Pavel");

        var empty = olga.send("/u/week/releases/prepare", "day", "2020-01-01", "time", "noon", "text-en", "Council");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(text(empty)).contains("Please give a time");
        var bad = List.of("day", "2020-01-01", "time", "12:00", "text-en", "Council", "frameworks", "4711");
        var past = olga.send("/u/week/releases/prepare", bad.toArray(String[]::new));
        assertThat(text(past))
                .contains("This moment has passed", "at least one framework", "each language of the union", "Council");

        assertThat(location(prepared(olga, "Council of June"))).contains("/releases#release-1");
        assertThat(olga.send("/u/week/releases/1/release").statusCode()).isEqualTo(403);
        assertThat(new Asker(app.address()).get("/u/week/releases").body()).doesNotContain("Council of June");
        assertThat(pavel.send("/u/week/releases/1/release").statusCode()).isEqualTo(303);
        assertThat(pavel.send("/u/week/releases/1/release").statusCode()).isEqualTo(422);
        assertThat(text(pavel.open("/u/week/releases"))).contains("takes effect at its moment");
    }

    private static HttpResponse<String> prepared(Browser browser, String words) {
        return browser.send(
                "/u/week/releases/prepare",
                "day",
                noon.toLocalDate().toString(),
                "time",
                noon.format(DateTimeFormatter.ofPattern("HH:mm")),
                "frameworks",
                String.valueOf(plan.frameworkId()),
                "text-en",
                words,
                "text-ru",
                words + " (ru)");
    }

    @Test
    @Order(5)
    void untilItsMinuteNothingShowsAndAtItsMinuteAllDoes() {
        WATCH.pass(Duration.ofMinutes(38));
        assertThat(Doors.tried(app.address()))
                .allSatisfy((door, answer) ->
                        assertThat(difference(door, answer)).as(door).isEmpty());

        WATCH.pass(Duration.ofMinutes(2));
        var after = Doors.tried(app.address());

        for (var door : List.of(
                PLAN + "/measures",
                PLAN + "/measures/1.2",
                API + "/measures",
                "/u/week/search?q=zebra",
                "/u/week/data/2021-2023/measures.csv",
                PLAN + "/groups/1.atom"))
            for (var way : List.of("", "anew "))
                assertThat(at(after, way + door).body()).as(way + door).contains("Zebra crossings");
        for (var door : List.of("/", "/u/week", API + "/figures?framework=2021-2023", "/u/week/ledger", API))
            assertThat(body(at(after, door))).as(door).isNotEqualTo(body(at(before, door)));
        assertThat(note()).contains("Zebra crossings").isNotEqualTo(note);
        assertThat(at(after, "/u/week/meetings.ics").body()).contains("Meeting 77");
        assertThat(at(after, "/u/week/releases").body()).contains("Council of June");
        assertThat(at(after, "/u/week/releases.atom").body()).contains("Council of June");
        assertThat(at(after, "/u/week/corrections").body()).doesNotContain("Zebra");
    }

    @Test
    @Order(6)
    void whatWasWithdrawnNeverGoesOutAndWhatIsPublicIsNotWithdrawn() {
        noon = LocalDateTime.ofInstant(WATCH.instant().plus(Duration.ofMinutes(10)), ZONE);
        plan.title("1.4", "en", "Yak paths");
        prepared(entered("Nina"), "Second");
        assertThat(text(entered("Pavel").open("/u/week/releases"))).contains("Second");
        var nina = entered("Nina");
        assertThat(nina.send("/u/week/releases/2/withdraw").statusCode()).isEqualTo(303);
        assertThat(entered("Pavel").send("/u/week/releases/2/release").statusCode())
                .isEqualTo(422);
        assertThat(nina.send("/u/week/releases/1/withdraw").statusCode()).isEqualTo(422);

        WATCH.pass(Duration.ofMinutes(11));
        assertThat(new Asker(app.address()).get(PLAN + "/measures").body()).doesNotContain("Yak paths");
    }

    @Test
    @Order(7)
    void aCorrectionFollowsAndIsListedWithWhatItReadBefore() {
        var nina = entered("Nina");
        var form = SentForm.form(nina.open(PLAN + "/measures/1.2/correct"));
        form.put("title-en", "Zebra corridors");
        form.put("since", "2020-01-01");
        form.put("grounds", "Misprint");
        var sent = SentForm.send(nina, PLAN + "/measures/1.2/correct", form);
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(303);

        assertThat(text(nina.open("/u/week/corrections"))).contains("Zebra crossings", "Zebra corridors", "Misprint");
        assertThat(new Asker(app.address()).get("/u/week/corrections").body()).doesNotContain("Zebra corridors");

        noon = LocalDateTime.ofInstant(WATCH.instant().plus(Duration.ofMinutes(2)), ZONE);
        prepared(nina, "Correction");
        assertThat(entered("Pavel").send("/u/week/releases/3/release").statusCode())
                .isEqualTo(303);
        WATCH.pass(Duration.ofMinutes(3));
        var visitor = new Asker(app.address());
        for (var each : List.of("/u/week/corrections?lang=en", "/u/week/corrections.atom"))
            assertThat(visitor.get(each).body()).contains("Zebra crossings", "Zebra corridors", "Misprint");
        assertThat(visitor.get(PLAN + "/measures").body()).contains("Zebra corridors");
    }

    @Test
    @Order(8)
    void whoPreparedItIsRefusedByTheRuleItself() {
        var union = plan.union();
        noon = LocalDateTime.ofInstant(WATCH.instant().plus(Duration.ofMinutes(5)), ZONE);
        prepared(entered("Nina"), "Fourth");
        var nina = new Actor.Holder(cast.person("Nina"), cast.mandate("Nina"), 0);
        var command = new Command(nina, plan.unionId(), "release", Grounds.of("a test"));

        var outcome = app.bean(Ledger.class)
                .enter(command, entry -> app.bean(Releases.class).release(entry, union, 4));

        assertThat(outcome).isEqualTo(new Outcome.Refused(List.of(Reason.SAME_PERSON)));
        assertThat(plan.read(Viewer.PUBLIC, () -> app.bean(Releases.class).releases(plan.unionId(), false)))
                .extracting(Release::number)
                .containsExactly(3, 1);
    }

    @Test
    @Order(9)
    void whatIsClosedLaterIsStillThePresentRecordOfAVisitor() {
        var union = PresentRecord.released(app);
        var then = PresentRecord.seen(app, union, Viewer.PUBLIC);
        assertThat(then)
                .allSatisfy((function, rows) -> assertThat(rows).as(function).isNotEmpty());

        PresentRecord.closed(app, union);

        assertThat(PresentRecord.seen(app, union, Viewer.PUBLIC)).isEqualTo(then);
        assertThat(PresentRecord.seen(app, union, Viewer.parties(union.unionId())))
                .allSatisfy((function, rows) -> assertThat(rows).as(function).isNotEqualTo(then.get(function)));
    }
}
