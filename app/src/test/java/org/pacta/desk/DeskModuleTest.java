package org.pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.Asked;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.assessment.Assessments;
import org.pacta.assessment.Reading;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Rule;
import org.pacta.confirmation.claim.Said;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.council.Council;
import org.pacta.council.extension.Cause;
import org.pacta.council.extension.Extensions;
import org.pacta.council.release.ReleaseFacts;
import org.pacta.council.release.Releases;
import org.pacta.ledger.Visibility;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.register.plan.Plan;
import org.pacta.reporting.Reports;

/// What lies on whose desk. Each measure of the plan is there for one case.
class DeskModuleTest {

    private static final LocalDate TODAY = ClaimFixture.TODAY;
    private static final Assessments.Statement NOT_DONE = new Assessments.Statement(
            Reading.NOT_FULFILLED,
            null,
            null,
            TODAY,
            "Control committee",
            "Nothing was done.",
            "en",
            Visibility.PUBLIC,
            Document.Content.held("report", "1", TODAY, "The chair", "Archive"),
            "Report");

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "desks", TODAY.toString(), "A", "B");
        at = new ClaimFixture(app, plan);
        plan.body("a-2", "A");
        plan.group("1", "");
        measure("1.1", "a-1", "2023-03-31"); // reported by B, to be answered by A
        measure("1.2", "a-1", "2023-06-30"); // due on the last day of this month
        measure("1.3", "a-2", "2023-07-01"); // due on the first day of the next
        measure("1.4", "a-1", "2023-06-29"); // late since today
        measure("1.5", "a-1", "2023-12-31"); // reported by A, returned by B
        measure("1.6", "a-1", "2023-12-31"); // confirmed for A
        measure("1.7", "a-2", "2023-12-31"); // B asks for another date; a draft of A awaits a signature
        measure("1.8", "a-2", "2023-12-31"); // positions differ
        measure("1.0", "a-1", "2023-03-31"); // reported by B; goes on as 1.2, and is to be carried out there
        at.claim("B", "1.0", "2023-04-01");
        plan.enter(entry -> app.bean(Plan.class)
                .carryOver(
                        entry,
                        plan.counted("1.2"),
                        plan.counted("1.0"),
                        "carried-over",
                        PlanFixture.day("2023-05-01")));
        plan.measure("1.9", "1", "draft", Visibility.PARTIES, "2020-01-01");
        plan.assign("1.9", "a-1", "lead");
        var letter = at.document("B", Document.Content.held("letter", "7", TODAY, "The minister", "Archive"), "Letter");
        var rests = ClaimFixture.content("2023-05-01", "Done.", Visibility.PUBLIC, List.of(letter));
        at.claim("B", "1.1", Claim.Kind.FULFILMENT, rests);
        app.bean(Documents.class).lapse(at.officer("B"), at.union(), letter, "repealed", "Letter 8", TODAY, TODAY);
        at.sendBack("B", at.claim("A", "1.5", "2023-05-01"), "Which act?");
        at.rule("1.6", new Rule.Secretariat());
        at.confirm("", at.claim("A", "1.6", "2023-05-01"));
        at.draft("A", "1.7", ClaimFixture.content("2023-05-01"));
        at.object("B", at.claim("A", "1.8", "2023-05-01"), null, "Not so.");
        var request = new Extensions.Request(
                PlanFixture.day("2024-12-31"), Cause.FUNDING, Said.of("The money comes late.", "en"));
        app.bean(Extensions.class).request(at.coordinator("B"), at.union(), plan.counted("1.7"), request, TODAY);
        var quarter = new Reports.Opening(
                "2023-Q2",
                "Second quarter",
                "en",
                plan.id("framework", "2021-2023"),
                PlanFixture.day("2023-04-01"),
                TODAY,
                PlanFixture.day("2023-07-10"),
                PlanFixture.day("2023-07-20"));
        app.bean(Reports.class).open(at.coordinator(""), at.union(), quarter, TODAY);
        var said = new Reports.Said(Map.of("done", "Draft sent."), "en", null, null, 0, null);
        app.bean(Reports.class)
                .report(
                        at.officer("A"),
                        at.union(),
                        "2023-Q2",
                        0,
                        plan.id("body", "a-1"),
                        plan.counted("1.5"),
                        said,
                        null,
                        TODAY);
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0)
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Clara", Role.OBSERVER, 0, 0)
                .is("Sonja", Role.COUNCIL_SECRETARY, 0, 0)
                .is("Petra", Role.PUBLISHING_AUTHORITY, plan.id("party", "A"), 0)
                .is("Dora", Role.DELEGATE, plan.id("party", "A"), 0)
                .is("Artur", Role.AUDITOR, 0, 0)
                .is("Arina", Role.AUDITOR, plan.id("party", "A"), 0)
                .is("Denis", Role.ADMINISTRATOR, 0, 0);
        offices();
    }

    /// What those find who neither carry out nor answer.
    private static void offices() {
        plan.body("council", "");
        for (var held : List.of("2021-02-03", "2023-03-01", "2023-05-11", "2023-06-30", "2023-09-30", "2023-10-01"))
            plan.meeting(held, "council", held);
        var meeting = plan.id("meeting", "2023-03-01");
        plan.enter(entry -> {
            var minutes = entry.thing("document", 0, 0);
            entry.code(minutes, "document", 0, "P-1", PlanFixture.day("2023-03-01"));
            app.bean(Council.class)
                    .document(
                            entry,
                            minutes,
                            new Council.DocumentState("minutes", "1", null, null, meeting),
                            PlanFixture.day("2023-03-01"));
        });
        for (var each : List.of("L-1", "L-2")) plan.act(each, "A");
        plan.act("L-3", "B");
        plan.act("L-4", "");
        for (var each : List.of("L-1", "L-3", "L-4")) plan.reach(each, "adopted", "2023-05-01");
        plan.reach("L-2", "drafting", "2023-05-01");
        var draft = new Releases.Draft(
                Instant.parse("2023-07-03T09:00:00Z"), List.of(plan.frameworkId()), Map.of("en", "Half a year"));
        var union = plan.union();
        plan.enter(entry -> app.bean(ReleaseFacts.class).prepare(entry, union, 1, draft, TODAY));
        var auditor = cast.mandate("Artur");
        for (var each : List.of(plan.counted("1.6"), plan.counted("1.8")))
            plan.enter(
                    entry -> app.bean(Assessments.class).record(entry, each, auditor, Role.AUDITOR, NOT_DONE, TODAY));
    }

    private static void measure(String code, String body, String due) {
        plan.measure(code, "1");
        plan.assign(code, body, "lead");
        plan.assign(code, "b-1", "co-executor");
        plan.due(code, due);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        var answer = browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        assertThat(location(answer)).isEqualTo("/desk");
        return browser;
    }

    /// The codes in one pile, in its order.
    private static List<String> pile(String name, String pile) {
        var page = entered(name).open("/u/desks/desk/" + pile + "?lang=en").body();
        var found = Pattern.compile(">Measure (1\\.\\d)</a>").matcher(page);
        return found.results().map(each -> each.group(1)).toList();
    }

    @Test
    void anOfficerHasWhatHisBodyCarriesOutAndACoordinatorWhatHisPartyDoes() {
        assertThat(pile("Igor", "open")).containsExactly("1.1", "1.4", "1.2", "1.5", "1.9");
        assertThat(pile("Anna", "open"))
                .containsExactlyInAnyOrder("1.1", "1.2", "1.3", "1.4", "1.5", "1.7", "1.8", "1.9");
        assertThat(pile("Clara", "open")).isEmpty();
    }

    @Test
    void dueOnTheDayIsNotLateAndTheMonthEndsWithItsLastDay() {
        assertThat(pile("Anna", "late")).containsExactly("1.1", "1.4");
        assertThat(pile("Anna", "month")).containsExactly("1.2");
    }

    @Test
    void whoIsAskedFindsWhatAwaitsHisAnswer() {
        assertThat(pile("Anna", "answer")).containsExactly("1.1");
        assertThat(pile("Igor", "answer")).containsExactly("1.1");
        assertThat(pile("Boris", "answer")).as("he has spoken to all others").isEmpty();
        assertThat(pile("Anna", "returned")).containsExactly("1.5");
        assertThat(pile("Boris", "returned")).isEmpty();
    }

    @Test
    void aDraftLiesOnADeskOfItsOwnPartyAlone() {
        assertThat(pile("Anna", "approve")).containsExactly("1.7");
        assertThat(pile("Boris", "approve")).isEmpty();
        assertThat(pile("Olga", "approve")).isEmpty();
    }

    @Test
    void requestsAndDifferencesLieWhereAWordIsMissing() {
        assertThat(pile("Anna", "request")).containsExactly("1.7");
        assertThat(pile("Boris", "request")).as("his own request").isEmpty();
        assertThat(pile("Igor", "request")).as("another body's").isEmpty();
        assertThat(pile("Olga", "decide")).containsExactly("1.7");
        assertThat(pile("Anna", "differ")).containsExactly("1.8");
        assertThat(pile("Olga", "differ")).containsExactly("1.8");
        assertThat(pile("Igor", "differ")).as("another body's").isEmpty();
    }

    @Test
    void whatWasNotReportedYetInAnOpenCycleIsToBeReported() {
        assertThat(pile("Igor", "report")).containsExactly("1.1", "1.4", "1.2", "1.9");
        assertThat(pile("Anna", "report")).hasSize(7).doesNotContain("1.5");
        assertThat(pile("Olga", "report")).isEmpty();
    }

    @Test
    void theFirstPageCountsEachPileAndLeadsToIt() {
        var browser = entered("Anna");
        assertThat(location(browser.open("/desk"))).isEqualTo("/u/desks/desk");

        var page = browser.open("/u/desks/desk?lang=en");

        assertThat(text(page))
                .contains(
                        "8 to be carried out", "1 another Party awaits an answer", "1 due this month", "2 date passed");
        assertThat(page.body()).contains("/u/desks/desk/late", "/u/desks/extensions", "/u/desks/disagreements");
    }

    @Test
    void whatIsFollowedIsOnesOwn() {
        var anna = entered("Anna");
        var follow = "/u/desks/frameworks/2021-2023/measures/1.6/follow";
        anna.open("/u/desks/desk?lang=en");
        assertThat(anna.open(follow + "?lang=en").body()).contains("Follow");
        assertThat(location(anna.send(follow))).isEqualTo("/u/desks/desk");
        assertThat(text(anna.open("/u/desks/desk?lang=en"))).contains("Measure 1.6 Measure 1.6 done in part");
        assertThat(text(entered("Igor").open("/u/desks/desk?lang=en"))).contains("You follow nothing yet");
        anna.send(follow);
        assertThat(text(anna.open("/u/desks/desk?lang=en"))).contains("You follow nothing yet");
        var clara = entered("Clara");
        assertThat(location(clara.send(follow))).isEqualTo("/u/desks/desk");
        assertThat(text(clara.open("/u/desks/desk?lang=en"))).contains("Measure 1.6 Measure 1.6 done in part");
    }

    @Test
    void theSecretaryOfTheCouncilHasMeetingsWithoutMinutesAndThoseAhead() {
        assertThat(shown("Sonja", "minutes")).containsExactlyInAnyOrder("2023-05-11");
        assertThat(shown("Sonja", "ahead")).containsExactly("2023-06-30", "2023-09-30");
        assertThat(pile("Sonja", "decide")).containsExactly("1.7");
        assertThat(pile("Sonja", "differ")).containsExactly("1.8");
        assertThat(text(entered("Sonja").open("/u/desks/desk?lang=en")))
                .contains("1 met, no document recorded", "2 meetings ahead");
    }

    @Test
    void aPublishingAuthorityHasReleasesAndTheActsOfItsPartyOfWhichNoPublicationIsRecorded() {
        assertThat(shown("Petra", "publish")).containsExactly("L-1");
        assertThat(text(entered("Petra").open("/u/desks/desk/release?lang=en"))).contains("Release 1", "Half a year");
        assertThat(shown("Olga", "publish")).as("not hers").isEmpty();
    }

    @Test
    void anAuditorHasWhatRestsOnNothingAnyMoreAndWhereHisWordDiffers() {
        assertThat(pile("Artur", "alarm")).containsExactly("1.1");
        assertThat(pile("Arina", "alarm")).as("claimed by another Party").isEmpty();
        assertThat(pile("Artur", "apart")).containsExactly("1.6");
        assertThat(pile("Arina", "apart")).as("another's assessments").isEmpty();
        assertThat(pile("Anna", "alarm")).isEmpty();
    }

    @Test
    void aDelegateAndAnObserverHaveTheMeetingAheadAndWhatChanged() {
        assertThat(pile("Dora", "differ")).containsExactly("1.8");
        assertThat(pile("Clara", "differ")).as("of no Party").isEmpty();
        for (var each : List.of("Dora", "Clara")) {
            assertThat(shown(each, "ahead")).as(each).containsExactly("2023-06-30", "2023-09-30");
            assertThat(pile(each, "changed"))
                    .as(each)
                    .contains("1.1", "1.5", "1.6", "1.8")
                    .doesNotContain("1.2", "1.4");
        }
        assertThat(pile("Anna", "changed")).isEmpty();
    }

    @Test
    void changedIsWhatStandsOtherwiseThanItStoodAndWasKnownToStandThen() {
        plan.measure("1.10", "1");
        plan.assign("1.10", "a-1", "co-executor");
        var then = at.now(TODAY);
        at.claim("A", "1.10", "2023-05-02");
        var now = at.now(TODAY);
        var store = app.bean(DeskStore.class);

        assertThat(plan.read(at.viewer("A"), () -> store.changed(at.union(), then, now)))
                .containsExactly(Map.entry(plan.counted("1.10"), "claimed"));
    }

    @Test
    void anAdministratorHasWhoCannotComeInWhoseMandateEndsAndNothingOfThePlan() {
        var people = app.bean(People.class);
        var accounts = app.bean(Accounts.class);
        var fresh = people.id();
        var ready = people.id();
        plan.read(at.viewer("A"), () -> {
            people.save(at.union(), new Person(fresh, "Fresh", "fresh@example.org", ""));
            people.save(at.union(), new Person(ready, "Ready", "ready@example.org", ""));
            return true;
        });
        accounts.open(fresh, "fresh@example.org");
        accounts.open(ready, "ready@example.org");
        accounts.password(ready, "a long word of many signs");
        cast.is("Gone", Role.OBSERVER, 0, 0).is("Later", Role.OBSERVER, 0, 0);
        cast.ends("Gone", "2023-07-31");
        cast.ends("Later", "2023-08-01");

        assertThat(shown("Denis", "invited")).containsExactly("Fresh");
        assertThat(shown("Denis", "ending")).containsExactly("Gone");
        var desk = entered("Denis").open("/u/desks/desk?lang=en");
        assertThat(text(desk)).contains("0 webhooks that fail", "1 let in, not yet signed in", "30 July 2023");
        assertThat(desk.body()).doesNotContain("Measure 1.");
        assertThat(shown("Olga", "invited")).as("not hers").isEmpty();
    }

    /// What the links of one pile say, in its order.
    private static List<String> shown(String name, String pile) {
        var page = entered(name).open("/u/desks/desk/" + pile + "?lang=en").body();
        var found =
                Pattern.compile("class=\"code\"><a href=\"[^\"]*\">([^<]*)</a>").matcher(page);
        return found.results().map(each -> each.group(1)).toList();
    }

    @Test
    void nobodyElseHasADesk() {
        var stranger = new Browser(app.address());
        assertThat(location(stranger.open("/u/desks/desk"))).startsWith("/sign-in");
        assertThat(location(stranger.open("/desk"))).startsWith("/sign-in");
        assertThat(location(entered("Clara").open("/desk?union=desks"))).isEqualTo("/u/desks/desk");
        assertThat(location(entered("Clara").open("/desk?union=nowhere"))).isEqualTo("/u/desks/desk");
        assertThat(entered("Clara").open("/u/desks/desk/nothing").statusCode()).isEqualTo(404);
    }

    /// Beside the statements of the desk itself: at the door once, and once in the reading of the page.
    @Test
    void aPageAsksWhoComesAndWhereOnceInEachReading() {
        var igor = entered("Igor");
        igor.open("/u/desks/desk");

        var asked = Asked.during(() -> igor.open("/u/desks/desk"));

        assertThat(asked.stream().filter(each -> each.contains("from parties.session")))
                .hasSize(1);
        assertThat(asked.stream().filter(each -> each.contains("from parties.union")))
                .hasSize(2);
        assertThat(asked.stream().filter(each -> each.contains("from parties.mandate")))
                .hasSize(2);
        assertThat(asked.stream().filter(each -> each.contains("from ledger.head")))
                .hasSize(1);
        assertThat(asked).hasSizeBetween(20, 39);
    }
}
