package org.pacta.planning.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 2);

    private static Stage stage(String code, @Nullable String reaches) {
        return stage(code, reaches, 1, 2, 3);
    }

    private static Stage stage(String code, @Nullable String reaches, int least, int likely, int most) {
        return new Stage(
                code, reaches, BigDecimal.valueOf(least), BigDecimal.valueOf(likely), BigDecimal.valueOf(most), null);
    }

    private static final Way LAW = new Way(List.of(
            stage("draft", null),
            stage("ministries", "agreed"),
            stage("government", "prepared"),
            stage("first-reading", null),
            stage("second-reading", null),
            stage("signature", "adopted"),
            stage("publication", null),
            stage("entry", "in-force")));

    private static List<String> left(@Nullable String stage, Set<String> passed, String goal) {
        return LAW.left(LAW.behind(stage, passed), goal).stream()
                .map(Stage::code)
                .toList();
    }

    @Test
    void theWayGoesFromWhatTheActHasPassedToWhatTheMeasureAsksFor() {
        assertThat(left("prepared", Set.of(), "adopted"))
                .containsExactly("first-reading", "second-reading", "signature");
        assertThat(left("prepared", Set.of("first-reading"), "in-force"))
                .containsExactly("second-reading", "signature", "publication", "entry");
        assertThat(left("adopted", Set.of("first-reading"), "in-force")).containsExactly("publication", "entry");
        assertThat(left(null, Set.of(), "adopted")).hasSize(6);
        assertThat(left("drafting", Set.of("draft"), "adopted")).startsWith("ministries");
    }

    @Test
    void nothingIsLeftOfAWayThatIsOver() {
        assertThat(left("adopted", Set.of(), "adopted")).isEmpty();
        assertThat(left("in-force", Set.of(), "adopted")).isEmpty();
        assertThat(left("agreed", Set.of("publication"), "adopted")).isEmpty();
    }

    @Test
    void aWayThatLeadsNowhereNearIsNone() {
        var narrow = new Way(LAW.stages().subList(0, 5));
        assertThat(narrow.to("adopted")).isZero();
        assertThat(narrow.left(0, "adopted")).isEmpty();
        assertThat(new Way(List.of(stage("entry", "in-force"))).to("adopted")).isEqualTo(1);
    }

    @Test
    void whatWasPassedBeforeAnActWasPutBackNoLongerCounts() {
        var passed = Map.of("first-reading", SPRING);
        assertThat(Procedures.behind(LAW, "prepared", SPRING.minusDays(9), passed))
                .isEqualTo(4);
        assertThat(Procedures.behind(LAW, "prepared", SPRING, passed)).isEqualTo(4);
        assertThat(Procedures.behind(LAW, "agreed", SPRING.plusDays(1), passed)).isEqualTo(2);
    }

    @Test
    void alongAWayActsOnlyComeFurther() {
        assertThat(LAW.rises()).isTrue();
        assertThat(new Way(List.of(stage("a", "prepared"), stage("b", "agreed"))).rises())
                .isFalse();
        assertThat(new Way(List.of(stage("a", "agreed"), stage("b", "agreed"))).rises())
                .isFalse();
    }

    @Test
    void stagesAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> stage("First reading", null));
        assertThatIllegalArgumentException().isThrownBy(() -> stage("-", null));
        assertThatIllegalArgumentException().isThrownBy(() -> stage("x".repeat(41), null));
        assertThatIllegalArgumentException().isThrownBy(() -> stage("draft", "repealed"));
        assertThatIllegalArgumentException().isThrownBy(() -> stage("draft", null, 3, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> stage("draft", null, 0, 0, 0));
    }
}
