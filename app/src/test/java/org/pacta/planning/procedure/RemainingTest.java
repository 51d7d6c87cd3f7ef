package org.pacta.planning.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemainingTest {

    private static StageTime stage(String stage, int least, int likely, int most, @Nullable Long body) {
        return new StageTime(
                stage, BigDecimal.valueOf(least), BigDecimal.valueOf(likely), BigDecimal.valueOf(most), body);
    }

    private static final List<StageTime> LAW = List.of(
            stage("agreed", 20, 40, 80, null),
            stage("prepared", 10, 20, 50, null),
            stage("adopted", 30, 60, 120, 7L),
            stage("in-force", 5, 10, 30, null));

    @Test
    void theWayGoesFromTheStageReachedToTheOneAskedFor() {
        var whole = Objects.requireNonNull(Remaining.of(LAW, null, "in-force"));
        var rest = Objects.requireNonNull(Remaining.of(LAW, "agreed", "adopted"));

        assertThat(whole.likely()).isEqualTo(130);
        assertThat(whole.body()).isEqualTo(7L);
        assertThat(rest.likely()).isEqualTo(80);
        assertThat(rest.least()).isEqualTo(80 - Math.hypot(10, 30));
        assertThat(rest.most()).isEqualTo(80 + Math.hypot(30, 60));
    }

    @Test
    void draftingIsBeforeTheFirstStage() {
        var drafting = Remaining.of(LAW, "drafting", "adopted");
        assertThat(drafting).isEqualTo(Remaining.of(LAW, null, "adopted"));
    }

    @Test
    void nothingIsSaidOfAWayThatIsOverOrThatTheProcedureDoesNotKnowWhole() {
        assertThat(Remaining.of(LAW, "adopted", "adopted")).isNull();
        assertThat(Remaining.of(LAW, "in-force", "adopted")).isNull();
        assertThat(Remaining.of(LAW.subList(0, 3), "agreed", "in-force")).isNull();
    }

    @Test
    void stagesAndDaysAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> stage("repealed", 1, 2, 3, null));
        assertThatIllegalArgumentException().isThrownBy(() -> stage("agreed", 3, 2, 3, null));
        assertThatIllegalArgumentException().isThrownBy(() -> stage("agreed", 0, 0, 0, null));
    }
}
