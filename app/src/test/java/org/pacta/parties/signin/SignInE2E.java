package org.pacta.parties.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PageLook;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;
import org.springframework.context.ConfigurableApplicationContext;

/// Signing in with a browser: by password, through a real provider of OpenID Connect, by passkey. Each page on the way
/// is looked at by axe, wide and narrow, in the three languages.
class SignInE2E {

    private static final String GOOD = "seven quiet lanterns over Polatsk";

    private static ConfigurableApplicationContext provider;
    private static TestApplication app;
    private static Cast cast;
    private static TestBrowser chromium;
    private static Browser browser;

    @BeforeAll
    static void start() {
        provider = IdentityProvider.start();
        app = TestApplication.served(
                "--pacta.oidc.state.name=State ID",
                "--pacta.oidc.state.issuer=" + IdentityProvider.issuer(provider),
                "--pacta.oidc.state.client-id=pacta",
                "--pacta.oidc.state.client-secret=of the client");
        IdentityProvider.know(provider, address());
        var plan = PlanFixture.demonstration(app, "hall", "2023-06-30", "A", "B");
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Boris", Role.BODY_OFFICER, plan.id("party", "B"), plan.id("body", "b-1"));
        for (var name : List.of("Anna", "Boris")) {
            app.bean(Accounts.class).open(cast.person(name), name + "@example.org");
            app.bean(Accounts.class).password(cast.person(name), GOOD);
        }
        chromium = new TestBrowser();
        browser = chromium.browser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        app.close();
        provider.close();
    }

    /// Passkeys belong to a name, not to a number.
    private static String address() {
        return app.address().replace("127.0.0.1", "localhost");
    }

    private static Page open(BrowserContext context, String path) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) throw new AssertionError(message.text());
        });
        page.navigate(address() + path);
        return page;
    }

    private static void button(Page page, String name) {
        TestBrowser.leads(page, () -> press(page, name));
    }

    /// What only a script answers, or leads further by itself.
    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page signedIn(BrowserContext context, String name) {
        var page = open(context, "/sign-in?lang=en");
        page.getByLabel("Name for signing in").fill(name);
        page.getByLabel("Password").fill(GOOD);
        button(page, "Sign in");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    @Test
    void byPasswordAndKeyboardAlone() {
        try (var context = browser.newContext()) {
            var page = open(context, "/sign-in?lang=en&to=/u/hall");
            PageLook.checkWidths(page, "sign-in");
            page.getByLabel("Name for signing in").focus();
            page.keyboard().type("anna@example.org");
            page.keyboard().press("Tab");
            page.keyboard().type("wrong");
            TestBrowser.leads(page, () -> page.keyboard().press("Enter"));
            page.getByRole(AriaRole.ALERT).first().waitFor();
            PageLook.checkWidths(page, "sign-in");
            assertThat(page.getByLabel("Name for signing in").inputValue()).isEqualTo("anna@example.org");

            page.getByLabel("Password").focus();
            page.keyboard().type(GOOD);
            TestBrowser.leads(page, () -> page.keyboard().press("Enter"));
            page.waitForURL(address() + "/u/hall");

            assertThat(page.locator(".reader").textContent()).contains("Anna", "Coordinator of a Party · Party A");
            PageLook.checkWidths(page, "sign-in");
            button(page, "Sign out");
            page.waitForURL(address() + "/");
            assertThat(page.locator(".reader").textContent())
                    .contains("Sign in")
                    .doesNotContain("Anna");
        }
    }

    @Test
    void withoutScriptsAsWell() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = signedIn(context, "anna@example.org");

            assertThat(page.locator(".reader").textContent()).contains("Anna");
        }
    }

    @Test
    void throughAProviderOnceItIsTied() {
        try (var context = browser.newContext()) {
            var unknown = open(context, "/sign-in?lang=en");
            unknown.getByText("Sign in with State ID").click();
            atProvider(unknown);
            unknown.waitForURL("**/sign-in/with/state/back?**");
            assertThat(unknown.getByRole(AriaRole.STATUS).textContent()).contains("no account here is tied");
            PageLook.checkWidths(unknown, "sign-in");
        }
        try (var context = browser.newContext()) {
            var page = signedIn(context, "anna@example.org");
            page.navigate(address() + "/account?lang=en");
            button(page, "Tie to my account");
            PageLook.checkWidths(page, "sign-in");
            page.getByText("Continue to State ID").click();
            atProvider(page);
            page.waitForURL(address() + "/account");
            assertThat(page.getByText("Remove", new Page.GetByTextOptions().setExact(true))
                            .count())
                    .isOne();
        }
        try (var context = browser.newContext()) {
            var page = open(context, "/sign-in?lang=en&to=/u/hall");
            page.getByText("Sign in with State ID").click();
            atProvider(page);
            page.waitForURL(address() + "/u/hall");
            assertThat(page.locator(".reader").textContent()).contains("Anna");
        }
    }

    private static void atProvider(Page page) {
        page.waitForURL(IdentityProvider.issuer(provider) + "/login");
        page.locator("#username").fill(IdentityProvider.USER);
        page.locator("#password").fill(IdentityProvider.PASSWORD);
        page.locator("button[type=submit]").click();
    }

    /// What another browser began is not this one's: the code of an attacker lets nobody in.
    @Test
    void aJourneyOfAnotherBrowserLeadsNowhere() {
        try (var context = browser.newContext()) {
            var page = open(context, "/sign-in/with/state/back?code=stolen&state=guessed&lang=en");

            assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("did not let you in");
        }
    }

    @Test
    void byPasskey() {
        try (var context = browser.newContext()) {
            var page = signedIn(context, "boris@example.org");
            authenticator(context, page);
            page.navigate(address() + "/account?lang=en");
            page.getByLabel("Name of the passkey").fill("Laptop");
            PageLook.checkWidths(page, "sign-in");
            press(page, "Make a passkey");
            page.getByText("Laptop").waitFor();
            button(page, "Sign out");
            page.waitForURL(address() + "/");

            page.navigate(address() + "/sign-in?lang=en&to=/u/hall");
            press(page, "Sign in with a passkey");
            page.waitForURL(address() + "/u/hall");

            assertThat(page.locator(".reader").textContent()).contains("Boris");
            page.navigate(address() + "/account?lang=en");
            button(page, "Remove: Laptop");
            page.waitForURL(address() + "/account");
            assertThat(page.getByText("Laptop").count()).isZero();
            button(page, "Sign out");
            page.navigate(address() + "/sign-in?lang=en");
            press(page, "Sign in with a passkey");
            page.locator("#passkey-fault:not([hidden])").waitFor();
        }
    }

    /// A device of the browser's own, which verifies its user and keeps passkeys.
    private static void authenticator(BrowserContext context, Page page) {
        var session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var added = new JsonObject();
        added.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", added);
    }

    @Test
    void linksAndOnesOwnPageAreWithoutFindings() {
        var languages = List.of("en", "ru", "be");
        try (var context = browser.newContext()) {
            signedIn(context, "boris@example.org").close();
            for (var language : languages) {
                var key = app.bean(Sessions.class)
                        .link(Sessions.Purpose.PASSWORD, cast.person("Boris"), Duration.ofHours(1))
                        .word();
                for (var path :
                        List.of("/account?lang=" + language, "/sign-in/password?lang=" + language + "&key=" + key)) {
                    try (var page = open(context, path)) {
                        PageLook.checkWidths(page, "sign-in");
                    }
                }
            }
        }
    }
}
