package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Constraint.Kind;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;

/// What the simulation keeps of a plan, and which of its forms it takes.
class ModelTest {

    /// Thursday.
    private static final int DATE = RandomPlan.DATA_DATE;

    private static final Calendar WEEK =
            Calendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), List.of());

    static LongStream seeds() {
        return LongStream.range(0, Seeds.upTo(60));
    }

    /// A row is written over only when nobody has to read it any more.
    @ParameterizedTest
    @MethodSource("seeds")
    void noRowIsWrittenOverWhileALinkHasToReadIt(long seed) {
        var model = model(seed);
        int[] row = model.rows();

        for (int i = 0; i < model.size; i++) {
            for (int k = model.first[i]; k < model.first[i + 1]; k++) {
                for (int j = model.from[k] + 1; j <= i; j++) {
                    assertThat(row[j])
                            .as("place %d, read by %d", model.from[k], i)
                            .isNotEqualTo(row[model.from[k]]);
                }
            }
        }
        // No more rows than tasks that somebody still waits for, and one that is being written.
        int most = 0;
        for (int i = 0; i < model.size; i++) {
            most = Math.max(most, waitedFor(model, i) + 1);
        }
        assertThat(Arrays.stream(row).distinct().count()).isLessThanOrEqualTo(most);
    }

    private static int waitedFor(Model model, int i) {
        var waited = new HashSet<Integer>();
        for (int j = i; j < model.size; j++) {
            for (int k = model.first[j]; k < model.first[j + 1]; k++) {
                if (model.from[k] < i) {
                    waited.add(model.from[k]);
                }
            }
        }
        return waited.size();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goingBackwardsEachTaskIsMetFirstByItsLastLink(long seed) {
        var model = model(seed);
        boolean[] first = model.firstBackwards();
        var met = new HashSet<Integer>();

        for (int i = model.size - 1; i >= 0; i--) {
            for (int k = model.first[i]; k < model.first[i + 1]; k++) {
                assertThat(first[k]).isEqualTo(met.add(model.from[k]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void behindATaskIsWhateverLinksReachFromIt(long seed) {
        var model = model(seed);

        for (int i = 0; i < model.size; i++) {
            var reached = new boolean[model.size];
            reach(model, i, reached);
            int[] behind = model.downstream(i);
            assertThat(behind).isSorted().startsWith(i);
            for (int j = 0; j < model.size; j++) {
                int place = j;
                assertThat(Arrays.stream(behind).anyMatch(b -> b == place)).isEqualTo(reached[j]);
            }
        }
    }

    private static void reach(Model model, int i, boolean[] reached) {
        reached[i] = true;
        for (int j = 0; j < model.size; j++) {
            for (int k = model.first[j]; k < model.first[j + 1]; k++) {
                if (model.from[k] == i && !reached[j]) {
                    reach(model, j, reached);
                }
            }
        }
    }

    private static Model model(long seed) {
        var plan = RandomPlan.of(seed, 30, RandomPlan.Kind.values()[(int) (seed % 3)]);
        return new Model(plan.network(), plan.timing(), false);
    }

    @Test
    void oneCalendarForAllIsTheAxis() {
        assertThat(pair(LinkType.FINISH_START, 2, t -> t.calendar(WEEK))).satisfies(m -> {
            assertThat(m.linear).isTrue();
            assertThat(m.simple).isTrue();
            assertThat(m.axis.plain()).isFalse();
            assertThat(m.startLow).containsOnly(WEEK.worked(DATE));
        });
        assertThat(pair(LinkType.START_FINISH, -2, _ -> {})).satisfies(m -> {
            assertThat(m.linear).isTrue();
            assertThat(m.simple).isFalse();
            assertThat(m.axis.plain()).isTrue();
        });
        assertThat(new Model(chain(LinkType.FINISH_START, 0), Timing.plain(2, DATE), true).linear)
                .isFalse();
    }

    @Test
    void whatABoundOfWorkingDaysCannotSayIsDoneByCalendar() {
        assertThat(pair(LinkType.FINISH_START, 2, t -> t.calendar(WEEK).lagsBy(LagCalendar.ELAPSED)).linear)
                .isFalse();
        assertThat(pair(LinkType.FINISH_START, 0, t -> t.calendar(WEEK).lagsBy(LagCalendar.ELAPSED)).linear)
                .isTrue();
        assertThat(pair(LinkType.FINISH_START, -1, t -> t.calendar(WEEK)).linear)
                .isFalse();
        assertThat(pair(LinkType.START_START, 1, t -> t.calendar(WEEK)).linear).isFalse();
        assertThat(pair(LinkType.FINISH_FINISH, 1, t -> t.calendar(WEEK)).linear)
                .isTrue();
        assertThat(pair(LinkType.FINISH_FINISH, 1, t -> t.calendar(WEEK).finished(0, DATE - 9, DATE - 3)).linear)
                .isFalse();
        assertThat(pair(LinkType.FINISH_START, 1, t -> t.calendar(WEEK).finished(0, DATE - 9, DATE - 3)).linear)
                .isTrue();
        assertThat(pair(LinkType.FINISH_START, 0, t -> t.calendar(WEEK).calendar(1, Calendar.everyDay())).linear)
                .isFalse();
        assertThat(pair(LinkType.FINISH_START, 0, t -> t.gate(1, Gate.of(new int[] {DATE + 5}, 7))).linear)
                .isFalse();
        for (var kind : List.of(Kind.MUST_START_ON, Kind.MUST_FINISH_ON)) {
            assertThat(pair(LinkType.FINISH_START, 0, t -> t.constrain(1, new Constraint(kind, DATE + 9))).linear)
                    .isFalse();
        }
        for (var kind : List.of(Kind.START_NO_EARLIER, Kind.FINISH_NO_EARLIER)) {
            var soft = new Constraint(kind, DATE + 9);
            assertThat(pair(LinkType.FINISH_START, 0, t -> t.constrain(1, soft)).linear)
                    .isTrue();
            assertThat(pair(LinkType.FINISH_START, 0, t -> t.calendar(WEEK).constrain(1, soft)).linear)
                    .isFalse();
        }
    }

    /// What is finished no longer decides about the form.
    @Test
    void finishedTasksDoNotCount() {
        assertThat(pair(
                        LinkType.START_START,
                        -1,
                        t -> t.calendar(WEEK).finished(0, DATE - 9, DATE - 5).finished(1, DATE - 9, DATE - 3)))
                .satisfies(m -> {
                    assertThat(m.size).isZero();
                    assertThat(m.place).containsOnly(-1);
                    assertThat(m.settled).isEqualTo(DATE);
                });
        assertThat(pair(
                                LinkType.FINISH_START,
                                0,
                                t -> t.calendar(WEEK)
                                        .calendar(0, Calendar.everyDay())
                                        .gate(0, Gate.of(new int[] {DATE - 5}, 7))
                                        .finished(0, DATE - 9, DATE - 5))
                        .linear)
                .isTrue();
    }

    @Test
    void whatFinishedTasksAskBecomesABound() {
        var finished = pair(LinkType.FINISH_START, 10, t -> t.finished(0, DATE - 9, DATE - 3));
        assertThat(finished.startLow).containsExactly(DATE + 8);
        assertThat(finished.first).containsExactly(0, 0);

        var soon = pair(LinkType.FINISH_START, 1, t -> t.finished(0, DATE - 9, DATE - 3));
        assertThat(soon.startLow).containsExactly(DATE);

        var begun = pair(LinkType.START_FINISH, 30, t -> t.started(0, DATE - 9));
        assertThat(begun.finishLow).containsExactly(Timing.NO_LOWER, DATE + 21);
        assertThat(begun.startMatters).containsOnly(false);
        assertThat(begun.startLow).containsOnly(DATE);
        assertThat(begun.simple).isFalse();
    }

    @Test
    void linksThatBindNothingAreGone() {
        assertThat(links(pair(LinkType.FINISH_START, 0, _ -> {}))).isOne();
        assertThat(links(pair(
                        LinkType.FINISH_START, 0, t -> t.constrain(1, new Constraint(Kind.MUST_START_ON, DATE + 4)))))
                .isZero();
        assertThat(links(pair(
                        LinkType.FINISH_START, 0, t -> t.constrain(1, new Constraint(Kind.MUST_FINISH_ON, DATE + 4)))))
                .isZero();
        assertThat(links(pair(LinkType.FINISH_START, 0, t -> t.started(1, DATE - 3))))
                .isOne();
        assertThat(links(pair(
                        LinkType.FINISH_START, 0, t -> t.started(1, DATE - 3).progress(Progress.OVERRIDE))))
                .isZero();
        assertThat(links(pair(
                        LinkType.FINISH_FINISH, 0, t -> t.started(1, DATE - 3).progress(Progress.OVERRIDE))))
                .isOne();
    }

    /// A task is left out of the plan's end only where another is sure to finish no earlier.
    @Test
    void theEndOfThePlanIsLookedForWhereNothingFollows() {
        assertThat(pair(LinkType.FINISH_START, 0, _ -> {}).end).containsExactly(false, true);
        assertThat(pair(LinkType.FINISH_START, -1, _ -> {}).end).containsExactly(true, true);
        assertThat(pair(LinkType.FINISH_FINISH, 3, _ -> {}).end).containsExactly(false, true);
        assertThat(pair(LinkType.START_START, 3, _ -> {}).end).containsExactly(true, true);
        assertThat(pair(LinkType.START_START, 3, _ -> {}).startMatters).containsExactly(true, false);
        assertThat(pair(LinkType.FINISH_START, 3, _ -> {}).startMatters).containsExactly(false, false);
    }

    private static int links(Model model) {
        return model.first[model.size];
    }

    private static Model pair(LinkType type, int lag, Consumer<Timing.Builder> how) {
        var timing = Timing.builder(2, DATE);
        how.accept(timing);
        return new Model(chain(type, lag), timing.build(), false);
    }

    private static Network chain(LinkType type, int lag) {
        var network = Network.builder();
        network.task("a");
        network.task("b");
        network.link(0, 1, type, lag);
        return network.build();
    }
}
