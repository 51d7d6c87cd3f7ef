package org.pacta.planning.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// At which chance an estimate is read so that it holds as often as is said.
class CorrectionTest {

    /// Two hundred things that came at chances spread evenly up to a most, and as many still open at chances up to it.
    private static Correction upTo(double most) {
        var seen = new ArrayList<Correction.Seen>();
        for (int i = 1; i <= 200; i++) {
            seen.add(new Correction.Seen(most * i / 200, true));
            seen.add(new Correction.Seen(most * (i - 0.5) / 200, false));
        }
        return Correction.of(seen);
    }

    @Test
    void withNothingToLearnFromNothingIsCorrected() {
        assertThat(Correction.of(List.of()).of(0.8)).isEqualTo(0.8);
        assertThat(Correction.of(List.of(new Correction.Seen(0.3, false))).of(0.8))
                .isEqualTo(0.8);
    }

    /// In a year nothing can be seen that takes longer: that is no reason to say that nothing does.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 0.88, 0.99, 1})
    void whatCouldNotBeSeenIsNotCutOff(double most) {
        var correction = upTo(most);

        assertThat(correction.of(1)).isEqualTo(1);
        assertThat(correction.of(0.9999)).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 0.88, 0.99, 1})
    void itRises(double most) {
        var correction = upTo(most);

        double before = 0;
        for (int i = 0; i <= 10_000; i++) {
            double read = correction.of(i / 10_000.0);
            assertThat(read).as("said " + i).isBetween(before, 1.0);
            before = read;
        }
    }

    /// Where forecasts were right, nothing changes but by what one thing more or less would do.
    @Test
    void whatHeldIsLeftAsItIs() {
        var seen = new ArrayList<Correction.Seen>();
        for (int i = 1; i <= 1_000; i++) seen.add(new Correction.Seen((i - 0.5) / 1_000, true));
        var correction = Correction.of(seen);

        for (double said = 0.05; said < 1; said += 0.05)
            assertThat(correction.of(said)).isBetween(said - 0.002, said + 0.002);
    }
}
