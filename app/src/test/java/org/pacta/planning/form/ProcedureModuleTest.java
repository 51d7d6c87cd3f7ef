package org.pacta.planning.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.text;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PastPlan;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;

/// How law is made in a Party: who says so, stage by stage; and how far an act has come on that way.
class ProcedureModuleTest {

    private static final String NEW = "/u/demo/procedures/A/stages/new?lang=en";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PastPlan.demonstration(app, "demo");
        plan.together(() -> {
            plan.act("L1", "A");
            plan.carryOut("L1", "M80");
            plan.reach("L1", "drafting", "2023-01-10");
            plan.act("L2", "B");
        });
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
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

    private static String version(Browser browser, String at) {
        var match = Pattern.compile("name=\"version\" value=\"([^\"]*)\"")
                .matcher(browser.open(at).body());
        return match.find() ? match.group(1) : "";
    }

    private static HttpResponse<String> send(Browser browser, String at, String version, String... fields) {
        var all = new ArrayList<>(List.of("version", version));
        all.addAll(List.of(fields));
        return browser.send(at, all.toArray(String[]::new));
    }

    /// Adds a stage at the end of the way of Party A.
    private static void add(Browser browser, String code, String name, String body, String reaches) {
        var answer = send(
                browser,
                NEW,
                version(browser, NEW),
                "code",
                code,
                "name-en",
                name,
                "least",
                "5",
                "likely",
                "10",
                "most",
                "30",
                "body",
                body,
                "reaches",
                reaches,
                "after",
                chosen(browser, NEW, "after"),
                "why",
                "The law on acts");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
    }

    private static String chosen(Browser browser, String at, String field) {
        var match = Pattern.compile("<select[^>]*name=\"" + field + "\".*?</select>", Pattern.DOTALL)
                .matcher(browser.open(at).body());
        assertThat(match.find()).isTrue();
        var option = Pattern.compile("value=\"([^\"]*)\" selected").matcher(match.group());
        return option.find() ? option.group(1) : "";
    }

    private static List<String> way() {
        var asOf = new AsOf(PastPlan.TODAY, plan.head().recorded());
        var ways = plan.read(Viewer.PUBLIC, () -> app.bean(Procedures.class).ways(plan.unionId(), asOf));
        var own = ways.get(plan.id("party", "A"));
        return own == null ? List.of() : own.stages().stream().map(Stage::code).toList();
    }

    /// One after the other, for each goes on from what the one before has said.
    @Test
    void aPartySaysItsStagesAndAnActGoesItsWay() {
        stagesOfItsOwn();
        twoAtOnce();
        whatCannotBe();
        anActComesFurther();
        aStageIsTakenOut();
    }

    private void stagesOfItsOwn() {
        var anna = entered("Anna");
        assertThat(text(anna.open("/u/demo/procedures/A?lang=en")))
                .contains("How law is made: Party A", "Nothing is said yet", "Add a stage");
        assertThat(text(anna.open(NEW))).contains("Body council", "Why is it so?");
        add(anna, "draft", "Draft", "", "");
        add(anna, "ministries", "Agreement between ministries", "", "agreed");
        add(anna, "reading", "Readings", "council", "");
        add(anna, "signature", "Signature", "", "adopted");
        add(anna, "entry", "Entry into force", "", "in-force");
        assertThat(way()).containsExactly("draft", "ministries", "reading", "signature", "entry");

        var page = text(anna.open("/u/demo/procedures/A?lang=en"));
        assertThat(page)
                .contains("5 stages", "50 working days", "1. Draft", "3. Readings", "5 – 10 – 30", "Body council")
                .contains("adopted or signed");
        assertThat(text(anna.open("/u/demo/procedures/A?lang=ru"))).contains("5 стадий", "принят или подписан");
        assertThat(new Browser(app.address()).open("/u/demo/acts?lang=en").body())
                .contains(">How law is made: Party A</a>", "/procedures/A")
                .doesNotContain("/procedures/B");
        assertThat(anna.open("/u/demo/procedures/A?lang=ru").body()).contains("lang=\"en\">Readings");
        assertThat(text(anna.open("/u/demo/forecast?lang=en"))).contains("How law is made: Party A");
    }

    private void twoAtOnce() {
        var olga = entered("Olga");
        var anna = entered("Anna");
        var at = "/u/demo/procedures/A/stages/reading?lang=en";
        var read = version(anna, at);
        var common = new String[] {
            "name-en",
            "Readings",
            "least",
            "10",
            "likely",
            "20",
            "most",
            "40",
            "body",
            "council",
            "reaches",
            "",
            "after",
            "ministries",
            "why",
            "Two readings now"
        };
        assertThat(send(olga, at, read, common).statusCode()).isEqualTo(303);
        var second = send(
                anna,
                at,
                read,
                "name-en",
                "One reading",
                "least",
                "1",
                "likely",
                "2",
                "most",
                "3",
                "body",
                "council",
                "reaches",
                "",
                "after",
                "ministries",
                "why",
                "One reading is enough");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(text(second)).contains("Somebody else has", "Readings", "One reading", "20");
        assertThat(second.body()).contains("One reading is enough");
        assertThat(text(anna.open("/u/demo/procedures/A?lang=en"))).contains("10 – 20 – 40");
    }

