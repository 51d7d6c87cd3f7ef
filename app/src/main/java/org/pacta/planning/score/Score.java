package org.pacta.planning.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.History;
import org.pacta.planning.outlook.Outlook;

/// How a kept forecast turned out up to a day. Pure.
///
/// @param day up to which it is held against what came: its deadline, or the data date of the history if earlier
/// @param over whether its deadline has come
/// @param said how many it said would be done by then
/// @param came how many of what it counted were
/// @param line how many the straight line said
/// @param planned how many the plan's own dates said
/// @param verdict over its single things; the Brier score is of "done by that day"
public record Score(int day, boolean over, Outlook.Range said, int came, int line, int planned, Verdict verdict) {

    /// @param today the data date of the forecast
    /// @param framework the plan
    /// @param later the history by now
    public static Score of(Said said, long framework, int today, int deadline, History later) {
        int day = Math.min(deadline, later.end());
        var seen = later.until(day);
        var byId = seen.byId();
        var order = said.items().stream()
                .sorted(Comparator.comparingInt(Said.Item::due).thenComparingLong(Said.Item::id))
                .toList();
        var trials = new ArrayList<Trial>();
        int rank = 0;
        int planned = said.done();
        for (var item : order) {
            rank++;
            var course = byId.get(item.id());
            if (course == null) continue;
            int done = Backtest.came(course, today, day);
            if (item.headline() && item.due() <= day) planned++;
            if (item.rolled()) continue;
            int line = said.pace() == 0 ? Course.NEVER : today + (int) Math.ceil(rank / said.pace());
            trials.add(new Trial(
                    item.id(), today, item.finish(), null, item.due(), line, done, Math.min(day, course.until() - 1)));
        }
        int straight = (int) Math.min(said.total(), Math.round(said.done() + said.pace() * (day - today)));
        int came = (int) seen.courses().stream()
                .filter(each -> each.framework() == framework
                        && each.counted()
                        && (said.counts().equals("both") || said.counts().equals(each.what()))
                        && each.inForce(day)
                        && each.done(day) != Course.NEVER)
                .count();
        return new Score(day, day == deadline, said.by(day), came, straight, planned, Verdict.of(trials, _ -> day));
    }

    /// In which figures it was beaten, and by what.
    public List<String> lost() {
        var lost = new ArrayList<String>();
        if (verdict.crpsPlanned() < verdict.crps()) lost.add("crps-planned");
        if (verdict.crpsLine() < verdict.crps()) lost.add("crps-line");
        if (verdict.brierPlanned() < verdict.brier()) lost.add("brier-planned");
        if (verdict.brierLine() < verdict.brier()) lost.add("brier-line");
        return lost;
    }
}
