package org.pacta.engine.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Draws;
import org.pacta.engine.schedule.Capacity;
import org.pacta.engine.schedule.CriticalPath;

/// When a network of uncertain tasks may finish, by Monte Carlo.
///
/// Each future draws a duration for every unfinished task and what the tasks share, and is scheduled by the
/// rules of [CriticalPath]: links of four types with lags, calendars, gates, data date, progress and
/// constraints. Reproducible: the same plan, uncertainty, number of futures and seed give the same figures on
/// any machine and any number of threads.
///
/// Without calendars that differ, gates and dates a future costs about a nanosecond for each task and
/// thread, with them about four; what is recorded of every task costs more than that
/// (docs/benchmarks-engine-forecast.md). The rows of a block take at most 24 MiB a thread up to 100,000 tasks.
///
/// Source: Van Slyke, *Monte Carlo methods and the PERT problem*, Operations Research 11 (1963).
public final class Simulation {

    private static final int ROOM = 24 << 20;
    /// Blocks of more futures than this stay within [#NEAR].
    private static final int FEW = 512;
    private static final int NEAR = 6 << 20;

    private final Model model;
    private final DurationRows durations;
    private final Days[] days;
    private final SinglePath singlePath;
    private final @Nullable Scarce scarce;
    /// The ends that were asked for last, for another run that begins with them.
    private volatile @Nullable Ends ends;

    private record Ends(long seed, int futures, Tally tally) {}

    private Simulation(Network network, Timing timing, Uncertainty uncertainty, @Nullable Capacity capacity) {
        this.model = new Model(network, timing, capacity != null);
        this.durations = new DurationRows(model, uncertainty);
        this.days = capacity == null ? Days.of(model) : new Days[0];
        this.scarce = capacity == null || model.size == 0 ? null : new Scarce(model, durations, capacity);
        this.singlePath = singlePath();
    }

    /// A simulation of a plan.
    ///
    /// @throws IllegalArgumentException if numbers of tasks differ
    public static Simulation of(Network network, Timing timing, Uncertainty uncertainty) {
        check(network, timing, uncertainty);
        return new Simulation(network, timing, uncertainty, null);
    }

    /// A simulation in which the tasks of each future compete for scarce capacity.
    ///
    /// Every future is scheduled by [SerialGeneration] in one order, found beforehand for mean durations; its
    /// hard dates are those of [CapacityPlan]. Criticality has no meaning here and is not a number, cruciality
    /// has, and there are no levers. The order, and so the figures, may change when tasks are given in another
    /// order. A future costs a twentieth of a microsecond to a microsecond for each task and thread, most where
    /// tasks before one resource have calendars that differ.
    ///
    /// @throws IllegalArgumentException if numbers of tasks differ
    public static Simulation of(Network network, Timing timing, Uncertainty uncertainty, Capacity capacity) {
        check(network, timing, uncertainty);
        return new Simulation(network, timing, uncertainty, capacity);
    }

    private static void check(Network network, Timing timing, Uncertainty uncertainty) {
        if (timing.tasks() != network.tasks() || uncertainty.tasks() != network.tasks()) {
            throw new IllegalArgumentException("network has %d tasks, timing %d, uncertainty %d"
                    .formatted(network.tasks(), timing.tasks(), uncertainty.tasks()));
        }
    }

    /// The forecast.
    public Forecast run(Run run) {
        return run(run, Watch.NONE);
    }

    /// The forecast, watched.
    ///
    /// @throws java.util.concurrent.CancellationException if the watch ends it
    public Forecast run(Run run, Watch watch) {
        var chains = new Chains(model, durations, run.chains());
        if (model.size == 0) {
            return finished(run);
        }
        var groups = run.groups().stream().map(this::places).toList();
        var stock = new Stock(blockSize(run, Behind.NONE));
        if (run.detail() == Run.Detail.FINISH && run.futures() <= Pilot.FUTURES && groups.isEmpty()) {
            return results(run, chains, Pilot.none()).of(ends(run.futures(), run, stock), run.futures());
        }
        var pilot = pilot(run, chains, stock);
        var behind = Behind.of(model, pilot.candidates());
        int size = blockSize(run, behind);
        if (size < stock.size()) {
            stock = new Stock(size);
        }
        stock.restart();
        int levels = FanRows.levels(model.network.tasks() - run.aside().size());
        int fine = run.fine() == Timing.NO_UPPER ? Integer.MAX_VALUE : model.axis.deadline(run.fine());
        var tally = new Tally(model.size, levels, groups.size(), run, pilot.candidates().length, fine);
        var workers = new ArrayList<Worker>();
        for (int t = 0; t < Math.min(run.threads(), Math.ceilDiv(run.futures(), size)); t++) {
            var own = t == 0 ? tally : tally.beside();
            workers.add(worker(run, pilot, behind, groups, own, t == 0 ? stock : new Stock(size)));
        }
        int done = 0;
        int round = run.precision() > 0 ? 4096 : run.futures();
        while (done < run.futures() && !precise(run, tally, done)) {
            int until = Math.min(run.futures(), round);
            Crew.work(workers, done, until, size, run.futures(), watch);
            for (var worker : workers) {
                var counted = worker.handOver(until < run.futures());
                if (counted != tally) {
                    tally.add(counted);
                }
            }
            done = until;
            round = (int) Math.min(run.futures(), 2L * round);
        }
        return results(run, chains, pilot).of(tally, done);
    }

