package org.pacta.obstacles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.text;

import java.math.BigDecimal;
import java.util.Set;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of risks: by the form, by the front door, and for those who may not see it.
class RisksModuleTest {

    private static final String RISKS = "/u/demo/frameworks/2021-2023/risks";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PastPlan.demonstration(app, "demo");
        cast = new Cast(app, plan.unionId())
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0)
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0);
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

    private static AsOf now() {
        return new AsOf(PastPlan.TODAY, plan.head().recorded());
    }

    @Test
    void aRiskIsEnteredEntersTheForecastIsChangedAndClosed() {
        var olga = entered("Olga");
        assertThat(entered("Anna").open(RISKS + "/new").statusCode()).isEqualTo(403);

        var refused = olga.send(
                RISKS + "/new?lang=en",
                "title",
                "Delay",
                "chance",
                "140",
                "factor",
                "2",
                "things",
                "M79 NOWHERE",
                "counts",
                "yes",
                "why",
                "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "Please say why.",
                        "The chance must be 0 to 100 percent.",
                        "A code is of no measure or step of this plan.");
        assertThat(refused.body()).contains("value=\"140\"", "M79 NOWHERE");

        var done = olga.send(
                RISKS + "/new?lang=en",
                "title",
                "Equipment comes late",
                "cause",
                "Long delivery",
                "chance",
                "100",
                "factor",
                "3",
                "delay",
                "200",
                "things",
                "M79, M78",
                "owner",
                "a-1",
                "response",
                "A second supplier",
                "review",
                "2023-01-31",
                "counts",
                "yes",
                "seen",
                "everybody",
                "why",
                "Register of risks");
        assertThat(done.statusCode()).as(text(done)).isEqualTo(303);
        var page = text(new Browser(app.address()).open(RISKS + "?lang=en"));
        assertThat(page)
                .contains(
                        "R1 Equipment comes late",
                        "Long delivery",
                        "100 %",
                        "3.0 times as long",
                        "200 working days more")
                .contains("M78, M79", "Body a-1", "A second supplier", "overdue", "in the forecast");

        var with = p80("");
        assertThat(p80("&risk=R1:off")).isLessThan(with);

        assertThat(olga.send(
                                RISKS + "/R1/edit?lang=en",
                                "title",
                                "Equipment comes late",
                                "chance",
                                "50",
                                "factor",
                                "1",
                                "delay",
                                "5",
                                "things",
                                "M78",
                                "counts",
                                "no",
                                "why",
                                "Found a second supplier")
                        .statusCode())
                .isEqualTo(303);
        assertThat(text(new Browser(app.address()).open(RISKS + "?lang=en"))).contains("50 %", "noted only");
        assertThat(p80("")).isLessThan(with);
        assertThat(olga.send(
                                RISKS + "/R1/edit",
                                "title",
                                "Equipment",
                                "things",
                                "M78",
                                "counts",
                                "no",
                                "close",
                                "yes",
                                "why",
                                "It has come")
                        .statusCode())
                .isEqualTo(303);
        assertThat(text(new Browser(app.address()).open(RISKS + "?lang=en"))).contains("No risk of this plan");
    }

    /// The epoch day by which M79 is done with four chances in five.
    private static long p80(String more) {
        var json = new org.pacta.portal.api.Asker(app.address()).json("/api/v1/unions/demo/forecast?lang=en" + more);
        for (var item : json.at("/forecast/items")) {
            if (item.get("code").asString().equals("M79"))
                return java.time.LocalDate.parse(item.get("p80").asString()).toEpochDay();
        }
        throw new AssertionError("no M79");
    }

    @Test
    void aRiskForThePartiesIsSeenByThemAlone() {
        var own = PastPlan.of(app, "closed");
        var risks = app.bean(Risks.class);
        var state = new Risk.State(
                own.frameworkId(), new BigDecimal("0.5"), BigDecimal.ONE, 30, own.id("body", "a-1"), null, true);
        own.enter(entry -> {
            var id = risks.enter(
                    entry, state, Set.of(own.counted("M80")), Visibility.PARTIES, PlanFixture.day("2021-01-01"));
            entry.text(id, "title", "en", "Hidden", true, PlanFixture.day("2021-01-01"));
        });
        var asOf = new AsOf(PastPlan.TODAY, own.head().recorded());

        assertThat(own.read(Viewer.PUBLIC, () -> risks.risks(own.unionId(), own.frameworkId(), asOf)))
                .isEmpty();
        assertThat(own.read(Viewer.parties(own.unionId()), () -> risks.risks(own.unionId(), own.frameworkId(), asOf)))
                .singleElement()
                .satisfies(each -> assertThat(each.things()).containsExactly(own.counted("M80")));
        var records = app.bean(org.pacta.ledger.Records.class);
        var id = own.read(Viewer.parties(own.unionId()), () -> risks.risks(own.unionId(), own.frameworkId(), asOf))
                .getFirst()
                .id();
        assertThat(own.read(Viewer.PUBLIC, () -> records.texts(own.unionId(), java.util.List.of(id), asOf)))
                .isEmpty();
        assertThat(own.read(Viewer.PUBLIC, () -> records.find(own.unionId(), "risk", own.frameworkId(), "R1", asOf)))
                .isEmpty();
        // row by row, whatever a statement forgets to ask
        var jdbc = app.bean(JdbcClient.class);
        for (var table : new String[] {"obstacles.risk", "obstacles.affects"}) {
            assertThat(own.read(
                            Viewer.PUBLIC,
                            () -> jdbc.sql("select count(*) from " + table + " where union_id = :u")
                                    .param("u", own.unionId())
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }
}
