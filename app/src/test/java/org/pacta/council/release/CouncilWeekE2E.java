package org.pacta.council.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PageLook;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;
import org.pacta.Watch;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;

/// A council week in browsers: what people do by role and label, and what a visitor sees the while on the pages that he
/// has, by every door that there is. What anybody may do besides is tried by [CouncilWeekModuleTest].
class CouncilWeekE2E {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final ZoneId ZONE = ZoneId.of("Europe/Minsk");
    private static final String PLAN = "/u/week/frameworks/2021-2023";

    private static final Watch WATCH = new Watch();
    private static final Map<String, BrowserContext> PEOPLE = new HashMap<>();
    private static TestApplication app;
    private static PlanFixture plan;
    private static TestBrowser chromium;

    @BeforeAll
    static void aUnion() {
        app = TestApplication.served(WATCH, "--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "week", "2023-06-30", "A", "B");
        plan.body("council", "");
        plan.group("1", "");
        for (int i = 1; i <= 4; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
        }
        done("1.1");
        new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Pavel", Role.PUBLISHING_AUTHORITY, plan.id("party", "A"), 0);
        chromium = new TestBrowser();
    }

    @AfterAll
    static void stop() {
        PEOPLE.values().forEach(BrowserContext::close);
        chromium.close();
        app.close();
    }

    private static void done(String measure) {
        plan.claim(measure, "A", "2023-04-01");
        plan.answer(measure, "A", "B", "confirmed");
    }

    /// A page as somebody has it, each in a browser of his own; "" for a visitor.
    private static Page as(String name, String path) {
        var page = PEOPLE.computeIfAbsent(name, CouncilWeekE2E::entered).pages().getFirst();
        page.navigate(app.address() + path + (path.contains("?") ? "&" : "?") + "lang=en");
        return page;
    }

    private static BrowserContext entered(String name) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        var page = context.newPage();
        if (name.isEmpty()) return context;
        page.navigate(app.address() + "/enter?lang=en");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL(url -> !url.contains("/enter"));
        return context;
    }

