package org.pacta.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.engine.calendar.Constraint.Kind.FINISH_NO_LATER;
import static org.pacta.engine.calendar.Constraint.Kind.FINISH_ON;
import static org.pacta.engine.calendar.Constraint.Kind.MUST_FINISH_ON;
import static org.pacta.engine.calendar.Constraint.Kind.MUST_START_ON;
import static org.pacta.engine.calendar.Constraint.Kind.START_NO_LATER;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.RandomPlan.Spice;

final class CriticalPathTest {

    /// Epoch day 4 is Monday, 5 January 1970.
    private static final Calendar WEEKDAYS =
            Calendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), List.of());

    static IntStream seeds() {
        return IntStream.range(0, Seeds.upTo(200));
    }

    private static Network chain(int tasks) {
        var builder = Network.builder();
        for (int i = 0; i < tasks; i++) {
            builder.task("t" + i);
            if (i > 0) {
                builder.link(i - 1, i);
            }
        }
        return builder.build();
    }

    private static CriticalPath of(Network network, Timing timing, int... remaining) {
        return CriticalPath.of(network, timing, remaining);
    }

    @Test
    void theTextbookNetworkHasItsTextbookDates() {
        var builder = Network.builder();
        for (var name : List.of("A", "B", "C", "D", "E")) {
            builder.task(name);
        }
        builder.link(0, 1).link(0, 2).link(1, 3).link(2, 3).link(2, 4);

        var dates = of(builder.build(), Timing.plain(5, 0), 3, 4, 2, 5, 1);

        assertThat(dates.finish()).isEqualTo(12);
        assertThat(IntStream.range(0, 5).map(dates::earlyStart)).containsExactly(0, 3, 3, 7, 5);
        assertThat(IntStream.range(0, 5).map(dates::lateStart)).containsExactly(0, 3, 5, 7, 11);
        assertThat(IntStream.range(0, 5).map(dates::totalFloat)).containsExactly(0, 0, 2, 0, 6);
        assertThat(IntStream.range(0, 5).map(dates::freeFloat)).containsExactly(0, 0, 0, 0, 6);
        assertThat(dates.criticalPath()).containsExactly(0, 1, 3);
        assertThat(IntStream.range(0, 5).filter(dates::driving)).containsExactly(0, 1, 2, 4);
    }

    @Test
    void eachLinkTypeHoldsBackItsOwnEnd() {
        for (var type : LinkType.values()) {
            var builder = Network.builder();
            builder.task("from");
            builder.task("to");
            builder.link(0, 1, type, 1);

            var dates = of(builder.build(), Timing.plain(2, 0), 5, 3);

            int start =
                    switch (type) {
                        case FINISH_START -> 6;
                        case START_START -> 1;
                        case FINISH_FINISH -> 3;
                        case START_FINISH -> 0;
                    };
            assertThat(dates.earlyStart(1)).as(type.name()).isEqualTo(start);
        }
    }

    @Test
    void workAndLagsSkipTheWeekend() {
        var builder = Network.builder();
        builder.task("draft");
        builder.task("sign");
        builder.link(0, 1, LinkType.FINISH_START, 2);
        var timing = Timing.builder(2, 4).calendar(WEEKDAYS).build();

        var dates = of(builder.build(), timing, 4, 2);

        assertThat(dates.earlyFinish(0)).isEqualTo(8); // end of Thursday
        assertThat(dates.earlyStart(1)).isEqualTo(12); // Friday and Monday are lag
        assertThat(dates.earlyFinish(1)).isEqualTo(14);
    }

    @Test
    void aGatePutsOffCompletionAndGivesTheWorkItsWaitAsFloat() {
        var timing =
                Timing.builder(2, 0).gate(0, Gate.of(new int[] {9, 20}, 10)).build();

        var dates = of(chain(2), timing, 4, 1);

        assertThat(dates.earlyFinish(0)).isEqualTo(10);
        assertThat(dates.earlyStart(1)).isEqualTo(10);
        assertThat(dates.totalFloat(0)).isEqualTo(6);
        assertThat(dates.lateStart(0)).isEqualTo(6);
    }

    @Test
    void whatIsDoneStaysAndRemainingWorkRunsFromTheDataDate() {
        var timing = Timing.builder(3, 20).finished(0, 3, 7).started(1, 9).build();

        var dates = of(chain(3), timing, 99, 4, 2);

        assertThat(dates.earlyStart(0)).isEqualTo(3);
        assertThat(dates.earlyFinish(0)).isEqualTo(8);
        assertThat(dates.earlyStart(1)).isEqualTo(9);
        assertThat(dates.remainingStart(1)).isEqualTo(20);
        assertThat(dates.earlyFinish(1)).isEqualTo(24);
        assertThat(dates.earlyStart(2)).isEqualTo(24);
        assertThat(dates.critical(0)).isFalse();
        assertThat(dates.critical(1)).isTrue();
    }

    @Test
    void workBegunOutOfSequenceWaitsOnlyUnderRetainedLogic() {
        for (var rule : Progress.values()) {
            var timing = Timing.builder(2, 10).progress(rule).started(1, 5).build();

            var dates = of(chain(2), timing, 7, 3);

            assertThat(dates.earlyFinish(1)).isEqualTo(rule == Progress.RETAINED_LOGIC ? 20 : 13);
            assertThat(dates.driving(0)).isEqualTo(rule == Progress.RETAINED_LOGIC);

            var longer = of(chain(2), timing, 3, 9);
            assertThat(longer.totalFloat(0)).isEqualTo(rule == Progress.RETAINED_LOGIC ? 0 : 6);
        }
    }

    @Test
    void aFinishHeldBackStillWaitsUnderOverride() {
        var builder = Network.builder();
        builder.task("from");
        builder.task("to");
        builder.link(0, 1, LinkType.FINISH_FINISH, 0);
        var timing =
                Timing.builder(2, 10).progress(Progress.OVERRIDE).started(1, 5).build();

        assertThat(of(builder.build(), timing, 7, 3).earlyFinish(1)).isEqualTo(17);
        assertThat(of(builder.build(), timing, 7, 3).driving(0)).isTrue();
    }

    @Test
    void softConstraintsShowNegativeFloatAndHardOnesBreakTheLogic() {
        var soft = Timing.builder(2, 0)
                .constrain(1, new Constraint(FINISH_NO_LATER, 5))
                .build();
        assertThat(of(chain(2), soft, 4, 4).earlyFinish(1)).isEqualTo(8);
        assertThat(of(chain(2), soft, 4, 4).totalFloat(0)).isEqualTo(-2);

        var start = Timing.builder(2, 0)
                .constrain(1, new Constraint(START_NO_LATER, 1))
                .build();
        assertThat(of(chain(2), start, 4, 4).totalFloat(0)).isEqualTo(-3);

        var on =
                Timing.builder(2, 0).constrain(1, new Constraint(FINISH_ON, 11)).build();
        assertThat(of(chain(2), on, 4, 4).earlyStart(1)).isEqualTo(8);
        assertThat(of(chain(2), on, 4, 4).lateFinish(1)).isEqualTo(12);

        var mustStart = Timing.builder(2, 0)
                .constrain(1, new Constraint(MUST_START_ON, 1))
                .build();
        assertThat(of(chain(2), mustStart, 4, 4).earlyStart(1)).isEqualTo(1);
        assertThat(of(chain(2), mustStart, 4, 4).totalFloat(0)).isEqualTo(-3);

        var mustFinish = Timing.builder(2, 0)
                .constrain(1, new Constraint(MUST_FINISH_ON, 6))
                .build();
        assertThat(of(chain(2), mustFinish, 4, 4).earlyFinish(1)).isEqualTo(7);
        assertThat(of(chain(2), mustFinish, 4, 4).totalFloat(0)).isEqualTo(-1);
    }

    @Test
    void asLateAsPossibleTakesTheFreeFloatAndMovesNobody() {
        var builder = Network.builder();
        for (var name : List.of("long", "short", "end")) {
            builder.task(name);
        }
        builder.link(0, 2).link(1, 2);
        var timing =
                Timing.builder(3, 0).constrain(1, Constraint.asLateAsPossible()).build();

        var dates = of(builder.build(), timing, 9, 2, 1);

        assertThat(dates.earlyStart(1)).isEqualTo(7);
        assertThat(dates.finish()).isEqualTo(10);
    }

    @Test
    void aDeadlineOfThePlanMovesLateDatesOnly() {
        var dates = CriticalPath.of(chain(2), Timing.plain(2, 0), new int[] {3, 4}, 10);

        assertThat(dates.finish()).isEqualTo(7);
        assertThat(dates.totalFloat(0)).isEqualTo(3);
        assertThat(dates.lateFinish(1)).isEqualTo(10);
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> of(chain(2), Timing.plain(3, 0), 1, 1)).hasMessageContaining("timing 3");
        assertThatThrownBy(() -> of(chain(2), Timing.plain(2, 0), 1, -1)).hasMessageContaining("(-1) of task t1");
    }

    @Test
    void aPlanWithoutTasksEndsAtTheDataDate() {
        var dates = of(Network.builder().build(), Timing.plain(0, 7));

        assertThat(dates.finish()).isEqualTo(7);
        assertThat(dates.criticalPath()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void earlyAndLateDatesKeepEveryLinkAndFloatIsNotNegative(int seed) {
        var plan = RandomPlan.of(seed, Spice.CALENDARS);
        var dates = CriticalPath.of(plan.network(), plan.timing(), plan.durations());

        for (int task = 0; task < plan.network().tasks(); task++) {
            assertThat(dates.totalFloat(task)).isNotNegative();
            assertThat(dates.freeFloat(task)).isBetween(0, dates.totalFloat(task));
            assertThat(dates.earlyStart(task)).isGreaterThanOrEqualTo(10);
        }
        for (int k = 0; k < plan.network().links(); k++) {
            var link = plan.network().link(k);
            boolean fromFinish = link.type().fromFinish();
            boolean toStart = link.type().toStart();
            int early = fromFinish ? dates.earlyFinish(link.from()) : dates.earlyStart(link.from());
            int late = fromFinish ? dates.lateFinish(link.from()) : dates.lateStart(link.from());
            assertThat(plan.timing().lagged(link.from(), link.to(), early, link.lag()))
                    .isLessThanOrEqualTo(toStart ? dates.earlyStart(link.to()) : dates.earlyFinish(link.to()));
            assertThat(plan.timing().lagged(link.from(), link.to(), late, link.lag()))
                    .isLessThanOrEqualTo(toStart ? dates.lateStart(link.to()) : dates.lateFinish(link.to()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatStartsLaterThanItCouldIsDrivenAndOtherLinksCouldGo(int seed) {
        var plan = RandomPlan.of(seed, Spice.CALENDARS);
        var network = plan.network();
        var dates = CriticalPath.of(network, plan.timing(), plan.durations());

        var without = Network.builder();
        for (int task = 0; task < network.tasks(); task++) {
            without.task(network.name(task));
        }
        boolean[] driven = new boolean[network.tasks()];
        for (int k = 0; k < network.links(); k++) {
            var link = network.link(k);
            if (dates.driving(k)) {
                driven[link.to()] = true;
                without.link(link.from(), link.to(), link.type(), link.lag());
            }
        }
        var others = CriticalPath.of(without.build(), plan.timing(), plan.durations());
        for (int task = 0; task < network.tasks(); task++) {
            assertThat(others.earlyStart(task)).isEqualTo(dates.earlyStart(task));
            int first = plan.timing().calendar(task).startAtOrAfter(10);
            if (dates.earlyStart(task) > Math.max(10, plan.durations()[task] == 0 ? 10 : first)) {
                assertThat(driven[task]).as("task %d", task).isTrue();
            }
            var path = dates.drivingPath(task);
            assertThat(path.getLast()).isEqualTo(task);
            assertThat(driven[path.getFirst()]).isFalse();
            for (int i = 1; i < path.size(); i++) {
                assertThat(drives(network, dates, path.get(i - 1), path.get(i))).isTrue();
            }
        }
    }

    private static boolean drives(Network network, CriticalPath dates, int from, int to) {
        return IntStream.range(0, network.links())
                .filter(k -> network.link(k).from() == from && network.link(k).to() == to)
                .anyMatch(dates::driving);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void longerWorkNeverEndsAPlanSooner(int seed) {
        var plan = RandomPlan.of(seed, Spice.GATES, false, true);
        int before = of(plan.network(), plan.timing(), plan.durations()).finish();

        for (int task = 0; task < plan.durations().length; task++) {
            int[] longer = plan.durations().clone();
            longer[task] += 1 + seed % 3;
            assertThat(of(plan.network(), plan.timing(), longer).finish()).isGreaterThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichTasksAreGivenDoesNotMatter(int seed) {
        var plan = RandomPlan.of(seed, Spice.GATES);
        var other = RandomPlan.of(seed, Spice.GATES, true);
        var dates = of(plan.network(), plan.timing(), plan.durations());
        var others = of(other.network(), other.timing(), other.durations());

        for (int i = 0; i < plan.durations().length; i++) {
            int task = other.label()[i];
            assertThat(others.earlyStart(i)).isEqualTo(dates.earlyStart(task));
            assertThat(others.earlyFinish(i)).isEqualTo(dates.earlyFinish(task));
            assertThat(others.totalFloat(i)).isEqualTo(dates.totalFloat(task));
            assertThat(others.freeFloat(i)).isEqualTo(dates.freeFloat(task));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalFloatIsExactlyWhatATaskCanBePutOff(int seed) {
        var plan = RandomPlan.of(seed, Spice.CALENDARS);
        var dates = CriticalPath.of(plan.network(), plan.timing(), plan.durations());

        for (int task = 0; task < plan.durations().length; task++) {
            var calendar = plan.timing().calendar(task);
            int start = calendar.startAtOrAfter(dates.earlyStart(task));
            int last = calendar.plus(start, dates.totalFloat(task));
            if (plan.durations()[task] == 0) {
                continue;
            }
            assertThat(putOff(plan, task, calendar.startAtOrAfter(last))).isEqualTo(dates.finish());
            assertThat(putOff(plan, task, calendar.workingDay(calendar.worked(last) + 1)))
                    .as("task %d", task)
                    .isGreaterThan(dates.finish());
        }
    }

    /// The plan's end if the task starts no earlier than `start`.
    private static int putOff(RandomPlan plan, int task, int start) {
        var builder = Network.builder();
        for (int i = 0; i < plan.network().tasks(); i++) {
            builder.task(plan.network().name(i));
        }
        for (int k = 0; k < plan.network().links(); k++) {
            var link = plan.network().link(k);
            builder.link(link.from(), link.to(), link.type(), link.lag());
        }
        int wait = builder.task("wait");
        builder.link(wait, task, LinkType.START_START, 0);
        int tasks = plan.network().tasks();
        var timing = Timing.builder(tasks + 1, plan.timing().dataDate())
                .lagsBy(plan.timing().lagCalendar())
                .constrain(wait, new Constraint(Constraint.Kind.START_NO_EARLIER, start));
        for (int i = 0; i < tasks; i++) {
            timing.calendar(i, plan.timing().calendar(i));
        }
        int[] durations = Arrays.copyOf(plan.durations(), tasks + 1);
        var moved = CriticalPath.of(builder.build(), timing.build(), durations);
        return IntStream.range(0, tasks).map(moved::earlyFinish).max().orElseThrow();
    }
}
