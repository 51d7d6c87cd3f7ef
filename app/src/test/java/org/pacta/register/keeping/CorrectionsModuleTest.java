package org.pacta.register.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;
import static org.pacta.register.keeping.SentForm.form;
import static org.pacta.register.keeping.SentForm.send;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.pacta.register.plan.Assignment;
import org.pacta.register.plan.Due;
import org.pacta.register.plan.Linked;
import org.pacta.register.plan.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The plan set right by a form.
class CorrectionsModuleTest {

    private static final LocalDate TODAY = PlanFixture.day("2023-06-30");
    private static final String PLAN = "/u/keeping/frameworks/2021-2023/";
    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;
    private static Cast cast;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "keeping", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        for (int i = 1; i <= 6; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, "a-1", "lead");
            plan.due("1." + i, "2023-03-31");
        }
        plan.step("S", "1.1");
        plan.measure("1.9", "1", "draft", Visibility.PARTIES, "2020-01-01");
        cast = new Cast(app, plan.unionId())
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Oleg", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Clara", Role.OBSERVER, 0, 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                        .statusCode())
                .isEqualTo(303);
        browser.open("/?lang=en");
        return browser;
    }

    private static String title(String thing, AsOf asOf) {
        return plan.read(
                Viewer.PUBLIC,
                () -> app
                        .bean(Records.class)
                        .texts(at.union(), List.of(plan.counted(thing)), asOf)
                        .getOrDefault(plan.counted(thing), List.of())
                        .stream()
                        .filter(each -> each.field().equals("title") && each.original())
                        .map(Text::words)
                        .findFirst()
                        .orElse(""));
    }

    private static Due due(String thing) {
        var now = at.now(TODAY);
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Plans.class)
                        .due(at.union(), plan.counted(thing), now)
                        .orElseThrow());
    }

    @Test
    void setsRightWhatWasTypedAndKeepsWhatWasKnown() {
        var path = PLAN + "measures/1.1/correct";
        var olga = entered("Olga");
        var form = form(olga.open(path));
        assertThat(form).containsEntry("title-en", "Measure 1.1").containsEntry("body-0", "a-1");
        var before = at.now(TODAY);
        form.put("title-en", "Measure 1.1, mended");
        form.put("title-ru", "Мероприятие 1.1");
        form.put("deadline", "2023-Q4");
        form.put("weight", "2.5");
        form.put("body-1", "b-1");
        form.put("role-1", "co-executor");
        form.put("links", "1.2 finish-start 5\nstep:S start-start");
        form.put("since", "2023-01-01");
        form.put("grounds", "misprint in annex 2");

        var answer = send(olga, path, form);

        assertThat(location(answer)).as(text(answer)).isEqualTo(PLAN + "measures/1.1");
        assertThat(title("1.1", at.now(TODAY))).isEqualTo("Measure 1.1, mended");
        assertThat(title("1.1", at.now(PlanFixture.day("2022-12-31")))).isEqualTo("Measure 1.1");
        assertThat(title("1.1", before)).as("as it was known").isEqualTo("Measure 1.1");
        var due = due("1.1");
        assertThat(due.due()).isEqualTo("2023-12-31");
        assertThat(due.first()).as("a mistake set right was never agreed").isEqualTo("2023-12-31");
        assertThat(due.moves()).isZero();
        var now = at.now(TODAY);
        assertThat(plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(Plans.class).assignments(at.union(), plan.counted("1.1"), now, "en")))
                .extracting(Assignment::code, Assignment::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a-1", "lead"),
                        org.assertj.core.groups.Tuple.tuple("b-1", "co-executor"));
        assertThat(plan.read(
                        Viewer.PUBLIC, () -> app.bean(Plans.class).links(at.union(), plan.counted("1.1"), now, "en")))
                .extracting(Linked::code, Linked::kind, Linked::lag)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("1.2", "finish-start", 5),
                        org.assertj.core.groups.Tuple.tuple("S", "start-start", 0));
        var entry = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Records.class)
                        .events(at.union(), plan.counted("1.1"), now.known())
                        .getLast());
        assertThat(entry.command()).isEqualTo("correct");
        assertThat(entry.grounds()).isEqualTo("Technical correction: misprint in annex 2");

        var again = form(olga.open(path));
        again.put("links", "");
        again.put("weight", "");
        again.put("body-1", "");
        again.put("title-ru", "");
        again.put("grounds", "not so after all");
        assertThat(send(olga, path, again).statusCode()).isEqualTo(303);
        var last = form(olga.open(path));
        assertThat(last).containsEntry("links", "").containsEntry("weight", "").containsEntry("title-ru", "");
        assertThat(last).containsEntry("body-0", "a-1").containsEntry("body-1", "");
    }

    @Test
    void whoTakesPartAnewIsAskedAnew() {
        var claim = at.claim("A", "1.2", "2023-05-01");
        at.confirm("B", claim);
        assertThat(at.stands("1.2", "", "2023-06-30")).isEqualTo("confirmed");
        var olga = entered("Olga");
        var form = form(olga.open(PLAN + "measures/1.2/correct"));
        form.put("body-1", "b-1");
        form.put("grounds", "left out");

        assertThat(send(olga, PLAN + "measures/1.2/correct", form).statusCode()).isEqualTo(303);

        assertThat(at.stands("1.2", "", "2023-06-30")).isNotEqualTo("confirmed");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndWritesNothing() {
        var path = PLAN + "measures/1.3/correct";
        var olga = entered("Olga");
        var form = form(olga.open(path));
        form.put("title-en", " ");
        form.put("deadline", "soon");
        form.put("weight", "heavy");
        form.put("body-1", "a-1");
        form.put("role-1", "lead");
        form.put("links", "1.3 finish-start");
        form.put("since", "2024-01-01");
        var wordless = send(olga, path, form);
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(text(wordless)).contains("Please say why");
        form.put("grounds", "a try");
        var head = plan.head();

        var refused = send(olga, path, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "cannot be taken away",
                        "cannot be read as a date",
                        "number",
                        "already has this role",
                        "is not in this plan",
                        "a day to come");
        assertThat(refused.body()).contains("heavy", "soon");
        assertThat(plan.head()).isEqualTo(head);
        var unchanged = form(olga.open(path));
        unchanged.put("grounds", "nothing");
        assertThat(text(send(olga, path, unchanged))).contains("Nothing was changed");
    }

    @Test
    void twoAtOnceSeeBothSideBySideAndNothingIsLost() {
        var path = PLAN + "steps/S/correct";
        var olga = entered("Olga");
        var oleg = entered("Oleg");
        var first = form(olga.open(path));
        var second = form(oleg.open(path));
        first.put("title-en", "Step as Olga wants it");
        first.put("deadline", "2023-Q3");
        first.put("grounds", "one");
        second.put("title-en", "Step as Oleg wants it");
        second.put("deadline", "2023-Q3");
        second.put("grounds", "two");
        assertThat(send(olga, path, first).statusCode()).isEqualTo(303);

        var overtaken = send(oleg, path, second);

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(text(overtaken)).contains("Step as Olga wants it", "Step as Oleg wants it");
        assertThat(title("S", at.now(TODAY))).isEqualTo("Step as Olga wants it");
        assertThat(send(oleg, path, form(overtaken)).statusCode()).isEqualTo(303);
        assertThat(title("S", at.now(TODAY))).isEqualTo("Step as Oleg wants it");
    }

    @Test
    void isTheSecretariatsAndShowsNobodyMore() {
        for (var name : List.of("Anna", "Clara")) {
            assertThat(entered(name).open(PLAN + "measures/1.4/correct").statusCode())
                    .as(name)
                    .isEqualTo(403);
            assertThat(entered(name)
                            .send(PLAN + "measures/1.4/correct", "grounds", "mine")
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(location(new Browser(app.address()).open(PLAN + "measures/1.4/correct")))
                .startsWith("/sign-in");
        var olga = entered("Olga");
        assertThat(text(olga.open(PLAN + "measures/1.4/claims"))).contains("Correct this record");
        assertThat(text(entered("Anna").open(PLAN + "measures/1.4/claims"))).doesNotContain("Correct this record");
        var form = form(olga.open(PLAN + "measures/1.9/correct"));
        form.put("title-en", "Hidden words");
        form.put("grounds", "for the Parties");
        assertThat(send(olga, PLAN + "measures/1.9/correct", form).statusCode()).isEqualTo(303);
        var sql = "select count(*) from ledger.text where words = 'Hidden words'";
        assertThat(plan.read(Viewer.PUBLIC, () -> count(sql))).isZero();
        assertThat(plan.read(at.viewer("B"), () -> count(sql))).isEqualTo(1);
    }

    @Test
    void whoIsNamedForAnExecutorIsTypedInItsFormAndStandsInNoEntry() {
        var path = PLAN + "measures/N/correct";
        var made = form(entered("Olga").open(PLAN + "new/measures"));
        made.putAll(fields("code N|title-en Fourth|body-0 a-1|role-0 lead|person-0 Ivan Petrov|post-0 head of unit"));
        made.put("grounds", "left out");
        assertThat(send(entered("Olga"), PLAN + "new/measures", made).statusCode())
                .isEqualTo(303);
        var olga = entered("Olga");
        var head = plan.head();
        var form = form(olga.open(path));
        assertThat(form)
                .containsEntry("person-0", "Ivan Petrov")
                .containsEntry("post-0", "head of unit")
                .containsEntry("telephone-0", "");
        form.putAll(fields("telephone-0 +375 17 222-33-44|mail-0 petrov@body.example"));

        var sent = send(olga, path, form);

        assertThat(location(sent)).as(text(sent)).isEqualTo(PLAN + "measures/N");
        assertThat(plan.head()).as("no entry").isEqualTo(head);
        var words = "Ivan Petrov, head of unit, tel. +375 17 222-33-44, petrov@body.example";
        assertThat(text(entered("Anna").open(PLAN + "measures/N"))).contains(words);
        assertThat(text(new Browser(app.address()).open(PLAN + "measures/N"))).doesNotContain("Petrov");
        var leaves = "select count(*) from ledger.leaf where convert_from(bytes, 'UTF8') like '%%%s%%'";
        assertThat(countOf(leaves.formatted("Fourth"))).isPositive();
        assertThat(countOf(leaves.formatted("Petrov"))).isZero();
        assertThat(countOf("select count(*) from parties.person where name = 'Ivan Petrov'"))
                .as("the same person, reached otherwise")
                .isEqualTo(1);

        var other = form(olga.open(path));
        other.putAll(fields("title-en Fourth of all|body-0 b-1|person-0 Piotr Ivanou|telephone-0 |mail-0 |grounds x"));
        assertThat(send(olga, path, other).statusCode()).isEqualTo(303);

        assertThat(form(olga.open(path)))
                .containsEntry("person-0", "Piotr Ivanou")
                .containsEntry("mail-0", "");
        assertThat(countOf("select count(*) from parties.person where name = 'Ivan Petrov'"))
                .as("who is named for nothing any more is forgotten")
                .isZero();
    }

    @Test
    void twoWhoNamePersonsAtOnceSeeBoth() {
        var olga = entered("Olga");
        var path = PLAN + "measures/1.5/correct";
        var mine = form(olga.open(path));
        var named = entered("Anna")
                .send(PLAN + "measures/1.5/contacts", "body", "a-1", "person", String.valueOf(cast.person("Anna")));
        assertThat(named.statusCode()).isEqualTo(303);
        mine.put("person-0", "Somebody Else");

        var overtaken = send(olga, path, mine);
        mine.put("title-en", "Measure 1.5 anew");
        mine.put("grounds", "a try");
        var both = send(olga, path, mine);

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(text(overtaken)).contains("Named for a-1", "Anna", "Somebody Else");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(form(olga.open(path))).containsEntry("person-0", "Anna").containsEntry("title-en", "Measure 1.5");
    }

    @Test
    void allThatIsWrongWithPersonsIsSaidAtOnce() {
        var olga = entered("Olga");
        entered("Anna")
                .send(PLAN + "measures/1.6/contacts", "body", "a-1", "person", String.valueOf(cast.person("Anna")));
        var path = PLAN + "measures/1.6/correct";
        var form = form(olga.open(path));
        form.putAll(fields("telephone-0 call me|mail-0 nowhere|body-1 a-1|role-1 informed|person-1 B|person-2 C"));
        form.put("deadline", "soon");
        form.put("grounds", "a try");

        var refused = send(olga, path, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "cannot be read as a telephone",
                        "cannot be read as an e-mail",
                        "holds a mandate",
                        "Another person is named",
                        "Choose the executor",
                        "cannot be read as a date");
        form.putAll(fields("telephone-0 |person-0 |mail-0 x@y.example|person-1 |person-2 |body-1 |deadline "));
        assertThat(text(send(olga, path, form))).contains("give the name of the person");
    }

    private static Map<String, String> fields(String typed) {
        var fields = new LinkedHashMap<String, String>();
        for (var each : typed.split("\\|")) {
            var space = each.indexOf(' ');
            fields.put(each.substring(0, space), each.substring(space + 1));
        }
        return fields;
    }

    private static long countOf(String sql) {
        return plan.read(at.viewer("A"), () -> count(sql));
    }

    private static long count(String sql) {
        return app.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }
}
