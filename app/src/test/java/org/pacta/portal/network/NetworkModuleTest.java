package org.pacta.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.portal.api.Asker;
import org.pacta.register.plan.Plans;

/// A chain of five measures, the fourth of which is for the Parties alone, and one that stands alone.
class NetworkModuleTest {

    private static final String MAP = "/u/net/frameworks/2021-2023/network";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Asker asker;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        plan = PlanFixture.demonstration(app, "net", "2023-06-30", "A", "B");
        plan.group("1", "");
        for (var code : new String[] {"text", "adoption", "force", "secret", "after", "alone"}) {
            plan.measure(code, "1");
            plan.title(code, "en", "Zebra crossings, " + code);
            plan.due(code, "2023-Q1");
        }
        plan.link("text", "adoption");
        plan.link("adoption", "force");
        plan.link("force", "secret");
        plan.link("secret", "after");
        plan.ceiling("secret", Visibility.PARTIES);
        var empty = PlanFixture.demonstration(app, "bare", "2023-06-30", "A", "B");
        empty.group("1", "");
        empty.measure("single", "1");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void saysFirstHowManyMeasuresHaveLinks() {
        var page = asker.get(MAP).body();

        assertThat(page).contains("3 of 5 measures are linked to others.");
        assertThat(page).contains("?measure=adoption\"").doesNotContain("?measure=alone\"");
    }

    /// Of those with as many links, 1.9 comes before 1.10.
    @Test
    void theListHasTheOrderOfThePlan() {
        var plan = PlanFixture.demonstration(app, "order", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.measure("1.9", "1");
        plan.measure("1.10", "1");
        plan.link("1.9", "1.10");

        assertThat(asker.get("/u/order/frameworks/2021-2023/network").body())
                .containsSubsequence("?measure=1.9\"", "?measure=1.10\"");
    }

    @Test
    void worksWithoutAnyLink() {
        var page = asker.get("/u/bare/frameworks/2021-2023/network");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("0 of 1 measure are linked", "No measure of this plan that you may see has links");
        var alone = asker.get(MAP + "?measure=alone");
        assertThat(alone.statusCode()).isEqualTo(200);
        assertThat(alone.body())
                .contains("nothing comes before it, nothing waits for it")
                .doesNotContain("class=\"map\"");
    }

    @Test
    void everyBoxLeadsToItsOwnMapAndTheOneInFocusToItsPage() {
        var page = asker.get(MAP + "?measure=adoption").body();

        assertThat(page).contains("<a href=\"/u/net/frameworks/2021-2023/network?measure=text\" class=\"box \"");
        assertThat(page).contains("<a href=\"/u/net/frameworks/2021-2023/measures/adoption\" class=\"box focus\"");
        assertThat(page).contains("1 comes before it, 1 waits for it");
        assertThat(page).contains("starts after the first is finished");
    }

    @Test
    void eachBoxSaysInWordsWhereItsMeasureStands() {
        var page = asker.get(MAP + "?measure=adoption").body();

        assertThat(page).contains("aria-label=\"text Zebra crossings, text; date passed\"");
        assertThat(page).containsPattern("<text class=\"stands bad\"[^>]*>! date passed</text>");
        var before = asker.get(MAP + "?measure=adoption&on=2023-02-01&known=2030-01-01")
                .body();
        assertThat(before).doesNotContain("date passed").contains("class=\"stands calm\"");
    }

    @Test
    void theDatesOfBothEndsStandInTheTable() {
        assertThat(asker.get(MAP + "?measure=adoption").body()).containsPattern("(?s)<tbody.*Q1.2023");
    }

    @Test
    void goesOnlyAsFarAsAsked() {
        assertThat(asker.get(MAP + "?measure=force&reach=1").body()).doesNotContain("Zebra crossings, text");
        assertThat(asker.get(MAP + "?measure=force&reach=2").body()).contains("Zebra crossings, text");
        assertThat(asker.get(MAP + "?measure=force&reach=99999999999").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?measure=force&reach=5",
                "?measure=after&reach=5",
                "?measure=after&on=2023-03-01",
                "?lang=ru"
            })
    void whatIsNotForEverybodyNeitherShowsNorIsCounted(String query) {
        var answer = asker.get(MAP + query);
        // an address with one of the two times is sent on to one with both
        var page = answer.statusCode() == 302
                ? asker.get(answer.headers().firstValue("location").orElseThrow())
                : answer;

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("secret");
    }

    @Test
    void askedForByItsCodeItIsAsIfItWereNotThere() {
        var hidden = asker.get(MAP + "?measure=secret");
        var unknown = asker.get(MAP + "?measure=nosuch");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace("secret", "nosuch")).isEqualTo(unknown.body());
        assertThat(asker.get(MAP + "?measure=after").body()).contains("nothing comes before it");
    }

    @Test
    void thePartiesSeeTheWholeChain() {
        var asOf = plan.on("2023-06-30").asOf();
        var union = plan.unionId();

        var seen = plan.read(Viewer.parties(union), () -> app.bean(Plans.class).precedences(union, asOf));
        var open = plan.read(Viewer.PUBLIC, () -> app.bean(Plans.class).precedences(union, asOf));

        assertThat(seen).hasSize(4);
        assertThat(open).hasSize(2);
    }
}
