package org.pacta.confirmation.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;

/// Claims over HTTP: who sees what, what is done, what is refused and how that is said.
class DossierModuleTest {

    private static final String PLAN = "/u/desk/frameworks/2021-2023/measures/";

    private static TestApplication app;
    private static Cast cast;

    @BeforeAll
    static void people() {
        app = TestApplication.served("--pacta.demo=true", "--spring.servlet.multipart.max-request-size=3MB");
        var plan = PlanFixture.demonstration(app, "desk", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.body("council", "");
        for (int i = 1; i <= 9; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
        }
        plan.act("L-1", "A");
        plan.reach("L-1", "in-force", "2023-01-01");
        var a = plan.id("party", "A");
        cast = new Cast(app, plan.unionId())
                .is("Igor", Role.BODY_OFFICER, a, plan.id("body", "a-1"))
                .is("Irma", Role.BODY_OFFICER, a, plan.id("body", "a-1"))
                .is("Anna", Role.PARTY_COORDINATOR, a, 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Clara", Role.OBSERVER, 0, 0);
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

    private static String draft(String measure, String... fields) {
        var answer = entered("Igor").send(PLAN + measure + "/claims/draft", fields);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        return location(answer);
    }

    private static void submit(String draft) {
        var anna = entered("Anna");
        assertThat(anna.send(draft + "/approve", "version", "1").statusCode()).isEqualTo(303);
        var answer = anna.send(draft + "/submit", "version", "1");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
    }

    private static String claimed(String measure) {
        submit(draft(measure, "since", "2023-05-01", "words", "Adopted."));
        return PLAN + measure + "/claims/A/1";
    }

    private static String dossier(String measure) {
        return text(new Browser(app.address()).open(PLAN + measure + "/claims?lang=en"));
    }

    @Test
    void isDraftedApprovedSubmittedReturnedAndClaimedAnew() {
        var draft = draft("1.1", "since", "2023-05-01", "words", "Adopted.");
        assertThat(dossier("1.1")).contains("Nothing has been reported yet").doesNotContain("Adopted");
        assertThat(text(entered("Igor").open(draft))).contains("awaits a signature", "Adopted.", "Change the draft");
        assertThat(entered("Boris").open(draft).statusCode()).isEqualTo(404);
        assertThat(entered("Olga").open(draft).statusCode()).isEqualTo(403);
        var own = entered("Igor").send(draft + "/approve", "version", "1");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(text(own)).contains("another person has to");
        submit(draft);
        assertThat(dossier("1.1")).contains("Party A: reported done since 1 May 2023", "Adopted.");

        var boris = entered("Boris");
        assertThat(text(boris.open(PLAN + "1.1/claims"))).contains("Return for clarification", "Confirm");
        var wordless = boris.send(PLAN + "1.1/claims/A/1/return", "words", " ");
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(text(wordless)).contains("Please say why.");
        var returned = boris.send(PLAN + "1.1/claims/A/1/return", "words", "Where is it published?");
        assertThat(location(returned)).isEqualTo(PLAN + "1.1/claims#A-1");
        assertThat(dossier("1.1")).contains("returned for clarification", "Where is it published?");

        submit(draft("1.1", "since", "2023-04-01"));
        assertThat(boris.send(PLAN + "1.1/claims/A/1/confirm").statusCode()).isEqualTo(422);
        assertThat(boris.send(PLAN + "1.1/claims/A/2/confirm").statusCode()).isEqualTo(303);
        assertThat(dossier("1.1")).contains("Party B confirmed it", "Version 2");
        assertThat(text(boris.open(PLAN + "1.1/claims"))).doesNotContain("Return for clarification");
    }

    @Test
    void onlyWhoDecidesForAPartyAnswers() {
        var at = claimed("1.2");

        for (var name : List.of("Igor", "Clara"))
            assertThat(entered(name).send(at + "/confirm").statusCode())
                    .as(name)
                    .isEqualTo(403);
        assertThat(entered("Anna").send(at + "/confirm").statusCode()).isEqualTo(422);
        assertThat(entered("Olga").send(at + "/confirm").statusCode()).isEqualTo(422);
        assertThat(new Browser(app.address()).post(at + "/confirm").statusCode())
                .isEqualTo(403);
        assertThat(location(new Browser(app.address()).open(at + "/confirm"))).startsWith("/sign-in");
        assertThat(entered("Boris").post(at + "/confirm").statusCode())
                .as("without the word of the form")
                .isEqualTo(403);
        assertThat(entered("Boris").send(PLAN + "1.2/claims/A/7/confirm").statusCode())
                .isEqualTo(404);
        assertThat(dossier("1.2")).doesNotContain("confirmed it");
    }

    @Test
    void twoWhoEditOneDraftSeeBothSideBySide() {
        var draft = draft("1.3", "since", "2023-05-01", "words", "First.");
        entered("Irma").send(draft + "/edit", "version", "1", "since", "2023-05-02", "words", "Irma's words");

        var late =
                entered("Igor").send(draft + "/edit", "version", "1", "since", "2023-05-03", "words", "Igor's words");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(text(late))
                .contains("Somebody else has changed this draft", "Irma's words", "2 May 2023", "3 May 2023");
        assertThat(late.body()).contains("name=\"version\" value=\"2\"");
        assertThat(entered("Anna").send(draft + "/submit", "version", "1").statusCode())
                .isEqualTo(409);
        assertThat(entered("Igor")
                        .send(draft + "/edit", "version", "2", "since", "2023-05-03", "words", "Igor's words")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        var answer = entered("Igor")
                .send(PLAN + "1.4/claims/draft", "since", "someday", "part", "many", "words", "Kept <b>as</b> typed");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("Please give a date.", "Please give a number");
        assertThat(answer.body())
                .contains("Kept &lt;b&gt;as&lt;/b&gt; typed", "value=\"someday\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"since-fault\"");
        var future = entered("Igor").send(PLAN + "1.4/claims/draft", "since", "2023-07-01", "part", "100");
        assertThat(text(future)).contains("The date lies in the future.", "between 0 and 100 per cent");
    }

    @Test
    void aDisagreementIsObjectedReferredSettledAndPutOnPaper() throws Exception {
        var at = claimed("1.5");
        var boris = entered("Boris");
        var vague = boris.send(at + "/object", "fulfilled", "yes", "words", "Later.");
        assertThat(vague.statusCode()).isEqualTo(422);
        assertThat(boris.send(at + "/object", "fulfilled", "yes", "since", "2023-06-01", "words", "In force later.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(dossier("1.5")).contains("done since 1 June 2023", "In force later.", "does not count as confirmed");
        assertThat(boris.send(at + "/refer", "party", "B").statusCode()).isEqualTo(422);
        assertThat(boris.send(at + "/refer", "party", "B", "body", "council", "meeting", "2023-09-01")
                        .statusCode())
                .isEqualTo(303);

        var table = words(new Browser(app.address()), "/u/desk/disagreements.docx?lang=en");
        assertThat(table)
                .contains("Table of differences", "Measure 1.5", "In force later.", "meeting of 1 September 2023");
        assertThat(text(new Browser(app.address()).open("/u/desk/disagreements?lang=en")))
                .contains("Differing positions", "In force later.");

        var settle = at + "/settle?party=B";
        assertThat(boris.send(settle, "reading", "claim", "since", "2023-05-01", "document", "x")
                        .statusCode())
                .isEqualTo(422);
        var olga = entered("Olga");
        assertThat(text(olga.send(settle, "reading", "counter", "since", "2023-06-01", "document", "")))
                .contains("Please name the document");
        assertThat(olga.send(settle, "reading", "counter", "since", "2023-06-01", "document", "Minutes No 5")
                        .statusCode())
                .isEqualTo(303);
        assertThat(dossier("1.5")).contains("The position of Party B stands, from 1 June 2023: Minutes No 5");
    }

    @Test
    void notesAreReadByTheTwoAlone() {
        var at = claimed("1.6");
        assertThat(entered("Boris")
                        .send(at + "/note", "to", "A", "words", "Is it printed?")
                        .statusCode())
                .isEqualTo(303);

        assertThat(text(entered("Anna").open(PLAN + "1.6/claims"))).contains("Is it printed?");
        for (var name : List.of("Olga", "Clara"))
            assertThat(text(entered(name).open(PLAN + "1.6/claims"))).doesNotContain("Is it printed?");
        assertThat(dossier("1.6")).doesNotContain("Is it printed?");
    }

    @Test
    void approvalSheetAndLetterAreForTheOwnPartyAlone() throws Exception {
        var draft = draft("1.7", "since", "2023-05-01", "words", "Adopted.");
        entered("Anna").send(draft + "/approve", "version", "1", "number", "12-3/45", "paper-day", "2023-06-20");

        assertThat(words(entered("Igor"), draft + "/approval-sheet.docx"))
                .contains("Approval sheet", "Igor", "Anna", "No 12-3/45 of 20 June 2023", "Measure 1.7", "Adopted.");
        assertThat(words(entered("Igor"), draft + "/letter.docx")).contains("Report on implementation", "Party B");
        assertThat(entered("Boris").open(draft + "/letter.docx").statusCode()).isEqualTo(404);
    }

    @Test
    void aDocumentWithAFileServesAClaimAndIsHandedOutToBeKept() throws Exception {
        var igor = entered("Igor");
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        var sent = upload(igor, "../../<script>.svg", svg.getBytes(StandardCharsets.UTF_8), "title", "Drawing");
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(303);
        var list = igor.open("/u/desk/evidence").body();
        var file = found(list, "/u/desk/files/[0-9a-f-]{36}");
        var ticked = "(?<=value=\")[0-9a-v]{16}(?=\"[^>]*> <span>Drawing)";
        assertThat(new Browser(app.address()).open(file).statusCode()).isEqualTo(404);
        var form = igor.open(PLAN + "1.8/claims/draft").body();
        var ref = found(form, ticked);
        submit(draft("1.8", "since", "2023-05-01", "documents", ref));

        var answer = new Browser(app.address()).open(file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(svg);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("application/octet-stream"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of(HandOutController.BOX));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .doesNotContain("<", "/", "..");
        assertThat(dossier("1.8")).contains("Drawing", "letter of one Party");
    }

    @Test
    void whatIsTooLargeIsSaidInWords() {
        var sent = upload(entered("Igor"), "big.bin", new byte[4 << 20], "title", "Big");

        assertThat(sent.statusCode()).isEqualTo(413);
        assertThat(text(sent)).contains("The file is too large.");
    }

    @Test
    void aDocumentSaysExactlyOnePlaceAndMayFall() {
        var igor = entered("Igor");
        var wrong = igor.send("/u/desk/evidence/new", "title", "", "link", "javascript:alert(1)", "held", "Archive");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("Please give a title.", "exactly one", "A link begins with");
        igor.send("/u/desk/evidence/new", "doc", "act", "title", "Law on waybills", "act", "L-1");
        var ref = found(
                igor.open(PLAN + "1.9/claims/draft").body(),
                "(?<=value=\")[0-9a-v]{16}(?=\"[^>]*> <span>Law on waybills)");
        submit(draft("1.9", "since", "2023-05-01", "documents", ref));
        assertThat(dossier("1.9")).contains("Law on waybills", "law in force");

        assertThat(igor.send(
                                "/u/desk/evidence/" + ref + "/lapse",
                                "lapse",
                                "repealed",
                                "by",
                                "Law 2",
                                "since",
                                "2023-06-01")
                        .statusCode())
                .isEqualTo(303);

        assertThat(text(new Browser(app.address()).open("/u/desk/evidence?lang=en")))
                .contains("Measure 1.9", "Repealed from 1 June 2023: Law 2");
        assertThat(entered("Boris")
                        .send("/u/desk/evidence/" + ref + "/lapse", "by", "x", "since", "2023-06-01")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void everyPageSpeaksThreeLanguagesWithoutRawKeys() {
        var at = claimed("1.4");
        var anna = entered("Anna");
        var boris = entered("Boris");
        var raw = Pattern.compile("(?:claims|evidence|papers)\\.[a-z]+");
        for (var tag : List.of("en", "ru", "be")) {
            for (var page : List.of(
                    anna.open(PLAN + "1.4/claims?lang=" + tag),
                    anna.open(PLAN + "1.4/claims/draft?kind=reversal&lang=" + tag),
                    anna.open(at + "/withdraw?lang=" + tag),
                    boris.open(at + "/confirm?lang=" + tag),
                    boris.open(at + "/object?lang=" + tag),
                    boris.open("/u/desk/evidence/new?lang=" + tag),
                    boris.open("/u/desk/evidence?lang=" + tag),
                    boris.open("/u/desk/disagreements?lang=" + tag))) {
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(raw.matcher(text(page)).find()).as(text(page)).isFalse();
            }
        }
    }

    private static String found(String body, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    private static String words(Browser browser, String path) throws Exception {
        var answer = browser.bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static HttpResponse<String> upload(Browser browser, String name, byte[] bytes, String... fields) {
        return browser.upload("/u/desk/evidence/new", "file", name, bytes, fields);
    }
}
