package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.portal.api.Asker;

/// A history that was brought in later, as it states itself and as it was truly entered; on a machine whose clock is
/// set back by an hour.
class EnteredModuleTest {

    private static final String PLAN = "/u/entered/frameworks/2021-2023";
    private static final String FULL = "2030-01-01";

    private static TestApplication app;
    private static Asker asker;
    private static Instant between;

    @BeforeAll
    static void aHistoryInTwoParts() {
        app = TestApplication.served(
                Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), Duration.ofHours(-1)));
        asker = new Asker(app.address());
        var plan = PlanFixture.reconstructed(app, "entered", "2021-01-01T09:00:00Z", "A", "B");
        plan.at("2021-02-01T09:00:00Z").group("1", "");
        plan.measure("1.1", "1");
        plan.at("2021-05-01T09:00:00Z").claim("1.1", "A", "2021-04-01");
        between = plan.head().entered();
        plan.at("2021-06-01T09:00:00Z").measure("1.2", "1");
        plan.at("2021-07-01T09:00:00Z").answer("1.1", "A", "B", "confirmed");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static String page(String query) {
        return asker.get(PLAN + "/measures" + query + "&lang=en").body().replace('\u00a0', ' ');
    }

    @Test
    void theRecordStatesItsOwnMoments() {
        assertThat(page("?on=2021-08-01&known=2021-05-15"))
                .contains("Measure 1.1")
                .doesNotContain("Measure 1.2", "Only what had truly been entered");
        assertThat(page("?on=2021-08-01&known=" + FULL)).contains("Measure 1.1", "Measure 1.2");
    }

    @Test
    void asEnteredShowsOnlyWhatWasTrulyInTheSystemByThen() {
        var first = page("?on=2021-08-01&as=entered&known=" + between);
        var all = page("?on=2021-08-01&as=entered&known=" + FULL);

        assertThat(first)
                .contains("Measure 1.1", "Only what had truly been entered in this system by then is shown.")
                .doesNotContain("Measure 1.2");
        assertThat(all).contains("Measure 1.1", "Measure 1.2");
        // every further link keeps the look
        assertThat(first).containsPattern("/measures/1[.]1[?]on=2021-08-01&amp;known=[^\"]*&amp;as=entered\"");
    }

    @Test
    void beforeAnythingWasEnteredThePageSaysSo() {
        var answer = asker.get(PLAN + "/measures?on=2021-08-01&known=2021-08-01&as=entered&lang=en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body().replace('\u00a0', ' '))
                .contains("By 1 August 2021 nothing had been entered in this system.")
                .contains("href=\"" + PLAN + "/measures?");
    }

    @Test
    void aPageThatRestsOnAReconstructedHistorySaysFromWhat() {
        var page = page("?on=2021-08-01&known=2021-06-15");

        assertThat(page).contains("The record up to 1 July 2021 was reconstructed on", "from: a test.");
        assertThat(page)
                .contains("By then nothing had been entered in this system.")
                .doesNotContain("as=entered");
        assertThat(page("?on=2021-06-01&known=" + between)).doesNotContain("By then nothing");
    }

    @Test
    void aMomentHalfSaidIsFilledInWithWhatWasEntered() {
        var answer = asker.get(PLAN + "/measures?on=2021-08-01&as=entered");

        assertThat(answer.statusCode()).isEqualTo(302);
        var there = answer.headers().firstValue("Location").orElseThrow();
        assertThat(there).contains("as=entered", "known=" + LocalDate.ofInstant(between, ZoneId.of("UTC")));
        assertThat(asker.get(there).body()).contains("Measure 1.2");
        assertThat(asker.get(PLAN + "/measures?as=typed&on=2021-08-01&known=2021-08-01")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theInterfaceAnswersAlike() {
        var api = "/api/v1/unions/entered/measures?on=2021-08-01&as=entered&known=";
        var first = asker.json(api + between);
        var none = asker.json("/api/v1/unions/entered/frameworks?on=2021-08-01&as=entered&known=2021-08-01");

        assertThat(first.findValuesAsString("code")).contains("1.1").doesNotContain("1.2");
        assertThat(first.at("/about/as").asString()).isEqualTo("entered");
        assertThat(first.at("/about/reconstructed/from").asString()).isEqualTo("a test");
        assertThat(asker.json(api + FULL).findValuesAsString("code")).contains("1.1", "1.2");
        assertThat(none.at("/frameworks").size()).isZero();
        assertThat(asker.problem(api + "x").at("/status").asInt()).isEqualTo(422);
    }

    /// The machine's clock is an hour behind: what was recorded just now is neither missing nor in another order.
    @Test
    void aClockSetBackByAnHourChangesNothing() {
        var plan = PlanFixture.of(app, "back", "A", "B");
        plan.group("1", "");
        plan.measure("1.1", "1");
        var before = plan.head();
        plan.claim("1.1", "A", "2021-05-01");

        var after = plan.head();
        assertThat(after.seq()).isEqualTo(before.seq() + 1);
        assertThat(after.recorded()).isAfter(before.recorded()).isEqualTo(after.entered());
        assertThat(after.recorded()).isAfter(app.bean(Clock.class).instant().plusSeconds(1_800));
        var figures = "/api/v1/unions/back/figures?framework=2021-2023";
        assertThat(asker.json(figures).at("/about/known").asString())
                .isEqualTo(after.recorded().toString());
        assertThat(asker.get("/u/back?lang=en").body()).contains("1 is reported done by one Party");
        assertThat(asker.json(figures + "&known=" + before.recorded())
                        .at("/about/known")
                        .asString())
                .isEqualTo(before.recorded().toString());
    }
}
