package org.pacta.exchange.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.pacta.ClaimFixture;
import org.pacta.PageLook;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;
import org.pacta.reporting.Registrations;
import org.pacta.reporting.Reports;
import org.pacta.reporting.Statement;
import org.pacta.reporting.Submission;

/// An officer's quarter in a browser, by page and by workbook, counted in clicks.
@EnabledIfSystemProperty(named = "long", matches = "true")
class QuarterE2E {

    /// Of so many measures something is said about every fourth; the others are unchanged.
    private static final int MEASURES = 40;

    private static final int CHANGED = MEASURES / 4;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static TestApplication app;
    private static TestBrowser chromium;
    private static PlanFixture plan;
    private int clicks;
    private int typed;

    @BeforeAll
    static void start() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "quarters", "2023-07-05", "A", "B");
        var at = new ClaimFixture(app, plan);
        plan.group("1", "");
        var bodies = List.of("a-2", "a-3");
        bodies.forEach(each -> plan.body(each, "A"));
        for (var body : bodies)
            for (int i = 1; i <= MEASURES; i++) {
                var code = body.substring(2) + "." + i;
                plan.measure(code, "1");
                plan.assign(code, body, "lead");
            }
        new Cast(app, plan.unionId())
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-2"))
                .is("Ivan", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-3"))
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
        open("2023-Q1", "2023-01-01", "2023-03-31", "2023-04-10");
        open("2023-Q2", "2023-04-01", "2023-06-30", "2023-07-10");
        for (var body : bodies) {
            var statements = new ArrayList<Statement>();
            for (int i = 1; i <= MEASURES; i++)
                statements.add(new Statement(plan.counted(body.substring(2) + "." + i), said("Draft in work."), 0));
            app.bean(Registrations.class)
                    .submit(
                            at.coordinator("A"),
                            at.union(),
                            "2023-Q1",
                            0,
                            List.of(new Submission(plan.id("body", body), statements)),
                            PlanFixture.day("2023-04-05"));
        }
        chromium = new TestBrowser();
    }

    private static Reports.Said said(String words) {
        return new Reports.Said(Map.of("done", words), "en", null, null, 0, null);
    }

    private static void open(String code, String starts, String ends, String due) {
        plan.enter(entry -> app.bean(Reports.class)
                .open(
                        entry,
                        new Reports.Opening(
                                code,
                                "Quarter " + code,
                                "en",
                                plan.id("framework", "2021-2023"),
                                PlanFixture.day(starts),
                                PlanFixture.day(ends),
                                PlanFixture.day(due),
                                PlanFixture.day(due).plusDays(10)),
                        PlanFixture.day("2023-01-01")));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        app.close();
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setAcceptDownloads(true));
    }

    private static Page entered(BrowserContext context, String name) {
        var page = context.newPage();
        page.navigate(app.address() + "/enter?lang=en");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/enter"));
        page.navigate(app.address() + "/u/quarters/desk?lang=en");
        return page;
    }

    private void link(Page page, String words) {
        clicks++;
        TestBrowser.leads(page, () -> linked(page, words).click());
    }

    private static Locator linked(Page page, String words) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    private void button(Page page, String words) {
        clicks++;
        var button = page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .first();
        TestBrowser.leads(page, button::click);
    }

    private static String at(String below) {
        return app.address() + "/u/quarters/cycles/2023-Q2" + below;
    }

    @Test
    void anOfficersQuarterByPage() {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = entered(context, "Igor");
            PageLook.check(page, "quarter-desk");
            link(page, "Reports by quarter");
            link(page, "Quarter 2023-Q2");
            link(page, "Body a-2");
            PageLook.check(page, "quarter-body");
            for (int i = 1; i <= CHANGED; i++) {
                link(page, "2." + i + " Measure 2." + i);
                if (i == 1) PageLook.check(page, "quarter-form");
                page.getByLabel("What was done").fill("Sent to the parliament.");
                typed++;
                button(page, "Submit the report");
                link(page, "To the measures of the body");
            }
            button(page, "No change on all that is not yet reported");
            PageLook.check(page, "quarter-receipt");

            assertThat(page.locator("main").innerText()).contains("Receipt No 2023-Q2/");
            page.navigate(at("/bodies/a-2"));
            assertThat(page.locator("main tbody").innerText()).doesNotContain("awaited");
            PageLook.check(page, "quarter-body-done");
            // three to the body, three for each measure of which something is said, one for all the others
            assertThat(clicks).isEqualTo(3 + 3 * CHANGED + 1);
            assertThat(typed).isEqualTo(CHANGED);
        }
    }

    @Test
    void anOfficersQuarterByWorkbook() throws IOException {
        try (var context = context(360, ColorScheme.DARK)) {
            var page = entered(context, "Ivan");
            PageLook.check(page, "quarter-desk");
            link(page, "Reports by quarter");
            link(page, "Quarter 2023-Q2");
            link(page, "Workbooks of bodies");
            PageLook.check(page, "quarter-workbooks");
            var download = page.waitForDownload(() -> linked(page, "Body a-3").click());
            clicks++;
            var filled = new Filled(Files.readAllBytes(download.path()));
            for (int i = 1; i <= MEASURES; i++) {
                if (i <= CHANGED) filled.with("3." + i, Column.DONE, "Sent to the parliament.");
                else filled.with("3." + i, Column.UNCHANGED, "yes");
            }
            page.getByLabel("Workbooks that were filled in").setInputFiles(file(filled));
            clicks++;
            button(page, "Check and hand in");

            assertThat(page.locator("main").innerText()).contains("Receipt No 2023-Q2/", "Sent to the parliament.");
            // three to the workbooks, one for the download, one for the file, one to hand it in
            assertThat(clicks).isEqualTo(6);
            filled.with("3.1", Column.EXPECTED, "soon");
            page.navigate(at("/workbooks"));
            page.getByLabel("Workbooks that were filled in").setInputFiles(file(filled));
            button(page, "Check and hand in");
            PageLook.check(page, "quarter-faults");
            assertThat(page.locator("main").innerText()).contains("This is no day: soon");
            filled.with("3.1", Column.EXPECTED, "");
            filled.with("3.2", Column.DONE, "Adopted by the parliament.");
            page.navigate(at("/workbooks"));
            page.getByLabel("Workbooks that were filled in").setInputFiles(file(filled));
            button(page, "Check and hand in");
            PageLook.check(page, "quarter-conflicts");
            assertThat(page.locator("main").innerText()).contains("Keep what stands");
        }
    }

    private static FilePayload file(Filled filled) {
        return new FilePayload("a-3.xlsx", XLSX, filled.bytes());
    }
}
