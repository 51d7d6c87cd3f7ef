package org.pacta.scoreboard.held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.confirmation.discretion.Discretion;
import org.pacta.ledger.AsOf;
import org.pacta.scoreboard.Changes;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Counting;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Rows;
import org.pacta.scoreboard.Series;
import org.pacta.scoreboard.Tally;

/// Counts from one copy. Safe for many threads; the last pictures are kept, for a page asks for the same several times.
final class HeldCounting implements Counting {

    private static final int KEPT = 6;

    private final HeldPlan plan;
    private final HeldStore store;
    private final LinkedHashMap<Moment, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);

    HeldCounting(HeldPlan plan, HeldStore store) {
        this.plan = plan;
        this.store = store;
    }

    private record Moment(long framework, Counted counted, AsOf asOf) {}

    HeldPlan plan() {
        return plan;
    }

    private Picture picture(Question question, Counted counted) {
        var moment = new Moment(question.framework().id(), counted, question.asOf());
        synchronized (pictures) {
            var kept = pictures.get(moment);
            if (kept != null) return kept;
        }
        var made = Picture.of(plan, moment.framework, counted, When.of(moment.asOf));
        synchronized (pictures) {
            pictures.put(moment, made);
            if (pictures.size() > KEPT)
                pictures.remove(pictures.keySet().iterator().next());
        }
        return made;
    }

    @Override
    public Optional<Map<String, Tally>> tallies(Question question, Counted counted, String by, Discretion discretion) {
        var picture = picture(question, counted);
        return HeldSlices.of(picture, by, discretion).map(slices -> HeldTally.of(picture, by, slices, question.asOf()));
    }

    @Override
    public List<Figures.Programme> programmes(Question question, Counted counted) {
        var picture = picture(question, counted);
        var of = new HashMap<Long, Long>();
        var confirmed = new HashMap<Long, Long>();
        for (var thing : picture.things()) {
            for (var group : picture.groups(thing)) {
                of.merge(group, 1L, Long::sum);
                if (thing.confirmed()) confirmed.merge(group, 1L, Long::sum);
            }
        }
        var when = picture.when();
        var parents = new HashSet<Long>();
        plan.groups().forEachAt(when, (_, group) -> parents.add(group.parent()));
        var lowest = new ArrayList<Placed>();
        plan.groups().forEachAt(when, (id, group) -> {
            var code = plan.code(id, when);
            if (group.framework() != question.framework().id() || parents.contains(id) || code == null) return;
            long all = of.getOrDefault(id, 0L);
            long done = confirmed.getOrDefault(id, 0L);
            var complete = plan.closures().at(id, when) != null || (all > 0 && all == done);
            lowest.add(new Placed(group.position(), new Figures.Programme(code, all, done, complete)));
        });
        return lowest.stream()
                .sorted(java.util.Comparator.comparingInt(Placed::position)
                        .thenComparing(each -> each.programme.code()))
                .map(Placed::programme)
                .toList();
    }

    private record Placed(int position, Figures.Programme programme) {}

    @Override
    public List<Series.Point> confirmed(Question question, Counted counted) {
        return HeldCurves.confirmed(plan, question, counted);
    }

    @Override
    public List<Series.Point> confirmedAsReportedThen(Question question, Counted counted) {
        return HeldCurves.confirmedAsReportedThen(plan, question, counted);
    }

    @Override
    public List<Series.Point> due(Question question, Counted counted) {
        return HeldCurves.due(picture(question, counted));
    }

    @Override
    public Changes.Bridge between(Question from, Question to, Counted counted) {
        return HeldChanges.between(picture(from, counted), picture(to, counted));
    }

    @Override
    public List<Changes.Change> changes(Question from, Question to, Counted counted) {
        return HeldChanges.list(picture(from, counted), picture(to, counted));
    }

    @Override
    public Optional<Rows.Page> rows(Asked asked) {
        return HeldRows.of(picture(asked.question(), asked.counted()), asked, store);
    }
}
