package org.pacta.planning.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.engine.network.LinkType;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.Course.Spell;

class LessonsTest {

    private static final int START = 20_000;
    private static final int LOOK = START + 50;
    private static final int END = START + 700;

    private final Workdays days = Workdays.plain();

    /// The first is due after 300 days and was done after 70; the second is due 70 days later than the first, and was
    /// done ten days before its own day.
    private final Course first = course(1, START + 300, new Spell(START + 70, Course.NEVER));

    private final Course second = course(2, START + 370, new Spell(START + 360, Course.NEVER));
    private final History past = new History(
            List.of(first, second), List.of(new Tie(1, 2, LinkType.FINISH_START, 0, START, Course.NEVER)), END);

    @Test
    void whatIsDoneByItsOwnDayTeachesNoDelayThoughWhatItWaitedForWasEarly() {
        var lesson = lesson(past, 2, LOOK);

        assertThat(lesson.finished()).isTrue();
        assertThat(lesson.took()).isEqualTo(days.between(0, START + 300, START + 360));
        assertThat(lesson.ratio()).isLessThan(1);
    }

    @Test
    void whatCouldBeginEarlierThanPlannedHasTheTimeUntilItsOwnDay() {
        var lesson = lesson(past, 2, START + 200);

        assertThat(lesson.situation().waits()).isEmpty();
        assertThat(lesson.situation().planned()).isEqualTo(days.between(0, START + 70, START + 370));
        assertThat(lesson.situation().horizon()).isEqualTo(Horizon.UNDER_WAY);
    }

    @Test
    void whatCouldBeginLaterThanPlannedHasTheTimeOfThePlan() {
        var late = course(1, START + 300, new Spell(START + 360, Course.NEVER));
        var lesson = lesson(
                new History(
                        List.of(late, course(2, START + 500, new Spell(START + 520, Course.NEVER))), past.ties(), END),
                2,
                START + 400);

        assertThat(lesson.situation().planned()).isEqualTo(days.between(0, START + 300, START + 500));
    }

    @Test
    void whatWasReversedHadBeenDone() {
        var reversed = course(1, START + 300, new Spell(START + 200, START + 260), new Spell(START + 640, END));
        var alone = new History(List.of(reversed), List.of(), END);

        assertThat(lesson(alone, 1, LOOK).took()).isEqualTo(days.between(0, LOOK, START + 200));
        assertThat(lesson(alone, 1, LOOK).finished()).isTrue();
        assertThat(lesson(alone, 1, START + 300).took()).isEqualTo(days.between(0, START + 300, START + 640));
    }

    @Test
    void whatStillWaitsAfterAReversalIsOpenSinceThen() {
        var reversed = course(1, START + 300, new Spell(START + 200, START + 260));
        var alone = new History(List.of(reversed), List.of(), END);

        assertThat(lesson(alone, 1, LOOK).finished()).isTrue();
        assertThat(lesson(alone, 1, START + 300).finished()).isFalse();
    }

    private Lesson lesson(History history, long id, int day) {
        return Lessons.of(history, Lessons.before(history), day, days).stream()
                .filter(each -> each.course().id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Course course(long id, int due, Spell... done) {
        return new Course(
                id,
                "measures",
                1,
                1,
                "legal",
                1,
                1,
                true,
                START,
                Course.NEVER,
                List.of(new Due(START, due)),
                List.of(done),
                Course.NEVER,
                0,
                false);
    }
}
