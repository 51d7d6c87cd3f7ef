package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.PageLook;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;

/// The forecast and what if, in a browser, by role and label.
class ForecastE2E {

    private static TestApplication app;
    private static TestBrowser chromium;

    @BeforeAll
    static void start() {
        app = TestApplication.served("--pacta.demo=true");
        PlanFixture plan = PastPlan.demonstration(app, "demo");
        assertThat(plan.code()).isEqualTo("demo");
        chromium = new TestBrowser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        app.close();
    }

    private static Page page(int width, String path, boolean scripts) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(scripts));
        var page = context.newPage();
        page.navigate(app.address() + path);
        return page;
    }

    /// On paper stand the tables as well, and no form or way to other pages.
    @Test
    void theTablesOfAForecastArePrinted() {
        var page = page(1280, "/u/demo/forecast?lang=en", false);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var table : List.of("#groups", "#things", "#findings"))
            assertThat(page.locator(table).isVisible()).as(table).isTrue();
        assertThat(page.getByText("Ask: what if?").isVisible()).isFalse();
        assertThat(page.getByText("Kept forecasts, and how good").isVisible()).isFalse();
        page.context().close();
    }

    /// Without scripts: a measure is left out, the present stands beside it, and the address says it all.
    @Test
    void somebodyAsksWhatIfAndSendsTheAddress() {
        var page = page(1280, "/u/demo/forecast?lang=en", false);
        assertThat(page.getByText("With what is known today").isVisible()).isTrue();
        page.getByText("Ask: what if?").click();
        page.getByLabel("Leave out").fill("M79");
        page.getByLabel("Name of this scenario").fill("Without seventy-nine");
        TestBrowser.leads(
                page, () -> page.getByLabel("Name of this scenario").press("Enter"));

        assertThat(page.url()).contains("drop=M79", "name=Without");
        assertThat(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("What if").setExact(true))
                        .isVisible())
                .isTrue();
        assertThat(page.getByText("“Without seventy-nine”").isVisible()).isTrue();
        assertThat(page.locator("table")
                        .filter(new Locator.FilterOptions().setHasText("The plan as it is"))
                        .first()
                        .innerText())
                .contains("/ 80", "/ 79");
        var sent = page(1280, page.url().substring(app.address().length()), true);
        assertThat(sent.locator(".lead").innerText())
                .isEqualTo(page.locator(".lead").innerText());
        TestBrowser.leads(sent, () -> sent.getByText("Show the plan as it is").click());
        assertThat(sent.url()).doesNotContain("drop=");
        page.context().close();
        sent.context().close();
    }

    @ParameterizedTest
    @CsvSource({"360, en, timeline?fold=", "1280, ru, network?measure=M75", "360, be, network?measure=M75"})
    void thePicturesOfThePlanAreUsableByAll(int width, String language, String picture) {
        // on a phone in the gate; in the long run on a desk as well
        assumeTrue(width == 360 || Boolean.getBoolean("long"));
        usable(width, language, "/u/demo/frameworks/2021-2023/" + picture + "&lang=" + language);
    }

    private static void usable(int width, String language, String path) {
        var page = chromium.tab(width, ColorScheme.LIGHT);
        page.navigate(app.address() + path);
        // it comes by itself once it is worked out
        if (path.contains("/desks")) page.locator(".brief").first().waitFor();
        PageLook.check(page, "forecast-%s-%d".formatted(language, Math.abs(path.hashCode() % 1000)));
    }

    /// By keyboard alone: a programme is folded and unfolded, and a bar leads to its measure.
    @Test
    void theTimelineIsUsedByKeyboard() {
        var page = page(1280, "/u/demo/frameworks/2021-2023/timeline?lang=en", false);
        var programme = page.locator("details.programme").first();
        var bar = programme.getByRole(AriaRole.LINK).first();
        assertThat(bar.isVisible()).isTrue();
        programme.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(bar.isVisible()).isFalse();
        page.keyboard().press("Enter");
        assertThat(bar.isVisible()).isTrue();
        page.keyboard().press("Tab");
        assertThat(String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')")))
                .startsWith("M1 ");
        page.keyboard().press("Enter");
        page.waitForURL("**/measures/M1*");
        page.context().close();
    }

    /// By keyboard alone: from box to box, each of which leads to its own map, the one in focus to its page.
    @Test
    void theMapIsUsedByKeyboard() {
        var page = page(1280, "/u/demo/frameworks/2021-2023/network?measure=M75&lang=en", false);
        page.locator("svg.map a").first().focus();
        assertThat(String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')")))
                .startsWith("M74 ");
        page.keyboard().press("Tab");
        assertThat(String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')")))
                .startsWith("M75 ");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**measure=M74*");
        page.locator("svg.map a.focus").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/measures/M74*");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"360, en, ", "1280, ru, ", "360, be, &drop=M79", "1280, en, &times=M79:0.5"})
    void thePagesAreUsableByAll(int width, String language, String more) {
        // on a phone in the gate; in the long run on a desk as well
        assumeTrue(width == 360 || Boolean.getBoolean("long"));
        for (var path : List.of(
                "/u/demo/forecast?lang=" + language + (more == null ? "" : more),
                "/u/demo/forecast/desks?lang=" + language + (more == null ? "" : more),
                "/u/demo/frameworks/2021-2023/links?lang=" + language,
                "/u/demo/frameworks/2021-2023/risks?lang=" + language,
                "/u/demo/frameworks/2021-2023/forecasts?lang=" + language)) {
            usable(width, language, path);
        }
    }
}
