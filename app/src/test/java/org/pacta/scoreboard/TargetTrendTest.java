package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.scoreboard.TargetTrend.Course;
import org.pacta.scoreboard.TargetTrend.Reading;

class TargetTrendTest {

    private static final LocalDate STARTS = LocalDate.parse("2024-01-01");
    private static final BigDecimal GOAL = BigDecimal.valueOf(80);

    @Test
    void aStraightCourseIsFollowedToTheGoal() {
        // half a point a day: 80 is reached on day 160
        var trend = trend(80, "0:0", "40:20", "100:50");

        assertThat(trend.course()).isEqualTo(Course.TOWARDS);
        assertThat(trend.perMonth()).isEqualByComparingTo("15.2");
        assertThat(trend.by(STARTS.plusDays(120))).isEqualByComparingTo("60");
        assertThat(trend.leadsTo()).contains(STARTS.plusDays(160));
        // 30 points in 50 days
        assertThat(trend.needed(STARTS.plusDays(150)))
                .hasValueSatisfying(each -> assertThat(each).isEqualByComparingTo("18.3"));
        assertThat(trend.needed(STARTS.plusDays(100))).isEmpty();
        assertThat(trend.reachedOn()).isEmpty();
    }

    @Test
    void valuesMayHaveToFall() {
        var trend = trend(10, "0:90", "100:60");

        assertThat(trend.course()).isEqualTo(Course.TOWARDS);
        assertThat(trend.perMonth()).isNegative();
        assertThat(trend.leadsTo()).contains(STARTS.plusDays(267));
        assertThat(trend(10, "0:90", "100:95").course()).isEqualTo(Course.AWAY);
        assertThat(trend(10, "0:90", "100:10").course()).isEqualTo(Course.REACHED);
    }

    @Test
    void oneOddValueDoesNotTurnTheLine() {
        var trend = trend(80, "0:0", "20:10", "40:20", "60:300", "80:40");

        assertThat(trend.perMonth()).isEqualByComparingTo("15.2");
        assertThat(trend.leadsTo()).contains(STARTS.plusDays(160));
    }

    @Test
    void whatWasReachedAndLostAgainIsNotReached() {
        assertThat(trend(80, "0:0", "50:85", "90:70").reachedOn()).isEmpty();
        assertThat(trend(80, "0:0", "50:85", "90:70", "120:80").reachedOn()).contains(STARTS.plusDays(120));
        assertThat(trend(80, "0:0", "50:85", "90:90").reachedOn()).contains(STARTS.plusDays(50));
        assertThat(trend(80, "0:0", "50:85", "90:90").leadsTo()).isEmpty();
    }

    @Test
    void whatDoesNotMoveLeadsNowhere() {
        var still = trend(80, "0:20", "50:20");

        assertThat(still.course()).isEqualTo(Course.STILL);
        assertThat(still.leadsTo()).isEmpty();
        assertThat(trend(80, "0:0", "36525:0.01").leadsTo()).isEmpty();
    }

    @Test
    void theLastValueOfADayCounts() {
        var readings = List.of(reading("0:0"), reading("40:90"), reading("40:20"));

        assertThat(TargetTrend.of(GOAL, readings)).contains(trend(80, "0:0", "40:20"));
        assertThat(TargetTrend.of(GOAL, List.of(reading("3:1"), reading("3:2"))))
                .isEmpty();
        assertThatThrownBy(() -> new TargetTrend(GOAL, readings)).hasMessageContaining("rising days");
    }

    /// Against the slopes of all pairs, sorted; and what is added to all values or to all days changes no slope.
    @ParameterizedTest
    @MethodSource("seeds")
    void theSlopeIsTheMiddleOfAllSlopes(long seed) {
        var random = new SplittableRandom(seed);
        var readings = new ArrayList<Reading>();
        var moved = new ArrayList<Reading>();
        int day = 0;
        for (int i = 0; i < random.nextInt(2, 9); i++) {
            day += random.nextInt(1, 200);
            var value = BigDecimal.valueOf(random.nextInt(-500, 500), 1);
            readings.add(new Reading(STARTS.plusDays(day), value));
            moved.add(new Reading(STARTS.plusDays(day + 77), value.add(BigDecimal.valueOf(1000))));
        }
        double[] slopes = new double[readings.size() * (readings.size() - 1) / 2];
        int at = 0;
        for (int i = 0; i < readings.size(); i++) {
            for (int k = i + 1; k < readings.size(); k++) {
                double rise = readings.get(k).value().doubleValue()
                        - readings.get(i).value().doubleValue();
                long days = readings.get(k).day().toEpochDay()
                        - readings.get(i).day().toEpochDay();
                slopes[at++] = rise / days;
            }
        }
        Arrays.sort(slopes);
        double middle = (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2;

        double month = new TargetTrend(GOAL, readings).perMonth().doubleValue();

        assertThat(month).isCloseTo(middle * 365.25 / 12, within(0.006 * Math.abs(month) + 1e-9));
        assertThat(new TargetTrend(GOAL, moved).perMonth().doubleValue())
                .isCloseTo(month, within(0.011 * Math.abs(month) + 1e-9));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /// @param readings days since the start, and a value
    private static TargetTrend trend(int goal, String... readings) {
        return new TargetTrend(
                BigDecimal.valueOf(goal),
                Arrays.stream(readings).map(TargetTrendTest::reading).toList());
    }

    private static Reading reading(String text) {
        var parts = text.split(":", -1);
        return new Reading(STARTS.plusDays(Long.parseLong(parts[0])), new BigDecimal(parts[1]));
    }
}
