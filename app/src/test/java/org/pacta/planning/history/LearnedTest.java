package org.pacta.planning.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.Course.Spell;

class LearnedTest {

    private static final int START = 20_000;
    private static final int END = START + 1_000;
    private static final int EACH = 250;

    /// Two halves of a plan, of which enough was done in the last two years; what opened with the plan was done before.
    @Test
    void whatAPlanBeganWithIsKnownWhenTheNextBegins() {
        var courses = new ArrayList<Course>();
        for (int n = 0; n < EACH; n++) {
            courses.add(course(n, START, START + 300, START + 200));
            courses.add(course(EACH + n, START + 500, START + 900, START + 900));
        }
        var next = course(2 * EACH, END, END + 300, Course.NEVER);
        courses.add(next);

        var learned = Learned.from(new History(courses, List.of(), END), Workdays.plain());

        assertThat(learned.prospect(next, END).lessons()).isGreaterThan(EACH);
    }

    private static Course course(long id, int from, int due, int done) {
        return new Course(
                id,
                "measures",
                1,
                0,
                "legal",
                1,
                1,
                true,
                from,
                Course.NEVER,
                List.of(new Due(from, due)),
                done == Course.NEVER ? List.of() : List.of(new Spell(done, Course.NEVER)),
                Course.NEVER,
                0,
                false);
    }
}
