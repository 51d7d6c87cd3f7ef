package org.pacta.scoreboard.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.PlanFixture;
import org.pacta.RandomPlan;
import org.pacta.TestApplication;
import org.pacta.ledger.Viewer;
import org.pacta.scoreboard.Changes;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Question;

/// Bridges between any two moments of plans made by chance, against the figures of each moment.
class BridgesModuleTest {

    private static TestApplication app;
    private static Bridges bridges;
    private static Figures figures;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
        bridges = app.bean(Bridges.class);
        figures = app.bean(Figures.class);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("long") ? 8 : 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addUpBetweenAnyTwoMoments(int seed) {
        var random = RandomPlan.of(app, 700 + seed);
        var moments = new ArrayList<>(random.moments());
        acts(random.plan(), new Random(seed), moments);
        var questions = new ArrayList<Question>();
        for (var known : moments) {
            for (var day : List.of("2021-03-01", "2021-09-01", "2022-03-01"))
                questions.add(random.plan().on(PlanFixture.day(day), known));
        }
        random.plan().read(Viewer.PUBLIC, () -> {
            for (int i = 0; i < questions.size(); i++) {
                for (int j = i % 3; j < questions.size(); j += 5) agree(questions.get(i), questions.get(j));
            }
            return true;
        });
    }

    private static void acts(PlanFixture plan, Random random, List<java.time.Instant> moments) {
        var stages = List.of("drafting", "prepared", "adopted", "in-force", "repealed");
        plan.at("2022-01-10T10:00:00Z");
        plan.together(() -> {
            for (int i = 0; i < 8; i++) plan.act("L" + i, i % 2 == 0 ? "A" : "");
            plan.twin("L0", "L1");
        });
        for (int month = 1; month < 5; month++) {
            plan.at("2022-%02d-20T10:00:00Z".formatted(month));
            plan.together(() -> {
                for (int i = 0; i < 5; i++) {
                    var day = PlanFixture.day("2021-01-01").plusDays(random.nextInt(440));
                    plan.reach("L" + random.nextInt(8), stages.get(random.nextInt(5)), day.toString());
                }
            });
            moments.add(plan.head().recorded());
        }
    }

    private static void agree(Question from, Question to) {
        for (var counted : List.of(Counted.MEASURES, Counted.STEPS)) {
            var compared = bridges.between(from, to, counted);
            var before = figures.tally(from, counted);
            var after = figures.tally(to, counted);
            ends(
                    compared,
                    Account.CONFIRMED,
                    before.all().confirmed(),
                    after.all().confirmed());
            ends(compared, Account.COUNTED, before.all().of(), after.all().of());
            assertThat(compared.balance(Account.DUE).after())
                    .isEqualTo(after.due().of());
            var acts = figures.acts(from);
            var later = figures.acts(to);
            ends(compared, Account.ADOPTED, acts.adopted(), later.adopted());
            ends(compared, Account.PREPARED, acts.prepared(), later.prepared());
            ends(compared, Account.ACTS, acts.all(), later.all());
            agree(compared, app.bean(Changes.class).between(from, to, counted));
        }
    }

    private static void ends(Comparison compared, Account account, long before, long after) {
        var balance = compared.balance(account);
        assertThat(balance.before()).as("%s before", account).isEqualTo(before);
        assertThat(balance.after()).as("%s after", account).isEqualTo(after);
    }

    /// The short way, which only counts, is checked against the long one.
    private static void agree(Comparison compared, Changes.Bridge short_) {
        var confirmed = compared.balance(Account.CONFIRMED);
        assertThat(short_.confirmed()).isEqualTo(confirmed.of(Term.GAINED).size());
        assertThat(short_.returned()).isEqualTo(confirmed.of(Term.LOST).size());
        assertThat(short_.addedConfirmed()).isEqualTo(confirmed.of(Term.ADDED).size());
        assertThat(short_.excludedConfirmed())
                .isEqualTo(confirmed.of(Term.EXCLUDED).size());
        assertThat(short_.moved()).isEqualTo(compared.moved().size());
    }

    @Test
    void eachTermNamesItsThings() {
        var plan = PlanFixture.reconstructed(app, "bridge", "2021-01-10T09:00:00Z", "A", "B");
        plan.together(() -> {
            plan.group("1", "");
            for (var measure : List.of("M1", "M2", "M3")) plan.measure(measure, "1");
            plan.due("M1", "2021-Q1");
            plan.due("M2", "2021-Q1");
            plan.title("M3", "en", "Old words");
            plan.claim("M2", "A", "2021-01-05");
            plan.answer("M2", "A", "B", "confirmed");
            plan.claim("M2", "B", "2021-01-05");
            plan.answer("M2", "B", "A", "confirmed");
        });
        var then = plan.head().recorded();
        plan.at("2021-04-10T09:00:00Z");
        plan.together(() -> {
            plan.reverse("M2", "2021-04-01");
            plan.due("M1", "2021-Q4", "2021-03-01");
            plan.exclude("M3", "2021-04-01");
            plan.measure("M4", "1");
            plan.title("M1", "en", "New words");
        });
        var compared = plan.read(
                Viewer.PUBLIC,
                () -> bridges.between(
                        plan.on(PlanFixture.day("2021-02-01"), then),
                        plan.on(PlanFixture.day("2021-04-10"), plan.head().recorded()),
                        Counted.MEASURES));

        assertThat(codes(compared, Account.CONFIRMED, Term.LOST)).containsExactly("M2");
        assertThat(codes(compared, Account.COUNTED, Term.ADDED)).containsExactly("M4");
        assertThat(codes(compared, Account.COUNTED, Term.EXCLUDED)).containsExactly("M3");
        assertThat(codes(compared, Account.DUE, Term.LOST)).containsExactly("M1");
        assertThat(compared.moved()).extracting(Thing::code).containsExactly("M1");
        assertThat(compared.wordings())
                .extracting(Wording::code, Wording::before, Wording::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("M1", "Measure M1", "New words"));
        assertThat(compared.balances()).extracting(Balance::account).doesNotContain(Account.ACTS);
    }

    private static List<String> codes(Comparison compared, Account account, Term term) {
        return compared.balance(account).of(term).stream().map(Thing::code).toList();
    }

    @Test
    void whatDoesNotAddUpIsNoBalance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Balance(Account.CONFIRMED, 1, Map.of(), 2))
                .withMessageContaining("after (2)");
    }
}
