package org.pacta.confirmation.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;

/// The whole story of a claim, played in a browser by the people of two Parties, by role and label.
class ClaimStoryE2E {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final String MEASURE = "/u/story/frameworks/2021-2023/measures/";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;
    private static TestBrowser chromium;
    private static Browser browser;
    private static final Map<String, BrowserContext> PEOPLE = new HashMap<>();

    @BeforeAll
    static void start() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "story", "2023-06-30", "A", "B");
        plan.group("1", "");
        plan.body("council", "");
        for (int i = 1; i <= 4; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
        }
        plan.assign("1.4", "b-1", "co-executor");
        plan.due("1.4", "2023-03-31");
        var a = plan.id("party", "A");
        cast = new Cast(app, plan.unionId())
                .is("Igor", Role.BODY_OFFICER, a, plan.id("body", "a-1"))
                .is("Anna", Role.PARTY_COORDINATOR, a, 0)
                .is("Vera", Role.BODY_OFFICER, plan.id("party", "B"), plan.id("body", "b-1"))
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);
        chromium = new TestBrowser();
        browser = chromium.browser();
    }

    @AfterAll
    static void stop() {
        PEOPLE.values().forEach(BrowserContext::close);
        chromium.close();
        app.close();
    }

    /// A page as one of the people has it, each in a browser of his own.
    private static Page as(String name, String path) {
        var context = PEOPLE.computeIfAbsent(name, _ -> entered(name));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) throw new AssertionError(message.text());
        });
        page.navigate(app.address() + path);
        return page;
    }

    private static BrowserContext entered(String name) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        if (!name.isEmpty()) {
            var page = context.newPage();
            page.navigate(app.address() + "/enter?lang=en");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                    .click();
            // A page that is closed while it leaves for another never answers.
            page.waitForURL(url -> !url.contains("/enter"));
        }
        return context;
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static String drafted(String measure, String since, String words) {
        var page = as("Igor", MEASURE + measure + "/claims?lang=en");
        follow(page, "Report done");
        page.getByLabel("Since which day").fill(since);
        page.getByLabel("In words").fill(words);
        press(page, "Save the draft");
        page.waitForURL("**/drafts/*");
        var at = page.url().substring(app.address().length());
        page.close();
        return at;
    }

    private static void submitted(String draft) {
        var page = as("Anna", draft + "?lang=en");
        press(page, "Approve the next step");
        press(page, "Submit to the other Parties");
        page.waitForURL("**/claims");
        page.close();
    }

    /// What the overview says to everybody, now or as it was known at a moment.
    private static String overview(String known) {
        var page = as("", "/u/story?lang=en" + (known.isEmpty() ? "" : "&on=2023-06-30&known=" + known));
        var line = page.locator(".figure").first().innerText().replaceAll("[\\s\u00a0]+", " ");
        page.close();
        return line.replaceAll(".*?(\\d+)\\s*of (\\d+).*", "$1 of $2");
    }

    private static void remember(Map<String, String> seen) {
        seen.put(plan.head().recorded().toString(), overview(""));
    }

    @Test
    void isDraftedApprovedReturnedClaimedAnewConfirmedDisputedSettledAndReversed() {
        var seen = new LinkedHashMap<String, String>();
        remember(seen);
        submitted(drafted("1.1", "2023-05-01", "The order is adopted."));
        remember(seen);

        var boris = as("Boris", MEASURE + "1.1/claims?lang=en");
        follow(boris, "Return for clarification");
        press(boris, "Return");
        assertThat(boris.getByText("Please say why.").first().isVisible()).isTrue();
        boris.getByLabel("In words").fill("Where is it published?");
        press(boris, "Return");
        boris.waitForURL("**/claims#A-1");
        remember(seen);

        submitted(drafted("1.1", "2023-05-01", "Published in the gazette No 7."));
        boris.navigate(app.address() + MEASURE + "1.1/claims");
        follow(boris, "Confirm");
        press(boris, "Confirm");
        boris.waitForURL("**/claims#A-2");
        remember(seen);

        submitted(drafted("1.2", "2023-05-01", "In force."));
        boris.navigate(app.address() + MEASURE + "1.2/claims");
        follow(boris, "State another position");
        boris.getByLabel("yes, but otherwise than reported").check();
        boris.getByLabel("Since which day").fill("2023-06-01");
        boris.getByLabel("In words").fill("In force a month later.");
        press(boris, "State the position");
        boris.waitForURL("**/claims#A-1");
        remember(seen);
        looksWell(boris, "dossier-disputed");

        var olga = as("Olga", MEASURE + "1.2/claims?lang=en");
        follow(olga, "Record the settlement");
        olga.getByLabel("that of the other Party").check();
        olga.getByLabel("Since which day").fill("2023-06-01");
        olga.getByLabel("Document by which it was settled").fill("Minutes No 5");
        press(olga, "Record");
        olga.waitForURL("**/claims#A-1");
        remember(seen);

        var igor = as("Igor", MEASURE + "1.1/claims?lang=en");
        follow(igor, "Propose to return it to control");
        igor.getByLabel("Since which day").fill("2023-06-15");
        igor.getByLabel("In words").fill("The order was suspended.");
        press(igor, "Save the draft");
        looksWell(igor, "draft");
        submitted(igor.url().substring(app.address().length()));
        boris.navigate(app.address() + MEASURE + "1.1/claims");
        follow(boris, "Confirm");
        press(boris, "Confirm");
        boris.waitForURL("**/claims#A-3");
        remember(seen);
        looksWell(boris, "dossier-reversed");

        assertThat(seen.values()).containsExactly("0 of 4", "0 of 4", "0 of 4", "1 of 4", "1 of 4", "2 of 4", "1 of 4");
        seen.forEach((known, then) -> assertThat(overview(known)).as(known).isEqualTo(then));
    }

    /// Once by keyboard alone: a claim is confirmed without a pointer.
    @Test
    void isConfirmedByKeyboardAlone() {
        submitted(drafted("1.3", "2023-05-01", "Adopted."));
        var page = as("Boris", MEASURE + "1.3/claims?lang=en");

        walk(page, "Confirm");
        page.keyboard().press("Enter");
        page.waitForURL("**/confirm");
        walk(page, "In words");
        page.keyboard().type("Seen in the gazette.");
        walk(page, "Confirm");
        page.keyboard().press("Enter");

        page.waitForURL("**/claims#A-1");
        assertThat(page.getByText("Seen in the gazette.").first().isVisible()).isTrue();
    }

    /// How many dates have passed, as the overview says to everybody.
    private static String late(String known) {
        var page = as("", "/u/story?lang=en&on=2023-06-30" + (known.isEmpty() ? "" : "&known=" + known));
        var words = page.locator("main").innerText().replaceAll("[\\s\u00a0]+", " ");
        page.close();
        var passed = java.util.regex.Pattern.compile("Date passed: (\\d+)").matcher(words);
        return passed.find() ? passed.group(1) : "0";
    }

    private static void rememberLate(Map<String, String> seen) {
        seen.put(plan.head().recorded().toString(), late(""));
    }

    /// A date is moved, by keyboard alone from the request to the decision; until it is granted the old date rules.
    @Test
    void aDateIsMovedByKeyboardAloneAndUntilThenTheOldOneRules() {
        var seen = new LinkedHashMap<String, String>();
        rememberLate(seen);
        var anna = as("Anna", MEASURE + "1.4/extensions?lang=en");
        enter(anna, "Ask for another date");
        walk(anna, "Date asked for");
        anna.keyboard().type("12312023");
        walk(anna, "the act takes longer to make");
        anna.keyboard().press("Space");
        walk(anna, "In words");
        anna.keyboard().type("The second reading is in autumn.");
        enter(anna, "Ask");
        rememberLate(seen);

        var vera = as("Vera", MEASURE + "1.4/extensions?lang=en");
        enter(vera, "Say whether you agree");
        walk(vera, "agrees");
        vera.keyboard().press("Space");
        enter(vera, "Send the answer");
        assertThat(vera.locator("main").innerText().replace('\u00a0', ' ')).contains("Agreed: Body b-1");
        rememberLate(seen);

        var olga = as("Olga", MEASURE + "1.4/extensions?lang=en");
        enter(olga, "Record the decision");
        walk(olga, "the date is moved");
        olga.keyboard().press("Space");
        walk(olga, "Body council");
        olga.keyboard().press("Space");
        walk(olga, "Number of the decision");
        olga.keyboard().type("12");
        enter(olga, "Record");
        assertThat(olga.locator("main").innerText().replace('\u00a0', ' '))
                .contains("Date moved to 31 December 2023", "decision No 12");
        rememberLate(seen);

        assertThat(seen.values()).containsExactly("1", "1", "1", "0");
        seen.forEach((known, then) -> assertThat(late(known)).as(known).isEqualTo(then));
        for (var page : List.of(anna, vera, olga)) page.close();
    }

    @Test
    void thePlanIsKeptOnPagesThatLookWell() {
        var olga = as("Olga", "/u/story/editions/new?lang=en");
        olga.getByLabel("Name of the edition").fill("Edition of June");
        olga.getByLabel("Grounds").fill("Decided in June");
        press(olga, "Open a draft edition");
        olga.waitForURL("**/editions/1");
        olga.getByLabel("What is to be changed").selectOption("measures");
        olga.getByLabel("Code").fill("1.3");
        press(olga, "Change it in this draft");
        olga.getByLabel("Title (English)").fill("Measure 1.3 anew");
        press(olga, "Keep in the draft");
        olga.waitForURL("**/editions/1");
        assertThat(olga.locator("main").innerText()).contains("Changed: 1", "Measure 1.3 anew");
        looksWell(olga, "edition");
        olga.navigate(app.address() + "/u/story/frameworks/2021-2023/keep");
        looksWell(olga, "many");
        olga.close();
    }

    private static void enter(Page page, String name) {
        walk(page, name);
        var before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    /// Presses Tab until the link, button or field of that name has the focus.
    private static void walk(Page page, String name) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            var at = page.evaluate(
                    "(e => e.labels && e.labels.length ? e.labels[0].innerText : e.innerText)(document.activeElement)");
            if (name.equals(String.valueOf(at).strip())) return;
        }
        throw new AssertionError(name + " is not reached by Tab");
    }

    @Test
    void theFormsLookWellInThreeLanguages() {
        submitted(drafted("1.4", "2023-04-01", "Adopted."));
        var tags = List.of("en", "ru", "be");
        var paths = List.of(
                "/u/story/evidence/new",
                "/u/story/evidence",
                "/u/story/disagreements",
                MEASURE + "1.4/claims/A/1/object");
        for (int i = 0; i < paths.size(); i++)
            for (int tag = 0; tag < tags.size(); tag++) {
                // each page in one language; in the long run in all
                if (!Boolean.getBoolean("long") && i % tags.size() != tag) continue;
                var page = as("Boris", paths.get(i) + "?lang=" + tags.get(tag));
                looksWell(page, "form-%d-%s".formatted(i, tags.get(tag)));
                page.close();
            }
    }

    /// No finding of axe and nothing wider than the window, on a phone; in the long run on a desk as well.
    private static void looksWell(Page page, String name) {
        for (var width : Boolean.getBoolean("long") ? List.of(360, 1280) : List.of(360)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("claims-%s-%d.png".formatted(name, width))));
            var found = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .map(each -> each.getId() + " "
                                    + each.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .toList())
                            .toList();
            assertThat(found).as(name).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + name)
                    .isEqualTo(width);
        }
    }
}