    private void whatCannotBe() {
        var anna = entered("Anna");
        long seq = plan.head().seq();
        var wrong = send(
                anna,
                NEW,
                version(anna, NEW),
                "code",
                "Second Reading",
                "least",
                "40",
                "likely",
                "20",
                "most",
                "99999",
                "body",
                "nowhere",
                "reaches",
                "agreed",
                "after",
                "reading",
                "why",
                "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong))
                .contains("at most 40 small Latin letters", "at least one language", "must rise", "0 to 10,000")
                .contains("no body with this code", "Please say why");
        var twice = send(
                anna,
                NEW,
                version(anna, NEW),
                "code",
                "reading",
                "name-en",
                "x",
                "least",
                "1",
                "likely",
                "2",
                "most",
                "3",
                "body",
                "",
                "reaches",
                "",
                "after",
                "",
                "why",
                "y");
        assertThat(text(twice)).contains("Another stage of this way has this code");
        var back = send(
                anna,
                NEW,
                version(anna, NEW),
                "code",
                "again",
                "name-en",
                "x",
                "least",
                "1",
                "likely",
                "2",
                "most",
                "3",
                "body",
                "",
                "reaches",
                "agreed",
                "after",
                "signature",
                "why",
                "y");
        assertThat(text(back)).contains("only come further");
        var boris = entered("Boris");
        assertThat(text(boris.open("/u/demo/procedures/A?lang=en")))
                .contains("3. Readings", "Only Party A and the secretariat")
                .doesNotContain("Add a stage");
        assertThat(boris.open(NEW).statusCode()).isEqualTo(404);
        assertThat(send(
                                boris, NEW, "", "code", "x", "name-en", "x", "least", "1", "likely", "2", "most", "3",
                                "body", "", "reaches", "", "after", "", "why", "y")
                        .statusCode())
                .isEqualTo(404);
        assertThat(entered("Anna").open("/u/demo/procedures/union/stages/new").statusCode())
                .isEqualTo(404);
        var anybody = new Browser(app.address());
        assertThat(text(anybody.open("/u/demo/procedures/A?lang=en")))
                .contains("3. Readings")
                .doesNotContain("Add a stage");
        assertThat(anybody.open(NEW).statusCode()).isIn(302, 303, 401, 403, 404);
        assertThat(plan.head().seq()).as("nothing was written").isEqualTo(seq);
    }

    private void anActComesFurther() {
        var anna = entered("Anna");
        var at = "/u/demo/acts/L1/way?lang=en";
        assertThat(text(anna.open(at)))
                .contains("The way of act L1", "0 of 5", "Next: Draft", "Usually 5 – 10 – 30 working days")
                .contains("At a sitting of Body council", "The act is then adopted or signed");
        assertThat(text(entered("Boris").open(at)))
                .contains("Only Party A and the secretariat")
                .doesNotContain("Save the days");
        assertThat(text(new Browser(app.address()).open(at)))
                .contains("0 of 5", "Next: Draft")
                .doesNotContain("Save the days");
        assertThat(text(new Browser(app.address()).open("/u/demo/acts/L1?lang=en")))
                .contains("How far it has come", "How law is made");
        assertThat(text(new Browser(app.address()).open("/u/demo/acts/L2?lang=en")))
                .doesNotContain("How far it has come");
        assertThat(send(entered("Boris"), at, "", "day-draft", "2023-02-01", "why", "x")
                        .statusCode())
                .isEqualTo(404);
        var wrong = send(
                anna,
                at,
                version(anna, at),
                "day-draft",
                "2023-03-01",
                "day-ministries",
                "2023-02-01",
                "day-reading",
                "2999-01-01",
                "why",
                "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("before one that comes before it", "has not come yet", "Please say why");

        var read = version(anna, at);
        var sent = send(
                anna,
                at,
                read,
                "day-draft",
                "2023-02-01",
                "day-ministries",
                "2023-03-01",
                "day-reading",
                "2023-03-20",
                "why",
                "Letter of the ministry");
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(303);
        assertThat(text(anna.open(at))).contains("3 of 5", "Next: Signature", "20 working days");
        assertThat(text(anna.open("/u/demo/acts/L1?lang=en")))
                .contains(
                        "agreed", "1 March 2023", "Stage passed: Readings", "Last stage passed Readings 20 March 2023");
        var late = send(entered("Olga"), at, read, "day-draft", "2023-02-02", "why", "Typing");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(text(late)).contains("Somebody else has", "2023-02-02");

        var asOf = new AsOf(PastPlan.TODAY, plan.head().recorded());
        var passed = plan.read(
                Viewer.PUBLIC, () -> app.bean(Procedures.class).passed(plan.unionId(), plan.id("act", "L1"), asOf));
        assertThat(passed.keySet()).containsExactlyInAnyOrder("draft", "reading");
        var before = new AsOf(PlanFixture.day("2023-03-10"), plan.head().recorded());
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(Procedures.class).passed(plan.unionId(), plan.id("act", "L1"), before)))
                .containsOnlyKeys("draft");

        var back = send(
                anna,
                at,
                version(anna, at),
                "day-draft",
                "2023-02-01",
                "day-ministries",
                "",
                "day-reading",
                "",
                "why",
                "The letter was of another act");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(text(anna.open(at))).contains("1 of 5", "Next: Agreement between ministries");
        assertThat(text(anna.open("/u/demo/acts/L1?lang=en"))).contains("being drafted");
    }

    private void aStageIsTakenOut() {
        var anna = entered("Anna");
        var at = "/u/demo/procedures/A/stages/reading?lang=en";
        var gone = send(anna, at, version(anna, at), "out", "yes", "why", "Orders need no parliament");
        assertThat(gone.statusCode()).as(text(gone)).isEqualTo(303);
        assertThat(way()).containsExactly("draft", "ministries", "signature", "entry");
        assertThat(anna.open(at).statusCode()).isEqualTo(404);
    }
}
