package org.pacta.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.assessment.Assessments;
import org.pacta.confirmation.claim.Drafts;
import org.pacta.confirmation.claim.Silence;
import org.pacta.confirmation.disagreement.Disagreement;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.council.extension.Extension;
import org.pacta.council.extension.Extensions;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Unions;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Statements;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoModuleTest {

    private static final String FIRST = Cycle2021.CODE;
    private static final String SECOND = Cycle2024.CODE;
    private static final String LONG_AFTER = "2026-11-01";

    private Planted demo;

    @BeforeAll
    void plant() {
        demo = new Planted();
        System.out.printf("demonstration planted in %d ms%n", demo.taken.toMillis());
    }

    @AfterAll
    void close() {
        demo.close();
    }

    @Test
    void isPlantedOnce() {
        assertThat(demo.seed().needed()).isFalse();
    }

    @Test
    void inMarch2023TwoThirdsAreConfirmedAndThreeQuartersClaimedByOneParty() {
        var seen = demo.asSeenOn("2023-03-27");

        assertThat(seen.measures(FIRST)).isEqualTo(994);
        assertThat(seen.measures(FIRST, "confirmed")).isEqualTo(663);
        assertThat(seen.claimedBy(FIRST, "B")).isEqualTo(745);
        assertThat(seen.complete(FIRST)).isEqualTo(8);
    }

    @Test
    void inNovember2023NineTenthsAreConfirmed() {
        var seen = demo.asSeenOn("2023-11-29");

        assertThat(seen.measures(FIRST)).isEqualTo(994);
        assertThat(seen.measures(FIRST, "confirmed")).isEqualTo(895);
        assertThat(seen.measures(FIRST, "claimed")).isEqualTo(36);
        assertThat(seen.silent(FIRST)).isEqualTo(63);
        assertThat(seen.due(FIRST)).isEqualTo(948);
        assertThat(seen.dueAndConfirmed(FIRST)).isEqualTo(886);
    }

    @Test
    void betweenTheMeetingsSomeAreConfirmedAndFourReturnedToControl() {
        var march = demo.at(UnionState.CODE, "2023-11-29", "2023-11-29");
        var moved = """
                from item i
                left join stood s on s.id = i.id and s.party_id = 0
                left join confirmation.standing_at(:u, '2023-03-27', '2023-03-27T23:59:59+03') b on b.id = i.id and b.party_id = 0
                where coalesce(b.state, '') %s 'confirmed' and coalesce(s.state, '') %s 'confirmed'""";

        assertThat(march.count(FIRST, moved.formatted("<>", "="))).isEqualTo(236);
        assertThat(march.count(FIRST, moved.formatted("=", "<>"))).isEqualTo(4);
    }

    @Test
    void anActThatBothPartiesHaveCountsOnce() {
        var acts = demo.asSeenOn("2023-11-29").acts(FIRST);

        assertThat(acts.getOrDefault("adopted", 0L) + acts.getOrDefault("in-force", 0L))
                .isEqualTo(140);
        assertThat(acts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
        assertThat(acts).containsOnlyKeys("prepared", "adopted", "in-force");
    }

    @Test
    void at2023sEndSixtyAreLeftOpen() {
        assertThat(demo.asSeenOn("2023-12-31").measures(FIRST, "confirmed")).isEqualTo(934);
        assertThat(demo.at(UnionState.CODE, "2026-02-26", LONG_AFTER).measures(FIRST, "confirmed"))
                .isEqualTo(934);
        assertThat(demo.at(UnionState.CODE, "2026-02-26", LONG_AFTER).measures(FIRST))
                .isEqualTo(994);
    }

    @Test
    void whatWasReportedLaterSpeaksOfEarlierDays() {
        var later = demo.at(UnionState.CODE, "2023-11-29", LONG_AFTER);

        assertThat(later.measures(FIRST, "confirmed")).isBetween(896L, 934L);
        assertThat(later.due(FIRST)).isEqualTo(948);
    }

    @Test
    void theSecondPlanStandsWhereItWasSaidToStand() {
        assertThat(demo.asSeenOn("2024-01-29").measures(SECOND)).isEqualTo(310);
        assertThat(demo.asSeenOn("2024-11-05").measures(SECOND)).isEqualTo(310);
        assertThat(demo.asSeenOn("2024-11-05").measures(SECOND, "confirmed")).isEqualTo(52);
        assertThat(demo.asSeenOn("2025-12-04").measures(SECOND, "confirmed")).isEqualTo(115);
        for (var known : new String[] {"2026-02-26", LONG_AFTER}) {
            var today = demo.at(UnionState.CODE, "2026-02-26", known);
            assertThat(today.measures(SECOND)).isEqualTo(310);
            assertThat(today.measures(SECOND, "confirmed")).isEqualTo(125);
            assertThat(today.due(SECOND) - today.dueAndConfirmed(SECOND)).isEqualTo(14);
            assertThat(today.measures(SECOND, "returned")).isPositive();
            assertThat(today.measures(SECOND, "disputed")).isPositive();
            assertThat(today.measures(SECOND, "partly")).isPositive();
            assertThat(today.measures(SECOND, "claimed")).isPositive();
        }
    }

    @Test
    void oneRequestToMoveADateIsGrantedAndOneWaits() {
        var requests = demo.read(() -> {
            var union = demo.bean(Unions.class).union(UnionState.CODE);
            var now = new AsOf(
                    UnionState.DEMO_DAY,
                    demo.bean(Ledger.class).head(union.id()).recorded());
            var all = demo.bean(Extensions.class).all(union.id(), now, "ru");
            for (var each : all) {
                var due = demo.bean(Plans.class)
                        .due(union.id(), each.thing(), now)
                        .orElseThrow();
                assertThat(due.due()).isEqualTo(each.open() ? each.due() : each.wanted());
                assertThat(due.moves()).isEqualTo(each.open() ? 0 : 1);
            }
            return all;
        });

        assertThat(requests)
                .extracting(Extension::state)
                .containsExactly(Extension.State.OPEN, Extension.State.GRANTED);
        assertThat(requests.getFirst().due()).isBefore(UnionState.DEMO_DAY);
    }

    @Test
    void nothingLeftOpenIsDroppedSilently() {
        var today = demo.asSeenOn("2026-02-26");
        var open =
                "from item i left join stood s on s.id = i.id and s.party_id = 0 where coalesce(s.state, '') <> 'confirmed'";

        assertThat(today.count(FIRST, open)).isEqualTo(60);
        assertThat(
                        today.count(
                                FIRST,
                                open
                                        + " and exists (select from ledger.text_at(:u, :on, :known) t where t.id = i.id and t.field = 'fate')"))
                .isEqualTo(60);
        assertThat(
                        today.count(
                                FIRST,
                                open
                                        + " and exists (select from register.continues k where k.union_id = :u and k.of_id = i.id)"))
                .isBetween(50L, 56L);
    }

    @Test
    void someWereMergedAndSomeSplit() {
        var today = demo.asSeenOn("2026-02-26");
        for (var fate : new String[] {"carried-over", "changed", "merged", "split"}) {
            assertThat(today.count(
                            SECOND,
                            "from register.continues_at(:u, :on, :known) k where k.fate = '%s' and :framework = :framework"
                                    .formatted(fate)))
                    .as(fate)
                    .isGreaterThanOrEqualTo(fate.equals("merged") || fate.equals("split") ? 2 : 1);
        }
    }

    @Test
    void everyTitleStandsInThreeLanguages() {
        var titles = demo.read(() -> demo.jdbc
                .sql("""
                        select g.kind || ' ' || t.language as what, count(distinct t.id) as n from ledger.text t
                        join ledger.thing g on g.union_id = t.union_id and g.id = t.id and g.kind in ('measure', 'step', 'act', 'group')
                        join parties.union u on u.union_id = t.union_id and u.code = 'union-state'
                        where t.field = 'title' group by 1
                        """)
                .query((row, _) -> java.util.Map.entry(row.getString(1), row.getLong(2)))
                .list());

        for (var kind : new String[] {"measure", "step", "act", "group"}) {
            assertThat(titles.stream()
                            .filter(each -> each.getKey().startsWith(kind + " "))
                            .map(java.util.Map.Entry::getValue)
                            .distinct())
                    .as(kind)
                    .hasSize(1);
        }
        assertThat(titles).hasSize(12);
    }

    /// Orders of approval name a paper of their Party; its words are not put into other languages.
    @Test
    void whatIsSaidInRunningWordsStandsInThreeLanguages() {
        assertThat(demo.inFewLanguages(UnionState.CODE)).containsExactly("approval-order grounds");
        assertThat(demo.inFewLanguages(CustomsFive.CODE)).isEmpty();
    }

    @Test
    void measuresAreClassifiedAndBodiesWentOnAsOthers() {
        var today = demo.asSeenOn("2026-02-26");
        assertThat(today.count(SECOND, "from item i join register.classified_at(:u, :on, :known) c on c.id = i.id"))
                .isEqualTo(310);
        assertThat(today.count(SECOND, "from parties.succession_at(:u, :on, :known) s where :framework = :framework"))
                .isEqualTo(8);
    }

    @Test
    void datesWereMovedByDocuments() {
        var seen = demo.asSeenOn("2023-11-29");

        assertThat(seen.count(FIRST, "from item where moves > 0")).isBetween(40L, 250L);
        assertThat(seen.count(FIRST, "from item where first_due <= :on")).isGreaterThan(948);
        assertThat(
                        seen.count(
                                FIRST,
                                "from item i join register.deadline_at(:u, :on, :known) d on d.id = i.id where d.moves > 0 and d.document_id is null"))
                .isZero();
    }

    @Test
    void commonActsCarryTheTreatyOut() {
        var today = demo.asSeenOn("2026-02-26");
        var aligned =
                "from register.alignment a join ledger.code_at(:u, :on, :known) c on c.id = a.provision_id where a.union_id = :u and :framework = :framework";

        assertThat(today.count(FIRST, aligned)).isGreaterThan(100);
        assertThat(today.count(FIRST, aligned + " and c.code not like 'treaty-1999:%'"))
                .isZero();
    }

    @Test
    void silenceConfirmsOnlyWhereTheRuleSaysSo() {
        var silent = demo.read(() -> demo.jdbc
                .sql("""
                        select count(*) as all, count(*) filter (where c.rule like 'silence:%') as ruled
                        from confirmation.reaction r join confirmation.claim c on c.union_id = r.union_id and c.id = r.id
                        where r.kind = 'by-silence'
                        """)
                .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .single());

        assertThat(silent[0]).isPositive().isEqualTo(silent[1]);
    }

    @Test
    void claimsStandInAllStatesWithDocumentsDifferencesAndDrafts() {
        var now = Planted.asOf("2026-02-26");
        int union = demo.read(() -> demo.union(UnionState.CODE));
        var differing = demo.read(() -> demo.bean(Disagreements.class).all(union, now, "ru"));
        var alarms = demo.read(() -> demo.bean(Documents.class).alarms(union, now, "ru"));

        assertThat(differing).hasSizeGreaterThanOrEqualTo(3);
        assertThat(differing).filteredOn(each -> each.settlement() != null).hasSize(1);
        assertThat(differing).filteredOn(each -> each.referral() != null).hasSize(2);
        assertThat(differing).filteredOn(Disagreement::open).hasSizeGreaterThanOrEqualTo(2);
        assertThat(differing).allMatch(each -> !each.objected().words().isEmpty());
        assertThat(alarms)
                .extracting(each -> each.document().lapse())
                .extracting("kind")
                .contains("repealed", "amended");
        for (var party : new String[] {"A", "B"}) {
            var id = new PlantedReports(demo, union, now).party(party);
            assertThat(demo.bean(Ledger.class)
                            .read(
                                    Viewer.party(union, id),
                                    () -> demo.bean(Drafts.class).open(union, 0)))
                    .hasSize(1);
        }
        assertThat(demo.bean(Ledger.class)
                        .read(Viewer.PUBLIC, () -> demo.bean(Drafts.class).open(union, 0)))
                .isEmpty();
    }

    @Test
    void aCycleThatClosedHasReportsInTimeLateAndMissingAndOneIsOpen() {
        var reports = new PlantedReports(demo, demo.union(UnionState.CODE), Planted.asOf("2026-02-26"));

        assertThat(reports.states())
                .containsOnly(
                        "III квартал 2025 года IN_TIME",
                        "III квартал 2025 года LATE",
                        "III квартал 2025 года MISSING",
                        "IV квартал і вынікі 2025 года AWAITED",
                        "IV квартал і вынікі 2025 года IN_TIME");
        assertThat(reports.publicCycles()).isEmpty();
    }

    @Test
    void reportsAreOnTheirWayThroughTheStepsOfTheirPartyAndPartsAreAskedOfCoExecutors() {
        var reports = new PlantedReports(demo, demo.union(UnionState.CODE), Planted.asOf("2026-02-26"));

        assertThat(reports.left("A")).containsExactlyInAnyOrder("VISA SIGNATURE REGISTRY", "SIGNATURE REGISTRY");
        assertThat(reports.left("B")).containsExactlyInAnyOrder("VISA SIGNATURE REGISTRY", "");
        assertThat(reports.asked("A")).isPositive();
        assertThat(reports.asked("B")).isPositive();
    }

    @Test
    void someIndependentAssessmentsDifferFromTheOfficialReading() {
        int union = demo.union(UnionState.CODE);
        var all = demo.read(() -> demo.bean(Assessments.class).all(union, Planted.asOf("2026-02-26"), "be"));

        assertThat(all).hasSize(5).allMatch(each -> each.language().equals("be"));
        assertThat(all).filteredOn(each -> !each.differs()).hasSize(1);
    }

    /// The clock of the demonstration stands still: nothing follows from it that the record does not hold.
    @Test
    void silenceHasNothingToAdd() {
        for (var code : new String[] {UnionState.CODE, CustomsFive.CODE}) {
            var union = demo.read(() -> demo.bean(Unions.class).union(code));
            assertThat(demo.bean(Silence.class).run(union, UnionState.DEMO_DAY)).isZero();
        }
    }

    @Test
    void aUnionOfFiveCountsSteps() {
        var today = demo.at(CustomsFive.CODE, "2026-02-26", LONG_AFTER);
        var states = demo.read(() -> demo.jdbc.sql("""
                        select distinct s.state from confirmation.standing s join register.step t on t.union_id = s.union_id and t.id = s.id
                        join parties.union u on u.union_id = s.union_id and u.code = 'customs-five'
                        where s.party_id = 0 and s.recorded_to = 'infinity' and s.valid_to = 'infinity'
                        """).query(String.class).list());

        assertThat(today.measures(CustomsFive.FRAMEWORK)).isEqualTo(40);
        assertThat(today.measures(CustomsFive.FRAMEWORK, "partly", "claimed")).isPositive();
        assertThat(today.measures(CustomsFive.FRAMEWORK, "confirmed")).isPositive();
        assertThat(states).contains("confirmed", "claimed", "disputed", "returned");
    }

    @Test
    void everyUnionSaysThatItIsADemonstration() {
        var notices = demo.read(() -> demo.jdbc.sql("""
                        select u.code || ' ' || string_agg(t.language, ' ' order by t.language) from ledger.text t
                        join parties.union u on u.union_id = t.union_id and u.id = t.id
                        where t.field = 'notice' group by u.code order by 1
                        """).query(String.class).list());

        assertThat(notices).containsExactly("customs-five be en ru", "union-state be en ru");
    }

    @Test
    void groundsAreSaidInTheLanguageOfTheReader() {
        var words = new Words(Language.BE);
        assertThat(demo.grounds().stream().map(words::grounds)).allMatch(each -> each.matches(".*[а-я].*"));
    }

    @Test
    void statementsStandBesideTheFigures() {
        var framework = demo.read(() ->
                demo.bean(Plans.class).framework(demo.union(UnionState.CODE), FIRST, Planted.asOf("2023-11-29"), "en"));
        var statements = demo.read(() -> demo.bean(Statements.class)
                .about(demo.union(UnionState.CODE), framework.id(), Planted.asOf("2023-11-29"), "en"));

        assertThat(statements)
                .hasSize(5)
                .allSatisfy(each -> assertThat(each.rule()).isNull());
        assertThat(statements).extracting("words").contains("140 ● of 200 ● prepared regulations adopted");
        assertThat(framework.levels()).containsExactly("programme");
        assertThat(framework.editions()).hasSize(2);
    }

    @Test
    void theSameSeedGivesTheSameLeaves() {
        try (var again = new Planted()) {
            for (var union : new String[] {UnionState.CODE, CustomsFive.CODE}) {
                var one = demo.at(union, "2026-02-26", LONG_AFTER).codesAndTitles();
                assertThat(one)
                        .hasSizeGreaterThan(100)
                        .isEqualTo(again.at(union, "2026-02-26", LONG_AFTER).codesAndTitles());
            }
            assertThat(demo.leaves()).hasSizeGreaterThan(400).isEqualTo(again.leaves());
        }
    }
}
