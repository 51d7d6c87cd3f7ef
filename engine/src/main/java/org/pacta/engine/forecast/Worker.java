package org.pacta.engine.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works through blocks of futures on one thread, into a [Tally] of its own. All rows are allocated once.
final class Worker {

    private final Model model;
    private final Run run;
    private final Pilot pilot;
    private final int deadline;
    private final List<int[]> groups;
    private final boolean drivers;
    private final boolean piloting;

    private final DurationRows.Worker durations;
    private final Pass pass;
    private final @Nullable LatePass late;
    private final @Nullable Levers levers;
    private final FanRows fan;

    private final int[][] finish;
    private final int @Nullable [] @Nullable [] start;
    private final int[][] duration;
    private final short[][] rank;
    private final int[][] lateFinish;
    private final int[][] lateStart;
    private final int[] ends;
    private final int[] row;

    Tally tally;

    /// @param pilot what is known of the results, or null while this is the pilot
    Worker(Model model, DurationRows rows, Days[] days, Run run, @Nullable Pilot pilot, List<int[]> groups, int size) {
        this.model = model;
        this.run = run;
        this.pilot = pilot == null ? Pilot.none() : pilot;
        this.piloting = pilot == null;
        this.groups = groups;
        this.deadline = run.hasDeadline() ? model.axis.deadline(run.deadline()) : 0;
        this.drivers = run.detail() == Run.Detail.DRIVERS;
        var own = days.clone();
        durations = rows.new Worker(run.seed(), size);
        pass = new Pass(model, own, size);
        finish = new int[model.size][size];
        start = starts(size);
        duration = new int[drivers ? model.size : 1][size];
        rank = new short[drivers && !piloting ? model.size : 0][size];
        lateFinish = new int[drivers ? model.size : 0][size];
        lateStart = new int[drivers ? model.size : 0][];
        for (int i = 0; i < lateStart.length; i++) {
            lateStart[i] = model.startMatters[i] ? new int[size] : lateFinish[i];
        }
        late = drivers ? new LatePass(model, days, size) : null;
        levers = drivers && this.pilot.candidates().length > 0
                ? new Levers(model, own, pass, this.pilot.candidates(), deadline, size)
                : null;
        fan = new FanRows(model, this.pilot, size);
        ends = new int[size];
        row = new int[size];
        tally = empty();
    }

    private int @Nullable [] @Nullable [] starts(int size) {
        boolean any = drivers;
        for (boolean matters : model.startMatters) {
            any |= matters;
        }
        if (!any) {
            return null;
        }
        var rows = new int[model.size][];
        for (int i = 0; i < model.size; i++) {
            rows[i] = drivers || model.startMatters[i] ? new int[size] : null;
        }
        return rows;
    }

    /// Rows of four bytes a task has, at most.
    static int rows(Run.Detail detail) {
        return detail == Run.Detail.DRIVERS ? 6 : 2;
    }

    private Tally empty() {
        return new Tally(model.size, groups.size(), run.detail(), pilot.candidates().length);
    }

    /// The sums so far; begins anew.
    Tally handOver() {
        var done = tally;
        tally = empty();
        return done;
    }

    /// Works through the futures `first` to `first + n`.
    void block(int first, int n) {
        durations.begin(first, n);
        for (int i = 0; i < model.size; i++) {
            var days = drivers ? duration[i] : duration[0];
            durations.fill(i, days, rank.length == 0 ? null : rank[i], first, n);
            pass.place(i, days, finish, start, n);
        }
        end(finish, ends, n);
        tally.plan.add(ends, n);
        if (piloting) {
            if (late != null && start != null) {
                late.count(ends, duration, start, lateFinish, lateStart, tally.critical, n);
            }
            return;
        }
        for (int g = 0; g < groups.size(); g++) {
            Rows.fill(row, model.axis.place(model.settled), n);
            for (int i : groups.get(g)) {
                Rows.raise(row, finish[i], 0, n);
            }
            tally.groups[g].add(row, n);
        }
        for (int i = 0; i < tally.tasks.length; i++) {
            tally.tasks[i].add(finish[i], n);
        }
        if (tally.tasks.length > 0) {
            fan.count(finish, tally.fan, n);
        }
        if (late != null && start != null) {
            drive(late, start, n);
        }
    }

    private void drive(LatePass late, int[][] start, int n) {
        late.count(ends, duration, start, lateFinish, lateStart, tally.critical, n);
        pilot.ranks(ends, row, n);
        for (int p = 0; p < n; p++) {
            tally.ranks[0] += row[p];
            tally.ranks[1] += (long) row[p] * row[p];
        }
        for (int i = 0; i < model.size; i++) {
            tally.products[i] += Rows.product(rank[i], row, n);
        }
        if (levers != null) {
            levers.count(finish, start, duration, lateFinish, ends, tally.turned, n);
        }
    }

    private void end(int[][] finish, int[] out, int n) {
        Rows.fill(out, model.axis.place(model.settled), n);
        for (int i = 0; i < model.size; i++) {
            if (model.end[i]) {
                Rows.raise(out, finish[i], 0, n);
            }
        }
    }
}
