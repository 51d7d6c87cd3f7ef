package org.pacta.planning.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.pacta.engine.forecast.Watch;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.History;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Outlook;

/// The whole method tried on the past: at each of many data dates what would have been forecast, with nothing that came
/// later, against what came.
public final class Backtest {

    /// Below so many things that were ever done, a data date is passed over: there is nothing to learn from yet.
    public static final int LEAST = 30;

    private Backtest() {}

    /// @param whole the history up to today
    /// @param given what a forecast rests on, from the history as it was to be seen on a data date; several
    ///     plans, several givens
    /// @param dates the data dates
    public static Verdict of(
            History whole,
            BiFunction<History, Integer, List<Given>> given,
            List<Integer> dates,
            Looking.Asked asked,
            Watch watch) {
        var trials = new ArrayList<Trial>();
        for (int day : dates) {
            var seen = whole.until(day);
            long ended = seen.courses().stream()
                    .filter(each -> each.done(day) != Course.NEVER)
                    .count();
            if (ended < LEAST) continue;
            for (var each : given.apply(seen, day)) trials.addAll(trials(whole, each, asked, watch));
        }
        return Verdict.of(trials, each -> each.today() + Verdict.YEAR);
    }

    private static List<Trial> trials(History whole, Given given, Looking.Asked asked, Watch watch) {
        var later = whole.byId();
        var looking = Looking.from(given);
        var outlook = looking.ahead(asked, watch);
        var alone = looking.alone(asked, watch);
        var ranked = outlook.things().stream()
                .sorted(Comparator.comparingInt(Outlook.Thing::due)
                        .thenComparingLong(each -> each.course().id()))
                .toList();
        var trials = new ArrayList<Trial>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            var thing = ranked.get(rank);
            var course = later.get(thing.course().id());
            if (course == null || thing.prospect() == null) continue;
            double pace = outlook.line().pace();
            int line = pace == 0 ? Course.NEVER : given.today() + (int) Math.ceil((rank + 1) / pace);
            trials.add(new Trial(
                    course.id(),
                    given.today(),
                    thing.finish(),
                    alone.of(course.id()),
                    thing.due(),
                    line,
                    came(course, given.today(), whole.end()),
                    Math.min(whole.end(), course.until() - 1)));
        }
        return trials;
    }

    /// The first day after the data date on which it was done.
    static int came(Course course, int today, int end) {
        return course.done().stream()
                .mapToInt(Course.Spell::from)
                .filter(each -> each > today && each <= end)
                .min()
                .orElse(Course.NEVER);
    }
}
