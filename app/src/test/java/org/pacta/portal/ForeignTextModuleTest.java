package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TopicFixture;
import org.pacta.TreatyFixture;
import org.pacta.portal.api.Asker;

/// A text that a plan has in another language than the page says which: programs that read pages aloud need it.
class ForeignTextModuleTest {

    private static final String PLAN = "/frameworks/2021-2023";

    private static TestApplication app;
    private static Asker asker;

    @BeforeAll
    static void serve() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        var plan = PlanFixture.of(app, "f", "A", "B");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.measure("1.2", "1");
        plan.group("1.1", "1");
        plan.measure("1.3", "1.1");
        plan.enter(entry -> entry.text(
                plan.counted("1.3"),
                "description",
                "it",
                "Riforma della pubblica amministrazione",
                true,
                PlanFixture.day("2020-01-01")));
        plan.link("1.1", "1.2");
        plan.due("1.1", "2023-06-30");
        plan.act("A-1", "A");
        plan.act("U-1", "");
        plan.reach("A-1", "prepared", "2022-01-01");
        plan.twin("A-1", "U-1");
        plan.carryOut("A-1", "1.1");
        var treaty = new TreatyFixture(app, plan);
        treaty.provision("P1", null);
        treaty.provision("P1.1", "P1");
        treaty.align("1.1", "P1", "high");
        plan.body("council", "");
        var topics = new TopicFixture(app, plan);
        topics.taxonomy("T", "council");
        topics.term("T", "t", null);
        topics.classify("1.1", "T:t");
        plan.meeting("53", "council", "2023-03-27");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/measures, Measure 1.1",
        "/measures/1.1, Measure 1.1",
        "/measures/1.1, Measure 1.2",
        "/measures, 1 Group 1",
        "/measures, Taxonomy T: Term t",
        "/measures/1.1, Term t",
        "/measures/1.1, Act A-1",
        "/measures/1.1, Provision P1"
    })
    void ofAPlan(String path, String words) {
        marked("/u/f" + PLAN + path, words);
    }

    @ParameterizedTest
    @CsvSource({
        "/acts, Act A-1",
        "/acts/A-1, Act A-1",
        "/acts/A-1, Act U-1",
        "/acts/A-1, Measure 1.1",
        "/provisions, Treaty T",
        "/provisions, Provision P1",
        "/provisions/P1, Provision P1",
        "/provisions/P1, Provision P1.1",
        "/provisions/P1, Treaty T",
        "/provisions/P1, Measure 1.1",
        "/bodies, Body a-1",
        "/bodies, Party A",
        "/taxonomies, Taxonomy T",
        "/taxonomies, Body council",
        "/taxonomies/T, Taxonomy T",
        "/taxonomies/T, Term t",
        "/bodies/a-1, Body a-1",
        "/meetings, Meeting 53",
        "/meetings/53, Meeting 53",
        "/meetings/53, Body council"
    })
    void ofAUnion(String path, String words) {
        marked("/u/f" + path, words);
    }

    @ParameterizedTest
    @CsvSource({
        "'', <a class=\"name\", Union f",
        "/measures/1.1, <nav class=\"crumbs\", Union f",
        "/measures/1.1, <nav class=\"crumbs\", Main Directions 2021-2023",
        "/measures/1.1, <nav class=\"crumbs\", 1 Group 1",
        "/measures/1.3, <dt>, 1 Group 1",
        "/groups/1.1, <nav class=\"crumbs\", 1 Group 1",
        "/measures/1.3, <dt>, 1.1 Group 1.1"
    })
    void ofTheWayThere(String path, String from, String words) {
        var page = asker.get("/u/f" + (path.isEmpty() ? "" : PLAN + path) + "?lang=be")
                .body();

        assertThat(marked(page.substring(page.indexOf(from)), words, "en")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"<h2>, Union f", "<h3>, Main Directions 2021-2023"})
    void ofTheUnions(String from, String words) {
        var page = asker.get("/?lang=be").body();

        assertThat(marked(page.substring(page.indexOf(from)), words, "en")).isTrue();
    }

    /// Plans are written in more languages than pages speak.
    @Test
    void inALanguageInWhichNoPageSpeaks() {
        var page = asker.get("/u/f" + PLAN + "/measures/1.3?lang=be").body();

        assertThat(page).contains("<p lang=\"it\">Riforma della pubblica amministrazione</p>");
    }

    private static boolean marked(String page, String words, String language) {
        return Pattern.compile("<[^<>]* lang=\"" + language + "\"[^<>]*>" + Pattern.quote(words) + "<")
                .matcher(page)
                .find();
    }

    private static void marked(String path, String words) {
        var page = asker.get(path + "?lang=be").body();
        var main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

        assertThat(marked(main, words, "en")).as(words + " on " + path).isTrue();
    }
}
