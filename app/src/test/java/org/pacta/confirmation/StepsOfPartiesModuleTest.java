package org.pacta.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.register.plan.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a measure that stands as its steps stands for each Party.
class StepsOfPartiesModuleTest {

    private static final List<String> PARTIES = List.of("A", "B", "C");

    private static TestApplication app;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static PlanFixture plan(String code) {
        var plan = PlanFixture.of(app, code, PARTIES.toArray(String[]::new));
        plan.group("1", "");
        plan.measure("M1", "1");
        plan.measure("M2", "1");
        return plan;
    }

    /// As `A confirmed, B partly, all partly`; a Party without a standing is left out.
    private static String stands(PlanFixture plan, String measure, String on) {
        var asOf = new AsOf(LocalDate.parse(on), plan.head().recorded());
        var stands = plan.read(
                Viewer.PUBLIC, () -> app.bean(Confirmations.class).stands(plan.unionId(), plan.counted(measure), asOf));
        return Stream.concat(PARTIES.stream(), Stream.of("all"))
                .flatMap(who -> Optional.ofNullable(stands.get(who.equals("all") ? 0L : plan.id("party", who))).stream()
                        .map(stand -> who + " " + stand.state().word()))
                .collect(Collectors.joining(", "));
    }

    private static void confirmed(PlanFixture plan, String step, String party, String since) {
        plan.claim(step, party, since);
        PARTIES.stream()
                .filter(other -> !other.equals(party))
                .forEach(other -> plan.answer(step, party, other, "confirmed"));
    }

    @Test
    void eachPartyStandsByTheStepsThatItCarriesOut() {
        var plan = plan("parts");
        plan.step("S1", "M1");
        plan.step("S2", "M1");
        plan.assign("S1", "a-1", "lead");
        plan.assign("S2", "b-1", "lead");
        assertThat(stands(plan, "M1", "2022-06-01")).isEmpty();

        confirmed(plan, "S1", "A", "2022-02-01");
        assertThat(stands(plan, "M1", "2022-06-01")).isEqualTo("A confirmed, all partly");

        confirmed(plan, "S2", "B", "2022-04-01");
        assertThat(stands(plan, "M1", "2022-03-31")).isEqualTo("A confirmed, all partly");
        assertThat(stands(plan, "M1", "2022-06-01")).isEqualTo("A confirmed, B confirmed, all confirmed");
    }

    @Test
    void aPartyWithAStepOfItsOwnStillOpenStandsPartly() {
        var plan = plan("parts-open");
        for (var step : List.of("S1", "S2", "S3")) plan.step(step, "M1");
        plan.assign("S1", "a-1", "lead");
        plan.assign("S2", "a-1", "co-executor");
        plan.assign("S3", "b-1", "lead");
        confirmed(plan, "S1", "A", "2022-02-01");

        assertThat(stands(plan, "M1", "2022-06-01")).isEqualTo("A partly, all partly");
    }

    @Test
    void aStepThatNobodyCarriesOutCountsForEachParty() {
        var plan = plan("parts-nobody");
        plan.step("S1", "M1");
        plan.step("S2", "M1");
        plan.assign("S1", "a-1", "lead");
        confirmed(plan, "S1", "A", "2022-02-01");
        assertThat(stands(plan, "M1", "2022-06-01")).isEqualTo("A partly, all partly");

        confirmed(plan, "S2", "A", "2022-03-01");
        assertThat(stands(plan, "M1", "2022-06-01")).isEqualTo("A confirmed, all partly");

        for (var party : List.of("B", "C")) confirmed(plan, "S2", party, "2022-04-01");
        assertThat(stands(plan, "M1", "2022-06-01")).isEqualTo("A confirmed, B confirmed, C confirmed, all confirmed");
    }

    /// The measure names A and B; its first step names A alone, its second nobody.
    @Test
    void aStepThatNamesNobodyIsCarriedOutByThoseOfItsMeasure() {
        var plan = plan("parts-inherited");
        plan.step("S1", "M1");
        plan.step("S2", "M1");
        plan.assign("M1", "a-1", "lead");
        plan.assign("M1", "b-1", "co-executor");
        plan.assign("S1", "a-1", "lead");
        confirmed(plan, "S2", "B", "2022-02-01");

        assertThat(stands(plan, "M1", "2022-06-01")).isEqualTo("B confirmed, all partly");
    }

