package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.parties.presence.Browser;
import org.pacta.register.plan.Plan;

/// The sittings that a page offers to be seen as of, one of them before there was a plan.
class PickerModuleTest {

    private static TestApplication app;

    @BeforeAll
    static void aMeetingBeforeThePlan() {
        app = TestApplication.served();
        var plan = PlanFixture.reconstructed(app, "picker", "2020-06-01T00:00:00Z", "A", "B");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.due("1.1", "2023-03-31");
        plan.act("A-1", "A");
        plan.body("council", "");
        plan.meeting("old", "council", "2018-05-10");
        plan.meeting("1", "council", "2021-06-01");
        plan.meeting("53", "council", "2023-03-27");
        plan.enter(entry -> {
            var from = PlanFixture.day("2022-01-01");
            long second = entry.thing("framework", 0, 0);
            entry.code(second, "framework", 0, "2022-2024", from);
            entry.text(second, "title", "en", "Second plan", true, from);
            app.bean(Plan.class).framework(entry, second, from, PlanFixture.day("2024-12-31"), "measures", 2, from);
        });
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static HttpResponse<String> open(String path) {
        return new Browser(app.address()).open(path);
    }

    private static String offered(String page, String day) {
        var match = Pattern.compile("href=\"([^\"]*on=" + day + "[^\"]*)\"").matcher(page);
        assertThat(match.find()).as(day).isTrue();
        return match.group(1).replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/u/picker/frameworks/2021-2023/measures?show=remaining",
                "/u/picker/frameworks/2021-2023/timeline",
                "/u/picker?framework=2021-2023",
                "/u/picker/checks",
                "/u/picker/forecast",
                "/u/picker/compare"
            })
    void whereNoPlanWasThereYetThePageIsThatOfTheMeetings(String path) {
        var page = open(path).body();

        var before = offered(page, "2018-05-10");
        assertThat(before).startsWith("/u/picker/meetings?").doesNotContain("framework");
        assertThat(open(before).statusCode()).as(before).isEqualTo(200);
        var after = offered(page, "2023-03-27");
        assertThat(after).startsWith(path.replaceFirst("\\?.*", "") + "?");
        assertThat(open(after).statusCode()).as(after).isEqualTo(200);
    }

    /// The second plan begins in 2022, so that in 2021 there was another.
    @Test
    void whereAnotherPlanWasThereThePageIsTheOverviewOfThatDay() {
        var before = offered(open("/u/picker/frameworks/2022-2024/measures").body(), "2021-06-01");

        assertThat(before).startsWith("/u/picker?").doesNotContain("framework");
        assertThat(open(before).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/u/picker/acts",
                "/u/picker/provisions?framework=2022-2024",
                "/u/picker/taxonomies?framework=2021-2023",
                "/u/picker/acts?framework=2021-2023"
            })
    void pagesThatNeedNoPlanStay(String path) {
        var page = open(path).body();

        for (var day : List.of("2018-05-10", "2021-06-01", "2023-03-27")) {
            var then = offered(page, day);
            assertThat(then).startsWith(path.replaceFirst("\\?.*", "") + "?");
            assertThat(open(then).statusCode()).as(then).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', On 10 May 2018 there was no plan yet.",
        "/forecast, On 10 May 2018 there was no plan yet.",
        "/compare, On 10 May 2018 there was no plan yet.",
        "/frameworks/2021-2023/measures, “2021-2023” was not yet in the record",
        "/provisions?framework=2021-2023, “2021-2023” was not yet in the record"
    })
    void aDayBeforeThePlanSaysSo(String path, String said) {
        var sign = path.contains("?") ? "&" : "?";
        var answer = open("/u/picker" + path + sign + "on=2018-05-10&known=2018-05-10");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Browser.text(answer)).contains(said, "Show today’s position");
        assertThat(open("/u/picker/frameworks/never/measures").body()).contains("mistyped");
    }

    /// Of a page that shows the rows of one check, the other checks lead to theirs.
    @Test
    void eachCheckLeadsToRowsThatAreThere() {
        var found = Pattern.compile("href=\"#([a-z-]+)\"");
        var all = open("/u/picker/checks?framework=2021-2023").body();
        var checks = found.matcher(all)
                .results()
                .map(each -> each.group(1))
                .filter(each -> all.contains("id=\"" + each + "-rows\""))
                .toList();
        assertThat(checks).isNotEmpty();

        var one = open("/u/picker/checks?framework=2021-2023&check=nothing-of-the-kind")
                .body();

        for (var each : checks) assertThat(one).contains("check=" + each).doesNotContain("\"#" + each + "\"");
    }
}
