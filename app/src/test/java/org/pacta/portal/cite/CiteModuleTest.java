package org.pacta.portal.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.portal.api.Asker;
import org.w3c.dom.Document;

/// A figure cited, its pictures, and the feed of a programme.
class CiteModuleTest {

    private static final String ASKED = "?framework=2021-2023&on=2023-06-30&lang=en";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Asker visitor;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served();
        plan = PlanFixture.demonstration(app, "cited", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.group("2", "");
        for (int i = 1; i <= 3; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
            plan.due("1." + i, "2023-Q1");
        }
        plan.measure("2.1", "2");
        plan.claim("1.1", "A", "2023-04-01");
        plan.answer("1.1", "A", "B", "confirmed");
        plan.title("1.2", "en", "Law & \"order\" <b>\u0007");
        visitor = new Asker(app.address());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static String followed(String path) {
        var answer = visitor.get(path);
        if (answer.statusCode() / 100 != 3) return answer.body();
        return visitor.get(answer.headers().firstValue("Location").orElseThrow().replace(app.address(), ""))
                .body();
    }

    private static Document xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void theSentenceSaysWhatIsCountedOnWhichDayAndWhatWasRecorded() {
        var page = followed("/u/cited/cite" + ASKED).replace('\u00a0', ' ');

        assertThat(page)
                .contains(
                        "1 of 4 measures (25.0 %), confirmed by both Parties. Position on 30 June 2023, as recorded by")
                .contains("Edition of the plan: As signed · 1 January 2021")
                .contains(app.address() + "/u/cited/cite?framework=2021-2023");
    }

    @Test
    void theAddressKeepsItsFigureWhateverIsRecordedLater() {
        var page = followed("/u/cited/cite" + ASKED);
        var address = page.replaceAll("(?s).*<a href=\"([^\"]*/u/cited/cite[?]framework[^\"]*)\">Permanent.*", "$1")
                .replace("&amp;", "&")
                .replace(app.address(), "");
        var json = page.replaceAll("(?s).*<a href=\"([^\"]*/api/v1[^\"]*)\">The same.*", "$1")
                .replace("&amp;", "&")
                .replace(app.address(), "");
        plan.claim("1.3", "A", "2023-05-01");
        plan.answer("1.3", "A", "B", "confirmed");

        assertThat(visitor.get(address + "&lang=en").body().replace('\u00a0', ' '))
                .contains("1 of 4 measures");
        assertThat(followed("/u/cited/cite" + ASKED).replace('\u00a0', ' ')).contains("2 of 4 measures");
        var first = visitor.json(json).get("figures").get(0);
        assertThat(first.get("numerator").asInt()).isEqualTo(1);
        assertThat(first.get("denominator").asInt()).isEqualTo(4);
        plan.reverse("1.3", "2023-05-02");
    }

    @Test
    void aGroupIsCitedByItself() {
        var page = followed("/u/cited/cite" + ASKED + "&group=2").replace('\u00a0', ' ');

        assertThat(page).contains("0 of 1 measure (0.0 %)", "2 Group 2").doesNotContain("curve.svg");
        assertThat(visitor.get("/u/cited/cite" + ASKED + "&known=2030-01-01&group=9")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePicturesStandAloneWithTitleDateAndSource() {
        for (var what : java.util.List.of("figure", "curve", "programmes", "due")) {
            var path = "/u/cited/" + what + ".svg";
            var known = "&known=2030-01-01";
            var answer = visitor.get(path + ASKED + known);
            var picture = xml(answer.body());

            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
            assertThat(picture.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(picture.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(picture.getDocumentElement().getTextContent().replace('\u00a0', ' '))
                    .contains("of 4 measures", "Position on 30 June 2023", app.address() + "/u/cited/cite");
            assertThat(answer.body()).doesNotContain("style=", "<script", "href=");
        }
    }

    @Test
    void theSamePicturesAreHadAsPngAlwaysWithTheSameBytes() throws Exception {
        for (var what : java.util.List.of("figure", "curve", "programmes", "due", "card")) {
            var path = "/u/cited/" + what + ".png" + ASKED + "&known=2030-01-01";
            var answer = bytes(path);
            var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(answer.body()));

            assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(image.getWidth()).as(what).isIn(1200, 1280, 1800);
            assertThat(bytes(path).body()).isEqualTo(answer.body());
        }
        var figure = "/u/cited/figure.png" + ASKED + "&known=2030-01-01";
        assertThat(bytes(figure).body()).isNotEqualTo(bytes(figure + "&group=2").body());
    }

    private static java.net.http.HttpResponse<byte[]> bytes(String path) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(app.address() + path))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void whatIsDueIsCountedByMonthWithWhatIsConfirmedOfIt() {
        var text = xml(visitor.get("/u/cited/due.svg" + ASKED + "&known=2030-01-01")
                        .body())
                .getDocumentElement()
                .getTextContent()
                .replace('\u00a0', ' ');

        assertThat(text).contains("Due dates by month", "date passed", "Without a date: 1.", "1 Jan 2023");
        assertThat(visitor.get("/u/cited/curve.svg" + ASKED + "&known=2030-01-01&group=1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesOfAPlanAndOfItsGroupsLeadToTheirPicturesAndCitation() {
        var plan = followed("/u/cited?lang=en");
        var group = followed("/u/cited/frameworks/2021-2023/groups/1?lang=en");

        for (var what : java.util.List.of("curve", "programmes", "due"))
            assertThat(plan).contains("/u/cited/" + what + ".svg?", "/u/cited/" + what + ".png?");
        assertThat(group)
                .contains("/u/cited/cite?framework=2021-2023&amp;group=1", "/u/cited/due.png?framework")
                .doesNotContain("curve.png", "programmes.png");
    }

    private static String card(String page, String property) {
        return page.replaceAll("(?s).*<meta property=\"og:" + property + "\" content=\"([^\"]*)\">.*", "$1")
                .replace("&amp;", "&")
                .replace('\u00a0', ' ');
    }

    @Test
    void aLinkToAPageShowsItsFigureWithTheDay() throws Exception {
        var asked = ASKED + "&known=2030-01-01";
        var overview = visitor.get("/u/cited" + asked).body();
        var group =
                visitor.get("/u/cited/frameworks/2021-2023/groups/2?lang=en").body();
        var measure = visitor.get("/u/cited/frameworks/2021-2023/measures/1.2?lang=en")
                .body();

        assertThat(card(overview, "title")).isEqualTo("Main Directions 2021-2023");
        assertThat(card(overview, "description"))
                .contains("of 4 measures", "confirmed by both Parties. Position on 30 June 2023.", "Demonstration");
        assertThat(card(group, "image")).contains("group=2&on=2023-06-30&known=", "&lang=en");
        assertThat(card(measure, "title")).contains("Law & \"order\"".replace("\"", "&#34;"));
        for (var page : java.util.List.of(overview, group, measure)) {
            var image = card(page, "image");
            assertThat(image).startsWith(app.address() + "/u/cited/card.png?framework=2021-2023");
            assertThat(bytes(image.replace(app.address(), "")).headers().firstValue("Content-Type"))
                    .contains("image/png");
        }
    }

    @Test
    void whatIsKeptForOneNameOfTheServerIsNotGivenToAnother() throws Exception {
        // in no language that is asked for: an answer with a cookie is not kept
        var path = "/u/cited?framework=2021-2023&on=2023-06-30&known=2030-01-01";
        var mine = visitor.get(path).body();
        var other = app.address().contains("localhost")
                ? app.address().replace("localhost", "127.0.0.1")
                : app.address().replace("127.0.0.1", "localhost");
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(other + path))
                    .build();
            var theirs = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(card(mine, "image")).startsWith(app.address());
            assertThat(card(theirs, "image")).startsWith(other + "/");
        }
    }

    @Test
    void theFeedOfAProgrammeTellsWhatWasRecordedOfItsMeasuresAlone() {
        var feed = xml(followed("/u/cited/frameworks/2021-2023/groups/1.atom?lang=en"));
        var root = feed.getDocumentElement();

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (var each : java.util.List.of("id", "title", "updated", "author"))
            assertThat(root.getElementsByTagName(each).getLength()).as(each).isPositive();
        var ids = new java.util.HashSet<String>();
        var entries = root.getElementsByTagName("entry");
        assertThat(entries.getLength()).isGreaterThan(3);
        for (int i = 0; i < entries.getLength(); i++) {
            var entry = (org.w3c.dom.Element) entries.item(i);
            assertThat(ids.add(entry.getElementsByTagName("id").item(0).getTextContent()))
                    .isTrue();
            assertThat(java.time.Instant.parse(
                            entry.getElementsByTagName("updated").item(0).getTextContent()))
                    .isNotNull();
        }
        assertThat(root.getTextContent()).contains("Law & \"order\" <b>").doesNotContain("2.1 Measure");
    }
}