    private static void press(Page page, String name) {
        var button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        TestBrowser.leads(page, button::click);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void follow(Page page, String name) {
        TestBrowser.leads(page, () -> link(page, name).click());
    }

    private static String words(String path) {
        return words(as("", path));
    }

    private static String words(Page page) {
        return page.textContent("main").replaceAll("\\s+", " ");
    }

    /// Without findings and no wider than the screen: narrow and dark; in the long run each way, with pictures.
    private static void look(Page page, String name) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT))
            for (var width : List.of(360, 1280)) {
                if (!LONG && (width == 1280 || scheme == ColorScheme.LIGHT)) continue;
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, 900);
                PageLook.check(page, "%s-%s".formatted(name, scheme));
            }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    @Test
    void aCouncilWeek() {
        var olga = as("Olga", "/u/week/releases");
        follow(olga, "Change how everybody sees the record");
        look(olga, "release-setting");
        olga.getByLabel("the record as last released").check();
        press(olga, "Save");
        var before = words("/u/week");
        assertThat(before).contains("1 of 4");
        var doors = doors();

        done("1.2");
        plan.title("1.2", "en", "Zebra crossings");
        assertThat(words(as("Olga", "/u/week"))).contains("2 of 4");
        assertThat(words("/u/week")).isEqualTo(before);
        assertThat(words(PLAN + "/measures/1.2")).doesNotContain("Zebra");
        assertThat(note(as("Olga", "/u/week"))).contains("50.0", "Zebra");
        assertThat(note(as("", "/u/week"))).contains("25.0").doesNotContain("Zebra");

        var noon = LocalDateTime.ofInstant(WATCH.instant().plus(Duration.ofMinutes(30)), ZONE)
                .truncatedTo(ChronoUnit.MINUTES);
        prepared(noon, "Council of June");
        var pavel = as("Pavel", "/u/week/releases");
        look(pavel, "releases");
        follow(pavel, "Release");
        assertThat(words(pavel)).contains("Europe/Minsk", "Council of June");
        look(pavel, "release-release");
        press(pavel, "Release");
        assertThat(words("/u/week/releases")).doesNotContain("Council of June");

        WATCH.pass(
                Duration.between(WATCH.instant(), noon.atZone(ZONE).toInstant()).minusSeconds(20));
        assertThat(words("/u/week")).isEqualTo(before);
        assertThat(doors()).isEqualTo(doors);
        WATCH.pass(Duration.ofSeconds(21));
        assertThat(words("/u/week")).contains("2 of 4");
        assertThat(note(as("", "/u/week"))).contains("50.0", "Zebra");
        assertThat(words(PLAN + "/measures/1.2")).contains("Zebra crossings");
        assertThat(words("/u/week/search?q=zebra")).contains("Zebra crossings");
        assertThat(words("/u/week/releases")).contains("Council of June");
        assertThat(words("/u/week/corrections")).doesNotContain("Zebra");

        corrected();
        assertThat(words("/u/week/corrections")).doesNotContain("Zebra");
        var soon = LocalDateTime.ofInstant(WATCH.instant().plus(Duration.ofMinutes(2)), ZONE)
                .truncatedTo(ChronoUnit.MINUTES);
        prepared(soon, "Correction");
        follow(as("Pavel", "/u/week/releases"), "Release");
        press(as("Pavel", "/u/week/releases/2/release"), "Release");
        WATCH.pass(Duration.ofMinutes(2));
        assertThat(words("/u/week/corrections")).contains("Zebra crossings", "Zebra corridors", "Misprint");
        look(as("", "/u/week/corrections"), "corrections");
    }

    /// What a visitor's browser gets at each address, but for the words of forms, which are of the session, and for the
    /// heads of the ledger, which go on.
    private static Map<String, String> doors() {
        var visitor = as("", "/u/week").context().request();
        var bodies = new LinkedHashMap<String, String>();
        for (var each : Doors.all())
            if (!each.endsWith("/ledger"))
                bodies.put(
                        each,
                        new String(visitor.get(app.address() + each).body(), StandardCharsets.ISO_8859_1)
                                .replaceAll("name=\"form\" value=\"[^\"]*\"", ""));
        return bodies;
    }

    /// The words of the note that somebody takes from the page on which he is.
    private static String note(Page page) {
        var note = page.waitForDownload(() -> link(page, "Note (DOCX)").click());
        try (var zip = new ZipFile(note.path().toFile())) {
            var words = zip.getInputStream(zip.getEntry("word/document.xml"));
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepared(LocalDateTime moment, String words) {
        var olga = as("Olga", "/u/week/releases/prepare");
        look(olga, "release-prepare");
        olga.getByLabel("Date", new Page.GetByLabelOptions().setExact(true))
                .fill(moment.toLocalDate().toString());
        olga.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill("noonish");
        olga.getByLabel("English").fill(words);
        press(olga, "Prepare the release");
        assertThat(words(olga)).contains("Please give a time");
        assertThat(olga.getByLabel("English").inputValue()).isEqualTo(words);
        look(olga, "release-refused");
        olga.getByLabel("Time", new Page.GetByLabelOptions().setExact(true))
                .fill(moment.format(DateTimeFormatter.ofPattern("HH:mm")));
        olga.getByLabel("Русский").fill(words);
        press(olga, "Prepare the release");
        olga.waitForURL("**/releases#release-*");
    }

    private static void corrected() {
        var olga = as("Olga", PLAN + "/measures/1.2/correct");
        olga.getByLabel("Title (English)").fill("Zebra corridors");
        olga.getByLabel("From which day it should have read so").fill("2020-01-01");
        olga.getByLabel("Grounds of the correction").fill("Misprint");
        press(olga, "Record the correction");
        olga.waitForURL(url -> !url.endsWith("/correct"));
    }
}
