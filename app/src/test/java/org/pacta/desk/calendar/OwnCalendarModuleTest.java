package org.pacta.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Rule;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnCalendarModuleTest {

    private static final Pattern ADDRESS = Pattern.compile("http://[^<\"]+(/calendar/own/[A-Za-z0-9_-]{43}\\.ics)");

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "own", "2023-06-30", "A", "B");
        plan.group("1", "");
        for (var each : List.of("1.1", "1.2", "1.3")) {
            plan.measure(each, "1");
            plan.assign(each, "a-1", "lead");
            plan.due(each, "2023-12-31");
        }
        plan.measure("1.4", "1", "act-adopted", Visibility.party(plan.id("party", "A")), "2020-01-01");
        plan.assign("1.4", "a-1", "lead");
        plan.due("1.4", "2023-11-30");
        plan.assign("1.3", "b-1", "co-executor");
        var at = new ClaimFixture(app, plan);
        at.rule("1.2", new Rule.Silence(10));
        at.claim("A", "1.2", "2023-05-01");
        cast = new Cast(app, plan.unionId());
        for (var each : List.of("Anna", "Alla", "Asya", "Erna"))
            cast.is(each, Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
        cast.is("Boris", Role.PARTY_COORDINATOR, plan.id("party", "B"), 0);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        return browser;
    }

    private static String made(Browser browser) {
        var page = browser.send("/u/own/desk/calendar", "what", "renew");
        var address = ADDRESS.matcher(page.body());
        assertThat(address.find()).as(text(page)).isTrue();
        return address.group(1);
    }

    @Test
    void theCalendarHoldsOnesOwnDatesAndNobodyElses() {
        var anna = new Browser(app.address()).open(made(entered("Anna")) + "?lang=en");
        var boris = new Browser(app.address()).open(made(entered("Boris")) + "?lang=en");

        assertThat(anna.statusCode()).isEqualTo(200);
        assertThat(anna.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(anna.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(anna.body())
                .contains("UID:measures-2021-2023-1.1@own", "UID:measures-2021-2023-1.4@own")
                .contains("DTSTART;VALUE=DATE:20231130", "SUMMARY:1.4 Measure 1.4", "X-WR-CALNAME:Union own: My tasks");
        assertThat(boris.body()).contains("UID:measures-2021-2023-1.3@own", "SUMMARY:another Party awaits an answer");
        assertThat(boris.body()).doesNotContain("1.1", "1.4");
    }

    @Test
    void anotherAddressTakesThePlaceOfTheFirstAndNoneOpensAfterTheEnd() {
        var alla = entered("Alla");
        assertThat(text(alla.open("/u/own/desk/calendar?lang=en"))).contains("there is none");
        var first = made(alla);
        assertThat(alla.open("/u/own/desk/calendar?lang=en").body())
                .as("shown once")
                .doesNotContain(first);
        var second = made(alla);
        var reader = new Browser(app.address());
        assertThat(reader.open(first).statusCode()).isEqualTo(404);
        assertThat(reader.open(second).statusCode()).isEqualTo(200);

        assertThat(location(alla.send("/u/own/desk/calendar", "what", "end"))).isEqualTo("/u/own/desk/calendar");

        assertThat(reader.open(second).statusCode()).isEqualTo(404);
        assertThat(alla.send("/u/own/desk/calendar", "what", "other").statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAddressOpensNothingOnceItsOwnerHasNoMandateOrIsErased() {
        var address = made(entered("Asya"));
        cast.ends("Asya", "2023-06-30");

        assertThat(new Browser(app.address()).open(address).statusCode()).isEqualTo(404);
        var erased = made(entered("Erna"));
        assertThat(new Browser(app.address()).open(erased).statusCode()).isEqualTo(200);

        app.bean(Ledger.class).keep(Viewer.operator(plan.unionId()), () -> {
            app.bean(People.class).erase(cast.person("Erna"));
            return true;
        });

        assertThat(new Browser(app.address()).open(erased).statusCode()).isEqualTo(404);
    }

    @Test
    void wordsAreKeptAsHashesOutOfReach() {
        var word = made(entered("Anna")).replaceFirst(".*/", "").replace(".ics", "");
        var rows = app.bean(Ledger.class)
                .read(
                        Viewer.operator(plan.unionId()),
                        () -> app.bean(JdbcClient.class)
                                .sql("select coalesce(string_agg(k::text, ' '), '') from desk.calendar_key k")
                                .query(String.class)
                                .single());
        assertThat(rows).isNotEmpty().doesNotContain(word);
        for (var viewer : List.of(
                Viewer.PUBLIC, Viewer.parties(plan.unionId()), Viewer.party(plan.unionId(), plan.id("party", "A")))) {
            var seen = app.bean(Ledger.class)
                    .read(
                            viewer,
                            () -> app.bean(JdbcClient.class)
                                    .sql("select count(*) from desk.calendar_key")
                                    .query(Long.class)
                                    .single());
            assertThat(seen).as(viewer.toString()).isZero();
        }
        assertThat(new Browser(app.address())
                        .open("/calendar/own/" + "A".repeat(43) + ".ics")
                        .statusCode())
                .isEqualTo(404);
    }
}
