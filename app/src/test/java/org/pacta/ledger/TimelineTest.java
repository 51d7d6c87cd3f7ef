package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 1);

    private static Timeline.Stretch held(int from, int to, String word, int leaf) {
        return new Timeline.Stretch(period(from, to), Map.of("w", word), Visibility.PUBLIC, new Timeline.Leaf(1, leaf));
    }

    private static Period period(int from, int to) {
        return new Period(START.plusDays(from), to > 99 ? Period.OPEN : START.plusDays(to));
    }

    @Test
    void aLaterFactCutsTheEarlierOneAndKeepsWhatRemainsTrueOfIt() {
        var timeline = new Timeline(List.of(held(0, 100, "a", 1)));

        timeline.put(period(10, 20), Map.of("w", "b"), Visibility.PUBLIC);

        assertThat(timeline.closed()).containsExactly(new Timeline.Leaf(1, 1));
        assertThat(timeline.added())
                .extracting(Timeline.Stretch::valid)
                .containsExactly(period(0, 10), period(10, 20), period(20, 100));
    }

    @Test
    void whatHoldsAlreadyIsNotSaidAgain() {
        var timeline = new Timeline(List.of(held(0, 10, "a", 1), held(10, 100, "a", 2)));

        timeline.put(period(5, 50), Map.of("w", "a"), Visibility.PUBLIC);

        assertThat(timeline.closed()).isEmpty();
        assertThat(timeline.added()).isEmpty();
    }

    @Test
    void becomingLeavesUntouchedWhatIsSoAlready() {
        var timeline = new Timeline(List.of(held(0, 10, "a", 1), held(10, 100, "b", 2)));

        timeline.become(List.of(
                new Timeline.Stretch(period(0, 10), Map.of("w", "a"), Visibility.PUBLIC, null),
                new Timeline.Stretch(period(10, 30), Map.of("w", "b"), Visibility.PUBLIC, null)));

        assertThat(timeline.closed()).containsExactly(new Timeline.Leaf(1, 2));
        assertThat(timeline.added()).extracting(Timeline.Stretch::valid).containsExactly(period(10, 30));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /// Against a plain array of days, for random commands.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayHoldsWhatWasSaidOfItLast(int seed) {
        var random = new Random(seed);
        var days = new String[60];
        var held = new ArrayList<Timeline.Stretch>();
        for (int round = 0; round < 6; round++) {
            var timeline = new Timeline(held);
            for (int i = 0; i < 3; i++) {
                int from = random.nextInt(50);
                int to = from + 1 + random.nextInt(9);
                var word = random.nextInt(4) == 0 ? null : "w" + random.nextInt(3);
                if (word == null) timeline.end(period(from, to));
                else timeline.put(period(from, to), Map.of("w", word), Visibility.PUBLIC);
                for (int day = from; day < to; day++) days[day] = word;
            }
            held.removeIf(each -> timeline.closed().contains(each.held()));
            for (var each : timeline.added()) {
                held.add(new Timeline.Stretch(
                        each.valid(),
                        each.values(),
                        each.visibility(),
                        new Timeline.Leaf(round, held.size() + 1000 * round)));
            }
        }

        for (int day = 0; day < days.length; day++) {
            var at = START.plusDays(day);
            var found = held.stream()
                    .filter(each -> !each.valid().from().isAfter(at)
                            && each.valid().to().isAfter(at))
                    .map(each -> String.valueOf(each.values().get("w")))
                    .toList();
            assertThat(found).isEqualTo(days[day] == null ? List.of() : List.of(days[day]));
        }
    }
}
