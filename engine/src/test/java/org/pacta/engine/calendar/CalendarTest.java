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
import org.junit.jupiter.params.provider.MethodSource;

final class CalendarTest {

    private static final Calendar WEEKDAYS = Calendar.of(
            EnumSet.range(MONDAY, FRIDAY),
            List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 25)),
            List.of(LocalDate.of(2026, 5, 2)));

    static IntStream seeds() {
        return IntStream.range(0, 200);
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
