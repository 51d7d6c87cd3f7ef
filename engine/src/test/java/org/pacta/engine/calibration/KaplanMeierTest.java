package org.pacta.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {

    /// Weeks in remission under 6-mercaptopurine, Freireich et al., Blood 21 (1963); a plus was still in remission.
    private static final String REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    private static KaplanMeier curve(String lives) {
        var words = lives.split(" ");
        double[] lasted = new double[words.length];
        boolean[] ended = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            ended[i] = !words[i].endsWith("+");
            lasted[i] = Double.parseDouble(words[i].replace("+", ""));
        }
        return KaplanMeier.of(lasted, ended);
    }

    /// The estimates printed in the textbooks, for instance Kleinbaum and Klein, *Survival Analysis*, table 2.
    @ParameterizedTest
    @CsvSource({
        "5.9, 1, 0",
        "6, 0.8571, 0.0764",
        "7, 0.8067, 0.0869",
        "10, 0.7529, 0.0963",
        "13, 0.6902, 0.1068",
        "16, 0.6275, 0.1141",
        "22, 0.5378, 0.1282",
        "23, 0.4482, 0.1346"
    })
    void theRemissionsOfTheTextbookComeOut(double week, double survival, double error) {
        var curve = curve(REMISSION);

        assertThat(curve.survival(week)).isCloseTo(survival, within(5e-5));
        assertThat(curve.standardError(week)).isCloseTo(error, within(5e-5));
        assertThat(curve.ended()).isEqualTo(9);
        assertThat(curve.censored()).isEqualTo(12);
    }

    @Test
    void withNoOpenLivesTheCurveIsThePartStillGoingOn() {
        var curve = curve("1 2 2 4 8");

        assertThat(curve.survival(2)).isCloseTo(0.4, within(1e-15));
        assertThat(curve.survival(8)).isZero();
        assertThat(curve.survival(9)).isZero();
    }

    @Test
    void beyondTheLastEndTheCurveFallsExponentially() {
        var curve = curve(REMISSION);

        assertThat(curve.survival(46)).isCloseTo(0.4482 * 0.4482, within(1e-4));
    }

    @Test
    void noEndMeansNoKnowledge() {
        assertThat(curve("5+ 7+").survival(100)).isEqualTo(1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> KaplanMeier.of(new double[0], new boolean[0])).hasMessageContaining("at least one");
        assertThatThrownBy(() -> curve("-1")).hasMessageContaining("lasted (-1.0)");
    }
}
