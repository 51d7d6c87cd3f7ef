package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.PageLook;
import org.pacta.TestBrowser;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.page.delivery.Assets;
import org.pacta.page.delivery.Pages;
import org.pacta.page.delivery.SecurityHeaders;

/// Every page in a browser, under the real security policy: no finding of axe, nothing wider than the window, nothing
/// blocked.
class PageE2E {
    private static final Lexicon LEXICON = new Lexicon();
    private static final Path PICTURES = Path.of("target/pictures");

    private static HttpServer server;
    private static TestBrowser chromium;
    private static Browser browser;

    private record Answer(String type, byte[] content) {}

    @BeforeAll
    static void start() throws IOException {
        var answers = answers();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var part = exchange.getRequestHeaders().containsKey("HX-Request");
            var answer = answers.get(path + (part ? " part" : ""));
            exchange.getResponseHeaders().set("Content-Security-Policy", SecurityHeaders.POLICY);
            if (answer == null) {
                exchange.sendResponseHeaders(404, 1);
                exchange.getResponseBody().write(' ');
            } else {
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                exchange.sendResponseHeaders(200, answer.content().length);
                exchange.getResponseBody().write(answer.content());
            }
            exchange.close();
        });
        server.start();
        chromium = new TestBrowser();
        browser = chromium.browser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop(0);
    }

    private static Map<String, Answer> answers() {
        var answers = new HashMap<String, Answer>();
        var assets = new Assets();
        var looks = assets.looks();
        for (var href : List.of(looks.styles(), looks.script(), looks.icon())) {
            var asset = assets.named(href.substring("/assets/".length())).orElseThrow();
            answers.put(href.replaceFirst("-[0-9a-f]{16}", ""), new Answer(asset.type(), asset.content()));
        }
        var pages = new Pages();
        for (var language : Language.values()) {
            new Samples(LEXICON.in(language))
                    .all()
                    .forEach((name, sample) -> answers.put(
                            "/" + language.tag() + "/" + name, html(pages.render(sample.template(), sample.page()))));
        }
        var list = new ListSamples(new Samples(LEXICON.in(Language.EN))).list();
        var path = Samples.AT + "/measures";
        answers.put(path, html(pages.render("portal/list", list)));
        answers.put(path + " part", html(pages.render("portal/rows", list.table())));
        return answers;
    }

    private static Answer html(String text) {
        return new Answer("text/html;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> everyPageInTurn() {
        var names = List.copyOf(new Samples(LEXICON.in(Language.EN)).all().keySet());
        var languages = Language.values();
        return names.stream()
                .flatMap(name -> Stream.of(360, 1280)
                        .map(width -> Arguments.of(
                                name,
                                languages[Math.floorMod(name.hashCode() + width / 1000, languages.length)],
                                width,
                                Math.floorMod(name.hashCode() + width / 500, 2) == 0
                                        ? ColorScheme.LIGHT
                                        : ColorScheme.DARK)));
    }

    @ParameterizedTest(name = "{0} in {1}, {2} px, {3}")
    @MethodSource("everyPageInTurn")
    void isWithoutFindings(String name, Language language, int width, ColorScheme scheme) {
        check(name, language, width, scheme);
    }

    @Test
    void aFlawIsFound() {
        try (var page = open("en/overview", 360, ColorScheme.LIGHT)) {
            assertThat(PageLook.findings(page)).isEmpty();

            page.evaluate("document.querySelector('h1').innerHTML = '<button></button>'");

            assertThat(PageLook.findings(page).toString()).contains("button-name", "<button>");
        }
    }

    @Test
    void whatThePolicyBlocksIsFound() {
        var page = chromium.tab(360, ColorScheme.LIGHT);
        page.navigate(address("en/overview"));

        assertThatThrownBy(() -> {
                    page.evaluate("document.body.append(Object.assign(document.createElement('script'),"
                            + " {textContent: 'document.title = 1'}))");
                    page.waitForTimeout(500);
                })
                .hasMessageContaining("Content Security Policy");
    }

    /// In the short gate each language at each width in one scheme, light and dark in turn.
    @Test
    void theOverviewIsWithoutFindingsInEveryLanguageWidthAndScheme() {
        for (var language : Language.values()) {
            for (var width : List.of(360, 1280)) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    if (!PageLook.LONG && (language.ordinal() + width / 1000 + scheme.ordinal()) % 2 == 0) continue;
                    check("overview", language, width, scheme);
                }
            }
        }
    }

    @Test
    void theDateIsChangedByKeyboardAlone() {
        try (var page = open("en/overview", 1280, ColorScheme.LIGHT)) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");

            page.getByText("Change date").first().focus();
            page.keyboard().press("Enter");

            assertThat(page.getByLabel("What was so on").isVisible()).isTrue();
            page.getByLabel("What was so on").fill("2023-03-27");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/u/union-state/frameworks/2021-2023?on=2023-03-27&known=2023-11-29");
        }
    }

    /// Whoever holds the key down must see where he is: the page may not glide after the focus.
    @Test
    void theFocusIsInSightHoweverFastItMoves() {
        try (var page = open("en/overview", 1280, ColorScheme.LIGHT)) {
            page.setViewportSize(1280, 200);
            for (int i = 0; i < 45; i++) {
                page.keyboard().press("Tab");
                var seen = page.evaluate("(() => { const box = document.activeElement.getBoundingClientRect();"
                        + " return box.bottom > 0 && box.top < innerHeight; })()");
                assertThat(seen).as("step %d", i).isEqualTo(true);
            }
        }
    }

    @Test
    void theOverviewPrintsOnOnePage() {
        try (var page = open("ru/overview", 1280, ColorScheme.DARK)) {
            var printed = page.pdf(
                    new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve("overview.pdf")));

            assertThat(new String(printed, StandardCharsets.ISO_8859_1).split("/Type /Page\\b(?!s)", -1))
                    .hasSize(2);
        }
    }

    @Test
    void withScriptsOnlyTheTableIsReplacedAndTheAddressKeepsUp() {
        try (var page = open("en/list", 1280, ColorScheme.LIGHT)) {
            page.evaluate("document.querySelector('h1').textContent = 'still the same page'");

            page.getByText("Next page").click();
            page.waitForURL("**/measures?after=9.16");

            assertThat(page.locator("h1").textContent()).isEqualTo("still the same page");
            assertThat(page.locator("#measures").count()).isOne();
        }
    }

    @Test
    void withoutScriptsTheSameLinkGivesTheWholePage() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                var page = context.newPage()) {
            page.navigate(address("en/list"));

            page.getByText("Next page").click();
            page.waitForURL("**/measures?after=9.16");

            assertThat(page.locator("h1").textContent()).isEqualTo("Measures");
        }
    }

    private void check(String name, Language language, int width, ColorScheme scheme) {
        var address = language.tag() + "/" + name;
        var page = chromium.tab(width, scheme);
        page.navigate(address(address));
        PageLook.check(page, "%s-%s-%s".formatted(name, language.tag(), scheme));
    }

    private Page open(String address, int width, ColorScheme scheme) {
        var page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                throw new AssertionError(message.text());
            }
        });
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        page.navigate(address(address));
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
    }
}
