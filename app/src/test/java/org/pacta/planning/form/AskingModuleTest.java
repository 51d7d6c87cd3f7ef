package org.pacta.planning.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.planning.Forecasts;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.pacta.register.plan.Plans;

/// Suggested links, officers' estimates and scenarios, by their forms.
class AskingModuleTest {

    private static final String PLAN = "/u/demo/frameworks/2021-2023";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served("--pacta.demo=true", "--pacta.forecast.large=20");
        plan = PastPlan.demonstration(app, "demo");
        plan.together(() -> {
            plan.measure("T1", "1", "draft", Visibility.PUBLIC, "2020-01-01");
            plan.measure("T2", "1", "act-adopted", Visibility.PUBLIC, "2020-01-01");
            plan.measure("T3", "1", "act-in-force", Visibility.PUBLIC, "2020-01-01");
            plan.title("T1", "en", "Draft agreement on excise duties");
            plan.title("T2", "en", "Approval of the agreement on excise duties");
            plan.title("T3", "en", "Ratification of the agreement on excise duties");
            plan.assign("T1", "a-1", "lead");
            plan.due("T1", "2023-09-01");
            plan.due("T2", "2023-10-01");
            plan.due("T3", "2023-12-01");
        });
        var a = plan.id("party", "A");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Igor", Role.BODY_OFFICER, a, plan.id("body", "a-1"))
                .is("Anna", Role.PARTY_COORDINATOR, a, 0)
                .is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        return browser;
    }

    private static Given given() {
        var asOf = new AsOf(PastPlan.TODAY, plan.head().recorded());
        var framework = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class).framework(plan.unionId(), PlanFixture.FRAMEWORK, asOf, "en"));
        return app.bean(Forecasts.class)
                .given(Viewer.PUBLIC, new Forecasts.Question(plan.union(), framework, asOf, null, Scenario.NONE));
    }

    private static String pair(String page, String before, String after) {
        for (var row : page.split("<tr role=\"row\">")) {
            if (!row.contains(">" + before + " ") || !row.contains(">" + after + " ")) continue;
            var match = Pattern.compile("name=\"pair\" value=\"([0-9a-f]+)\"").matcher(row);
            if (match.find()) return match.group(1);
        }
        throw new AssertionError("no suggestion %s, %s".formatted(before, after));
    }

    @Test
    void aSuggestedLinkIsAcceptedOrRefusedByTheSecretariat() {
        var olga = entered("Olga");
        var page = olga.open(PLAN + "/links?lang=en");
        assertThat(text(page)).contains("have links", "T1 Draft agreement", "T3 Ratification");
        var anna = entered("Anna");
        assertThat(anna.open(PLAN + "/links?lang=en").body()).doesNotContain("name=\"pair\"");

        var accepted = pair(page.body(), "T1", "T2");
        assertThat(decided(anna, accepted, "accept", "")).isEqualTo(403);
        assertThat(decided(olga, accepted, "accept", "")).isEqualTo(303);
        long t1 = plan.counted("T1");
        assertThat(given().history().ties()).anyMatch(each -> each.from() == t1 && each.to() == plan.counted("T2"));

        var rest = olga.open(PLAN + "/links?lang=en").body();
        var before = rest.contains(">T1 ") ? "T1" : "T2";
        var refused = pair(rest, before, "T3");
        assertThat(decided(olga, refused, "refuse", " ")).isEqualTo(422);
        assertThat(decided(olga, refused, "refuse", "One does not need the other"))
                .isEqualTo(303);
        var linked = Pattern.compile("[0-9]+ of [0-9]+ open measures and steps have links to others");
        var counted = linked.matcher(text(olga.open(PLAN + "/links?lang=en")));
        assertThat(counted.find()).isTrue();
        assertThat(text(settled(olga, "/u/demo/forecast?lang=en"))).contains(counted.group());
        for (var each : List.of(olga, anna))
            assertThat(text(each.open(PLAN + "/links?lang=en")))
                    .contains("Refused links", "One does not need the other", "30 June 2023");
        assertThat(olga.open(PLAN + "/links?lang=en").body())
                .doesNotContain(
                        ">" + before
                                + " Draft agreement on excise duties</a></th><td role=\"cell\" class=\"labelled\" data-label=\"Then\"><span><a href=\"/u/demo/frameworks/2021-2023/measures/T3\"");
        assertThat(given().history().ties()).noneMatch(each -> each.to() == plan.counted("T3"));
        assertThat(decided(olga, accepted, "accept", "")).isEqualTo(404);
        assertThat(decided(anna, refused, "again", "")).isEqualTo(403);
        assertThat(decided(olga, refused, "again", "")).isEqualTo(303);
        assertThat(pair(olga.open(PLAN + "/links?lang=en").body(), before, "T3"))
                .isEqualTo(refused);
        assertThat(text(olga.open(PLAN + "/links?lang=en"))).doesNotContain("Refused links");
    }

    private static int decided(Browser who, String pair, String what, String why) {
        return who.send(PLAN + "/links", "pair", pair, "do", what, "why", why).statusCode();
    }

    @Test
    void anOfficerSaysWhatHeExpectsBesideWhatWasLearned() {
        var at = PLAN + "/measures/M79/estimate";
        var igor = entered("Igor");
        assertThat(text(igor.open(at + "?lang=en")))
                .contains("What is expected of M79", "Learned from the union’s past", "half by", "what was learned");
        var refused = igor.send(at + "?lang=en", "least", "30", "likely", "20", "most", "x", "why", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("Please say why.", "number");
        assertThat(refused.body()).contains("value=\"30\"");

        assertThat(text(entered("Boris").send(at + "?lang=en", "least", "1", "likely", "2", "most", "3", "why", "x")))
                .contains("Only the body that leads");
        assertThat(given().estimates()).doesNotContainKey(plan.counted("M79"));
        assertThat(igor.send(
                                at + "?lang=en",
                                "least",
                                "200",
                                "likely",
                                "300",
                                "most",
                                "400",
                                "why",
                                "The tender is late")
                        .statusCode())
                .isEqualTo(303);

        assertThat(given().estimates().get(plan.counted("M79")))
                .isEqualTo(new Given.Expert(200, 300, 400, Math.toIntExact(PastPlan.TODAY.toEpochDay())));
        assertThat(text(igor.open(at + "?lang=en"))).contains("an officer’s estimate: 200 – 300 – 400 working days");
        assertThat(new Browser(app.address()).open(at).statusCode()).isNotEqualTo(200);
    }

    @Test
    void aLegalMeasureGoesTheWayThatIsLeftOfItsAct() {
        var own = PastPlan.of(app, "law");
        own.enter(entry -> app.bean(org.pacta.register.plan.Plan.class)
                .measure(
                        entry,
                        own.counted("M80"),
                        new org.pacta.register.plan.Plan.MeasureState(
                                own.frameworkId(), own.id("group", "2"), null, "legal", "act-in-force", 80, true),
                        PlanFixture.day("2020-01-01")));
        own.act("L1", "A");
        own.carryOut("L1", "M80");
        own.reach("L1", "prepared", "2023-05-01");
        var procedures = app.bean(Procedures.class);
        own.enter(entry -> {
            var way = new Way(List.of(time("adopted", own.id("body", "council")), time("in-force", null)));
            procedures.say(entry, own.id("party", "A"), way, day());
        });
        var asOf = new AsOf(PastPlan.TODAY, own.head().recorded());

        var paths = own.read(
                Viewer.PUBLIC, () -> procedures.paths(own.unionId(), own.union().thing(), asOf));
        var path = Objects.requireNonNull(paths.get(own.counted("M80")));
        assertThat(path.left()).extracting(Stage::code).containsExactly("adopted", "in-force");
        assertThat(path.lastBody()).isEqualTo(own.id("body", "council"));
        assertThat(path.since()).isEqualTo("2023-05-01");
    }

    private static java.time.LocalDate day() {
        return PlanFixture.day("2021-01-01");
    }

    private static Stage time(String stage, @Nullable Long body) {
        return new Stage(stage, stage, BigDecimal.valueOf(10), BigDecimal.valueOf(30), BigDecimal.valueOf(60), body);
    }

    /// What a scenario would need becomes a draft of whoever asks; nothing of it is in the plan.
    @Test
    void datesThatHoldBecomeADraftThatNamesItsScenario() {
        var anna = entered("Anna");
        var query = "lang=en&name=Without+it&drop=M71&move=M79:2026-05-29&chance=80";
        var forecast = settled(anna, "/u/demo/forecast?" + query);
        assertThat(forecast.body()).contains(PLAN + "/schedule?name=Without+it&amp;drop=M71");
        var page = settled(anna, PLAN + "/schedule?" + query);
        assertThat(text(page))
                .contains("each date holds in 80 of a hundred", "Without M71", "left out", "SECRET")
                .contains("Scenario “Without it”: Without M71");
        long before = plan.head().seq();

        var empty = anna.send(PLAN + "/schedule?" + query, "title", "", "why", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(text(empty)).contains("Please give it a name", "Please say why");
        var made = anna.send(PLAN + "/schedule?" + query, "title", "Later dates", "why", "Supply is late");

        assertThat(made.statusCode()).as(text(made)).isEqualTo(303);
        assertThat(plan.head().seq()).isEqualTo(before);
        var draft = text(anna.open(location(made) + "?lang=en"));
        assertThat(draft)
                .contains("Later dates", "Supply is late", "Scenario “Without it”: Without M71")
                .contains("M79", "29 May 2026");
        assertThat(entered("Boris").open(location(made)).statusCode()).isEqualTo(404);
        assertThat(new Browser(app.address()).open(PLAN + "/schedule").statusCode())
                .isNotEqualTo(200);
    }

    /// By the form of the page: without scripts, whether or not desks are looked at.
    @Test
    void everyKindOfChangeCanBeAsked() {
        var anna = entered("Anna");
        var form = settled(anna, "/u/demo/forecast?lang=en").body();
        for (var each : List.of("drop", "move", "times", "split", "sitting", "risk", "desk", "name"))
            assertThat(form).contains("name=\"" + each + "\"");
        var moved = settled(
                anna,
                "/u/demo/forecast?lang=en&sitting=council:2023-11-15:2023-09-15&sitting=council:2023-11-16:2023-09-15"
                        + "&move=M79:9999-12-31");
        assertThat(text(moved))
                .contains("council sits on 15 September 2023 in place of 15 November 2023")
                .contains("This changes nothing", "council sits on 15 September 2023 in place of 16 November 2023")
                .contains("“move=M79:9999-12-31” was left out")
                .contains("Who is loaded, side by side", "What it moves, side by side");
        assertThat(moved.body())
                .contains("/forecast/fan.svg?", "aria-label=\"What is done, and what may be done: SVG\"");
        var idle = settled(anna, "/u/demo/forecast?lang=ru&times=M1:0,5&times=M79:0,5&drop=M78");
        assertThat(text(idle))
                .contains("Это ничего не меняет: исполнять здесь уже нечего", "умноженное на 0,5")
                .contains("Убрать");
        assertThat(idle.body()).contains("/u/demo/forecast?framework=2021-2023&amp;drop=M78&amp;times=M1%3A0%2C5\"");
        var much = settled(anna, "/u/demo/forecast?lang=en" + "&drop=M79".repeat(20) + "&drop=nothing".repeat(60));
        assertThat(text(much)).contains("at most 50 changes; 30 more were left out");
        var desk = anna.open("/u/demo/forecast?lang=en&desk=a-1:3&drop=M79");
        assertThat(location(desk)).contains("/u/demo/forecast/desks?", "drop=M79", "desk=a-1%3A3");
    }

    /// Who does what when: as a page, as a file and as a draft; nobody sees the schedule who sees no forecast.
    @Test
    void aScheduleWithinTheDesksBecomesADraft() {
        var anna = entered("Anna");
        var page = settled(anna, "/u/demo/forecast/timetable?lang=en&drop=M71&desk=a-1:1&chance=50&name=One+desk");
        assertThat(text(page))
                .contains("Who works on what when", "Without M71", "a-1 works on 1 thing at once", "SECRET")
                .contains("Each item gets the working days in which it is done in 50 of a hundred cases");
        assertThat(page.body()).contains("/forecast/timetable.csv?", "/schedule?name=One+desk", "class=\"ahead\"");
        var file = anna.open("/u/demo/forecast/timetable.csv?drop=M71&desk=a-1:1&chance=50");
        assertThat(file.body()).contains("kind,code,body,days,from,until,done,due,days_late", "measure,M79,a-1,");
        assertThat(file.body()).doesNotContain("measure,M71,");

        var at = PLAN + "/schedule?lang=en&by=timetable&drop=M71&desk=a-1:1&chance=50";
        assertThat(text(settled(anna, at)))
                .contains("so that the plan follows the schedule", "left out", "no body works on more things at once");
        var made = anna.send(at, "title", "One desk", "why", "Only one officer");

        assertThat(made.statusCode()).as(text(made)).isEqualTo(303);
        var draft = location(made);
        assertThat(text(anna.open(draft + "?lang=en")))
                .contains("One desk", "Only one officer", "within the desks of bodies", "Propose to the other Parties");
        var olga = entered("Olga");
        assertThat(olga.open(draft).statusCode()).isEqualTo(404);
        assertThat(entered("Boris").send(draft + "/own/send").statusCode()).isEqualTo(404);
        assertThat(anna.send(draft + "/own/send").statusCode()).isEqualTo(303);
        assertThat(text(entered("Boris").open(draft + "?lang=en"))).doesNotContain("Give the draft up", "Take over");
        assertThat(text(olga.open(draft + "?lang=en"))).contains("One desk", "Take over as a draft of the secretariat");
        assertThat(olga.send(draft + "/withdraw").statusCode()).isEqualTo(404);
        assertThat(text(olga.open(location(olga.send(draft + "/take")) + "?lang=en")))
                .contains("One desk", "Date moved", "Put in force", "Send to the Parties");
        assertThat(anna.send(draft + "/own/withdraw").statusCode()).isEqualTo(303);
        assertThat(text(anna.open(draft + "?lang=en"))).contains("given up").doesNotContain("Propose to the other");
        assertThat(new Browser(app.address())
                        .open("/u/demo/forecast/timetable?lang=en&desk=a-1:1")
                        .body())
                .doesNotContain("SECRET");
    }

    /// Who may say how many things a body works on at once; then what lies on it waits.
    @Test
    void aBodySaysHowManyThingsItWorksOnAtOnce() {
        var igor = entered("Igor");
        var form = "/u/demo/bodies/a-1/desk";
        assertThat(text(settled(igor, "/u/demo/forecast/desks?lang=en"))).contains("Nobody has said yet");
        assertThat(igor.send(form, "units", "0", "why", "").statusCode()).isEqualTo(422);
        var boris = entered("Boris").send(form + "?lang=en", "units", "1", "why", "To try");
        assertThat(boris.statusCode()).isEqualTo(422);
        assertThat(text(boris)).contains("Only the body itself");
        assertThat(igor.send(form, "units", "1", "why", "One officer").statusCode())
                .isEqualTo(303);

        var page = settled(igor, "/u/demo/forecast/desks?lang=en");
        assertThat(text(page))
                .contains("known of 1 of 2 bodies", "With desks", "Works on at once", "SECRET")
                .doesNotContain("Decides the end");
        assertThat(page.body()).contains(form, "/schedule?name=&amp;desks=on");
        assertThat(text(settled(igor, "/u/demo/forecast/desks?lang=en&desk=a-1:100")))
                .contains("a-1 works on 100 things at once");
        assertThat(text(settled(igor, PLAN + "/schedule?lang=en&desks=on"))).contains("with the desks of bodies");
        var open = settled(new Browser(app.address()), "/u/demo/forecast/desks?lang=en");
        assertThat(text(open)).contains("known of 1 of 2 bodies").doesNotContain("SECRET");
        assertThat(open.body()).doesNotContain("/desk\"", "/schedule?");
        var stopped = igor.open("/u/demo/forecast/desks?lang=en&stop=on&drop=M71");
        assertThat(location(stopped)).contains("/u/demo/forecast?", "drop=M71");
    }

    /// What says how far a forecast has come is no answer to keep, for whoever reads the public record either.
    @Test
    void whatIsShownMeanwhileIsNotKept() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var hold = new CountDownLatch(1);
        var other = Thread.ofPlatform()
                .start(() -> app.bean(Forecasts.class).outlook(given(), new Looking.Asked(64, 1, 1, false), (_, _) -> {
                    begun.countDown();
                    return await(hold);
                }));
        begun.await();
        var anybody = new Browser(app.address());
        for (var path : List.of("/u/demo/forecast?drop=M70&lang=en", "/u/demo/forecast/desks?desk=b-1:1&lang=en")) {
            var meanwhile = anybody.open(path);
            assertThat(meanwhile.statusCode()).as(path).isEqualTo(202);
            assertThat(meanwhile.headers().firstValue("Refresh")).contains("1");
            assertThat(meanwhile.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(meanwhile.headers().firstValue("ETag")).isEmpty();
        }
        hold.countDown();
        other.join();
        assertThat(settled(anybody, "/u/demo/forecast?drop=M70&lang=en").statusCode())
                .isEqualTo(200);
        assertThat(location(anybody.open("/u/demo/forecast?drop=M70&stop=on")))
                .endsWith("/forecast?framework=2021-2023");
        assertThat(location(anybody.open("/u/demo/forecast?stop=on"))).endsWith("/u/demo?framework=2021-2023");
    }

    /// Each stands alone: what it is of, the sentence, the scenario, the day and the source are in it.
    @Test
    void thePicturesOfAForecastAreHadAsFiles() {
        var anna = entered("Anna");
        var page = settled(anna, "/u/demo/forecast?lang=en&drop=M71").body();
        assertThat(page).contains("/forecast/fan.svg?framework=2021-2023&amp;drop=M71");
        for (var what : List.of("fan", "ends", "load")) {
            var svg = anna.open("/u/demo/forecast/" + what + ".svg?framework=2021-2023&lang=en&drop=M71");
            assertThat(svg.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(each -> assertThat(each).startsWith("image/svg+xml"));
            assertThat(text(svg))
                    .contains("Union demo", "With what is known today", "Without M71", "Position on 30 June 2023")
                    .contains("Source: http", "drop=M71", "on=2023-06-30");
            var png = anna.bytes("/u/demo/forecast/" + what + ".png?framework=2021-2023&lang=ru");
            assertThat(png.body()).as(what).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The page once it is there; until then it says how far it has come, and asks again by itself.
    private static java.net.http.HttpResponse<String> settled(Browser browser, String path) {
        for (int i = 0; i < 60; i++) {
            var page = browser.open(path);
            if (page.headers().firstValue("Refresh").isEmpty()) return page;
            assertThat(text(page)).contains("Look again", "Stop");
        }
        throw new AssertionError("never there: " + path);
    }
}
