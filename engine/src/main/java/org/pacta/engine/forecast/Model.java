package org.pacta.engine.forecast;

import static org.pacta.engine.calendar.Timing.NO_LOWER;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;

/// The unfinished tasks of a plan in topological order, as bare arrays. What finished tasks ask of them has
/// become bounds, and links that bind nothing are gone.
final class Model {

    final Network network;
    final Timing timing;
    final Axis axis;
    /// Whether durations and lags are added as they are.
    final boolean linear;
    /// Number of unfinished tasks.
    final int size;
    /// Index in the network, by place in the order.
    final int[] task;
    /// Place in the order by index in the network, or -1 if finished.
    final int[] place;
    /// Places on the axis before which the work cannot start, the task cannot finish; or [Timing#NO_LOWER].
    final int[] startLow;
    final int[] finishLow;
    /// Links to each task: `first[i]` to `first[i + 1]`.
    final int[] first;
    final int[] from;
    final LinkType[] type;
    final int[] lag;
    /// Whether some link starts at the task's start.
    final boolean[] startMatters;
    /// Whether nothing guarantees that another task finishes at or after this one.
    final boolean[] end;
    /// Whether every link is finish-start and nothing else bears on dates: the quickest form.
    final boolean simple;
    /// The latest finish of a finished task, or the data date.
    final int settled;

    /// @param bounds whether places on the axis must be bounds
    Model(Network network, Timing timing, boolean bounds) {
        this.network = network;
        this.timing = timing;
        this.linear = !bounds && linear(network, timing);
        this.axis = axis(network, timing);
        int[] order =
                Arrays.stream(network.order()).filter(t -> !timing.finished(t)).toArray();
        task = order;
        size = order.length;
        place = new int[network.tasks()];
        Arrays.fill(place, -1);
        for (int i = 0; i < size; i++) {
            place[order[i]] = i;
        }
        startLow = new int[size];
        finishLow = new int[size];
        first = new int[size + 1];
        from = new int[network.links()];
        type = new LinkType[network.links()];
        lag = new int[network.links()];
        startMatters = new boolean[size];
        end = new boolean[size];
        Arrays.fill(end, true);
        int latest = timing.dataDate();
        for (int t = 0; t < network.tasks(); t++) {
            latest = timing.finished(t) ? Math.max(latest, timing.actualFinish(t)) : latest;
        }
        settled = latest;
        boolean onlyFinishStart = true;
        for (int i = 0; i < size; i++) {
            first[i + 1] = first[i];
            bounds(i);
            links(i);
            for (int k = first[i]; k < first[i + 1]; k++) {
                onlyFinishStart &= type[k] == LinkType.FINISH_START;
            }
            onlyFinishStart &= finishLow[i] == NO_LOWER;
        }
        simple = onlyFinishStart && linear;
    }

    private void bounds(int i) {
        int t = task[i];
        int low = Math.max(timing.dataDate(), timing.started(t) ? timing.actualStart(t) : timing.earliestStart(t));
        startLow[i] = axis.place(low);
        int finish = timing.earliestFinish(t);
        finishLow[i] = finish == NO_LOWER ? NO_LOWER : axis.place(finish);
    }

    private void links(int i) {
        int t = task[i];
        boolean free = timing.started(t) && timing.progress() == Progress.OVERRIDE;
        boolean fixed = timing.mustFinish(t) != NO_LOWER || (!timing.started(t) && timing.mustStart(t) != NO_LOWER);
        if (fixed) {
            return;
        }
        var in = network.incoming();
        int p = network.position(t);
        for (int k = in.first(p); k < in.first(p + 1); k++) {
            int before = network.task(in.end(k));
            var kind = LinkType.of(in.type(k));
            if (free && kind.toStart()) {
                continue;
            }
            if (timing.finished(before) || (timing.started(before) && !kind.fromFinish())) {
                int bound = kind.fromFinish() ? timing.actualFinish(before) : timing.actualStart(before);
                int reach = timing.lagged(before, t, bound, in.lag(k));
                if (kind.toStart()) {
                    startLow[i] = Math.max(startLow[i], axis.place(reach));
                } else {
                    finishLow[i] = Math.max(finishLow[i], axis.place(reach));
                }
                continue;
            }
            int link = first[i + 1]++;
            from[link] = place[before];
            type[link] = kind;
            lag[link] = in.lag(k);
            if (!kind.fromFinish()) {
                startMatters[place[before]] = true;
            } else if (in.lag(k) >= 0) {
                end[place[before]] = false;
            }
        }
    }

