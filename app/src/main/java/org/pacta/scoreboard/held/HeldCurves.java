package org.pacta.scoreboard.held;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Series;

/// Curves: each thing counts over the days on which it is both in the plan and confirmed.
final class HeldCurves {

    /// Each change of the count by one: twice its day, and one more where it goes up.
    private long[] changes = new long[256];
    private int size;

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
        var zone = question.union().zone().getRules();
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

    private static int day(long micros, ZoneRules zone) {
        var second = Math.floorDiv(micros, 1_000_000L);
        var offset = zone.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        return Math.toIntExact(Math.floorDiv(second + offset, 86_400L));
    }

    private void span(int from, int to) {
        if (from >= to) return;
        change(2L * from + 1);
        if (to != Version.OPEN_DAY) change(2L * to);
    }

    private void change(long what) {
        if (size == changes.length) changes = Arrays.copyOf(changes, 2 * size);
        changes[size++] = what;
    }

    private List<Series.Point> points() {
        var points = new ArrayList<Series.Point>();
        Arrays.sort(changes, 0, size);
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += (changes[i] & 1) == 1 ? 1 : -1;
            var day = changes[i] >> 1;
            if (i + 1 == size || changes[i + 1] >> 1 != day)
                points.add(new Series.Point(LocalDate.ofEpochDay(day), count));
        }
        return points;
    }
}
