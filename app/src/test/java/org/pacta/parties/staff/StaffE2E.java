package org.pacta.parties.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PageLook;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;

/// The pages of people with a browser: a coordinator lets somebody in by keyboard; each page is without findings, wide
/// and narrow, light and dark, in the three languages in turn.
class StaffE2E {

    private static TestApplication app;
    private static Cast cast;
    private static TestBrowser chromium;

    @BeforeAll
    static void start() {
        app = TestApplication.served("--pacta.demo=true");
        var plan = PlanFixture.demonstration(app, "desk", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.assign("1.1", "a-1", "lead");
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Arno", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Denis", Role.ADMINISTRATOR, 0, 0);
        chromium = new TestBrowser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        app.close();
    }

    private static Page entered(BrowserContext context, String name) {
        var page = context.newPage();
        page.navigate(app.address() + "/enter?lang=en");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/enter"));
        return page;
    }

    @Test
    void aCoordinatorLetsSomebodyInByKeyboard() {
        try (var context = chromium.browser().newContext()) {
            var page = entered(context, "Anna");
            page.navigate(app.address() + "/u/desk/people/new?lang=en");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).focus();
            page.keyboard().type("Agnes");
            page.keyboard().press("Tab");
            page.keyboard().type("agnes@example.org");
            page.getByLabel("Role").focus();
            page.keyboard().type("Officer of a body");
            page.getByLabel("Body").focus();
            page.keyboard().type("Body a-1");
            page.getByLabel("First day").fill("2023-06-30");
            page.getByLabel("Grounds").focus();
            page.keyboard().type("Order 7");
            page.keyboard().press("Enter");

            page.waitForURL(Pattern.compile(".*/u/desk/people/\\d+"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Agnes");
            assertThat(page.textContent("main")).contains("Officer of a body · Body a-1");
        }
    }

    @Test
    void eachPageIsWithoutFindings() {
        var person = "/u/desk/people/" + cast.person("Arno");
        var paths = List.of(
                "/u/desk/people",
                "/u/desk/people/new",
                person,
                person + "/mandates/1/stand-in",
                "/u/desk/bodies/a-1/succession",
                "/u/desk/frameworks/2021-2023/measures/1.1/contacts",
                "/u/desk/capacity",
                "/enter",
                "/account");
        var languages = List.of("ru", "be", "en");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var dark = scheme == ColorScheme.DARK ? 1 : 0;
            try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
                var page = entered(context, "Anna");
                for (int i = 0; i < paths.size(); i++) {
                    // each page in one scheme; all of them in both in a long run
                    if (!Boolean.getBoolean("long") && i % 2 != dark) continue;
                    var turn = (i + dark) % languages.size();
                    page.navigate(app.address() + paths.get(i) + "?lang=" + languages.get(turn));
                    assertThat(page.locator("main h1").count()).as(paths.get(i)).isOne();
                    PageLook.checkWidths(page, "staff");
                }
            }
        }
        try (var context = chromium.browser().newContext()) {
            var page = entered(context, "Denis");
            page.navigate(app.address() + "/administrators?lang=be");
            PageLook.checkWidths(page, "staff");
        }
    }
}
