package org.pacta.confirmation.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PageLook;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TestBrowser;
import org.pacta.confirmation.claim.Draft;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;

/// The whole story of a claim, played in a browser by the people of two Parties, by role and label.
class ClaimStoryE2E {

    private static final String MEASURE = "/u/story/frameworks/2021-2023/measures/";
    private static final String OBJECTING = "/frameworks/2021-2023/measures/1.3/claims/A/1/object";
    private static final String ASSESSING = "/frameworks/2021-2023/measures/1.1/assessments/new";
    private static final String TEMPLATE = "/template";

    private static TestApplication app;
    private static PlanFixture plan;
    private static TestBrowser chromium;
    private static Browser browser;
    private static final Map<String, Typist> PEOPLE = new HashMap<>();

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
        new Cast(app, plan.unionId())
                .is("Igor", Role.BODY_OFFICER, a, plan.id("body", "a-1"))
                .is("Anna", Role.PARTY_COORDINATOR, a, 0)
                .is("Vera", Role.BODY_OFFICER, plan.id("party", "B"), plan.id("body", "b-1"))
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Arne", Role.AUDITOR, 0, 0);
        plan.body("a-2", "A");
        new ClaimFixture(app, plan).order("A", "a-2", Draft.Step.VISA, Draft.Step.SIGNATURE);
        chromium = new TestBrowser();
        browser = chromium.browser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        app.close();
    }

    /// One of the people at a page of his own, in a browser of his own.
    private static Typist as(String name, String path) {
        var typist = PEOPLE.computeIfAbsent(name, ClaimStoryE2E::entered);
        return typist.at(app.address() + path);
    }

    private static Typist entered(String name) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) throw new AssertionError(message.text());
        });
        var typist = new Typist(page);
        if (!name.isEmpty()) typist.at(app.address() + "/enter?lang=en").enter(name);
        return typist;
    }

    private static void press(Page page, String name) {
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        TestBrowser.leads(page, button::click);
    }

    private static String claims(String measure) {
        return MEASURE + measure + "/claims?lang=en";
    }

    /// Igor drafts, Anna approves and submits.
    private static void claimed(String measure, String how, String since, String words) {
        var igor = as("Igor", claims(measure)).enter(how);
        igor.type("Since which day", since).type("In words", words).enter("Save the draft");
        var draft = igor.page().url().substring(app.address().length());
        assertThat(draft).contains("/drafts/");
        as("Anna", draft + "?lang=en").enter("Approve the next step").enter("Submit to the other Parties");
    }

    /// How many measures are confirmed and how many dates have passed, as the overview says to everybody, now or as it
    /// was known at a moment.
    private static String overview(String known) {
        var page = as("", "/u/story?lang=en&on=2023-06-30" + (known.isEmpty() ? "" : "&known=" + known))
                .page();
        var words = page.locator("main").innerText().replaceAll("[\\s\u00a0]+", " ");
        var line = page.locator(".figure").first().innerText().replaceAll("[\\s\u00a0]+", " ");
        var passed = Pattern.compile("Date passed: (\\d+)").matcher(words);
        return line.replaceAll(".*?(\\d+)\\s*of (\\d+).*", "$1 of $2") + ", late "
                + (passed.find() ? passed.group(1) : "0");
    }

    /// Notes what the overview says now.
    private static void then(Map<String, String> seen, String expected) {
        assertThat(overview("")).isEqualTo(expected);
        seen.put(plan.head().recorded().toString(), expected);
    }

    private static String main(Typist typist) {
        return typist.page().locator("main").innerText().replace('\u00a0', ' ');
    }

    /// Drafted, approved, returned, claimed anew, confirmed, disputed, settled, reversed, a date moved: all by keyboard
    /// alone, and the overview says at each step what was so, then and again afterwards.
    @Test
    void theWholeStoryIsPlayedByKeyboardAlone() {
        var seen = new LinkedHashMap<String, String>();
        then(seen, "0 of 4, late 1");
        claimed("1.1", "Report done", "05012023", "The order is adopted.");
        then(seen, "0 of 4, late 1");

        var boris = as("Boris", claims("1.1")).enter("Return for clarification").enter("Return");
        assertThat(main(boris)).contains("Please say why.");
        boris.type("In words", "Where is it published?").enter("Return");
        assertThat(main(boris)).contains("Where is it published?");
        then(seen, "0 of 4, late 1");

        claimed("1.1", "Report done", "05012023", "Published in the gazette No 7.");
        as("Boris", claims("1.1"))
                .enter("Confirm")
                .type("In words", "Seen in the gazette.")
                .enter("Confirm");
        assertThat(main(boris)).contains("Seen in the gazette.");
        then(seen, "1 of 4, late 1");

        claimed("1.2", "Report done", "05012023", "In force.");
        as("Boris", claims("1.2"))
                .enter("State another position")
                .choose("yes, but otherwise than reported")
                .type("Since which day", "06012023")
                .type("In words", "In force a month later.")
                .enter("State the position");
        then(seen, "1 of 4, late 1");
        looksWell(boris.page(), "dossier-disputed");

        var olga = as("Olga", claims("1.2"))
                .enter("Record the settlement")
                .choose("that of the other Party")
                .type("Since which day", "06012023")
                .type("Document by which it was settled", "Minutes No 5")
                .enter("Record");
        assertThat(main(olga)).contains("Minutes No 5");
        then(seen, "2 of 4, late 1");

        claimed("1.1", "Propose to return it to control", "06152023", "The order was suspended.");
        as("Boris", claims("1.1")).enter("Confirm").enter("Confirm");
        then(seen, "1 of 4, late 1");

        moved(seen);
        assertThat(seen).hasSize(10);
        seen.forEach((known, then) -> assertThat(overview(known)).as(known).isEqualTo(then));
    }

    /// A date is moved, from the request to the decision; until it is granted the old date rules.
    private static void moved(Map<String, String> seen) {
        var extensions = MEASURE + "1.4/extensions?lang=en";
        as("Anna", extensions)
                .enter("Ask for another date")
                .type("Date asked for", "12312023")
                .choose("the act takes longer to make")
                .type("In words", "The second reading is in autumn.")
                .enter("Ask");
        then(seen, "1 of 4, late 1");

        var vera = as("Vera", extensions)
                .enter("Say whether you agree")
                .choose("agrees")
                .enter("Send the answer");
        assertThat(main(vera)).contains("Agreed: Body b-1");
        then(seen, "1 of 4, late 1");

        var olga = as("Olga", extensions)
                .enter("Record the decision")
                .choose("the date is moved")
                .choose("Body council")
                .type("Number of the decision", "12")
                .enter("Record");
        assertThat(main(olga)).contains("Date moved to 31 December 2023", "decision No 12");
        then(seen, "1 of 4, late 0");
    }

    @Test
    void thePlanIsKeptOnPagesThatLookWell() {
        var olga = as("Olga", "/u/story/editions/new?lang=en").page();
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
    }

    /// Each page in one language, at one width, in light or dark; in the long run in all.
    @Test
    void theFormsLookWellInThreeLanguages() {
        claimed("1.3", "Report done", "04012023", "Adopted.");
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("Boris", List.of("/evidence/new", "/evidence", "/disagreements", OBJECTING));
        pages.put("Anna", List.of("/approval", "/approval/bodies/a-2", "/desk/calendar"));
        pages.put(
                "Olga", List.of("/desk/mail/union", "/desk/mail", "/webhooks/new", "/webhooks", "/words/ru", TEMPLATE));
        pages.put("Arne", List.of("/assessments", ASSESSING));
        var tags = List.of("en", "ru", "be");
        int turn = 0;
        for (var each : pages.entrySet())
            for (var path : each.getValue()) {
                turn++;
                for (int tag = 0; tag < tags.size(); tag++) {
                    if (!PageLook.LONG && turn % tags.size() != tag) continue;
                    var page = as(each.getKey(), "/u/story" + path + "?lang=" + tags.get(tag))
                            .page();
                    looksWell(page, "form" + path.replaceAll("[^a-z]+", "-") + "-" + tags.get(tag), turn);
                }
            }
    }

    private static void looksWell(Page page, String name) {
        looksWell(page, name, 0);
    }

    /// No finding of axe and nothing wider than the window; in the long run on a phone and on a desk, in light
    /// and dark, with pictures.
    ///
    /// @param turn chooses one of them for the gate, a phone in light for 0
    private static void looksWell(Page page, String name, int turn) {
        var widths = PageLook.LONG ? List.of(360, 1280) : List.of(turn % 2 == 0 ? 360 : 1280);
        var schemes = PageLook.LONG
                ? List.of(ColorScheme.LIGHT, ColorScheme.DARK)
                : List.of(turn / 2 % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK);
        for (var width : widths)
            for (var scheme : schemes) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                PageLook.check(page, "claims-%s-%s".formatted(name, scheme));
            }
        page.setViewportSize(1280, 900);
    }
}
