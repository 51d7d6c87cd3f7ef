package org.pacta.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    private static List<Experience> tasks(String group, int count, double ratio) {
        var tasks = new ArrayList<Experience>();
        for (int i = 0; i < count; i++) {
            tasks.add(new Experience(List.of(group), 100, 100 * ratio, true));
        }
        return tasks;
    }

    private static double median(Ratios ratios) {
        return (ratios.ratios().get(50) + ratios.ratios().get(51)) / 2;
    }

    private static double mean(Ratios ratios) {
        return ratios.ratios().subList(1, 101).stream()
                .mapToDouble(r -> r)
                .average()
                .orElseThrow();
    }

    @Test
    void withoutFinishedTasksNothingIsKnown() {
        assertThat(Calibration.of(List.of()).ratios(List.of("a"))).isEmpty();
        assertThat(Calibration.of(List.of(new Experience(List.of("a"), 10, 30, false)))
                        .ratios(List.of("a")))
                .isEmpty();
    }

    @Test
    void aGroupNobodyKnowsIsTakenForTheWhole() {
        var ratios = Calibration.of(tasks("a", 20, 1.5)).ratios(List.of("b")).orElseThrow();

        assertThat(median(ratios)).isCloseTo(1.5, within(1e-9));
        assertThat(ratios.sources()).containsExactly(new Ratios.Source("b", 0, 0, 0), new Ratios.Source("", 20, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 30, 90})
    void aGroupCountsByWhatItHasFinished(int count) {
        var past = tasks("slow", count, 3);
        past.addAll(tasks("quick", 1000, 1));

        var ratios = Calibration.of(past).ratios(List.of("slow")).orElseThrow();

        double own = count / (count + 10.0);
        assertThat(ratios.sources().getFirst().weight()).isCloseTo(own, within(1e-12));
        double whole = (3.0 * count + 1000) / (count + 1000);
        assertThat(mean(ratios)).isCloseTo(own * 3 + (1 - own) * whole, within(0.021));
    }

    @Test
    void weightsAddUpToOneOverThreeLevels() {
        var past = new ArrayList<Experience>();
        for (int i = 0; i < 40; i++) {
            past.add(new Experience(List.of("ministry/law", "ministry"), 10, 10 + i, i % 3 > 0));
        }

        var ratios =
                Calibration.of(past).ratios(List.of("ministry/law", "ministry")).orElseThrow();

        assertThat(ratios.sources()).hasSize(3);
        assertThat(ratios.sources().stream().mapToDouble(Ratios.Source::weight).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(ratios.ratios()).isSorted();
        assertThat(ratios.chances()).isSorted().startsWith(0.0).endsWith(1.0);
    }

    /// Tasks take a lognormal ratio with median 1.4; half of them are seen only until a random day. Throwing
    /// the open ones away would find a median near 1.1.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void openTasksAreNotMistakenForQuickOnes(long seed) {
        var random = new SplittableRandom(seed);
        var past = new ArrayList<Experience>();
        for (int i = 0; i < 4000; i++) {
            double takes = 140 * Math.exp(0.5 * random.nextGaussian());
            double seen = random.nextDouble(400);
            past.add(new Experience(List.of("g"), 100, Math.min(takes, seen), takes <= seen));
        }

        var ratios = Calibration.of(past).ratios(List.of("g")).orElseThrow();

        assertThat(median(ratios)).isCloseTo(1.4, within(0.07));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Experience(List.of(), 0, 1, true)).hasMessageContaining("planned (0.0)");
        assertThatThrownBy(() -> new Experience(List.of(), 1, -1, true)).hasMessageContaining("days (-1.0)");
        assertThatThrownBy(() -> Calibration.of(tasks("", 1, 1))).hasMessageContaining("names");
    }
}
