package org.pacta.engine.forecast;

import java.util.Arrays;
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
    private final Scarce.@Nullable Worker scarce;

    private final DurationRows.Worker durations;
    private final Pass pass;
    private final @Nullable LatePass late;
    private final @Nullable Levers levers;
    private final FanRows fan;
    private final @Nullable FanRows also;

    private final int[][] finish;
    private final int @Nullable [] @Nullable [] start;
    private final int[][] duration;
    private final short[][] rank;
    private final int[][] lateFinish;
    private final int[][] lateStart;
    private final int[] ends;
    private final int[] row;
    private final int[][] groupEnds;
    private final int[][] groupsOf;

    Tally tally;

    /// @param scarce if tasks compete for capacity
    /// @param pilot what is known of the results, or null while this is the pilot
    Worker(
            Model model,
            DurationRows rows,
            Days[] days,
            @Nullable Scarce scarce,
            Run run,
            @Nullable Pilot pilot,
            List<int[]> groups,
            Tally tally,
            Stock stock) {
        int size = stock.size();
        this.model = model;
        this.scarce = scarce == null ? null : scarce.new Worker(model);
        this.run = run;
        this.pilot = pilot == null ? Pilot.none() : pilot;
        this.piloting = pilot == null;
        this.groups = groups;
        this.deadline = run.hasDeadline() ? model.axis.deadline(run.deadline()) : 0;
        this.drivers = run.detail() == Run.Detail.DRIVERS;
        var own = days.clone();
        durations = rows.new Worker(run.seed(), size);
        pass = new Pass(model, own, size);
        boolean paths = drivers && scarce == null;
        boolean levered = paths && this.pilot.candidates().length > 0;
        boolean shared = scarce == null && !levered;
        finish = finishes(model, shared, stock);
        start = starts(stock);
        duration = stock.rows(drivers || scarce != null ? model.size : 1);
        rank = new short[drivers && !piloting ? model.size : 0][size];
        lateFinish = paths ? finishes(model, shared, stock) : new int[0][];
        lateStart = new int[paths ? model.size : 0][];
        for (int i = 0; i < lateStart.length; i++) {
            lateStart[i] = model.startMatters[i] ? stock.row() : lateFinish[i];
        }
        late = paths ? new LatePass(model, days, size) : null;
        levers = levered ? new Levers(model, own, pass, this.pilot.candidates(), deadline, size) : null;
        fan = new FanRows(model, this.pilot.slots(), run, tally.all(), size);
        var second = this.pilot.also();
        also = second == null || !tally.all() ? null : new FanRows(model, second, run, true, size);
        ends = new int[size];
        row = new int[size];
        groupEnds = new int[groups.size()][size];
        groupsOf = new int[model.size][];
        Arrays.fill(groupsOf, new int[0]);
        for (int g = 0; g < groups.size(); g++) {
            for (int i : groups.get(g)) {
                groupsOf[i] = Arrays.copyOf(groupsOf[i], groupsOf[i].length + 1);
                groupsOf[i][groupsOf[i].length - 1] = g;
            }
        }
        this.tally = tally;
    }

    /// Rows of finishes: one for each place, or used again as soon as no link has to read it.
    private static int[][] finishes(Model model, boolean shared, Stock stock) {
        if (!shared) {
            return stock.rows(model.size);
        }
        var several = new int[model.size][];
        var rows = new int[model.size][];
        int[] number = model.rows();
        for (int i = 0; i < rows.length; i++) {
            if (several[number[i]] == null) {
                several[number[i]] = stock.row();
            }
            rows[i] = several[number[i]];
        }
        return rows;
    }

    private int @Nullable [] @Nullable [] starts(Stock stock) {
        boolean any = drivers && scarce == null;
        for (boolean matters : model.startMatters) {
            any |= matters;
        }
        if (!any || scarce != null) {
            return null;
        }
        var rows = new int[model.size][];
        for (int i = 0; i < model.size; i++) {
            rows[i] = drivers || model.startMatters[i] ? stock.row() : null;
        }
        return rows;
    }

    /// Rows of four bytes for each future that a run needs, all told.
    static long rows(Model model, Run run, boolean scarce) {
        if (scarce) {
            return 3L * model.size;
        }
        boolean drivers = run.detail() == Run.Detail.DRIVERS;
        if (drivers && run.hasDeadline()) {
            return 5L * model.size;
        }
        long most = 0;
        for (int row : model.rows()) {
            most = Math.max(most, row + 1);
        }
        for (boolean matters : model.startMatters) {
            most += matters ? 1 : 0;
        }
        return drivers ? 3L * model.size + 2 * most : most;
    }

    /// The sums so far; begins anew if more are to come.
    Tally handOver(boolean more) {
        var done = tally;
        if (more) {
            tally = done.beside();
        }
        return done;
    }

    /// Works through the futures `first` to `first + n`.
    void block(int first, int n) {
        int settled = model.axis.place(model.settled);
        Rows.fill(ends, settled, n);
        for (var group : groupEnds) {
            Rows.fill(group, settled, n);
        }
        durations.begin(first, n);
        fan.begin(n);
        if (also != null) {
            also.begin(n);
        }
        for (int i = 0; i < model.size; i++) {
            var days = duration.length > 1 ? duration[i] : duration[0];
            durations.fill(i, days, rank.length == 0 ? null : rank[i], first, n);
            if (scarce == null) {
                pass.place(i, days, finish, start, n);
                record(i, finish[i], n);
            }
        }
        if (scarce != null) {
            scarce.place(duration, finish, n);
            for (int i = 0; i < model.size; i++) {
                record(i, finish[i], n);
            }
        }
        tally.plan.add(ends, n);
        for (int g = 0; g < groupEnds.length; g++) {
            tally.groups[g].add(groupEnds[g], n);
        }
        if (tally.all()) {
            fan.end(tally.fan, n);
            if (also != null) {
                also.end(tally.also, n);
            }
        }
        if (late != null && start != null) {
            late.count(ends, duration, start, lateFinish, lateStart, tally.critical, n);
        }
        if (drivers && !piloting) {
            drive(n);
        }
    }

    /// Takes what is wanted of a task's finishes; after that its row may be written over.
    private void record(int i, int[] row, int n) {
        if (model.end[i]) {
            Rows.raise(ends, row, 0, n);
        }
        for (int g : groupsOf[i]) {
            Rows.raise(groupEnds[g], row, 0, n);
        }
        if (tally.all()) {
            tally.tasks[i].add(row, n);
            fan.add(i, row, n);
            if (also != null) {
                also.add(i, row, n);
            }
        }
    }

    private void drive(int n) {
        pilot.ranks(ends, row, n);
        for (int p = 0; p < n; p++) {
            tally.ranks[0] += row[p];
            tally.ranks[1] += (long) row[p] * row[p];
        }
        for (int i = 0; i < model.size; i++) {
            tally.products[i] += Rows.product(rank[i], row, n);
        }
        if (levers != null && start != null) {
            levers.count(finish, start, duration, lateFinish, ends, tally.turned, n);
        }
    }
}
