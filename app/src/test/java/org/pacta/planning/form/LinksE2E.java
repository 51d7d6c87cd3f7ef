package org.pacta.planning.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PageLook;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;

/// Suggested links as the secretariat decides on them with a browser, on a desk and on a telephone.
class LinksE2E {

    private static TestApplication app;
    private static TestBrowser chromium;

    @BeforeAll
    static void start() {
        app = TestApplication.served("--pacta.demo=true");
        var plan = PastPlan.demonstration(app, "demo");
        plan.together(() -> {
            measure(plan, "T1", "draft", "Draft agreement on telecommunications interoperability", "2023-09-01");
            measure(
                    plan,
                    "T2",
                    "act-adopted",
                    "Approval of the agreement on telecommunications interoperability",
                    "2023-10-01");
            measure(
                    plan,
                    "T3",
                    "act-in-force",
                    "Ratification of the agreement on telecommunications interoperability",
                    "2023-12-01");
        });
        var _ = new Cast(app, plan.unionId()).is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);
        chromium = new TestBrowser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        app.close();
    }

    private static void measure(PlanFixture plan, String code, String result, String title, String due) {
        plan.measure(code, "1", result, Visibility.PUBLIC, "2020-01-01");
        plan.title(code, "en", title);
        plan.due(code, due);
    }

    @Test
    void eachLinkIsDecidedOnWhereverItIsLookedAt() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate(app.address() + "/enter?lang=en");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Olga").setExact(true))
                    .first()
                    .click();
            page.waitForURL(url -> !url.contains("/enter"));
            page.navigate(app.address() + "/u/demo/frameworks/2021-2023/links?lang=en");
            page.getByText("Refuse").first().click();
            page.getByLabel("Why not?").first().fill("One does not need the other");
            TestBrowser.leads(
                    page, () -> page.locator("button[value=refuse]").first().click());

            assertThat(page.locator("main").innerText()).contains("One does not need the other");
            for (var width : List.of(1280, 360)) {
                page.setViewportSize(width, 900);
                PageLook.check(page, "links");
                assertThat(page.locator("button[value=accept]").count()).isPositive();
                assertThat(page.locator("button[value=again]").count()).isOne();
            }
        }
    }
}
