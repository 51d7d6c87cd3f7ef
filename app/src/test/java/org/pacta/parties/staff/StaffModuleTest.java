package org.pacta.parties.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Visibility;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People and mandates through their pages: who may let in whom, stand in for whom, and for how long.
class StaffModuleTest {

    private static final String TODAY = "2023-06-30";
    private static final String SECRET = "/u/desk/frameworks/2021-2023/measures/1.2";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void people() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "desk", TODAY, "A", "B");
        plan.body("a-2", "A");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.assign("1.1", "a-1", "lead");
        plan.assign("1.1", "b-1", "lead");
        plan.measure("1.2", "1", "act-adopted", Visibility.party(plan.id("party", "A")), "2020-01-01");
        var a = plan.id("party", "A");
        var b = plan.id("party", "B");
        cast = new Cast(app, plan.unionId())
                .is("Sonja", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, a, 0)
                .is("Arno", Role.BODY_OFFICER, a, plan.id("body", "a-1"))
                .is("Asja", Role.BODY_OFFICER, a, plan.id("body", "a-1"))
                .is("Alma", Role.DELEGATE, a, 0)
                .is("Boris", Role.PARTY_COORDINATOR, b, 0)
                .is("Bela", Role.BODY_OFFICER, b, plan.id("body", "b-1"))
                .is("Oleg", Role.OBSERVER, 0, 0)
                .is("Denis", Role.ADMINISTRATOR, 0, 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser as(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        return browser;
    }

    private static String page(String name) {
        return "/u/desk/people/" + cast.person(name);
    }

    private static String[] newcomer(String name, String role, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "name",
                name,
                "mail",
                name.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                "telephone",
                "+000 7",
                "role",
                role,
                "from",
                TODAY,
                "grounds",
                "Order 7 of 29 June 2023"));
        fields.addAll(java.util.List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void aCoordinatorLetsInHisOwnPartysPeopleAlone() {
        var anna = as("Anna");

        var made = anna.send("/u/desk/people/new?lang=en", newcomer("Agnes", "body-officer", "body", "a-1"));
        assertThat(made.statusCode()).isEqualTo(303);
        var page = anna.open(location(made) + "?lang=en");
        assertThat(text(page)).contains("Agnes", "Officer of a body · Body a-1", "Signs in as agnes@example.org");

        for (var wrong : new String[][] {
            newcomer("Berta", "body-officer", "body", "b-1"),
            newcomer("Berta", "secretariat-officer"),
            newcomer("Berta", "observer"),
            newcomer("Berta", "administrator"),
            newcomer("Berta", "body-officer")
        }) {
            var refused = anna.send("/u/desk/people/new?lang=en", wrong);
            assertThat(refused.statusCode()).as(String.join(" ", wrong)).isEqualTo(422);
            assertThat(refused.body()).contains("value=\"Berta\"");
        }
        assertThat(text(anna.open("/u/desk/people"))).doesNotContain("Berta");
    }

    @Test
    void theSecretariatGivesTheUnionsMandatesAndTheCoordinators() {
        var sonja = as("Sonja");

        assertThat(sonja.send("/u/desk/people/new", newcomer("Otto", "observer"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sonja.send("/u/desk/people/new", newcomer("Bruno", "party-coordinator", "party", "B"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sonja.send("/u/desk/people/new", newcomer("Berta", "body-officer", "body", "b-1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as("Denis")
                        .send("/u/desk/people/new", newcomer("Sven", "secretariat-officer"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(as("Denis")
                        .send("/u/desk/people/new", newcomer("Otto", "observer"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void allThatIsMissingIsSaidAtOnceAndWhatWasTypedIsKept() {
        var answer = as("Anna").send("/u/desk/people/new?lang=en", "name", "Adam", "until", "soon");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer))
                .contains(
                        "Choose a role.",
                        "Say the first day.",
                        "last day cannot be read",
                        "Say the grounds.",
                        "mail is missing");
        assertThat(answer.body()).contains("value=\"Adam\"", "value=\"soon\"");
    }

    @Test
    void whoManagesNobodyIsOfferedNothingAndMayNothing() {
        var arno = as("Arno");

        assertThat(text(arno.open("/u/desk/people?lang=en")))
                .contains("Anna", "Boris", "anna@example.org".replace("anna", "Anna"))
                .doesNotContain("Let somebody in");
        assertThat(arno.open("/u/desk/people/new").statusCode()).isEqualTo(403);
        assertThat(arno.send(page("Alma") + "/link").statusCode()).isEqualTo(403);
        assertThat(as("Oleg").open("/u/desk/people").statusCode()).isEqualTo(403);
        var nobody = new Browser(app.address()).open("/u/desk/people");
        assertThat(nobody.statusCode()).isEqualTo(303);
        assertThat(location(nobody)).isEqualTo("/sign-in?to=%2Fu%2Fdesk%2Fpeople");
    }

    @Test
    void nobodyTakesOverTheAccountOfSomebodyWhoHoldsMore() {
        var anna = as("Anna");
        var made = anna.send(page("Alma") + "/link?lang=en");
        assertThat(text(made)).contains("shown this once", "/sign-in/password?key=");
        assertThat(anna.open(page("Alma")).body()).doesNotContain("?key=");

        for (var name : new String[] {"Boris", "Bela", "Sonja", "Denis", "Oleg"}) {
            assertThat(anna.send(page(name) + "/link").statusCode()).as(name).isIn(403, 404);
            assertThat(anna.send(page(name) + "/erase").statusCode()).as(name).isIn(403, 404);
            assertThat(anna.send(page(name), "name", "X").statusCode()).as(name).isIn(403, 404);
        }
        assertThat(text(anna.open(page("Boris") + "?lang=en")))
                .contains("Boris")
                .doesNotContain("Make a link");
    }

    @Test
    void aCoordinatorEndsNoMandateOfAnotherParty() {
        assertThat(as("Anna").send(page("Bela") + "/mandates/1/end").statusCode())
                .isEqualTo(403);
        assertThat(text(as("Boris").open(page("Bela") + "?lang=en"))).contains("holds today");
    }

    private static String[] standIn(String who, String manner, String from, String until, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "who",
                String.valueOf(cast.person(who)),
                "manner",
                manner,
                "from",
                from,
                "until",
                until,
                "grounds",
                "Leave, order 8"));
        fields.addAll(java.util.List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void aHolderLetsAnotherStandInForATimeAndItIsShown() {
        var boris = as("Boris");
        var path = page("Boris") + "/mandates/1/stand-in";
        assertThat(text(boris.open(path + "?lang=en"))).contains("Bela").doesNotContain("Arno", "Sonja");

        var done = boris.send(path, standIn("Bela", "substitute", TODAY, "2023-07-14", "prepare", "true"));

        assertThat(done.statusCode()).isEqualTo(303);
        var bela = as("Bela");
        assertThat(text(bela.open("/u/desk/capacity?lang=en")))
                .contains("Coordinator of a Party · Party B · substitute of Boris", "prepare");
        bela.send("/u/desk/capacity", "number", "2");
        assertThat(text(bela.open("/u/desk?lang=en"))).contains("substitute of Boris");
        assertThat(bela.open("/u/desk/people/new").statusCode()).isEqualTo(403);
        assertThat(bela.send(page("Bela") + "/mandates/2/stand-in", standIn("Boris", "acting", TODAY, "2023-07-02"))
                        .statusCode())
                .isEqualTo(422);

        boris.send(page("Bela") + "/mandates/2/end");
        assertThat(text(bela.open("/u/desk/capacity?lang=en"))).doesNotContain("substitute");
    }

    @Test
    void aStandInBeyondTheLimitsIsRefusedWithReasons() {
        var anna = as("Anna");
        var path = page("Anna") + "/mandates/1/stand-in?lang=en";

        assertThat(text(anna.send(path, standIn("Arno", "substitute", "2023-06-29", "2023-07-14"))))
                .contains("begin today or later", "at least one power");
        assertThat(text(anna.send(path, standIn("Arno", "acting", TODAY, "2023-12-31"))))
                .contains("more than 92 days");
        assertThat(text(anna.send(path, standIn("Anna", "acting", TODAY, "2023-07-14"))))
                .contains("Nobody stands in for himself");
        assertThat(text(anna.send(path, standIn("Boris", "acting", TODAY, "2023-07-14"))))
                .contains("same Party");
        assertThat(text(anna.send(
                        page("Boris") + "/mandates/1/stand-in?lang=en",
                        standIn("Bela", "acting", TODAY, "2023-07-14"))))
                .contains("does not reach that far");
        assertThat(text(as("Arno")
                        .send(
                                page("Asja") + "/mandates/1/stand-in?lang=en",
                                standIn("Alma", "acting", TODAY, "2023-07-14"))))
                .contains("does not reach that far");
    }

    @Test
    void whoActsForACoordinatorMakesHimselfNone() {
        as("Anna").send(page("Anna") + "/mandates/1/stand-in", standIn("Asja", "acting", TODAY, "2023-07-14"));
        var asja = as("Asja");
        asja.send("/u/desk/capacity", "number", "2");

        assertThat(asja.send("/u/desk/people/new", newcomer("Axel", "delegate")).statusCode())
                .isEqualTo(303);
        assertThat(asja.send("/u/desk/people/new", newcomer("Abel", "party-coordinator"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoStandsInFallsWithTheMandate() {
        var cornel = new Cast(app, plan.unionId())
                .is("Cornel", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Cyril", Role.DELEGATE, plan.id("party", "A"), 0);
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cornel.mandate("Cornel")));
        browser.send(
                "/u/desk/people/%d/mandates/1/stand-in".formatted(cornel.person("Cornel")),
                "who",
                String.valueOf(cornel.person("Cyril")),
                "manner",
                "acting",
                "from",
                TODAY,
                "until",
                "2023-07-20",
                "grounds",
                "Leave");
        var cyril = new Browser(app.address());
        cyril.send("/enter", "mandate", String.valueOf(cornel.mandate("Cyril")));
        cyril.send("/u/desk/capacity", "number", "2");
        assertThat(cyril.open("/u/desk/people/new").statusCode()).isEqualTo(200);

        as("Sonja").send("/u/desk/people/%d/mandates/1/end".formatted(cornel.person("Cornel")));

        assertThat(cyril.open("/u/desk/people/new").statusCode()).isEqualTo(403);
    }

    @Test
    void erasingLeavesNoNameAndNoWayIn() {
        var anna = as("Anna");
        var made = anna.send("/u/desk/people/new", newcomer("Ignat", "body-officer", "body", "a-1"));
        var page = location(made);
        var id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        app.bean(Accounts.class).password(id, "seven quiet lanterns over Polatsk");

        assertThat(anna.send(page + "/erase").statusCode()).isEqualTo(303);

        var jdbc = JdbcClient.create(app.database().owner());
        for (var table : new String[] {"person", "account", "session", "token", "passkey", "identity", "contact"}) {
            var column = table.equals("person") ? "id" : "person_id";
            assertThat(jdbc.sql("select count(*) from parties.%s where %s = :id".formatted(table, column))
                            .param("id", id)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(app.bean(Accounts.class).signIn("ignat@example.org", "seven quiet lanterns over Polatsk"))
                .isEmpty();
        assertThat(text(anna.open(page + "?lang=en"))).contains("Name erased", "Officer of a body · Body a-1");
    }

    @Test
    void whatIsOpenFollowsABodysSuccessorAndOldEntriesKeepTheOldName() {
        plan.measure("1.5", "1");
        plan.body("a-old", "A");
        plan.assign("1.5", "a-old", "lead");
        var officer = new Cast(app, plan.unionId())
                .is("Felix", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-old"));
        var path = "/u/desk/bodies/a-old/succession";
        assertThat(as("Boris")
                        .send(path, "kind", "merged", "first", "b-1", "from", TODAY, "grounds", "X")
                        .statusCode())
                .isEqualTo(422);

        var done = as("Anna").send(path, "kind", "merged", "first", "a-2", "from", TODAY, "grounds", "Decree 1");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/u/desk/bodies/a-2");
        var measure = "/u/desk/frameworks/2021-2023/measures/1.5?lang=en";
        var browser = new Browser(app.address());
        assertThat(text(browser.open(measure))).contains("Body a-2");
        assertThat(tables(browser.open(measure).body())).doesNotContain("Body a-old");
        assertThat(text(browser.open(measure + "&on=2023-06-29&known=2099-01-01")))
                .contains("Body a-old")
                .doesNotContain("Body a-2");
        assertThat(text(as("Anna").open("/u/desk/people/%d?lang=en".formatted(officer.person("Felix")))))
                .contains("Officer of a body · Body a-2");
    }

    private static String tables(String html) {
        var all = new StringBuilder();
        var tables = Pattern.compile("(?s)<table.*?</table>").matcher(html);
        while (tables.find()) all.append(tables.group());
        return all.toString();
    }

    @Test
    void aPersonIsNamedForABodysWorkAndEverybodyElseSeesNone() {
        var path = "/u/desk/frameworks/2021-2023/measures/1.1";
        var arno = as("Arno");
        assertThat(arno.send(path + "/contacts", "body", "a-1", "person", String.valueOf(cast.person("Asja")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(arno.send(path + "/contacts", "body", "b-1", "person", String.valueOf(cast.person("Asja")))
                        .statusCode())
                .isEqualTo(403);

        assertThat(text(as("Bela").open(path + "?lang=en"))).contains("Asja, tel. +000 1");
        assertThat(new Browser(app.address()).open(path).body()).doesNotContain("Asja", "+000");
        assertThat(as("Arno").open(SECRET).statusCode()).isEqualTo(200);
        var leaves = JdbcClient.create(app.database().owner())
                .sql("select count(*) from ledger.leaf where convert_from(bytes, 'UTF8') ~ '(Asja|\\+000)'")
                .query(Long.class)
                .single();
        assertThat(leaves).isZero();
    }

    @Test
    void theLastAdministratorStays() {
        var denis = as("Denis");
        assertThat(denis.send("/administrators/end", "number", "1").statusCode())
                .isEqualTo(422);

        var added = denis.send("/administrators?lang=en", "name", "Dora", "mail", "dora@example.org");
        assertThat(text(added)).contains("Dora", "shown this once");

        assertThat(denis.send("/administrators/end", "number", "2").statusCode())
                .isEqualTo(303);
        assertThat(as("Sonja").open("/administrators").statusCode()).isEqualTo(403);
    }
}
