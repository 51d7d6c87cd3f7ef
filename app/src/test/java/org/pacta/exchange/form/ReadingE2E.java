package org.pacta.exchange.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.PageLook;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;

/// An officer shows the program a table and looks at what it makes of it, in a browser.
class ReadingE2E {

    private static final String ANNEX = """
            № п/п;Наименование мероприятия;Исполнители;Срок исполнения
            1.1;Гармонизация законодательства о налогах и сборах;Минфин;IV квартал 2021 г.
            1.2;Обмен данными;Минфин;когда-нибудь
            """;

    private static TestApplication app;
    private static TestBrowser chromium;

    @BeforeAll
    static void start() {
        app = TestApplication.served("--pacta.demo=true");
        var plan = PlanFixture.demonstration(app, "offices", "2023-06-30", "A", "B");
        new Cast(app, plan.unionId()).is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
        chromium = new TestBrowser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        app.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, ru, LIGHT", "360, be, DARK", "360, en, LIGHT"})
    void aTableIsShownAsItWouldBeRead(int width, String language, ColorScheme scheme) {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
            var page = context.newPage();
            page.navigate(app.address() + "/enter?lang=en");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anna"))
                    .first()
                    .click();
            page.waitForURL(url -> !url.contains("/enter"));
            page.navigate(app.address() + "/u/offices/data/reading?lang=" + language);
            PageLook.check(page, "reading-" + language);

            page.locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("annex.csv", "text/csv", ANNEX.getBytes(Charset.forName("windows-1251"))));
            page.locator("form.form button[type=submit]").first().click();
            page.waitForSelector("pre code");

            assertThat(page.locator("main").innerText()).contains("когда-нибудь", "Гармонизация");
            assertThat(page.locator("#mapping").inputValue()).contains("measures:");
            PageLook.check(page, "reading-" + language + "-read");
        }
    }
}
