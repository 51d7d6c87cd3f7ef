package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.Timing;

/// The tables of a calendar against the calendar itself, near their beginning, near their end and beyond.
class DaysTest {

    private static final int N = 64;
    private static final int ORIGIN = RandomPlan.DATA_DATE;
    private static final int SPAN = 1 << 14;
    private static final Calendar WEEK = Calendar.of(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            IntStream.range(0, 60)
                    .mapToObj(i -> LocalDate.ofEpochDay(ORIGIN + 11L * i))
                    .toList(),
            List.of());
    private static final Gate GATE =
            Gate.of(new int[] {ORIGIN + 40, ORIGIN + 90, ORIGIN + SPAN - 30, ORIGIN + SPAN + 5}, 30);

    static LongStream seeds() {
        return LongStream.range(0, Seeds.upTo(60));
    }

    private final int[] finish = new int[N];
    private final int[] start = new int[N];

    @ParameterizedTest
    @MethodSource("seeds")
    void workBeginsOnAWorkingDayAndEndsSoManyOfThemLater(long seed) {
        int[] begin = bounds(seed, 0);
        int[] duration = durations(seed);

        days(false).place(begin, null, duration, start, false, finish, N);

        for (int p = 0; p < N; p++) {
            int from = duration[p] == 0 ? begin[p] : WEEK.startAtOrAfter(begin[p]);
            assertThat(start[p]).isEqualTo(from);
            assertThat(finish[p]).isEqualTo(WEEK.plus(from, duration[p]));
        }
        int[] alone = new int[N];
        days(false).place(begin, null, duration, null, false, alone, N);
        assertThat(alone).isEqualTo(finish);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatMustNotFinishYetEndsLaterAndBeginsLater(long seed) {
        int[] begin = bounds(seed, 0);
        int[] ready = bounds(seed + 7, 0);
        int[] duration = durations(seed);

        days(false).place(begin, ready, duration, start, false, finish, N);

        for (int p = 0; p < N; p++) {
            int from = duration[p] == 0 ? begin[p] : WEEK.startAtOrAfter(begin[p]);
            int end = WEEK.plus(from, duration[p]);
            if (end < ready[p]) {
                end = duration[p] == 0 ? ready[p] : firstEnd(ready[p]);
                from = WEEK.minus(end, duration[p]);
            }
            assertThat(finish[p]).isEqualTo(end);
            assertThat(start[p]).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGateLetsCompleteOnItsDaysOnly(long seed) {
        int[] begin = bounds(seed, 0);
        int[] ready = bounds(seed + 7, 0);
        int[] duration = durations(seed);
        int[] held = new int[N];
        int[] open = new int[N];

        days(true).place(begin, null, duration, start, false, finish, N);
        days(true).place(begin, ready, duration, null, false, held, N);
        days(true).open(timing(), 0).place(begin, null, duration, null, false, open, N);

        for (int p = 0; p < N; p++) {
            int end = WEEK.plus(duration[p] == 0 ? begin[p] : WEEK.startAtOrAfter(begin[p]), duration[p]);
            assertThat(finish[p]).isEqualTo(GATE.completion(end));
            assertThat(held[p]).isEqualTo(GATE.completion(Math.max(end, ready[p])));
            assertThat(open[p]).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLatestStartLeavesTheWorkItsDays(long seed) {
        // From before the tables begin, too: a late date may lie in the past.
        int[] late = bounds(seed, 20);
        int[] duration = durations(seed);
        int[] gated = new int[N];

        days(false).latest(days(false).opening(late, finish, N), duration, start, N);
        days(true).latest(days(true).opening(late, finish, N), duration, gated, N);

        for (int p = 0; p < N; p++) {
            assertThat(start[p]).isEqualTo(WEEK.minus(late[p], duration[p]));
            assertThat(gated[p]).isEqualTo(WEEK.minus(GATE.completionAtOrBefore(late[p]), duration[p]));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void criticalIsWhatCannotBePutOffByAWorkingDay(long seed) {
        int[] early = bounds(seed, 3);
        var random = new SplittableRandom(seed);
        int[] late = IntStream.of(early).map(e -> e + random.nextInt(-2, 5)).toArray();
        int expected = 0;
        for (int p = 0; p < N; p++) {
            expected += WEEK.between(early[p], late[p]) <= 0 ? 1 : 0;
        }

        assertThat(days(false).critical(early, late, N)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereWorkBeginsMayBeTheNumberOfThatDay(long seed) {
        int[] begin = bounds(seed, 0);
        int[] ready = seed % 2 == 0 ? bounds(seed + 7, 0) : null;
        int[] duration = durations(seed);
        int[] number = new int[N];
        int[] same = new int[N];
        int[] late = bounds(seed + 3, 20);
        int[] room = new int[N];
        for (var days : List.of(days(false), days(true), days(timing(must(Constraint.Kind.MUST_START_ON)), true))) {
            days.place(begin, ready, duration, start, false, finish, N);
            days.place(begin, ready, duration, number, true, same, N);
            days.latest(late, duration, room, N);

            assertThat(same).isEqualTo(finish);
            for (int p = 0; p < N; p++) {
                assertThat(number[p]).isEqualTo(WEEK.between(ORIGIN, start[p]));
            }
            assertThat(days.critical(late, duration, number, N)).isEqualTo(days.critical(start, room, N));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneBeginningForAllIsARowOfIt(long seed) {
        int from = bounds(seed, 2)[0];
        int[] begin = new int[N];
        Arrays.fill(begin, from);
        int[] ready = seed % 2 == 0 ? bounds(seed + 7, 0) : null;
        int[] duration = durations(seed);
        int[] other = new int[N];
        int[] begun = new int[N];
        for (boolean numbered : new boolean[] {false, true}) {
            days(false).place(begin, ready, duration, start, numbered, finish, N);
            days(false).place(from, new int[N], ready, duration, begun, numbered, other, N);
            assertThat(other).isEqualTo(finish);
            assertThat(begun).isEqualTo(start);
            days(true).place(begin, ready, duration, null, numbered, finish, N);
            days(true).place(from, new int[N], ready, duration, null, numbered, other, N);
            assertThat(other).isEqualTo(finish);
        }
    }

    private static Constraint must(Constraint.Kind kind) {
        return new Constraint(kind, ORIGIN + 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hardDatesRuleAndWorkStillTakesItsTime(long seed) {
        int[] duration = durations(seed);
        int day = ORIGIN + (int) (seed * 5 % 150) - 20;
        var must = new Constraint(Constraint.Kind.MUST_START_ON, day);
        var end = new Constraint(Constraint.Kind.MUST_FINISH_ON, day);
        int[] begin = bounds(seed, 0);
        int[] other = new int[N];
        int[] since = new int[N];

        days(timing(must), true).place(begin, null, duration, start, false, finish, N);
        days(timing(end), true).place(begin, null, duration, since, false, other, N);

        var starting = timing(must);
        var ending = timing(end);
        for (int p = 0; p < N; p++) {
            int from = Math.max(ORIGIN, starting.mustStart(0));
            assertThat(start[p]).isEqualTo(from);
            assertThat(finish[p]).isEqualTo(GATE.completion(Math.max(from, WEEK.plus(from, duration[p]))));
            int back = Math.max(ORIGIN, WEEK.minus(ending.mustFinish(0), duration[p]));
            assertThat(since[p]).isEqualTo(back);
            assertThat(other[p]).isEqualTo(Math.max(ending.mustFinish(0), WEEK.plus(back, duration[p])));
        }
    }

    /// The end of the first working day that ends at `bound` or later.
    private static int firstEnd(int bound) {
        int day = bound - 1;
        while (!WEEK.works(day)) {
            day++;
        }
        return day + 1;
    }

    /// Of each seed in one place: near the data date, near the end of the tables, across it, beyond it.
    private static int[] bounds(long seed, int before) {
        var random = new SplittableRandom(seed);
        int from = ORIGIN
                + switch ((int) (seed % 4)) {
                    case 0 -> -before;
                    case 1 -> SPAN - 90;
                    case 2 -> SPAN - 8;
                    default -> SPAN + 100;
                };
        return random.ints(N, from, from + (seed % 8 < 4 ? 60 : 8)).toArray();
    }

    private static int[] durations(long seed) {
        var random = new SplittableRandom(seed + 1000);
        return random.ints(N, 0, seed % 3 == 0 ? 4 : 60).toArray();
    }

    private static Timing timing(Constraint... constraints) {
        var timing = Timing.builder(1, ORIGIN).calendar(WEEK).gate(0, GATE);
        for (var constraint : constraints) {
            timing.constrain(0, constraint);
        }
        return timing.build();
    }

    private static Days days(boolean gated) {
        return days(timing(), gated);
    }

    private static Days days(Timing timing, boolean gated) {
        var gate = gated ? timing.gate(0) : null;
        var openings = gate == null ? null : new Openings(gate, ORIGIN);
        return new Days(timing, 0, new Days.Table(WEEK, ORIGIN), openings);
    }
}
