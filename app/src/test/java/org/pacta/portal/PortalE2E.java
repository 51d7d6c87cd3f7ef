package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.Golden;
import org.pacta.PageLook;
import org.pacta.TestBrowser;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.Words;
import org.pacta.portal.api.Asker;

/// The visitor's path through the live demonstration, in a real browser and found by role and label.
class PortalE2E {

    private static final String PLAN = "/u/union-state/frameworks/2021-2023";
    private static final String MEETING = "on=2023-11-29&known=2023-11-29";

    private static LiveDemo demo;
    private static TestBrowser chromium;

    @BeforeAll
    static void start() {
        demo = new LiveDemo();
        chromium = new TestBrowser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        demo.close();
    }

    private static BrowserContext context(Language language, int width, ColorScheme scheme) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setLocale(language.tag())
                        .setAcceptDownloads(true));
        return context;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void follow(Locator link) {
        TestBrowser.leads(link.page(), () -> link.first().click());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    /// From the list of unions to the 99 that remained at a meeting, one of them and its story, and on.
    @ParameterizedTest
    @EnumSource(Language.class)
    void theVisitorsPath(Language language) {
        var words = new Words(language);
        try (var context = context(language, 1280, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(demo.address() + "/?lang=" + language.tag());
            follow(page.locator("main h2 a[href^='/u/union-state']"));
            assertThat(plain(page.locator("h1").textContent())).contains("2024–2026");
            assertThat(page.evaluate(
                            "new Set([...document.querySelectorAll('nav.sections a')].map(one => one.offsetTop)).size"))
                    .as("lines of the menu")
                    .isEqualTo(1);
            follow(link(page, "2021-2023"));

            // the picker leads to a past meeting, and the banner says so
            page.locator("#date summary").click();
            follow(page.locator(".meetings a[href*='2023-11-29']"));
            assertThat(page.locator(".when.past").textContent()).contains(words.say("portal.moment.past"));
            assertThat(plain(page.locator(".headline").textContent())).contains("895", "994", "140", "200", "32");

            follow(page.locator(".headline a[href*='show=remaining']"));
            assertThat(plain(page.locator(".table-foot p[role=status]").textContent()))
                    .contains("99");
            downloads(page);

            var measure = page.locator("table tbody th a").first();
            var code = measure.textContent().strip();
            follow(measure);
            assertThat(page.locator(".title .kind").textContent()).contains(code);
            assertThat(page.getByRole(
                                    AriaRole.HEADING,
                                    new Page.GetByRoleOptions().setName(words.say("portal.thing.timeline")))
                            .isVisible())
                    .isTrue();
            assertThat(page.locator(".timeline li").count()).isPositive();

            follow(link(page, words.say("portal.section.overview")));
            follow(link(page, words.say("portal.since.what")));
            assertThat(plain(page.locator("main").textContent())).contains("663", "895", "236");

            page.locator("header input[type=search]").fill("roaming");
            follow(page.locator("header .search button"));
            assertThat(page.locator(".hits li").count()).isPositive();

            follow(link(page, words.say("portal.menu.method")));
            assertThat(page.locator("main h2").count()).isGreaterThan(8);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
        }
    }

    /// In the state shown: the 99 rows, whatever the form.
    private static void downloads(Page page) {
        var texts = new LinkedHashMap<String, byte[]>();
        for (var form : List.of("CSV", "XLSX", "JSON")) {
            var href = page.locator(".downloads a")
                    .filter(new Locator.FilterOptions().setHasText(form))
                    .getAttribute("href");
            texts.put(form, new Asker(demo.address()).bytes(href));
        }
        assertThat(new String(texts.get("CSV"), StandardCharsets.UTF_8)
                        .lines()
                        .filter(each -> each.matches("^[\ufeff\"]?\\d+\\..*")))
                .hasSize(99);
        assertThat(new String(texts.get("JSON"), StandardCharsets.UTF_8).split("\"code\"", -1))
                .hasSizeGreaterThan(99);
        assertThat(texts.get("XLSX")).startsWith('P', 'K');
    }

    @Test
    void theSameByKeyboardAlone() {
        try (var context = context(Language.EN, 1280, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(demo.address() + "/u/union-state?lang=en&framework=2021-2023&" + MEETING);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            enter(page, "Show the 99");
            page.waitForURL(Pattern.compile(".*/measures\\?.*show=remaining.*"));
            enter(page, "1\\.\\d+");
            page.waitForURL(Pattern.compile(".*/measures/1\\..*"));
            enter(page, "Show today \\(26.February.2026\\)");
            page.waitForURL(url -> !url.contains("on="));
            assertThat(page.locator(".when.past").count()).isZero();
        }
    }

    /// Tabs on until a link of that name has the focus, and follows it.
    private static void enter(Page page, String name) {
        var wanted = Pattern.compile(name);
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            var here = String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
            if (!wanted.matcher(here).matches()) continue;
            assertThat(
                            page.evaluate(
                                    "getComputedStyle(document.activeElement).outlineStyle !== 'none' || getComputedStyle(document.activeElement).boxShadow !== 'none'"))
                    .as("the focus on %s is seen", here)
                    .isEqualTo(true);
            TestBrowser.leads(page, () -> page.keyboard().press("Enter"));
            return;
        }
        throw new AssertionError("no link %s within 120 steps of the keyboard".formatted(name));
    }

    private static final List<String> PAGES = List.of(
            "/",
            "/u/union-state",
            "/u/union-state?framework=2021-2023&" + MEETING,
            "/u/customs-five",
            PLAN,
            PLAN + "/groups/6",
            "/u/union-state/frameworks/2024-2026/groups/1",
            PLAN + "/measures?show=remaining&" + MEETING,
            PLAN + "/measures?words=nothing-of-this-name",
            PLAN + "/measures/6.3",
            "/u/customs-five/frameworks/2025-2027/steps",
            "/u/union-state/acts",
            "/u/union-state/acts/U-1",
            "/u/union-state/provisions",
            "/u/union-state/provisions?show=gaps&framework=2021-2023",
            "/u/union-state/provisions/treaty-1999:1",
            PLAN + "/measures?show=unaligned",
            "/u/union-state/taxonomies",
            "/u/union-state/taxonomies/theme",
            PLAN + "/measures?topic=theme:transport",
            "/u/union-state/procedures/A",
            "/u/union-state/acts/A24-11/way",
            "/u/union-state/bodies",
            "/u/union-state/bodies/a-industry",
            "/u/union-state/meetings",
            "/u/union-state/meetings/53",
            "/u/union-state/compare?framework=2021-2023&from=2023-03-27&on=2023-11-29&known=2023-11-29",
            "/u/union-state/search?q=gas",
            "/u/union-state/search?q=nothing-of-this-name",
            "/u/union-state/about",
            "/u/union-state/method",
            "/u/union-state/data",
            "/u/customs-five/releases",
            "/u/customs-five/corrections",
            "/u/union-state/cite?framework=2021-2023&" + MEETING,
            "/u/union-state/papers",
            "/u/union-state/nowhere");

    /// One look at each page, with language, width and scheme by its name; all of them in a long run.
    static Stream<Arguments> looks() {
        var looks = new ArrayList<Arguments>();
        for (var path : PAGES) {
            var turn = Math.floorMod(path.hashCode(), 12);
            for (int i = 0; i < 12; i++) {
                if (!PageLook.LONG && i != turn) continue;
                looks.add(Arguments.of(
                        path,
                        Language.values()[i % 3],
                        i / 3 % 2 == 0 ? 360 : 1280,
                        i / 6 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK));
            }
        }
        return looks.stream();
    }

    @ParameterizedTest(name = "{0} in {1}, {2} px, {3}")
    @MethodSource("looks")
    void everyPageIsWithoutFindings(String path, Language language, int width, ColorScheme scheme) {
        var page = chromium.tab(width, scheme);
        page.navigate(demo.address() + path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag());
        PageLook.check(page, "live-%s-%s-%s".formatted(path.replaceAll("\\W+", "-"), language.tag(), scheme));
    }

    /// On a telephone, word for word; only the day on which the demonstration was planted is another one each time.
    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstScreenSaysWhatItShouldSay(Language language) {
        try (var context = context(language, 360, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(demo.address() + "/u/union-state?lang=" + language.tag() + "&framework=2021-2023&" + MEETING);
            var planted = LocalDate.now(Clock.system(ZoneId.of("Europe/Minsk")));
            var day = plain(new Lexicon().in(language).formats().day(planted));
            var text = plain(page.locator("main").innerText())
                    .replaceAll("(?m)[ \t]+$", "")
                    .replaceAll("\n{2,}", "\n")
                    .replace(day, "(PLANTED)");

            Golden.matches("overview/live-2023-11-29-" + language.tag() + ".txt", text.strip() + "\n");
        }
    }

    @Test
    void theOverviewOfAMeetingPrintsOnOnePage() {
        try (var context = context(Language.RU, 1280, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(demo.address() + "/u/union-state?lang=ru&framework=2021-2023&" + MEETING);
            var printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

            assertThat(new String(printed, StandardCharsets.ISO_8859_1).split("/Type /Page\\b(?!s)", -1))
                    .hasSize(2);
        }
    }
}
