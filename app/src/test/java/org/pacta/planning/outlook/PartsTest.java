package org.pacta.planning.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.engine.forecast.Watch;
import org.pacta.engine.network.LinkType;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.History;
import org.pacta.planning.history.Tie;
import org.pacta.planning.history.Workdays;

/// A measure that stands as its two steps, beside another one: what counts as a link.
class PartsTest {

    private static final int TODAY = 600;
    private static final long MEASURE = 1;
    private static final long STEP = 2;
    private static final long OTHER_STEP = 3;
    private static final long NEIGHBOUR = 4;

    private static Course course(long id, String what, boolean rolled) {
        return new Course(
                id,
                what,
                1,
                0,
                "legal",
                7,
                1,
                true,
                0,
                Course.NEVER,
                List.of(new Due(0, 900)),
                List.of(),
                Course.NEVER,
                0,
                rolled);
    }

    private static Tie part(long step) {
        return new Tie(step, MEASURE, LinkType.FINISH_START, 0, 0, Course.NEVER, true);
    }

    private static Outlook outlook(Tie... more) {
        var ties = new java.util.ArrayList<>(List.of(part(STEP), part(OTHER_STEP)));
        ties.addAll(List.of(more));
        var courses = List.of(
                course(MEASURE, "measures", true),
                course(STEP, "steps", false),
                course(OTHER_STEP, "steps", false),
                course(NEIGHBOUR, "measures", false));
        var history = new History(courses, ties, TODAY);
        var given = new Given(history, 1, "measures", 0, 1000, Workdays.plain(), Map.of(), List.of());
        return Looking.from(given).ahead(new Looking.Asked(100, 1, 1, false), Watch.NONE);
    }

    private static List<Long> unlinked(Outlook outlook) {
        return outlook.findings().stream()
                .filter(each -> each.kind() == Finding.Kind.UNLINKED)
                .flatMap(each -> each.things().stream())
                .toList();
    }

    @Test
    void thatAStepBelongsToAMeasureIsNoLinkOfThePlan() {
        var plain = outlook();

        assertThat(plain.linked()).isZero();
        assertThat(unlinked(plain)).containsExactly(STEP, OTHER_STEP, NEIGHBOUR);
    }

    @Test
    void stepsOfALinkedMeasureAreWaitedForWithIt() {
        var linked = outlook(new Tie(MEASURE, NEIGHBOUR, LinkType.FINISH_START, 0, 0, Course.NEVER));

        assertThat(linked.linked()).isEqualTo(2);
        assertThat(unlinked(linked)).isEmpty();
    }
}