    @Test
    void whatAPartyReportsOfAStepOfAnotherIsNoStandingOfItsOwn() {
        var plan = plan("parts-foreign");
        plan.step("S1", "M1");
        plan.assign("S1", "a-1", "lead");
        confirmed(plan, "S1", "B", "2022-02-01");

        assertThat(stands(plan, "M1", "2022-06-01")).isEmpty();
    }

    @Test
    void whoCarriesOutIsAskedOfEachDay() {
        var plan = plan("parts-days");
        plan.step("S1", "M1");
        plan.step("S2", "M1");
        plan.assign("S1", "a-1", "lead");
        plan.assign("S2", "a-1", "lead");
        confirmed(plan, "S1", "A", "2022-02-01");
        assertThat(stands(plan, "M1", "2022-06-01")).isEqualTo("A partly, all partly");

        plan.enter(entry -> {
            var step = plan.counted("S2");
            var register = app.bean(Plan.class);
            register.release(entry, step, plan.id("body", "a-1"), "lead", PlanFixture.day("2022-05-01"));
            register.assign(entry, step, plan.id("body", "b-1"), "lead", 1, PlanFixture.day("2022-05-01"));
            app.bean(Confirmations.class).renew(entry, List.of(step));
        });

        assertThat(stands(plan, "M1", "2022-04-30")).isEqualTo("A partly, all partly");
        assertThat(stands(plan, "M1", "2022-05-01")).isEqualTo("A confirmed, all partly");
    }

    /// S1 serves both and names nobody: whoever joins M1 carries it out also in M2.
    @Test
    void executorsOfOneMeasureChangeWhereTheOtherStandsByAStepOfBoth() {
        var plan = plan("parts-both");
        plan.step("S1", "M1", "M2");
        plan.step("S2", "M2");
        plan.assign("M1", "b-1", "lead");
        plan.assign("S2", "a-1", "lead");
        confirmed(plan, "S2", "A", "2022-02-01");
        assertThat(stands(plan, "M2", "2022-06-01")).isEqualTo("A confirmed, all partly");

        plan.assign("M1", "a-1", "co-executor");

        assertThat(stands(plan, "M2", "2022-06-01")).isEqualTo("A partly, all partly");
    }

    /// Whatever was said and changed in whatever order: what was kept is what the rule gives of it all.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void keptStandingsAreThoseWorkedOutAnew(int seed) {
        var random = new Random(seed);
        var plan = plan("parts-random-" + seed);
        var steps = List.of("S1", "S2", "S3", "S4");
        var things = List.of("S1", "S2", "S3", "S4", "M1", "M2");
        plan.step("S1", "M1");
        plan.step("S2", "M1", "M2");
        plan.step("S3", "M2", "M1");
        plan.step("S4", "M2");
        for (int i = 0; i < 20; i++) {
            var party = PARTIES.get(random.nextInt(3));
            var step = steps.get(random.nextInt(4));
            if (random.nextBoolean())
                plan.assign(
                        things.get(random.nextInt(6)),
                        party.toLowerCase(Locale.ROOT) + "-1",
                        random.nextBoolean() ? "lead" : "co-executor");
            else if (random.nextBoolean()) plan.claim(step, party, "2022-0" + (1 + random.nextInt(9)) + "-01");
            else confirmed(plan, step, party, "2022-0" + (1 + random.nextInt(9)) + "-01");
        }
        var kept = rows(plan);

        plan.enter(entry -> app.bean(Confirmations.class)
                .renew(entry, things.stream().map(plan::counted).toList()));

        assertThat(kept).isNotEmpty();
        assertThat(rows(plan)).isEqualTo(kept);
    }

    private static List<String> rows(PlanFixture plan) {
        return plan.read(
                Viewer.PUBLIC,
                () -> app.bean(JdbcClient.class)
                        .sql("""
                select id || ' ' || party_id || ' ' || state || ' ' || valid_from || ' ' || valid_to || ' ' || recorded_from
                from confirmation.standing where union_id = :union and recorded_to = 'infinity' order by 1
                """)
                        .param("union", plan.unionId())
                        .query(String.class)
                        .list());
    }
}
