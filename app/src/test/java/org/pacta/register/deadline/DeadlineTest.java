package org.pacta.register.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theShortFormReadsBackAsTheEqualDeadline(int seed) {
        var random = new Random(seed);

        for (int i = 0; i < 50; i++) {
            var when = any(random);

            assertThat(When.parse(when.text())).isEqualTo(when);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-01, DAY, 2023-07-01, 2023-07-01",
        "2023-Q4, QUARTER, 2023-10-01, 2023-12-31",
        "2024-Q1, QUARTER, 2024-01-01, 2024-03-31",
        "2023-H1, HALF_YEAR, 2023-01-01, 2023-06-30",
        "2023, YEAR, 2023-01-01, 2023-12-31",
        "2024-02, PERIOD, 2024-02-01, 2024-02-29",
        "2022/2023, PERIOD, 2022-01-01, 2023-12-31",
        "2022-03-01/2023-02-28, PERIOD, 2022-03-01, 2023-02-28",
        "R/P1Y/../2025-12-31, RECURRING, , 2025-12-31",
        "R/P1Y, RECURRING, ,",
        "R/P1Y/--04-01, RECURRING, ,",
        "R/P1Y/--04-01/2022-01-01/2023-12-31, RECURRING, 2022-01-01, 2023-04-01",
        "R/P1Y/--04-01/../2023-03-31, RECURRING, , 2022-04-01",
        "R/P1Y/--02-29/../2023-12-31, RECURRING, , 2023-02-28",
        "R/P1M/---05, RECURRING, ,",
        "R/P1M/---05/2022-01-01/2023-12-31, RECURRING, 2022-01-01, 2023-12-05",
        "R/P1M/---05/../2023-12-04, RECURRING, , 2023-11-05",
        "R/P1M/---31/../2023-02-28, RECURRING, , 2023-02-28",
        "R/P1M/---31/../2023-04-29, RECURRING, , 2023-03-31",
        "R/P3M/---10/../2023-12-31, RECURRING, , 2023-10-10",
        "R/P3M/---10/../2023-01-09, RECURRING, , 2022-10-10",
        "P6M after entry into force, AFTER, ,",
        "none, NONE, ,",
    })
    void theLastDayInTimeFollowsFromTheKind(String text, When.Kind kind, LocalDate from, LocalDate due) {
        var deadline = Deadline.parse(text, "words");

        assertThat(deadline.when().kind()).isEqualTo(kind);
        assertThat(deadline.from().orElse(null)).isEqualTo(from);
        assertThat(deadline.due().orElse(null)).isEqualTo(due);
        assertThat(deadline.text()).isEqualTo(text);
        assertThat(deadline.words()).isEqualTo("words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-Q5",
                "2023-H3",
                "2023-02-30",
                "2023-13",
                "23",
                "2023/2022",
                "R/P0D",
                "R/P-1Y",
                "R/P12M/",
                "R/P3M/--04-01",
                "R/P1Y/--04-31",
                "R/P1Y/---05",
                "R/P6M/---05",
                "R/P1M/--04-05",
                "R/P1M/---32",
                "R/P1M/---00",
                "R/P1M/---5",
                "R/P1M/---05/2023-01-06/2023-01-31",
                "R/P1Y/--04-01/2023-05-01/2023-12-31",
                "P6M after ",
                "P-6M after x",
                "None",
                " 2023",
                "2023-01-01/2023-01-31",
                "P99999999999Y after x",
                "0999"
            })
    void whatIsNotAShortFormIsRefused(String text) {
        assertThatThrownBy(() -> When.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static When any(Random random) {
        int year = random.nextInt(Years.FIRST, Years.LAST);
        var day = LocalDate.ofYearDay(year, random.nextInt(1, 366));
        var later = day.plusDays(random.nextInt(300));
        var every = Period.of(random.nextInt(3), random.nextInt(20), random.nextInt(1, 40));
        return switch (random.nextInt(13)) {
            case 0 -> new When.Day(day);
            case 1 -> new When.Quarter(year, random.nextInt(1, 5));
            case 2 -> new When.HalfYear(year, random.nextInt(1, 3));
            case 3 -> new When.Year(year);
            case 4 -> When.Span.of(YearMonth.from(day));
            case 5 -> new When.Span(day, later.getYear() > Years.LAST ? day : later);
            case 6 -> new When.Span(LocalDate.of(year, 1, 1), LocalDate.of(Math.min(year + 2, Years.LAST), 12, 31));
            case 7 -> new When.Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            case 8 -> new When.Recurring(every, random.nextBoolean() ? day : null, random.nextBoolean() ? day : null);
            case 11 ->
                new When.Recurring(
                        Period.ofYears(1),
                        random.nextBoolean() ? day : null,
                        null,
                        new DayEach.OfYear(MonthDay.from(later)));
            case 12 ->
                new When.Recurring(
                        Period.ofMonths(random.nextBoolean() ? 1 : 3),
                        null,
                        random.nextBoolean() ? day : null,
                        new DayEach.OfMonth(later.getDayOfMonth()));
            case 9 -> new When.After(every, "после\u00a0 after  " + random.nextInt());
            default -> new When.None();
        };
    }
}
