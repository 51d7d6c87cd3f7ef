package org.pacta.bench.peer;

import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;
import org.pacta.engine.forecast.Uncertainty;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;

/// MPXJ's scheduler called once for each future, beside ours: the same links, calendar and triangular durations.
///
/// Argument: tasks (1,000), each after three of the hundred before it.
public final class PeerSpeedBench {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 8, 0);

    private final int tasks;
    private final Network network;
    private final Estimate.Triangular[] estimates;
    private final ProjectFile file = new ProjectFile();
    private final Task[] theirs;
    private final SplittableRandom random = new SplittableRandom(3);

    private PeerSpeedBench(int tasks) {
        this.tasks = tasks;
        this.estimates = new Estimate.Triangular[tasks];
        this.theirs = new Task[tasks];
        this.network = plan();
    }

    /// Runs it.
    public static void main(String[] arguments) throws CpmException {
        var bench = new PeerSpeedBench(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000);
        double peer = bench.theirs();
        double ours = bench.ours();
        IO.println("%,d tasks, %,d links: MPXJ %.2f futures/s, ours %,.0f on two threads: %,.0f times"
                .formatted(bench.tasks, bench.network.links(), peer, ours, ours / peer));
    }

    private Network plan() {
        var chance = new SplittableRandom(1);
        var calendar = file.addDefaultBaseCalendar();
        file.getProjectProperties().setDefaultCalendar(calendar);
        file.getProjectProperties().setStartDate(START);
        var builder = Network.builder();
        for (int t = 0; t < tasks; t++) {
            builder.task("t" + t);
            double mode = 4 + chance.nextInt(20);
            estimates[t] = new Estimate.Triangular(mode / 2, mode, 2 * mode);
            theirs[t] = file.addTask();
            theirs[t].setName("t" + t);
            for (int k = 0; k < Math.min(t, 3); k++) {
                int from = chance.nextInt(Math.max(0, t - 100), t);
                builder.link(from, t);
                theirs[t].addPredecessor(new Relation.Builder().predecessorTask(theirs[from]));
            }
        }
        return builder.build();
    }

    private double theirs() throws CpmException {
        for (int f = 0; f < 3; f++) {
            future();
        }
        int futures = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < 10_000_000_000L) {
            future();
            futures++;
        }
        return futures * 1e9 / (System.nanoTime() - begin);
    }

    private void future() throws CpmException {
        for (int t = 0; t < tasks; t++) {
            var days = Duration.getInstance(Math.round(estimates[t].quantile(random.nextDouble())), TimeUnit.DAYS);
            theirs[t].setDuration(days);
            theirs[t].setRemainingDuration(days);
            theirs[t].setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
        }
        new MicrosoftScheduler().schedule(file, START);
    }

    private double ours() {
        var uncertainty = Uncertainty.builder(tasks);
        for (int t = 0; t < tasks; t++) {
            uncertainty.estimate(t, estimates[t]);
        }
        var week = Calendar.of(
                java.util.EnumSet.range(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY),
                java.util.List.of(),
                java.util.List.of());
        var timing = Timing.builder(tasks, Calendar.day(START.toLocalDate()))
                .calendar(week)
                .build();
        var simulation = Simulation.of(network, timing, uncertainty.build());
        double best = 0;
        for (int round = 0; round < 10; round++) {
            int futures = 200_000;
            long begin = System.nanoTime();
            simulation.run(Run.of(futures).threads(2).detail(Run.Detail.FINISH));
            best = Math.max(best, futures * 1e9 / (System.nanoTime() - begin));
        }
        return best;
    }
}