    private Results results(Run run, Chains chains, Pilot pilot) {
        return new Results(model, durations, chains, run, pilot, singlePath, scarce != null);
    }

    private boolean precise(Run run, Tally tally, int done) {
        if (done == 0) {
            return false;
        }
        double half = done / 2.0;
        double kept = run.hasDeadline() ? tally.plan.upTo(model.axis.deadline(run.deadline())) : half;
        return Finish.standardError(kept, done) <= run.precision();
    }

    private Pilot pilot(Run run, Chains chains, Stock stock) {
        if (run.detail() == Run.Detail.FINISH) {
            return Pilot.none();
        }
        // Where a future is dear, no more than an eighth of them is worked through twice.
        int most = scarce == null ? run.futures() : Math.max(8, run.futures() / 8 & -8);
        int n = Math.min(Pilot.FUTURES, most);
        int start = model.axis.place(model.timing.dataDate());
        int on = run.hasDeadline() ? model.axis.deadline(run.deadline()) : start;
        var pilot = Pilot.of(ends(n, run, stock), start, on);
        if (run.hasAlso()) {
            pilot = pilot.also(start, model.axis.deadline(run.also()));
        }
        if (run.detail() != Run.Detail.DRIVERS || !run.hasDeadline() || scarce != null) {
            return pilot;
        }
        var drivers = results(run, chains, pilot).drivers(first(n, run, pilot, stock), n);
        return pilot.with(chains.best(drivers, Pilot.CANDIDATES));
    }

    /// The ends of the first futures.
    private Tally ends(int n, Run run, Stock stock) {
        var known = ends;
        if (known == null || known.seed != run.seed() || known.futures != n) {
            known = new Ends(run.seed(), n, first(n, run.detail(Run.Detail.FINISH), null, stock));
            ends = known;
        }
        return known.tally;
    }

    private Tally first(int n, Run run, @Nullable Pilot pilot, Stock stock) {
        stock.restart();
        var tally = new Tally(model.size, 0, 0, run, 0, Integer.MAX_VALUE);
        var worker = worker(run, pilot, Behind.NONE, List.of(), tally, stock);
        for (int first = 0; first < n; first += stock.size()) {
            worker.block(first, Math.min(stock.size(), n - first));
        }
        return worker.tally;
    }

    private Worker worker(Run run, @Nullable Pilot pilot, Behind behind, List<int[]> groups, Tally tally, Stock stock) {
        return new Worker(model, durations, days, scarce, run, pilot, behind, groups, tally, stock);
    }

    private int blockSize(Run run, Behind behind) {
        int usual = scarce == null ? Draws.BLOCK : 64;
        int size = run.block() == 0 ? usual : run.block();
        int least = run.block() == 0 ? 8 : size;
        long rows = Worker.rows(model, run, behind, scarce != null);
        while (size > least && size * rows * 4 > (size > FEW ? NEAR : ROOM)) {
            size /= 2;
        }
        return size;
    }

    private int[] places(List<Integer> group) {
        return group.stream().mapToInt(t -> model.place[t]).filter(i -> i >= 0).toArray();
    }

    private Forecast finished(Run run) {
        int last = Integer.MIN_VALUE;
        var tasks = new ArrayList<Finish>();
        for (int t = 0; t < model.network.tasks(); t++) {
            tasks.add(Finish.certain(model.timing.actualFinish(t), run.futures()));
            last = Math.max(last, model.timing.actualFinish(t));
        }
        var plan = Finish.certain(tasks.isEmpty() ? model.timing.dataDate() : last, run.futures());
        var groups = run.groups().stream()
                .map(group -> tasks.get(group.stream()
                        .max((a, b) -> tasks.get(a).first() - tasks.get(b).first())
                        .orElseThrow()))
                .toList();
        boolean all = run.detail() != Run.Detail.FINISH;
        return new Forecast(
                run.futures(), plan, groups, all ? tasks : List.of(), null, null, List.of(), List.of(), singlePath);
    }

    private SinglePath singlePath() {
        int[] means = new int[model.network.tasks()];
        double[] variances = new double[means.length];
        for (int i = 0; i < model.size; i++) {
            means[model.task[i]] = (int) Math.round(durations.mean(i));
            variances[model.task[i]] = durations.variance(i);
        }
        var path = CriticalPath.of(model.network, model.timing, means);
        var tasks = path.criticalPath();
        double variance = tasks.stream().mapToDouble(t -> variances[t]).sum();
        var calendar = tasks.isEmpty() ? Calendar.everyDay() : model.timing.calendar(tasks.getLast());
        return new SinglePath(tasks, path.finish(), Math.sqrt(variance), calendar);
    }
}