    /// Whether one calendar rules all, so that its working days can be the axis.
    private static boolean linear(Network network, Timing timing) {
        var one = calendar(network, timing);
        if (one == null) {
            return false;
        }
        boolean broken = !one.unbroken();
        for (int k = 0; k < network.links() && broken; k++) {
            var link = network.link(k);
            boolean elapsed = timing.lagCalendar() == LagCalendar.ELAPSED && link.lag() != 0;
            // A bound where work begins and one where it ends may be one place, but not one day.
            boolean unclear = elapsed
                    || link.lag() < 0
                    || !link.type().fromFinish()
                    || (!link.type().toStart() && timing.finished(link.from()));
            if (!timing.finished(link.to()) && unclear) {
                return false;
            }
        }
        for (int t = 0; t < network.tasks(); t++) {
            boolean must = timing.mustStart(t) != NO_LOWER || timing.mustFinish(t) != NO_LOWER;
            boolean dated = timing.earliestStart(t) != NO_LOWER || timing.earliestFinish(t) != NO_LOWER;
            if (!timing.finished(t) && (timing.gate(t) != null || must || (broken && dated))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Calendar calendar(Network network, Timing timing) {
        Calendar one = null;
        for (int t = 0; t < network.tasks(); t++) {
            var its = timing.calendar(t);
            if (one != null && one != its && !timing.finished(t)) {
                return null;
            }
            one = timing.finished(t) ? one : its;
        }
        return one;
    }

    private Axis axis(Network network, Timing timing) {
        var one = linear ? calendar(network, timing) : null;
        return new Axis(one == null || one.unbroken() ? null : one, timing.dataDate());
    }

    /// For each place the number of a row, such that no two tasks share one while a link still has to read either.
    int[] rows() {
        return rows(Behind.NONE);
    }

    /// The same, where a place that is held shares its row with none that comes later.
    int[] rows(Behind behind) {
        int[] last = last();
        int[] row = new int[size];
        int[] free = new int[size];
        int ready = 0;
        int rows = 0;
        for (int i = 0; i < size; i++) {
            row[i] = ready > 0 ? free[--ready] : rows++;
            if (last[i] == i && !behind.held(i)) {
                free[ready++] = row[i];
            }
            for (int k = first[i]; k < first[i + 1]; k++) {
                // A task linked twice is freed once.
                if (last[from[k]] == i && !behind.held(from[k])) {
                    free[ready++] = row[from[k]];
                    last[from[k]] = -1;
                }
            }
        }
        return row;
    }

    /// Whether a link asks where the work of a place must begin at the latest.
    boolean[] pushes() {
        var pushes = new boolean[size];
        for (int i = 0; i < size; i++) {
            for (int k = first[i]; k < first[i + 1]; k++) {
                pushes[i] |= type[k].toStart();
            }
        }
        return pushes;
    }

    /// For each place the last place that a link leads to from it; itself if there is none.
    private int[] last() {
        int[] last = new int[size];
        for (int i = 0; i < size; i++) {
            last[i] = i;
            for (int k = first[i]; k < first[i + 1]; k++) {
                last[from[k]] = i;
            }
        }
        return last;
    }

    /// For each link whether it is the first to be met of those that leave its task, going backwards through the
    /// places.
    boolean[] firstBackwards() {
        int[] last = last();
        boolean[] met = new boolean[from.length];
        for (int i = 0; i < size; i++) {
            for (int k = first[i]; k < first[i + 1]; k++) {
                if (last[from[k]] == i) {
                    met[k] = true;
                    last[from[k]] = -1;
                }
            }
        }
        return met;
    }

    /// The places of tasks behind some places, these among them, in order.
    ///
    /// @param some at least one, in order
    int[] downstream(int... some) {
        boolean[] behind = new boolean[size];
        for (int i : some) {
            behind[i] = true;
        }
        for (int j = some[0] + 1; j < size; j++) {
            for (int k = first[j]; k < first[j + 1]; k++) {
                behind[j] |= behind[from[k]];
            }
        }
        int count = 0;
        int[] places = new int[size];
        for (int j = some[0]; j < size; j++) {
            if (behind[j]) {
                places[count++] = j;
            }
        }
        return Arrays.copyOf(places, count);
    }
}
