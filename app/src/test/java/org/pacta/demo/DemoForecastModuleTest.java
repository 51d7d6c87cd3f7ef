package org.pacta.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.Golden;
import org.pacta.engine.forecast.Watch;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.outlook.Decision;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.LineReasons;
import org.pacta.planning.outlook.Load;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.told.ForecastWords;
import org.pacta.planning.told.LineWords;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoForecastModuleTest {

    private Planted demo;
    private Union union;

    @BeforeAll
    void plant() {
        demo = new Planted();
        union = demo.read(() -> demo.bean(Unions.class).union(UnionState.CODE));
    }

    @AfterAll
    void close() {
        demo.close();
    }

    private AsOf at(String day) {
        var on = LocalDate.parse(day);
        return new AsOf(on, union.endOf(on));
    }

    private Forecasts.Question question(String framework, AsOf asOf, Scenario scenario) {
        Framework plan = demo.read(() -> demo.bean(Plans.class).framework(union.id(), framework, asOf, "ru"));
        return new Forecasts.Question(union, plan, asOf, null, scenario);
    }

    private Given given(String framework, AsOf asOf, Scenario scenario) {
        return demo.bean(Forecasts.class).given(Viewer.PUBLIC, question(framework, asOf, scenario));
    }

    private Outlook outlook(Scenario scenario) {
        var question = question(Cycle2024.CODE, at("2026-02-26"), scenario);
        return demo.bean(Runs.class).answer(Viewer.PUBLIC, question).outlook();
    }

    @Test
    void thePlanIsBackLoadedSoThatMoreWillBeDoneThanTheStraightLineSays() {
        var outlook = outlook(Scenario.NONE);

        assertThat(outlook.done()).isEqualTo(125);
        assertThat(outlook.total()).isEqualTo(310);
        assertThat(outlook.line().by(outlook.deadline())).isBetween(170, 180);
        assertThat(outlook.byDeadline().low()).isGreaterThan(outlook.line().by(outlook.deadline()));
        assertThat(outlook.byDeadline().high()).isLessThan(310);
        assertThat(outlook.groups()).hasSizeGreaterThan(25);
    }

    /// Why the line misleads is said from the record: what the page says in the reader's language is looked at here.
    @ParameterizedTest
    @EnumSource(Language.class)
    void whyTheStraightLineMisleadsIsSaidInWords(Language language) {
        var given = given(Cycle2024.CODE, at("2026-02-26"), Scenario.NONE);
        var outlook = outlook(Scenario.NONE);
        var words = new LineWords(new Words(language), outlook, each -> "№");
        var reasons = new LineReasons(given, outlook).all(_ -> true);

        Golden.matches("demo/line." + language.tag() + ".txt", String.join("\n", words.said(reasons)) + "\n");
    }

    /// What is open is called by what is counted, and what is reported done and awaits the other Party is told; the
    /// overview of that day counts 27 of these.
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsOpenAndWhatIsReportedIsSaidInWords(Language language) {
        var asOf = at("2026-02-26");
        var outlook = outlook(Scenario.NONE);
        int claimed = demo.read(() -> demo.bean(Forecasts.class).claimed(union.id(), asOf, outlook));
        var topics = new ForecastWords(new Words(language), outlook).topics(List.of(), List.of(), List.of(), claimed);

        assertThat(claimed).isEqualTo(27);
        Golden.matches(
                "demo/open." + language.tag() + ".txt",
                String.join("\n", topics.getFirst().said()) + "\n");
    }

    /// Who has most before him is seen, though some who did nothing in the last year have a thing or two.
    @Test
    void theBodyWithTheMostBeforeItIsNotHiddenBehindSmallOnes() {
        var loads = outlook(Scenario.NONE).loads();
        var most = loads.stream()
                .max(java.util.Comparator.comparingInt(Load::open))
                .orElseThrow();

        assertThat(loads.indexOf(most)).isLessThan(12);
        assertThat(loads.subList(0, loads.indexOf(most))).allMatch(each -> each.open() > 2);
    }

    @Test
    void nobodyIsAskedToSitOnAWeekend() {
        var given = given(Cycle2024.CODE, at("2026-02-26"), Scenario.NONE);

        var candidates = Decision.sittings(given, outlook(Scenario.NONE));

        assertThat(candidates).hasSize(6);
        for (var each : candidates) {
            long day = each.change() instanceof Scenario.Change.SittingMoved moved
                    ? moved.to()
                    : ((Scenario.Change.Sitting) each.change()).day();
            assertThat(LocalDate.ofEpochDay(day).getDayOfWeek())
                    .as("%s", each)
                    .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Test
    void whatWasRecordedLaterChangesNothing() {
        var then = given(Cycle2024.CODE, at("2025-06-30"), Scenario.NONE);
        var known = new AsOf(LocalDate.parse("2025-06-30"), at("2026-02-26").known());
        var later = given(Cycle2024.CODE, known, Scenario.NONE);

        assertThat(Digest.of(then)).isEqualTo(Digest.of(given(Cycle2024.CODE, at("2025-06-30"), Scenario.NONE)));
        assertThat(later.history().end()).isEqualTo(then.history().end());
        assertThat(then.history().courses())
                .allSatisfy(each -> assertThat(each.done())
                        .allSatisfy(spell -> assertThat(spell.from()).isLessThanOrEqualTo(then.today())));
    }

    @Test
    void aScenarioChangesTheForecastAndNoFact() {
        var plain = given(Cycle2024.CODE, at("2026-02-26"), Scenario.NONE);
        var open = plain.history().courses().stream()
                .filter(each -> each.framework() == plain.framework()
                        && each.counted()
                        && each.inForce(plain.today())
                        && each.done(plain.today()) == org.pacta.planning.history.Course.NEVER)
                .toList();
        var dropped =
                new Scenario(List.of(new Scenario.Change.Dropped(open.getFirst().id())));

        var without = outlook(dropped);

        assertThat(without.total()).isEqualTo(309);
        assertThat(Digest.of(given(Cycle2024.CODE, at("2026-02-26"), Scenario.NONE)))
                .isEqualTo(Digest.of(plain));
    }

    @Test
    void theMethodHoldsOnTheInventedPast() {
        var asOf = at("2026-02-26");
        var frameworks = demo.read(() -> demo.bean(Plans.class).frameworks(union.id(), asOf, "ru"));

        var verdict = demo.bean(Forecasts.class)
                .backtest(Viewer.PUBLIC, union, frameworks, asOf, java.time.Period.ofMonths(6), 1_000, Watch.NONE)
                .verdict();

        assertThat(verdict.p80().share()).isBetween(0.7, 0.9);
        assertThat(verdict.crps()).isLessThan(verdict.crpsLine());
        assertThat(verdict.brier()).isLessThan(verdict.brierLine());
    }

    /// An export names them by it, and leaves out what it cannot name.
    @Test
    void everyLevelAndStatementHasACode() {
        for (var table : new String[] {"register.level", "scoreboard.statement"}) {
            var coded = demo.jdbcOfOwner()
                    .sql("select c.code is not null from " + table
                            + " t left join ledger.code c on c.union_id = t.union_id and c.id = t.id")
                    .query(Boolean.class)
                    .list();
            assertThat(coded).as(table).isNotEmpty().doesNotContain(false);
        }
    }
}
