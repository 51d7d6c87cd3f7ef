package org.pacta.engine.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.engine.calendar.Calendar.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.engine.Seeds;

final class CalendarTest {

    private static final Calendar WEEKDAYS = Calendar.of(
            EnumSet.range(MONDAY, FRIDAY),
            List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 25)),
            List.of(LocalDate.of(2026, 5, 2)));

    static IntStream seeds() {
        return IntStream.range(0, Seeds.upTo(200));
    }

    private static int on(String date) {
        return day(LocalDate.parse(date));
    }

    @Test
    void theWeekHolidaysAndMadeUpDaysAreKept() {
        assertThat(WEEKDAYS.works(on("2026-04-30"))).isTrue();
        assertThat(WEEKDAYS.works(on("2026-05-01"))).isFalse();
        assertThat(WEEKDAYS.works(on("2026-05-02"))).isTrue();
        assertThat(WEEKDAYS.works(on("2026-05-03"))).isFalse();
        assertThat(WEEKDAYS.works(on("2040-01-07"))).isFalse();
        assertThat(WEEKDAYS.works(on("1950-01-02"))).isTrue();
        assertThat(WEEKDAYS.unbroken()).isFalse();
        assertThat(Calendar.everyDay().unbroken()).isTrue();
    }

    @Test
    void workRunsOverTheWeekend() {
        int friday = on("2026-06-05");

        assertThat(WEEKDAYS.plus(friday, 1)).isEqualTo(friday + 1);
        assertThat(WEEKDAYS.plus(friday, 2)).isEqualTo(on("2026-06-09"));
        assertThat(WEEKDAYS.plus(friday + 1, 1)).isEqualTo(on("2026-06-09"));
        assertThat(WEEKDAYS.plus(friday + 1, 0)).isEqualTo(friday + 1);
        assertThat(WEEKDAYS.minus(on("2026-06-09"), 2)).isEqualTo(friday);
        assertThat(WEEKDAYS.startAtOrAfter(friday + 1)).isEqualTo(on("2026-06-08"));
        assertThat(WEEKDAYS.finishAtOrBefore(on("2026-06-08"))).isEqualTo(friday + 1);
    }

    @Test
    void aWeekWithoutWorkIsRefused() {
        assertThatThrownBy(() -> Calendar.of(Set.of(), List.of(), List.of())).hasMessage("cycle has no working day");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyConversionAgreesWithCountingDayByDay(int seed) {
        var random = new Random(seed);
        boolean[] cycle = new boolean[1 + random.nextInt(9)];
        for (int i = 0; i < cycle.length; i++) {
            cycle[i] = random.nextBoolean();
        }
        cycle[random.nextInt(cycle.length)] = true;
        boolean[] window = new boolean[random.nextInt(30)];
        for (int i = 0; i < window.length; i++) {
            window[i] = random.nextInt(3) == 0;
        }
        int from = random.nextInt(41) - 20;
        var calendar = Calendar.of(cycle, from, window);

        for (int day = from - 40; day < from + window.length + 40; day++) {
            boolean inside = day >= from && day < from + window.length;
            boolean works = inside ? window[day - from] : cycle[Math.floorMod(day, cycle.length)];
            assertThat(calendar.works(day)).isEqualTo(works);
            assertThat(calendar.between(day, day + 1)).isEqualTo(works ? 1 : 0);
            if (works) {
                assertThat(calendar.workingDay(calendar.worked(day))).isEqualTo(day);
            }
            assertThat(calendar.startAtOrAfter(day)).isEqualTo(slowStart(calendar, day));
            int duration = 1 + random.nextInt(12);
            int finish = calendar.plus(day, duration);
            assertThat(calendar.between(day, finish)).isEqualTo(duration);
            assertThat(calendar.works(finish - 1)).isTrue();
            int start = calendar.minus(day, duration);
            assertThat(calendar.between(start, day)).isEqualTo(duration);
            assertThat(calendar.works(start)).isTrue();
            int back = calendar.plus(day, -duration);
            assertThat(calendar.between(back, day)).isEqualTo(duration);
            assertThat(calendar.works(back - 1)).isTrue();
            assertThat(calendar.between(day, calendar.minus(day, -duration))).isEqualTo(duration);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWeekWithHolidaysAgreesWithLookingAtEachDate(int seed) {
        var random = new Random(seed);
        var week = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (var name : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                week.add(name);
            }
        }
        var first = LocalDate.of(1969, 12, 1).plusDays(random.nextInt(40_000));
        var holidays = new TreeSet<LocalDate>();
        var extra = new TreeSet<LocalDate>();
        for (int k = random.nextInt(4); k > 0; k--) {
            holidays.add(first.plusDays(random.nextInt(60)));
        }
        for (int k = random.nextInt(3); k > 0; k--) {
            extra.add(first.plusDays(random.nextInt(60)));
        }
        var calendar = Calendar.of(week, holidays, extra);

        int done = calendar.worked(day(first) - 20);
        for (var date = first.minusDays(20); date.isBefore(first.plusDays(80)); date = date.plusDays(1)) {
            boolean works = extra.contains(date) || week.contains(date.getDayOfWeek()) && !holidays.contains(date);
            assertThat(calendar.works(day(date))).as("%s", date).isEqualTo(works);
            assertThat(calendar.worked(day(date))).isEqualTo(done);
            done += works ? 1 : 0;
        }
    }

    @Test
    void oneHolidayBreaksADailyCalendar() {
        var always = EnumSet.allOf(DayOfWeek.class);
        var date = LocalDate.of(2026, 7, 3);

        assertThat(Calendar.of(always, List.of(), List.of()).unbroken()).isTrue();
        assertThat(Calendar.of(always, List.of(date), List.of()).works(day(date)))
                .isFalse();
        assertThat(Calendar.of(always, List.of(date), List.of()).unbroken()).isFalse();
        assertThat(Calendar.of(always, List.of(), List.of(date)).unbroken()).isTrue();
        assertThat(Calendar.of(new boolean[] {true}, 5, new boolean[] {true, false, true})
                        .unbroken())
                .isFalse();
    }

    private static int slowStart(Calendar calendar, int bound) {
        int day = bound;
        while (!calendar.works(day)) {
            day++;
        }
        return day;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGateLetsCompleteOnItsDaysOnly(int seed) {
        var random = new Random(seed);
        int cadence = 1 + random.nextInt(9);
        var days = new TreeSet<Integer>();
        for (int k = 1 + random.nextInt(5); k > 0; k--) {
            days.add(random.nextInt(31) - 10);
        }
        var gate = Gate.of(days.stream().mapToInt(Integer::intValue).toArray(), cadence);
        var open = new TreeSet<>(days);
        for (int k = 1; k < 100; k++) {
            open.add(days.last() + k * cadence);
            open.add(days.first() - k * cadence);
        }

        for (int day = -20; day < 50; day++) {
            assertThat(gate.completion(day + 1)).isEqualTo(open.ceiling(day) + 1);
            assertThat(gate.completionAtOrBefore(day + 1)).isEqualTo(open.floor(day) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreSittingIsOneMoreAndTheRestStay(int seed) {
        var random = new Random(seed);
        int cadence = 1 + random.nextInt(9);
        var days = new TreeSet<Integer>();
        for (int k = 1 + random.nextInt(5); k > 0; k--) {
            days.add(random.nextInt(31) - 10);
        }
        var gate = Gate.of(days.stream().mapToInt(Integer::intValue).toArray(), cadence);
        int more = random.nextInt(101) - 50;
        var wider = gate.and(more);

        int lower = Math.min(days.first(), more);
        int upper = Math.max(days.last(), more);
        for (int day = lower; day <= upper; day++) {
            boolean opened = gate.completion(day + 1) == day + 1;
            assertThat(wider.completion(day + 1) == day + 1).as("day %d", day).isEqualTo(opened || day == more);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, 12, 18, 25, 31, 60, 200})
    void aSittingThatIsMovedLeavesTheOthersWhereTheyAre(int to) {
        var gate = Gate.of(new int[] {10, 20, 30}, 7);

        for (int from : new int[] {3, 10, 20, 30, 37, 44}) {
            var moved = gate.moved(from, to);

            for (int day = -20; day < 120; day++) {
                boolean opens = day == to || (day != from && gate.opens(day));
                assertThat(moved.opens(day)).as("%d to %d: %d", from, to, day).isEqualTo(opens);
            }
        }
        assertThatThrownBy(() -> gate.moved(11, to)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGateThatNeverOpensIsRefused() {
        assertThatThrownBy(() -> Gate.of(new int[0], 1)).hasMessageContaining("at least one day");
        assertThatThrownBy(() -> Gate.of(new int[] {1}, 0)).hasMessage("cadence (0) must be at least 1");
    }

    @Test
    void constraintsBecomeBounds() {
        var timing = Timing.builder(3, 100)
                .constrain(2, new Constraint(Constraint.Kind.FINISH_ON, 130))
                .constrain(2, new Constraint(Constraint.Kind.START_ON, 125))
                .constrain(0, new Constraint(Constraint.Kind.START_NO_EARLIER, 110))
                .constrain(0, new Constraint(Constraint.Kind.FINISH_NO_LATER, 120))
                .constrain(0, new Constraint(Constraint.Kind.FINISH_NO_LATER, 118))
                .finished(1, 90, 95)
                .build();

        assertThat(timing.earliestStart(0)).isEqualTo(110);
        assertThat(timing.latestFinish(0)).isEqualTo(119);
        assertThat(timing.latestStart(0)).isEqualTo(Timing.NO_UPPER);
        assertThat(timing.earliestFinish(2)).isEqualTo(131);
        assertThat(timing.latestFinish(2)).isEqualTo(131);
        assertThat(timing.earliestStart(2)).isEqualTo(125);
        assertThat(timing.latestStart(2)).isEqualTo(125);
        assertThat(timing.finished(0)).isFalse();
        assertThat(timing.actualFinish(1)).isEqualTo(96);
    }

    @Test
    void whatIsGivenForATaskIsReadOfThatTaskAlone() {
        var gate = Gate.of(new int[] {140}, 7);
        var timing = Timing.builder(3, 100)
                .started(0, 97)
                .finished(1, 90, 89)
                .gate(2, gate)
                .constrain(2, Constraint.asLateAsPossible())
                .constrain(0, new Constraint(Constraint.Kind.MUST_FINISH_ON, 133))
                .constrain(2, new Constraint(Constraint.Kind.MUST_START_ON, 125))
                .build();

        assertThat(timing.tasks()).isEqualTo(3);
        assertThat(timing.dataDate()).isEqualTo(100);
        assertThat(IntStream.range(0, 3).mapToObj(timing::gate)).containsExactly(null, null, gate);
        assertThat(IntStream.range(0, 3).mapToObj(timing::started)).containsExactly(true, true, false);
        assertThat(IntStream.range(0, 3).mapToObj(timing::finished)).containsExactly(false, true, false);
        assertThat(IntStream.range(0, 3).map(timing::actualStart)).containsExactly(97, 90, Timing.NO_LOWER);
        assertThat(IntStream.range(0, 3).map(timing::actualFinish))
                .containsExactly(Timing.NO_LOWER, 90, Timing.NO_LOWER);
        assertThat(IntStream.range(0, 3).map(timing::mustStart)).containsExactly(Timing.NO_LOWER, Timing.NO_LOWER, 125);
        assertThat(IntStream.range(0, 3).map(timing::mustFinish))
                .containsExactly(134, Timing.NO_LOWER, Timing.NO_LOWER);
        assertThat(IntStream.range(0, 3).mapToObj(timing::asLateAsPossible)).containsExactly(false, false, true);
    }

    @ParameterizedTest
    @EnumSource
    void aLagIsCountedByTheCalendarThatThePlanNames(LagCalendar by) {
        int friday = on("2026-06-05");
        var timing = Timing.builder(2, friday).lagsBy(by).calendar(0, WEEKDAYS).build();

        int monday = on("2026-06-08");
        int expected = by == LagCalendar.PREDECESSOR ? monday + 1 : friday + 2;
        assertThat(timing.lagged(0, 1, friday, 2)).isEqualTo(expected);
        assertThat(timing.unlagged(0, 1, expected, 2)).isEqualTo(friday);
        assertThat(timing.lagged(0, 1, monday - 1, 0)).isEqualTo(monday - 1);
        assertThat(timing.unlagged(0, 1, monday - 1, 0)).isEqualTo(monday - 1);
        int back = by == LagCalendar.SUCCESSOR ? monday + 1 : friday + 2;
        assertThat(timing.lagged(1, 0, friday, 2)).isEqualTo(by == LagCalendar.ELAPSED ? friday + 2 : back);
    }

    @Test
    void hardConstraintsAreThoseThatCanHoldATaskAgainstTheLogic() {
        var hard = EnumSet.noneOf(Constraint.Kind.class);
        for (var kind : Constraint.Kind.values()) {
            if (kind.hard()) {
                hard.add(kind);
            }
        }

        assertThat(hard)
                .containsExactlyInAnyOrder(
                        Constraint.Kind.MUST_START_ON,
                        Constraint.Kind.MUST_FINISH_ON,
                        Constraint.Kind.START_NO_LATER,
                        Constraint.Kind.FINISH_NO_LATER);
    }

    @Test
    void aFinishBeforeTheStartIsRefused() {
        var builder = Timing.builder(1, 0);

        assertThatThrownBy(() -> builder.finished(0, 5, 3)).hasMessageContaining("lastDay (3)");
    }

    @Test
    void finishAsksCalendarThenGate() {
        int thursday = on("2026-06-04");
        var timing = Timing.builder(1, thursday)
                .calendar(WEEKDAYS)
                .gate(0, Gate.of(new int[] {on("2026-06-09")}, 7))
                .build();

        assertThat(timing.finish(0, thursday, 2)).isEqualTo(on("2026-06-10"));
        assertThat(timing.finish(0, thursday, 5)).isEqualTo(on("2026-06-17"));
    }

    @Test
    void aWeekHasSevenNames() {
        for (var name : DayOfWeek.values()) {
            var only = Calendar.of(Set.of(name), List.of(), List.of());
            assertThat(only.works(day(LocalDate.of(2026, 6, name.getValue())))).isTrue(); // 1 June 2026 is a Monday
            assertThat(only.between(0, 7)).isEqualTo(1);
        }
    }
}
