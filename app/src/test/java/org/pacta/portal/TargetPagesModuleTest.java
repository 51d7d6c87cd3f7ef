package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.ledger.Visibility;
import org.pacta.portal.api.Asker;
import org.pacta.register.plan.Plan;

/// Values reported of a target, on its page and in the interface.
class TargetPagesModuleTest {

    private static final String PAGE = "/u/aims/frameworks/2021-2023/steps/S1";
    private static final String ANSWER = "/api/v1/unions/aims/steps/S1?framework=2021-2023";

    private static TestApplication app;
    private static PlanFixture plan;
    private static Asker asker;

    @BeforeAll
    static void serve() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        plan = PlanFixture.of(app, "aims", "A", "B");
        plan.together(() -> {
            plan.group("1", "");
            plan.measure("M1", "1");
            plan.step("S1", "M1");
            plan.step("S2", "M1");
            plan.due("S1", "2021-Q4");
        });
        plan.enter(entry -> app.bean(Plan.class)
                .step(
                        entry,
                        plan.counted("S1"),
                        new Plan.StepState(
                                plan.frameworkId(), "target", "%", BigDecimal.TEN, BigDecimal.valueOf(90), 1, true),
                        PlanFixture.day("2020-06-01")));
        value("A", "2021-04-01", "20");
        value("A", "2021-06-30", "30.5");
        value("B", "2021-03-01", "90");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static void value(String party, String since, String value) {
        plan.enter(entry -> app.bean(Confirmations.class)
                .claim(
                        entry,
                        List.of(new Confirmations.Report(
                                plan.counted("S1"),
                                plan.id("party", party),
                                Claim.Kind.FULFILMENT,
                                PlanFixture.day(since),
                                new BigDecimal(value),
                                value.equals("90") ? null : new BigDecimal("0.5"),
                                false,
                                "",
                                "en",
                                Visibility.PUBLIC,
                                0,
                                null))));
    }

    /// A page, where it really stands.
    private static String page(String path, String language) {
        var answer = asker.get(path, "Accept-Language", language);
        var elsewhere = answer.headers().firstValue("Location");
        return (elsewhere.isPresent() ? asker.get(elsewhere.get(), "Accept-Language", language) : answer)
                .body()
                .replace('\u00a0', ' ');
    }

    @Test
    void thePageSaysWhereTheValuesLead() {
        var page = page(PAGE + "?on=2021-07-31", "en");

        assertThat(page)
                .contains("Values reported", "30.5 %", "26 % (10 → 90)")
                .containsPattern("A: 3\\.\\d+ percentage points a month so far\\.")
                .contains("If that goes on, the goal of 90 % is reached about")
                .containsPattern(
                        "By its date, 31 December 2021, that gives 5\\d(\\.\\d)? %; 9\\.\\d+ percentage points")
                .containsPattern("B: the goal of 90 % is reached, since 1 March 2021");
    }

    @Test
    void anEarlierDayKnowsNothingOfLaterValues() {
        assertThat(page(PAGE + "?on=2021-05-01", "en"))
                .contains("13 % (10 → 90)")
                .doesNotContain("30.5");
        assertThat(page(PAGE + "?on=2021-02-01", "en")).contains("S1").doesNotContain("Values reported");
        assertThat(page(PAGE.replace("S1", "S2"), "en")).contains("S2").doesNotContain("Values reported");
    }

    @ParameterizedTest
    @CsvSource({"ru, п. п. в месяц", "be, п. п. у месяц"})
    void eachLanguageSaysIt(String language, String words) {
        assertThat(page(PAGE + "?on=2021-07-31", language)).contains(words).doesNotContain("trend.");
    }

    @Test
    void theInterfaceGivesValuesAndLine() {
        var reported = asker.json(ANSWER + "&on=2021-07-31").get("reported");

        assertThat(reported.at("/values/1/party").asString()).isEqualTo("A");
        assertThat(reported.at("/values/1/since").asString()).isEqualTo("2021-06-30");
        assertThat(reported.at("/values/1/value").asDouble()).isEqualTo(30.5);
        assertThat(reported.at("/trends/0/course").asString()).isEqualTo("towards");
        assertThat(reported.at("/trends/0/needed").asDouble()).isBetween(9.0, 10.0);
        assertThat(reported.at("/trends/1/reachedOn").asString()).isEqualTo("2021-03-01");
        assertThat(reported.at("/trends/1/needed").isNull()).isTrue();
    }

    @Test
    void theCurvesComeWithWhereThePlanIsAgainstItsDates() {
        var earned = asker.json("/api/v1/unions/aims/series?framework=2021-2023&counted=steps&on=2022-02-01")
                .get("earnedSchedule");

        assertThat(earned.get("planned").asInt()).isEqualTo(1);
        assertThat(earned.get("earned").asInt()).isZero();
        assertThat(earned.get("earnedOn").asString()).isEqualTo("2021-12-30");
        assertThat(earned.get("behind").asInt()).isEqualTo(33);
    }
}
