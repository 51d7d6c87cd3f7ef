package org.pacta.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pacta.engine.calendar.Constraint.Kind.FINISH_NO_LATER;
import static org.pacta.engine.calendar.Constraint.Kind.MUST_FINISH_ON;
import static org.pacta.engine.calendar.Constraint.Kind.START_NO_EARLIER;
import static org.pacta.engine.check.Finding.Verdict.FAILED;
import static org.pacta.engine.check.Finding.Verdict.NOT_APPLICABLE;
import static org.pacta.engine.check.Finding.Verdict.PASSED;
import static org.pacta.engine.network.LinkType.FINISH_FINISH;
import static org.pacta.engine.network.LinkType.FINISH_START;
import static org.pacta.engine.network.LinkType.START_START;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.PlanBaseline;

final class ScheduleCheckTest {

    private static Network.Builder tasks(int count) {
        var builder = Network.builder();
        for (int i = 0; i < count; i++) {
            builder.task("t" + i);
        }
        return builder;
    }

    private static Network.Builder chain(int count) {
        var builder = tasks(count);
        for (int i = 1; i < count; i++) {
            builder.link(i - 1, i);
        }
        return builder;
    }

    private static BitSet all(int count) {
        var set = new BitSet();
        set.set(0, count);
        return set;
    }

