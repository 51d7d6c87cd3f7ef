package org.pacta.portal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where days stand along a width, and whether the years above have room for their words.
class AxisTest {

    /// As many parts of a hundred as “2026 г.” takes on a telephone.
    private static final double WORDS = 16;

    private static Axis of(String starts, String ends, String today) {
        return Axis.of(LocalDate.parse(starts), LocalDate.parse(ends), LocalDate.parse(today), List.of());
    }

    private static List<LocalDate> named(Axis axis) {
        return axis.years().stream().filter(axis::names).toList();
    }

    @Test
    void theLastYearHasRoomForItsWords() {
        var axis = of("2021-01-01", "2023-12-31", "2026-02-26");

        assertThat(named(axis)).hasSize(6).contains(LocalDate.of(2026, 1, 1));
        assertThat(axis.at(LocalDate.of(2026, 1, 1))).isBetween(80.0, 100 - WORDS);
        assertThat(axis.at(LocalDate.of(2021, 1, 1))).isZero();
    }

    @Test
    void whereThereIsRoomNothingMoves() {
        assertThat(of("2024-01-01", "2026-12-01", "2026-11-01").to()).isEqualTo("2027-01-01");
        assertThat(of("2024-01-01", "2026-06-30", "2026-02-26").to()).isEqualTo("2026-07-30");
        assertThat(of("2024-03-01", "2024-06-30", "2024-05-01").to()).isEqualTo("2024-07-30");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 9, 13, 20, 40})
    void noTwoYearsOverlapAndNoneIsCutOff(int years) {
        for (int day = 0; day < 400; day += 7) {
            var starts = LocalDate.of(2020, 3, 1);
            var ends = starts.plusYears(years).plusDays(day);
            var axis = Axis.of(starts, ends, starts.plusDays(100), List.of());

            var named = named(axis);
            assertThat(named).as(ends.toString()).isNotEmpty();
            assertThat(axis.to()).isAfterOrEqualTo(ends.plusMonths(1));
            double before = -WORDS;
            for (var each : named) {
                assertThat(axis.at(each) - before).as(ends + " " + each).isGreaterThan(WORDS - 0.1);
                before = axis.at(each);
            }
            assertThat(before).as(ends.toString()).isLessThanOrEqualTo(100 - WORDS);
        }
    }
}
