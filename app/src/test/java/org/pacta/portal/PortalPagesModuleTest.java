package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Visibility;
import org.pacta.report.Jam;
import org.pacta.report.Makings;

/// Every page of a small plan over HTTP, in the three languages.
class PortalPagesModuleTest {
    private static final String PLAN = "/u/pages/frameworks/2021-2023";
    private static final Pattern RAW_KEY = Pattern.compile("(?:pages|portal|compare|checks|report)\\.[a-z]+\\.[a-z]");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestApplication app;

    @BeforeAll
    static void plan() {
        app = TestApplication.served();
        var plan = PlanFixture.demonstration(app, "pages", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.group("1-1", "1");
        plan.measure("1.1", "1-1");
        plan.measure("1.2", "1-1");
        plan.measure("1.3", "1-1");
        plan.measure("1.4", "1-1", "act-adopted", Visibility.PARTIES, "2020-01-01");
        plan.title("1.1", "en", "Mutual recognition of waybills");
        plan.title("1.1", "ru", "Взаимное признание накладных");
        plan.title("1.1", "be", "Узаемнае прызнанне накладных");
        plan.title("1.4", "en", "Confidential waybills");
        plan.step("1.2.1", "1.2", "1.3");
        plan.due("1.1", "2023-Q1");
        plan.due("1.1", "2023-H1", "2023-03-01");
        plan.due("1.2.1", "2023-05-15");
        plan.assign("1.1", "a-1", "lead");
        plan.assign("1.1", "b-1", "co-executor");
        plan.link("1.1", "1.2");
        plan.claim("1.1", "A", "2023-04-01");
        plan.answer("1.1", "A", "B", "confirmed");
        plan.claim("1.1", "B", "2023-04-02");
        plan.answer("1.1", "B", "A", "confirmed");
        plan.claim("1.2.1", "A", "2023-05-01");
        plan.answer("1.2.1", "A", "B", "returned");
        plan.act("A-1", "A");
        plan.act("U-1", "");
        plan.reach("A-1", "prepared", "2022-01-01");
        plan.reach("A-1", "adopted", "2023-01-01");
        plan.twin("A-1", "U-1");
        plan.carryOut("A-1", "1.1");
        plan.body("council", "");
        plan.meeting("53", "council", "2023-03-27");
        plan.recode("1.3", "1.33", "2023-02-01");
        plan.measure("1.9", "1-1");
        plan.exclude("1.9", "2023-02-01");
        plan.close("1-1", "2023-06-01");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static HttpResponse<String> ask(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(app.address() + path)).timeout(java.time.Duration.ofSeconds(60));
        if (headers.length > 0) request.headers(headers);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void meetingsAndWhatIsDueAreCalendarsWithTheirLinks() {
        var meetings = ask("/u/pages/meetings.ics?lang=en");
        assertThat(meetings.headers().firstValue("Content-Type"))
                .hasValueSatisfying(each -> assertThat(each).startsWith("text/calendar"));
        assertThat(meetings.body())
                .contains("DTSTART;VALUE=DATE:20230327", app.address() + "/u/pages/meetings/53")
                .containsOnlyOnce("BEGIN:VEVENT");
        assertThat(ask("/u/pages/meetings").body()).contains("/u/pages/meetings.ics");

        var before = ask("/u/pages/bodies/a-1/due.ics?on=2023-03-15&known=2100-01-01&lang=en")
                .body();
        assertThat(before).contains("DTSTART;VALUE=DATE:20230630", "SUMMARY:1.1 Mutual recognition");
        var confirmed = ask("/u/pages/bodies/a-1/due.ics?on=2023-05-01&known=2100-01-01&lang=en")
                .body();
        assertThat(confirmed).doesNotContain("VEVENT");
        assertThat(ask("/u/pages/bodies/nobody/due.ics").statusCode()).isEqualTo(404);
        assertThat(ask("/u/pages/bodies/a-1").body()).contains("/u/pages/bodies/a-1/due.ics");
    }

    static Stream<String> everyPage() {
        var pages = List.of(
                "/u/pages",
                PLAN,
                PLAN + "/groups/1",
                PLAN + "/groups/1-1",
                PLAN + "/measures",
                PLAN + "/measures?show=overdue&party=A&sort=-due",
                PLAN + "/steps",
                PLAN + "/measures/1.1",
                PLAN + "/measures/1.2",
                PLAN + "/steps/1.2.1",
                "/u/pages/compare?from=2023-03-27",
                "/u/pages/compare?framework=2021-2023&from=53&to=2023-06-30",
                "/u/pages/compare",
                "/u/pages/checks",
                "/u/pages/positions",
                "/u/pages/checks?check=unmeasurable&framework=2021-2023",
                "/u/pages/acts",
                "/u/pages/acts?stage=adopted&sort=-title",
                "/u/pages/acts?sort=stage",
                "/u/pages/acts?sort=-stage",
                "/u/pages/acts/A-1",
                "/u/pages/bodies",
                "/u/pages/bodies/a-1",
                "/u/pages/meetings",
                "/u/pages/meetings/53",
                "/u/pages/search",
                "/u/pages/search?q=waybills",
                "/u/pages/method",
                "/u/pages/data",
                PLAN + "/measures/1.1?on=2023-02-01&known=2099-01-01");
        return pages.stream()
                .flatMap(path -> Stream.of("en", "ru", "be")
                        .map(tag -> path + (path.contains("?") ? "&" : "?") + "lang=" + tag));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void isShownInWords(String path) {
        var answer = ask(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"" + path.substring(path.length() - 2) + "\"");
        assertThat(RAW_KEY.matcher(answer.body().replaceAll("<[^>]*>", " ")).find())
                .as("raw key on " + path)
                .isFalse();
    }

    @Test
    void aMeasureTellsAllThatHappenedToIt() {
        var page = text(ask(PLAN + "/measures/1.1?lang=en").body());

        assertThat(page)
                .contains(
                        "Mutual recognition of waybills", "Взаимное признание накладных", "Body a-1", "Body b-1", "A-1")
                .containsSubsequence(
                        "Taken into the plan",
                        "Date set: Q1 2023",
                        "Date moved from Q1 2023 to first half of 2023",
                        "Assigned to Body a-1",
                        "Reported done by Party A",
                        "Confirmed by Party B",
                        "Reported done by Party B",
                        "Confirmed by both Parties");
        assertThat(text(ask(PLAN + "/measures/1.1?lang=en&on=2023-03-31&known=2099-01-01")
                        .body()))
                .contains("Date moved")
                .doesNotContain("Reported done by");
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    /// The client of this test refuses to ask for such addresses, so they are written out.
    @ParameterizedTest
    @CsvSource({
        "/u/%00,ru,Этот адрес нельзя прочитать",
        "/u/%zz/measures,be,Гэты адрас немагчыма прачытаць",
        "/u/u/measures/%,en,This address cannot be read",
        "/u/%C3%28,en,This address cannot be read",
        "/api/v1/unions/%00,en,\"status\":400",
        "/u/a|b,ru,Этот адрес нельзя прочитать",
        "/u/{union},be,Гэты адрас немагчыма прачытаць",
        "/u/u/measures?words=a^b,en,This address cannot be read",
        "/u/u/measures?words=`<[\\]>,en,This address cannot be read",
        "/u/u?words=ж,en,This address cannot be read",
        "/api/v1/unions/a|b,en,\"status\":400"
    })
    void anAddressThatCannotBeReadIsAnsweredInWords(String path, String language, String words) throws IOException {
        var address = URI.create(app.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = "GET %s HTTP/1.1\r\nHost: u\r\nAccept-Language: %s\r\nConnection: close\r\n\r\n"
                    .formatted(path, language);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains(words, "Content-Security-Policy: ");
            assertThat(answer)
                    .contains(path.startsWith("/api") ? "application/problem+json" : "text/html;charset=UTF-8");
        }
    }

    @Test
    void aFormerCodeLeadsToThePresentOne() {
        var answer = ask(PLAN + "/measures/1.3");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(PLAN + "/measures/1.33");
        assertThat(ask(PLAN + "/measures/1.3?on=2023-01-01&known=2099-01-01").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereOnThatDaySaysSo() {
        var answer = ask(PLAN + "/measures/1.9?on=2023-03-01&known=2099-01-01&lang=ru");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Запись «1.9» действовала по")
                .containsPattern("href=\"" + PLAN + "/measures/1\\.9\\?on=2023-01-31&amp;known=");
        for (var path : List.of("/measures/none", "/steps/none", "/groups/none")) {
            assertThat(ask(PLAN + path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                "/acts/none", "/bodies/none", "/meetings/none", "/frameworks/none", "/frameworks/none/measures")) {
            assertThat(ask("/u/pages" + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(ask("/u/none/acts").statusCode()).isEqualTo(404);
    }

    @Test
    void aHalfSaidMomentLeadsToTheWhole() {
        var on = ask("/u/pages/acts?on=2023-03-01&stage=adopted");
        var known = ask("/u/pages/acts?known=2023-03-01");

        assertThat(on.statusCode()).isEqualTo(302);
        assertThat(on.headers().firstValue("Location").orElseThrow())
                .startsWith("/u/pages/acts?")
                .contains("on=2023-03-01", "known=2", "stage=adopted");
        assertThat(known.statusCode()).isEqualTo(302);
        assertThat(known.headers().firstValue("Location").orElseThrow()).contains("on=2023-06-30", "known=2023-03-01");
        assertThat(ask("/u/pages/acts?on=yesterday&known=2023-03-01").statusCode())
                .isEqualTo(422);
    }

    @Test
    void htmxGetsTheTableAlone() {
        var path = PLAN + "/measures?show=remaining&lang=en";
        var part = ask(path, "HX-Request", "true");

        assertThat(part.body())
                .startsWith("<section class=\"list\" id=\"measures\"")
                .doesNotContain("<html");
        assertThat(ask(path).body()).contains(part.body().strip());
        assertThat(ask("/u/pages/acts", "HX-Request", "true").body()).startsWith("<section class=\"list\" id=\"acts\"");
    }

    @Test
    void aTableKeepsItsStateInItsAddress() {
        var page = ask(PLAN + "/measures?show=confirmed&sort=-code&lang=en").body();

        assertThat(text(page)).contains("Mutual recognition of waybills").doesNotContain("Measure 1.2");
        assertThat(page).contains("/u/pages/data/2021-2023/measures.csv?", "aria-sort=\"descending\"");
        assertThat(text(ask(PLAN + "/measures?words=%25&lang=en").body())).contains("No rows match");
    }

    @Test
    void nothingIsOnTimeForADateThatThereIsNot() {
        var body = ask(PLAN + "/measures?lang=en&on=2023-03-30&known=" + java.time.Instant.now())
                .body();
        var row = body.substring(body.indexOf("/measures/1.33?"));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains("</span> planned<");
    }

    @Test
    void whatOthersMayNotSeeIsOnNoPage() {
        everyPage()
                .filter(path -> !path.contains("q=waybills"))
                .forEach(path -> assertThat(ask(path).body()).as(path).doesNotContain("Confidential", "1.4<", "/1.4"));
        var found = text(ask("/u/pages/search?q=waybills&lang=en").body());

        assertThat(found).contains("1 result", "Mutual recognition of waybills").doesNotContain("Confidential");
        assertThat(text(ask("/u/pages/search?q=1.4&lang=en").body())).contains("Nothing found");
        assertThat(ask(PLAN + "/measures/1.4").statusCode()).isEqualTo(404);
        assertThat(text(ask("/u/pages?lang=en").body())).contains("of 3 measures");
    }

    @Test
    void theSearchKnowsStemsAndCodes() {
        assertThat(text(ask("/u/pages/search?q=waybill&lang=en").body())).contains("Mutual recognition of waybills");
        assertThat(text(ask("/u/pages/search?q=%D0%BD%D0%B0%D0%BA%D0%BB%D0%B0%D0%B4%D0%BD%D0%B0%D1%8F&lang=en")
                        .body()))
                .contains("Mutual recognition of waybills", "Взаимное признание накладных");
        var belarusian = java.net.URLEncoder.encode("прызнанню накладной", StandardCharsets.UTF_8);
        assertThat(text(ask("/u/pages/search?lang=be&q=" + belarusian).body()))
                .contains("Знойдзены 1 вынік", "Узаемнае прызнанне накладных");
        assertThat(text(ask("/u/pages/search?q=A-1&lang=en").body())).contains("Act A-1");
        assertThat(text(ask("/u/pages/search?q=%22&lang=en").body())).contains("Nothing found");
    }

    @Test
    void whatChangedAddsUp() {
        var page = text(ask("/u/pages/compare?from=2023-03-27&lang=en").body());

        assertThat(page)
                .contains(
                        "Measures confirmed: 0 of 0, then 1 of 3",
                        "confirmed, adopted or come due",
                        "+1",
                        "Acts in the plan");
        assertThat(ask("/u/pages/compare?from=53&lang=en").body())
                .isEqualTo(ask("/u/pages/compare?from=53&lang=en&to=").body())
                .contains("27\u00a0March 2023");
    }

    @Test
    void aPaperThatTakesLongSaysHowFarItIsAndCanBeStopped() {
        var moment = "framework=2021-2023&on=2023-05-01&known=2099-01-01&lang=en";
        var making = "/u/pages/note.docx/making?" + moment;
        try (var _ = Jam.of(app.bean(Makings.class))) {
            var answer = ask(making);

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.headers().firstValue("Refresh").orElseThrow())
                    .startsWith("1; url=/u/pages/note.docx/making?")
                    .contains("waited=true", "on=2023-05-01");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(answer.body()).contains("<progress", "The note is being made (DOCX)", "stop=true");
            var stopped = ask(making + "&stop=true");
            assertThat(stopped.statusCode()).isEqualTo(303);
            assertThat(stopped.headers().firstValue("Location").orElseThrow()).startsWith("/u/pages?");
        }
        var again = ask(making);
        for (int i = 0; i < 50 && again.statusCode() == 202; i++) again = ask(making);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElseThrow())
                .startsWith("/u/pages/note.docx?")
                .contains("on=2023-05-01");
        var waited = ask(making + "&waited=true");
        assertThat(waited.statusCode()).isEqualTo(202);
        assertThat(waited.headers().firstValue("Refresh").orElseThrow()).startsWith("1; url=/u/pages/note.docx?");
        assertThat(waited.body()).contains("The file is ready");
        assertThat(ask("/u/pages/note.pdf/making").statusCode())
                .as("of the plan of the day, as the paper itself")
                .isIn(202, 303);
    }

    @Test
    void papersAreMadeForTheMomentOfTheirAddress() {
        var pdf = ask("/u/pages/note.pdf?lang=ru&on=2023-06-01&known=2099-01-01");
        var docx = ask("/u/pages/positions.docx?framework=2021-2023");

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("pages-note-ru.pdf");
        assertThat(pdf.body()).startsWith("%PDF-1.");
        assertThat(docx.headers().firstValue("Content-Type").orElseThrow()).contains("wordprocessingml");
        assertThat(docx.body()).startsWith("PK");
        assertThat(ask("/u/pages/note.exe").statusCode()).isEqualTo(404);
        assertThat(ask("/u/pages?lang=en").body()).contains("/u/pages/note.pdf", "/u/pages/positions");
    }

    @Test
    void theFormerAddressOfWhatChangedLeadsOn() {
        var answer = ask(PLAN + "/changes?from=2023-03-27&on=2023-05-01&known=2023-05-02");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/u/pages/compare?framework=2021-2023&from=2023-03-27&on=2023-05-01&known=2023-05-02");
    }

    @Test
    void aMomentThatIsNoneIsRefusedWithWhatWasTyped() {
        var answer = ask("/u/pages/compare?from=%22%3Ebefore&lang=en");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("“From” must be a day as 2023-03-27", "value=\"&#34;>before\"")
                .doesNotContain("bridge");
    }
}
