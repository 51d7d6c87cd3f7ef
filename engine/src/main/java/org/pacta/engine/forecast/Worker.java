package org.pacta.engine.forecast;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Works through blocks of futures on one thread, into a [Tally] of its own. All rows are allocated once.
final class Worker {

    private final Model model;
    private final Pilot pilot;
    private final int deadline;
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
    private final @Nullable Early early;
    /// A row for each place where tasks compete for capacity, else one for all.
    private final int[][] duration;
    private final short[][] rank;
    private final int[][] lateFinish;
    private final int[][] lateStart;
    private final int[] ends;
    private final int[] row;
    private final int[] slots;
    private final int[][] groupEnds;
    private final int[][] groupsOf;

    Tally tally;

    /// @param scarce if tasks compete for capacity
    /// @param pilot what is known of the results, or null while this is the pilot
    /// @param behind the pilot's candidates
    Worker(
            Model model,
            DurationRows rows,
            Days[] days,
            @Nullable Scarce scarce,
            Run run,
            @Nullable Pilot pilot,
            Behind behind,
            List<int[]> groups,
            Tally tally,
            Stock stock) {
        int size = stock.size();
        this.model = model;
        this.scarce = scarce == null ? null : scarce.new Worker(model);
        this.pilot = pilot == null ? Pilot.none() : pilot;
        this.piloting = pilot == null;
        this.deadline = run.hasDeadline() ? model.axis.deadline(run.deadline()) : 0;
        this.drivers = run.detail() == Run.Detail.DRIVERS;
        var own = days.clone();
        durations = rows.new Worker(run.seed(), size);
        pass = new Pass(model, own, size);
        boolean paths = drivers && scarce == null;
        boolean levered = paths && this.pilot.candidates().length > 0;
        finish = scarce == null ? finishes(model, model.rows(behind), stock::row) : stock.rows(model.size);
        early = paths ? new Early(model, behind, stock) : null;
        start = early == null ? starts(stock) : early.starts();
        duration = stock.rows(scarce != null ? model.size : 1);
        rank = new short[drivers && !piloting ? model.size : 0][];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = stock.few();
        }
        var spare = new ArrayDeque<>(paths ? spare(behind) : List.of());
        lateFinish =
                paths ? finishes(model, model.rows(), () -> spare.isEmpty() ? stock.row() : spare.pop()) : new int[0][];
        lateStart = new int[paths ? model.size : 0][];
        for (int i = 0; i < lateStart.length; i++) {
            lateStart[i] = model.startMatters[i] ? stock.row() : lateFinish[i];
        }
        late = paths ? new LatePass(model, days, size) : null;
        levers = levered ? new Levers(model, own, pass, behind, deadline, stock) : null;
        fan = new FanRows(model, this.pilot.slots(), run, tally.all(), size);
        var second = this.pilot.also();
        also = second == null || !tally.all() ? null : new FanRows(model, second, run, true, size);
        ends = new int[size];
        row = new int[size];
        slots = new int[size];
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

    /// Rows of finishes, used again as soon as nobody has to read them.
    private static int[][] finishes(Model model, int[] number, Supplier<int[]> row) {
        var several = new int[model.size][];
        var rows = new int[model.size][];
        for (int i = 0; i < rows.length; i++) {
            if (several[number[i]] == null) {
                several[number[i]] = row.get();
            }
            rows[i] = several[number[i]];
        }
        return rows;
    }

    /// Rows of early finishes that nobody reads once all are placed.
    private List<int[]> spare(Behind behind) {
        var spare = new LinkedHashSet<>(Arrays.asList(finish));
        for (int i = 0; i < finish.length; i++) {
            if (behind.held(i)) {
                spare.remove(finish[i]);
            }
        }
        return List.copyOf(spare);
    }

    /// Where work begins, if a link asks for it.
    private int @Nullable [] @Nullable [] starts(Stock stock) {
        boolean any = false;
        for (boolean matters : model.startMatters) {
            any |= matters;
        }
        if (!any || scarce != null) {
            return null;
        }
        var rows = new int[model.size][];
        for (int i = 0; i < model.size; i++) {
            rows[i] = model.startMatters[i] ? stock.row() : null;
        }
        return rows;
    }

    /// Rows of four bytes for each future that a run needs, all told.
    static long rows(Model model, Run run, Behind behind, boolean scarce) {
        if (scarce) {
            return 3L * model.size;
        }
        long matter = 0;
        for (boolean matters : model.startMatters) {
            matter += matters ? 1 : 0;
        }
        long most = several(model.rows());
        if (run.detail() != Run.Detail.DRIVERS) {
            return most + matter;
        }
        long halves = model.size + Early.rows(model, behind);
        long early = several(model.rows(behind));
        long late = Math.max(0, most - (early - behind.held()));
        return halves / 2 + early + late + matter + Levers.rows(model, behind);
    }

    private static long several(int[] number) {
        long most = 0;
        for (int row : number) {
            most = Math.max(most, row + 1);
        }
        return most;
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
        fan.begin();
        if (also != null) {
            also.begin();
        }
        if (levers != null) {
            levers.begin(n);
        }
        for (int i = 0; i < model.size; i++) {
            var days = duration.length > 1 ? duration[i] : duration[0];
            durations.fill(i, days, rank.length == 0 ? null : rank[i], first, n);
            if (scarce == null) {
                pass.place(i, days, finish, start, n);
                record(i, finish[i], n);
                if (early != null) {
                    early.keep(i, days, n);
                }
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
        if (late != null && early != null) {
            late.count(ends, early, lateFinish, lateStart, tally.critical, n);
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
        if (levers != null) {
            levers.record(i, row, n);
        }
        for (int g : groupsOf[i]) {
            Rows.raise(groupEnds[g], row, 0, n);
        }
        if (tally.all()) {
            tally.tasks[i].add(row, slots, n);
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
        if (levers != null && early != null) {
            levers.count(finish, early, ends, tally.turned, n);
        }
    }
}
