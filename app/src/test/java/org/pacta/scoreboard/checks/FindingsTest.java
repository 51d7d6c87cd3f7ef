package org.pacta.scoreboard.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.scoreboard.checks.Finding.Subject;

/// Each rule on the smallest record that breaks it, and on one that keeps it.
class FindingsTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    private final List<Snapshot.Item> items = new ArrayList<>();
    private final List<Snapshot.Act> acts = new ArrayList<>();
    private final Map<Long, List<Long>> carriedOut = new HashMap<>();
    private final List<Snapshot.Pair> twins = new ArrayList<>();
    private final List<Snapshot.Pair> links = new ArrayList<>();
    private final List<Snapshot.Closed> closed = new ArrayList<>();
    private final List<Snapshot.Executor> executors = new ArrayList<>();
    private final Map<Long, BigDecimal> values = new HashMap<>();
    private final Set<Long> provable = new HashSet<>();
    private @Nullable Map<Long, LocalDate> evidence;

    private static Subject subject(long id, String kind) {
        return new Subject(id, kind, kind + id, "");
    }

    private void measure(long id, String result, @Nullable LocalDate confirmed) {
        items.add(new Snapshot.Item(subject(id, "measure"), 90L, "reform", result, JUNE, confirmed, null, null));
    }

    private void target(long id, int start, int goal, int value) {
        items.add(new Snapshot.Item(
                subject(id, "step"),
                null,
                "target",
                "other",
                JUNE,
                MAY,
                BigDecimal.valueOf(start),
                BigDecimal.valueOf(goal)));
        values.put(id, BigDecimal.valueOf(value));
    }

    private void act(long id, @Nullable Long party, @Nullable String number, @Nullable String stage) {
        acts.add(new Snapshot.Act(subject(id, "act"), party, "law", number, stage, true));
    }

    private void executor(long thing, @Nullable LocalDate from, @Nullable LocalDate to) {
        executors.add(new Snapshot.Executor(thing, subject(80, "body"), true, from, to));
    }

    private Check.Outcome outcome(Check check) {
        return check.applied(new Findings(new Snapshot(
                JUNE, items, acts, carriedOut, twins, links, closed, executors, values, provable, evidence)));
    }

    private void finds(Check check, long of, String... codes) {
        var outcome = outcome(check);
        assertThat(outcome.findings()).extracting(each -> each.subject().code()).containsExactly(codes);
        assertThat(outcome.of()).isEqualTo(of);
    }

    @Test
    void aResultInForceAsksForAnActInForceAndAnAdoptedOneForAnAdoptedAct() {
        measure(1, "act-in-force", MAY);
        measure(2, "act-in-force", MAY);
        measure(3, "act-adopted", MAY);
        measure(4, "act-adopted", MAY);
        measure(5, "draft", MAY);
        measure(6, "act-in-force", null);
        act(11, null, null, "adopted");
        act(12, null, null, "in-force");
        act(13, null, null, "prepared");
        for (long id = 1; id <= 6; id++) carriedOut.put(id, List.of(id == 1 || id == 3 ? 11L : id == 2 ? 12L : 13L));

        finds(Check.ACT_NOT_IN_FORCE, 4, "measure1", "measure4");
    }

    @Test
    void aClosedProgrammeHasNothingOpen() {
        measure(1, "draft", MAY);
        closed.add(new Snapshot.Closed(subject(90, "group"), MAY, Set.of(90L)));
        finds(Check.CLOSED_WITH_OPEN, 1);

        measure(2, "draft", null);
        finds(Check.CLOSED_WITH_OPEN, 1, "group90");
        assertThat(outcome(Check.CLOSED_WITH_OPEN).findings().getFirst().marks())
                .containsExactly("1");
    }

    @Test
    void evidenceIsThereAndNotLater() {
        measure(1, "draft", MAY);
        measure(2, "draft", MAY);
        measure(3, "draft", MAY);
        measure(4, "draft", null);
        finds(Check.NO_EVIDENCE, 0);

        evidence = Map.of(1L, MAY, 2L, JUNE);
        finds(Check.NO_EVIDENCE, 3, "measure3");
        finds(Check.EVIDENCE_LATER, 2, "measure2");
    }

    @Test
    void aTargetReachesItsGoalUpOrDown() {
        target(1, 0, 100, 99);
        target(2, 0, 100, 100);
        target(3, 50, 10, 11);
        target(4, 50, 10, 9);

        finds(Check.BELOW_GOAL, 4, "step1", "step3");
        assertThat(outcome(Check.BELOW_GOAL).findings().getFirst().marks()).containsExactly("99", "100");
    }

    @Test
    void nothingIsDoneBeforeItsPredecessor() {
        measure(1, "draft", JUNE);
        measure(2, "draft", MAY);
        measure(3, "draft", null);
        measure(4, "draft", JUNE);
        links.add(new Snapshot.Pair(1, 2));
        links.add(new Snapshot.Pair(3, 4));
        links.add(new Snapshot.Pair(2, 1));
        links.add(new Snapshot.Pair(2, 3));

        finds(Check.BEFORE_PREDECESSOR, 3, "measure2", "measure4");
    }

    @Test
    void executorsExistOnTheDayThatCounts() {
        measure(1, "draft", null);
        measure(2, "draft", MAY);
        executor(1, MAY, JUNE);
        executor(2, MAY, JUNE);
        executor(2, JUNE, null);
        executor(2, null, null);

        finds(Check.EXECUTOR_GONE, 4, "measure1", "measure2", "measure2");
    }

    @Test
    void anActIsCountedOnceUnlessItIsATwin() {
        act(1, 7L, "100", null);
        act(2, 7L, "100", null);
        act(3, 8L, "100", null);
        act(4, 7L, null, null);
        act(5, 7L, null, null);
        finds(Check.COUNTED_TWICE, 3, "act2");

        twins.add(new Snapshot.Pair(2, 1));
        finds(Check.COUNTED_TWICE, 3);
    }

    @Test
    void twinsAreInForceTogether() {
        act(1, 7L, null, "in-force");
        act(2, 8L, null, "adopted");
        act(3, 7L, null, "adopted");
        twins.add(new Snapshot.Pair(1, 2));
        twins.add(new Snapshot.Pair(3, 2));

        finds(Check.TWIN_NOT_IN_FORCE, 2, "act2");
    }

    @Test
    void aWordingHasADateAnOwnerAndAMeasurableResult() {
        items.add(new Snapshot.Item(subject(1, "measure"), null, "reform", "other", null, null, null, null));
        measure(2, "other", null);
        measure(3, "draft", null);
        executor(2, MAY, null);
        executor(3, MAY, null);
        provable.add(2L);

        finds(Check.UNMEASURABLE, 3, "measure1");
        assertThat(outcome(Check.UNMEASURABLE).findings().getFirst().marks())
                .containsExactly("date", "owner", "result");
    }

    @Test
    void everyRuleHasItsWordsInEveryLanguage() {
        for (var language : Language.values()) {
            var words = new Words(language);
            for (var check : Check.values()) {
                for (var part : List.of("name", "rule", "why")) {
                    assertThat(words.knows("checks.%s.%s".formatted(part, check.word())))
                            .as("%s of %s in %s", part, check, language)
                            .isTrue();
                }
            }
        }
    }
}
