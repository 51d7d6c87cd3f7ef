package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EarnedScheduleTest {

    private static final LocalDate STARTS = LocalDate.parse("2024-01-01");

    /// Four are due by 1 April, nine by 1 July, ten by 31 December.
    private static final List<Series.Point> DUE = List.of(
            new Series.Point(LocalDate.parse("2024-04-01"), 4),
            new Series.Point(LocalDate.parse("2024-07-01"), 9),
            new Series.Point(LocalDate.parse("2024-12-31"), 10));

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 0, 0, 2024-02-01, 0",
        "2024-02-01, 2, 0, 2024-04-01, -60",
        "2024-05-01, 4, 4, 2024-05-01, 0",
        "2024-08-01, 4, 9, 2024-06-30, 32",
        "2024-08-01, 6, 9, 2024-06-30, 32",
        "2024-08-01, 0, 9, 2024-03-31, 123",
        "2024-05-01, 6, 4, 2024-07-01, -61",
        "2024-08-01, 9, 9, 2024-08-01, 0",
        "2024-08-01, 10, 9, 2024-12-31, -152",
        "2025-03-01, 10, 10, 2025-03-01, 0",
        "2025-03-01, 12, 10, 2025-03-01, 0",
        "2025-03-01, 9, 10, 2024-12-30, 61"
    })
    void whatIsDoneWasAskedForByADay(LocalDate on, long earned, long planned, LocalDate earnedOn, long behind) {
        var schedule = EarnedSchedule.of(STARTS, on, earned, DUE).orElseThrow();

        assertThat(schedule.planned()).isEqualTo(planned);
        assertThat(schedule.earnedOn()).isEqualTo(earnedOn);
        assertThat(schedule.behind()).isEqualTo(behind);
    }

    @Test
    void theLastDateMovesAsManyTimesAsThePlanWentSlower() {
        // 31 March is 90 days in, 28 June 179: half as quick, so 365 days become 726
        var late = EarnedSchedule.of(
                        STARTS,
                        LocalDate.parse("2024-06-28"),
                        3,
                        List.of(
                                new Series.Point(LocalDate.parse("2024-04-01"), 4),
                                new Series.Point(LocalDate.parse("2024-12-31"), 10)))
                .orElseThrow();

        assertThat(late.earnedOn()).isEqualTo("2024-03-31");
        assertThat(late.index()).hasValueSatisfying(each -> assertThat(each).isEqualByComparingTo("0.75"));
        assertThat(late.indexInTime()).isEqualByComparingTo("0.50");
        assertThat(late.leadsTo()).contains(STARTS.plusDays(Math.ceilDiv(365 * 179, 90)));
    }

    @Test
    void nothingIsSaidWhereNothingCanBe() {
        assertThat(EarnedSchedule.of(STARTS, LocalDate.parse("2024-05-01"), 1, List.of()))
                .isEmpty();
        assertThat(EarnedSchedule.of(STARTS, STARTS, 1, DUE)).isEmpty();
        var before =
                EarnedSchedule.of(STARTS, LocalDate.parse("2024-02-01"), 0, DUE).orElseThrow();
        assertThat(before.index()).isEmpty();
        assertThat(before.leadsTo()).isEmpty();
        var done = EarnedSchedule.of(STARTS, LocalDate.parse("2024-08-01"), 10, DUE)
                .orElseThrow();
        assertThat(done.leadsTo()).isEmpty();
        var crawling = EarnedSchedule.of(
                        STARTS,
                        STARTS.plusYears(200),
                        1,
                        List.of(new Series.Point(STARTS.plusDays(2), 2), new Series.Point(STARTS.plusDays(400), 3)))
                .orElseThrow();
        assertThat(crawling.leadsTo()).isEmpty();
    }

    /// Looked for day by day: of all days on which the plan asks for just as many, the nearest to the day shown; where
    /// it leaps over that number, the day before the leap if that has passed, the day of it if not.
    @ParameterizedTest
    @MethodSource("seeds")
    void theDayIsTheNearestOnWhichThePlanAsksForAsMany(long seed) {
        var random = new SplittableRandom(seed);
        var due = new ArrayList<Series.Point>();
        long count = 0;
        var day = STARTS.plusDays(random.nextInt(-5, 30));
        for (int i = 0; i < random.nextInt(1, 8); i++) {
            count += random.nextInt(1, 5);
            due.add(new Series.Point(day, count));
            day = day.plusDays(random.nextInt(1, 40));
        }
        var on = STARTS.plusDays(random.nextInt(1, 300));
        long earned = random.nextLong(count + 1);

        var schedule = EarnedSchedule.of(STARTS, on, earned, due).orElseThrow();

        long asked = asked(due, on);
        assertThat(schedule.planned()).isEqualTo(asked);
        var expected = on;
        while (asked(due, expected) > earned) expected = expected.minusDays(1);
        while (asked(due, expected) < earned) expected = expected.plusDays(1);
        if (asked > earned && asked(due, expected) > earned) expected = expected.minusDays(1);
        assertThat(schedule.earnedOn()).isEqualTo(expected);
        assertThat(Long.signum(schedule.behind())).isEqualTo(asked == earned ? 0 : Long.signum(asked - earned));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static long asked(List<Series.Point> due, LocalDate day) {
        return due.stream()
                .filter(each -> !each.day().isAfter(day))
                .mapToLong(Series.Point::count)
                .max()
                .orElse(0);
    }
}
