package org.pacta.planning.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.Course.Spell;

class CourseTest {

    private static final int LAST = 40;

    /// Whatever is asked of a day up to the one at which it is cut off, nothing of what came later is in the answer.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsCutOffKnowsNothingOfWhatCameLater(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            var course = invented(random);
            int day = random.nextInt(LAST);
            var seen = course.until(day);

            for (int on = 0; on <= day; on++) {
                assertThat(seen.due(on)).isEqualTo(course.due(on));
                assertThat(seen.done(on)).isEqualTo(course.done(on));
                assertThat(seen.inForce(on)).isEqualTo(course.inForce(on));
                assertThat(seen.moves(on)).isEqualTo(course.moves(on));
            }
            assertThat(seen.dues().stream().skip(1)).allMatch(each -> each.from() <= day);
            assertThat(seen.done()).allMatch(each -> each.from() <= day && known(each.until(), day));
            assertThat(List.of(seen.until(), seen.begun())).allMatch(each -> known(each, day));
        }
    }

    private static boolean known(int bound, int day) {
        return bound <= day || bound == Course.NEVER;
    }

    private static Course invented(SplittableRandom random) {
        var dues = new ArrayList<Due>();
        for (int at = random.nextInt(5); at < LAST && random.nextInt(3) > 0; at += random.nextInt(1, 20)) {
            dues.add(new Due(at, random.nextInt(100)));
        }
        var done = new ArrayList<Spell>();
        for (int at = random.nextInt(LAST); at < LAST && random.nextInt(3) > 0; ) {
            int until = random.nextInt(2) == 0 ? Course.NEVER : at + random.nextInt(1, 10);
            done.add(new Spell(at, until));
            if (until == Course.NEVER) break;
            at = until + random.nextInt(10);
        }
        int until = random.nextInt(2) == 0 ? Course.NEVER : random.nextInt(1, LAST);
        int begun = random.nextInt(2) == 0 ? Course.NEVER : random.nextInt(LAST);
        return new Course(1, "measures", 1, 0, "law", 0, 0, true, 0, until, dues, done, begun, 0, false);
    }
}
