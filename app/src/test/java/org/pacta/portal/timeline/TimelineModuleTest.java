package org.pacta.portal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecasts;
import org.pacta.portal.api.Asker;
import org.pacta.register.plan.Plans;

/// The time-line of a plan with a past, in a demonstration (whose forecasts everybody sees) and in a real union.
class TimelineModuleTest {

    private static TestApplication app;
    private static PlanFixture demo;
    private static PlanFixture real;
    private static Asker asker;

    @BeforeAll
    static void plans() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        demo = PastPlan.demonstration(app, "demo");
        real = PastPlan.of(app, "real");
        demo.together(() -> {
            for (int i = 100; i < 170; i++) demo.measure("N" + i, "1");
            demo.title("M1", "en", "Zebra crossings");
        });
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static String page(String union, String query) {
        var answer = asker.get("/u/" + union + "/frameworks/2021-2023/timeline" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.body();
    }

    private static int count(String page, String part) {
        return page.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void everyMeasureOfThePageIsABarAndARow() {
        var first = page("demo", "");
        var second = page("demo", "?skip=100");

        assertThat(count(first, "class=\"row\"")).isEqualTo(100);
        assertThat(count(second, "class=\"row\"")).isEqualTo(50);
        assertThat(count(first, "<tr role=\"row\">")).isEqualTo(101);
        assertThat(first).contains("Measures 1 to 100 of 150", "?skip=100\"").doesNotContain("measures before");
        assertThat(second).contains("Measures 101 to 150 of 150", "The 100 measures before");
    }

    @Test
    void aBarSaysInWordsWhatItShows() {
        assertThat(page("demo", "?group=1"))
                .contains("aria-label=\"M1 Zebra crossings; ")
                .containsPattern("aria-label=\"M1 [^\"]*due by 13.Mar.2021")
                .containsPattern("aria-label=\"M1 [^\"]*confirmed since [^\"]*\"")
                .containsPattern("aria-label=\"M79 [^\"]*forecast [^\"]* to [^\"]*P50 to P80")
                .doesNotContain("M80");
    }

    @Test
    void programmesFoldByTheirAddress() {
        assertThat(page("demo", "")).contains("<details class=\"programme\" open>");
        assertThat(page("demo", "?fold=all"))
                .contains("<details class=\"programme\">")
                .doesNotContain("<details class=\"programme\" open>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?group=2", "?fold=all", "?lang=be"})
    void whatIsForThePartiesAloneIsNeitherABarNorARow(String query) {
        assertThat(page("demo", query)).doesNotContain("SECRET");
        assertThat(page("real", query)).doesNotContain("SECRET");
    }

    @Test
    void theTableSaysWhatEachWaitsFor() {
        assertThat(page("demo", "?group=1")).containsPattern("(?s)>M75 .*?<span>M74</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?skip=-1", "?skip=9999999999", "?skip=abc", "?fold=%3Cx%3E", "?skip=5000"})
    void whateverIsAskedGivesAPage(String query) {
        assertThat(page("demo", query)).contains("Measures 1 to 100 of 150");
    }

    @Test
    void aPartOfThePlanThatIsNotThereIsNotFound() {
        assertThat(asker.get("/u/demo/frameworks/2021-2023/timeline?group=99").statusCode())
                .isEqualTo(404);
    }

    /// Until a forecast is published the public of a real union sees none of it; then what that one said.
    @Test
    void forecastsAreHiddenUntilOneIsPublished() {
        var day = PastPlan.TODAY;
        assertThat(page("real", ""))
                .contains("No forecast of this plan has been published")
                .doesNotContain(" P80");

        var asOf = new AsOf(day, real.head().recorded());
        var framework = real.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class).framework(real.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
        var kept = app.bean(KeptForecasts.class);
        var inner = kept.make(real.union(), framework, asOf, false);
        real.enter(entry -> kept.keep(entry, inner, day));
        assertThat(page("real", "")).contains("No forecast of this plan has been published");

        var open = kept.make(real.union(), framework, asOf, true);
        real.enter(entry -> kept.keep(entry, open, day));
        assertThat(page("real", "")).contains("the last that was published", "class=\"ahead\"");
    }

    @Test
    void aBarBeginsWhenWorkBeganIfSomebodySaidSo() {
        var forecasts = app.bean(Forecasts.class);
        long thing = real.id("measure", "M3");
        var asOf = new AsOf(PastPlan.TODAY, real.head().recorded());
        var framework = real.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class).framework(real.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
        var later = java.time.LocalDate.of(2021, 4, 5);
        real.enter(entry -> forecasts.begin(entry, thing, later));

        var starts = real.read(
                Viewer.PUBLIC,
                () -> forecasts.starts(
                        real.unionId(),
                        framework,
                        new AsOf(PastPlan.TODAY, real.head().recorded())));

        assertThat(starts).containsEntry(thing, later);
        assertThat(starts).containsEntry(real.id("measure", "M4"), java.time.LocalDate.of(2021, 1, 1));
        assertThat(starts).doesNotContainKey(real.id("measure", "SECRET"));
    }
}