    private static Finding find(Metric metric, CheckedPlan plan) {
        return ScheduleCheck.of(plan).stream()
                .filter(finding -> finding.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static Finding find(Metric metric, Network.Builder network, Timing.Builder timing, int... remaining) {
        return find(metric, CheckedPlan.of(network.build(), timing.build(), remaining));
    }

    @Test
    void everyMetricIsAnsweredOnceAndInOrder() {
        var findings = ScheduleCheck.of(CheckedPlan.of(chain(3).build(), Timing.plain(3, 0), new int[] {1, 1, 1}));

        assertThat(findings).extracting(Finding::metric).containsExactly(Metric.values());
        assertThat(Metric.HIGH_FLOAT.remedy()).isEqualTo("check.remedy.HIGH_FLOAT");
    }

    @Test
    void openEndsFailLogic() {
        var finding = find(Metric.LOGIC, chain(4), Timing.builder(4, 0), 1, 1, 1, 1);

        assertThat(finding.tasks()).containsExactly(0, 3);
        assertThat(finding.value()).isEqualTo(0.5);
        assertThat(finding.verdict()).isEqualTo(FAILED);
    }

    @Test
    void finishedTasksAreNotBlamedForOpenEnds() {
        var finding = find(Metric.LOGIC, chain(3), Timing.builder(3, 9).finished(0, 1, 2), 0, 1, 1);

        assertThat(finding.tasks()).containsExactly(2);
        assertThat(finding.denominator()).isEqualTo(2);
    }

    @Test
    void leadsLagsAndTypesAreCounted() {
        var network =
                tasks(3).link(0, 1, FINISH_START, -1).link(1, 2, START_START, 2).link(0, 2, FINISH_START, 0);
        var timing = Timing.builder(3, 0);

        assertThat(find(Metric.LEADS, network, timing, 3, 3, 3).links()).containsExactly(0);
        assertThat(find(Metric.LAGS, network, timing, 3, 3, 3).links()).containsExactly(1);
        var types = find(Metric.LINK_TYPES, network, timing, 3, 3, 3);
        assertThat(types.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(types.verdict()).isEqualTo(FAILED);
        assertThat(types.links()).containsExactly(1);
        assertThat(find(Metric.LEADS, chain(3), timing, 1, 1, 1).verdict()).isEqualTo(PASSED);
    }

    @Test
    void aPlanWithoutLinksHasNoneToCheck() {
        assertThat(find(Metric.LEADS, tasks(2), Timing.builder(2, 0), 1, 1).verdict())
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void hardDatesAndSoftOnesAreToldApart() {
        var timing = Timing.builder(3, 0)
                .constrain(0, new Constraint(START_NO_EARLIER, 3))
                .constrain(1, new Constraint(FINISH_NO_LATER, 9))
                .constrain(2, new Constraint(MUST_FINISH_ON, 9));

        assertThat(find(Metric.HARD_CONSTRAINTS, chain(3), timing, 1, 1, 1).tasks())
                .containsExactly(1, 2);
        assertThat(find(Metric.DATE_CONSTRAINTS, chain(3), timing, 1, 1, 1).tasks())
                .containsExactly(0, 1, 2);
    }

    @Test
    void floatAndDurationAreHighFrom45DaysOn() {
        var network = tasks(3).link(0, 2).link(1, 2);

        assertThat(find(Metric.HIGH_FLOAT, network, Timing.builder(3, 0), 50, 6, 1)
                        .tasks())
                .isEmpty();
        assertThat(find(Metric.HIGH_FLOAT, network, Timing.builder(3, 0), 50, 5, 1)
                        .tasks())
                .containsExactly(1);
        assertThat(find(Metric.HIGH_DURATION, network, Timing.builder(3, 0), 45, 44, 1)
                        .tasks())
                .containsExactly(0);
    }

    @Test
    void aDeadlineMissedIsNegativeFloatAndAnIndexBelowOne() {
        var plan = CheckedPlan.of(chain(2).build(), Timing.plain(2, 0), new int[] {10, 10});

        assertThat(find(Metric.NEGATIVE_FLOAT, plan).verdict()).isEqualTo(PASSED);
        assertThat(find(Metric.CRITICAL_PATH_LENGTH_INDEX, plan).verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(find(Metric.NEGATIVE_FLOAT, plan.until(18)).tasks()).containsExactly(0, 1);
        var index = find(Metric.CRITICAL_PATH_LENGTH_INDEX, plan.until(18));
        assertThat(index.value()).isEqualTo(0.9);
        assertThat(index.verdict()).isEqualTo(FAILED);
        assertThat(find(Metric.CRITICAL_PATH_LENGTH_INDEX, plan.until(25)).value())
                .isEqualTo(1.25);
    }

    @Test
    void actualDatesInTheFutureAreInvalid() {
        var timing = Timing.builder(4, 20).finished(0, 5, 25).started(1, 22).started(2, 20);

        assertThat(find(Metric.INVALID_DATES, tasks(4), timing, 0, 1, 1, 1).tasks())
                .containsExactly(0, 1);
    }

    @Test
    void workWithoutResourcesIsFoundOnceResourcesAreKnown() {
        var plan = CheckedPlan.of(chain(3).build(), Timing.plain(3, 0), new int[] {1, 0, 1});

        assertThat(find(Metric.RESOURCES, plan).verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(find(Metric.RESOURCES, plan.resourced(all(1))).tasks()).containsExactly(2);
        assertThat(find(Metric.RESOURCES, plan.resourced(all(1))).denominator()).isEqualTo(2);
    }

    @Test
    void theBaselineShowsWhatWasMissed() {
        var timing = Timing.builder(4, 20).finished(0, 1, 4).finished(1, 1, 9).build();
        var baseline = PlanBaseline.of(new int[] {0, 0, 0, 0}, new int[] {5, 8, 19, 40}, new double[] {1, 1, 1, 1});
        var plan = CheckedPlan.of(chain(4).build(), timing, new int[] {0, 0, 5, 5});

        assertThat(find(Metric.MISSED_TASKS, plan).verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(find(Metric.MISSED_TASKS, plan.baseline(baseline, all(4))).tasks())
                .containsExactly(1, 2);
        var index = find(Metric.BASELINE_EXECUTION_INDEX, plan.baseline(baseline, all(4)));
        assertThat(index.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(index.tasks()).containsExactly(2);
        assertThat(find(Metric.WITHOUT_BASELINE, plan.baseline(baseline, all(3)))
                        .tasks())
                .containsExactly(3);
    }

    @Test
    void aHardDateDownstreamBreaksTheCriticalPath() {
        var sound = find(Metric.CRITICAL_PATH_TEST, chain(3), Timing.builder(3, 0), 5, 5, 5);
        assertThat(sound.verdict()).isEqualTo(PASSED);
        assertThat(sound.value()).isEqualTo(1);

        var pinned = Timing.builder(3, 0).constrain(2, new Constraint(MUST_FINISH_ON, 14));
        var broken = find(Metric.CRITICAL_PATH_TEST, chain(3), pinned, 5, 5, 5);
        assertThat(broken.value()).isLessThan(0.995);
        assertThat(broken.tasks()).containsExactly(0);
    }

    @Test
    void looseEndsAndNeedlessLinksAreFound() {
        var network = chain(3).link(0, 2);
        assertThat(find(Metric.REDUNDANT_LINKS, network, Timing.builder(3, 0), 1, 1, 1)
                        .links())
                .containsExactly(2);

        var loose = tasks(3).link(0, 1, FINISH_FINISH, 0).link(1, 2);
        assertThat(find(Metric.DANGLING, loose, Timing.builder(3, 0), 1, 1, 1).tasks())
                .containsExactly(1);
    }

    @Test
    void lagsAndDatesOnTheCriticalPathAreShown() {
        var network = tasks(3).link(0, 1, FINISH_START, 4).link(1, 2);
        var timing = Timing.builder(3, 0).constrain(2, new Constraint(START_NO_EARLIER, 2));

        var finding = find(Metric.CRITICAL_PATH_FORCED, network, timing, 1, 1, 1);

        assertThat(finding.tasks()).containsExactly(1, 2);
        assertThat(finding.links()).containsExactly(0);
    }

    @Test
    void workAheadOfItsLogicIsShown() {
        var timing = Timing.builder(3, 20).started(0, 5).finished(1, 6, 8).started(2, 9);

        assertThat(find(Metric.OUT_OF_SEQUENCE, chain(3), timing, 5, 0, 5).tasks())
                .containsExactly(1);
    }
}
