package org.pacta.scoreboard.held;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongToIntFunction;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Series;

/// Curves: each thing counts over the days on which it is both in the plan and confirmed.
final class HeldCurves {

    private final TreeMap<Integer, Integer> changes = new TreeMap<>();

    private HeldCurves() {}

    static List<Series.Point> confirmed(HeldPlan plan, Question question, Counted counted) {
        var known = When.of(question.asOf()).known();
        var curve = new HeldCurves();
        curve.pairs(plan, question, counted, (item, stand) -> {
            if (item.knownAt(known) && stand.knownAt(known))
                curve.span(Math.max(item.from(), stand.from()), Math.min(item.to(), stand.to()));
        });
        return curve.points();
    }

    /// Besides, only on the days on which both were recorded.
    static List<Series.Point> confirmedAsReportedThen(HeldPlan plan, Question question, Counted counted) {
        var known = When.of(question.asOf()).known();
        var zone = question.union().zone();
        LongToIntFunction dayOf = moment -> moment > known ? Version.OPEN_DAY : day(moment, zone);
        var curve = new HeldCurves();
        curve.pairs(plan, question, counted, (item, stand) -> {
            if (item.since() > known || stand.since() > known) return;
            if (stand.from() >= item.to() || stand.to() <= item.from()) return;
            curve.span(
                    Math.max(
                            Math.max(item.from(), stand.from()),
                            Math.max(day(item.since(), zone), day(stand.since(), zone))),
                    Math.min(
                            Math.min(item.to(), stand.to()),
                            Math.min(dayOf.applyAsInt(item.until()), dayOf.applyAsInt(stand.until()))));
        });
        return curve.points();
    }

    static List<Series.Point> due(Picture picture) {
        var curve = new HeldCurves();
        for (var thing : picture.things()) {
            var due = thing.due();
            if (due != null) curve.span(Math.toIntExact(due.toEpochDay()), Version.OPEN_DAY);
        }
        return curve.points();
    }

    private interface Pair {
        void meet(Version<HeldPlan.Item> item, Version<HeldPlan.Stand> stand);
    }

    /// Every version of a counted thing with every version of its being confirmed.
    private void pairs(HeldPlan plan, Question question, Counted counted, Pair work) {
        var steps = counted == Counted.STEPS;
        plan.items().byThing().forEach((id, versions) -> {
            for (var item : versions) {
                var value = item.value();
                if (!value.counted()
                        || value.step() != steps
                        || value.framework() != question.framework().id()) continue;
                for (var stand : plan.standings().of(id)) {
                    var state = stand.value();
                    if (state.party() == 0 && state.state().equals("confirmed")) work.meet(item, stand);
                }
            }
        });
    }

    private static int day(long micros, ZoneId zone) {
        var moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return Math.toIntExact(moment.atZone(zone).toLocalDate().toEpochDay());
    }

    private void span(int from, int to) {
        if (from >= to) return;
        changes.merge(from, 1, Integer::sum);
        if (to != Version.OPEN_DAY) changes.merge(to, -1, Integer::sum);
    }

    private List<Series.Point> points() {
        var points = new ArrayList<Series.Point>(changes.size());
        long count = 0;
        for (var each : changes.entrySet()) {
            count += each.getValue();
            points.add(new Series.Point(LocalDate.ofEpochDay(each.getKey()), count));
        }
        return points;
    }
}
