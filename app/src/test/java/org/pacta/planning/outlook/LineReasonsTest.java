package org.pacta.planning.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.engine.forecast.Finish;
import org.pacta.engine.network.LinkType;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.Course.Spell;
import org.pacta.planning.history.History;
import org.pacta.planning.history.Tie;
import org.pacta.planning.history.Workdays;

/// A plan of a thousand days, looked at after six hundred; half of its twenty things are done.
class LineReasonsTest {

    private static final int TODAY = 600;
    private static final int DEADLINE = 1000;
    private static final int HALF = 10;

    private final List<Course> courses = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Outlook.Thing> things = new ArrayList<>();

    private static Course course(long id, String kind, int due, long gate) {
        return new Course(
                id,
                "measures",
                1,
                0,
                kind,
                7,
                1,
                true,
                0,
                Course.NEVER,
                List.of(new Due(0, due)),
                List.of(),
                Course.NEVER,
                gate,
                false);
    }

    private void done(int n, String kind, int due) {
        var each = course(n, kind, due, 0);
        courses.add(new Course(
                each.id(),
                each.what(),
                each.framework(),
                each.group(),
                each.kind(),
                each.body(),
                each.party(),
                each.counted(),
                each.from(),
                each.until(),
                each.dues(),
                List.of(new Spell(due, Course.NEVER)),
                each.begun(),
                each.gate(),
                each.rolled()));
    }

    /// @param chance of being done by the last day
    private void open(int n, String kind, int due, long gate, double chance) {
        var each = course(n, kind, due, gate);
        courses.add(each);
        int inTime = (int) Math.round(100 * chance);
        var finish = Finish.of(DEADLINE + 1, new int[] {inTime, 100 - inTime});
        things.add(new Outlook.Thing(each, finish, due, chance, 0, 0, null, true));
    }

    private LineReasons reasons(Load... loads) {
        var given = new Given(
                new History(courses, ties, TODAY), 1, "measures", 0, DEADLINE, Workdays.plain(), Map.of(), List.of());
        var outlook = new Outlook(
                TODAY,
                DEADLINE,
                "measures",
                courses.size(),
                HALF,
                things.size(),
                0,
                100,
                1,
                new Outlook.Range(HALF, HALF, HALF),
                0,
                0,
                new Outlook.When(DEADLINE, DEADLINE, DEADLINE, DEADLINE, List.of()),
                List.of(),
                things,
                List.of(),
                List.of(),
                DEADLINE,
                List.of(loads),
                List.of(),
                new StraightLine(0, TODAY, HALF, courses.size()),
                0,
                0);
        return new LineReasons(given, outlook);
    }

    private void past() {
        IntStream.range(0, HALF).forEach(n -> done(n, "reform", 60 * n + 30));
    }

    @Test
    void whatHasDatesStillToComeIsTold() {
        past();
        IntStream.range(HALF, 2 * HALF).forEach(n -> open(n, "reform", n < 12 ? 700 : 950, 0, 0.5));

        assertThat(reasons().all(_ -> true)).containsExactly(new LineReason.Dates(10 / 600.0, 10 / 400.0, 10, 8));
    }

    @Test
    void datesThatComeAsBeforeAreNoReason() {
        past();
        IntStream.range(HALF, 17).forEach(n -> open(n, "reform", 600 + 55 * (n - 9), 0, 0.5));

        assertThat(reasons().all(_ -> true)).isEmpty();
    }

    @Test
    void sittingsHoldUpOnlyWhatIsLessSureByThem() {
        past();
        IntStream.range(HALF, 17).forEach(n -> open(n, "reform", 990, n < 14 ? 5 : 0, n < 14 ? 0.25 : 0.75));

        var held = new LineReason.Held(LineReason.By.SITTING, 4, 7, 0.25, 0.75);
        assertThat(reasons().all(_ -> true)).contains(held);
        assertThat(held.missing()).isEqualTo(2);
        things.replaceAll(each -> new Outlook.Thing(each.course(), each.finish(), each.due(), 0.75, 0, 0, null, true));
        assertThat(reasons().all(_ -> true)).noneMatch(each -> each instanceof LineReason.Held);
    }

    @Test
    void whatWaitsAndWhatIsOverdueIsTold() {
        past();
        IntStream.range(HALF, 20)
                .forEach(n -> open(n, "reform", n < 13 ? 500 : 990, 0, n == 19 ? 0.1 : n < 13 ? 0.3 : 0.9));
        ties.add(new Tie(18, 19, LinkType.FINISH_START, 0, 0, Course.NEVER));

        assertThat(reasons().all(_ -> true))
                .filteredOn(each -> each instanceof LineReason.Held)
                .extracting(each -> ((LineReason.Held) each).by())
                .containsExactly(LineReason.By.OVERDUE, LineReason.By.WAITING);
        ties.clear();
        assertThat(reasons().all(_ -> true))
                .filteredOn(each -> each instanceof LineReason.Held)
                .extracting(each -> ((LineReason.Held) each).by())
                .containsExactly(LineReason.By.OVERDUE);
    }

    @Test
    void whatIsLeftMayBeOfASlowerKind() {
        past();
        IntStream.range(HALF, 20).forEach(n -> open(n, n < 15 ? "legal" : "reform", 990, 0, n < 15 ? 0.2 : 0.6));

        assertThat(reasons().all(_ -> true)).contains(new LineReason.Kind("legal", 0, 0.5, 5, 0.2, 0.6));
        things.replaceAll(each -> new Outlook.Thing(each.course(), each.finish(), each.due(), 0.6, 0, 0, null, true));
        assertThat(reasons().all(_ -> true)).noneMatch(each -> each instanceof LineReason.Kind);
    }

    @Test
    void aBodyIsToldOnlyToWhoeverSeesItsLoad() {
        past();
        IntStream.range(HALF, 20).forEach(n -> open(n, "reform", 990, 0, 0.5));
        var busy = new Load(7, 1, 6, 0, List.of(0, 0, 0, 6), 0, 2, 2.7);
        var idle = new Load(8, 2, 9, 0, List.of(0, 0, 0, 9), 0, 9, 0.9);

        assertThat(reasons(busy, idle).all(_ -> true)).contains(new LineReason.Body(busy, 10));
        assertThat(reasons(busy, idle).all(each -> each.party() == 2))
                .noneMatch(each -> each instanceof LineReason.Body);
    }
}
