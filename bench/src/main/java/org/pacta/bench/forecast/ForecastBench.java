package org.pacta.bench.forecast;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.pacta.engine.forecast.Forecast;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;

/// Prints futures a second of the clock, and a second of processor time, which other work on the machine
/// disturbs less. Arguments: seconds for each figure, then any of `beside` (against a plain loop), `once`
/// (10,000 futures, asked once), `growth` (with the number of tasks and threads), `memory` (allocated beyond
/// the results); all if none is named. Numbers among them are the tasks of `growth`.
public final class ForecastBench {

    private ForecastBench() {}

    /// Runs all that is named.
    public static void main(String[] arguments) {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 2;
        var named = Set.of(Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length));
        System.out.printf(
                "%s, %d processors, JDK %s%n",
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        if (named.isEmpty() || named.contains("beside")) {
            beside(seconds);
        }
        if (named.isEmpty() || named.contains("once")) {
            once(seconds);
        }
        if (named.isEmpty() || named.contains("growth")) {
            growth(seconds, named);
        }
        if (named.isEmpty() || named.contains("memory")) {
            memory();
        }
    }

    private static void beside(double seconds) {
        var dates = Plans.datesOnly(1000);
        var full = Plans.full(1000);
        var network = Plans.network(1000, 3);
        var points = Plans.threePoints(1000);
        System.out.println(
                "1,000 tasks, about 3,000 links | threads | futures/s | futures/CPU s | MiB allocated in the run");
        for (int threads = 1; threads <= 2; threads++) {
            int t = threads;
            print("plain loop, mean only", t, seconds, 20_000, n -> PlainLoop.mean(network, points, n, t));
            print("dates only, plan", t, seconds, 200_000, n -> mean(dates, n, t, Run.Detail.FINISH));
            print("dates only, every task", t, seconds, 100_000, n -> mean(dates, n, t, Run.Detail.TASKS));
            print("dates only, drivers", t, seconds, 50_000, n -> mean(dates, n, t, Run.Detail.DRIVERS));
            print("full, plan", t, seconds, 50_000, n -> mean(full, n, t, Run.Detail.FINISH));
            print("full, every task", t, seconds, 50_000, n -> mean(full, n, t, Run.Detail.TASKS));
            print("full, drivers", t, seconds, 20_000, n -> mean(full, n, t, Run.Detail.DRIVERS));
            print("full, drivers and levers", t, seconds, 5_000, n -> levers(full, n, t));
        }
    }

    /// How long somebody waits for 10,000 futures.
    private static void once(double seconds) {
        System.out.println("10,000 futures, 1,000 tasks, 2 threads | best ms | median ms");
        for (var plan : List.of(
                Map.entry("dates only, plan", Plans.datesOnly(1000)), Map.entry("full, drivers", Plans.full(1000)))) {
            var detail = plan.getKey().startsWith("full") ? Run.Detail.DRIVERS : Run.Detail.FINISH;
            var times = new ArrayList<Long>();
            mean(plan.getValue(), 10_000, 2, detail);
            long end = System.nanoTime() + (long) (seconds * 1e9);
            do {
                long begin = System.nanoTime();
                mean(plan.getValue(), 10_000, 2, detail);
                times.add(System.nanoTime() - begin);
            } while (System.nanoTime() < end);
            times.sort(null);
            System.out.printf(
                    "%-28s | %.1f | %.1f%n", plan.getKey(), times.getFirst() / 1e6, times.get(times.size() / 2) / 1e6);
        }
    }

    private static void growth(double seconds, Set<String> named) {
        System.out.println("tasks | threads | futures/s | futures/CPU s | MiB allocated in the run");
        for (int tasks : new int[] {100, 1_000, 10_000, 100_000}) {
            if (named.size() > 1 && !named.contains(String.valueOf(tasks))) {
                continue;
            }
            int n = Math.max(2048, 20_000_000 / tasks);
            var dates = Plans.datesOnly(tasks);
            var full = Plans.full(tasks);
            for (int threads = 1; threads <= 4; threads *= 2) {
                int t = threads;
                print("dates only, plan, " + tasks, t, seconds, n, k -> mean(dates, k, t, Run.Detail.FINISH));
                print("full, drivers, " + tasks, t, seconds, n / 4, k -> mean(full, k, t, Run.Detail.DRIVERS));
            }
        }
    }

    /// What a run allocates, all told, and what of it is its results.
    private static void memory() {
        System.out.println("full, drivers, tasks | threads | futures | MiB allocated | MiB of results | beyond");
        for (int tasks : new int[] {1_000, 10_000}) {
            var full = Plans.full(tasks);
            for (int threads = 1; threads <= 2; threads++) {
                for (var detail : List.of(Run.Detail.FINISH, Run.Detail.DRIVERS)) {
                    int futures = 20_000_000 / tasks;
                    var run = Run.of(futures).threads(threads).detail(detail);
                    full.run(run);
                    long bytes = allocatedBytes();
                    var forecast = full.run(run);
                    double allocated = (allocatedBytes() - bytes) / 1048576.0;
                    double results = results(forecast) / 1048576.0;
                    System.out.printf(
                            "%s, %,d | %d | %,d | %.1f | %.1f | %.1f%n",
                            detail, tasks, threads, futures, allocated, results, allocated - results);
                }
            }
        }
    }

    private static long results(Forecast forecast) {
        var fan = forecast.fan();
        long bytes = fan == null ? 0 : 4L * fan.bounds().length * (1 + fan.tasks());
        for (var finish : forecast.tasks()) {
            bytes += 32 + 4L * (finish.last() - finish.first() + 1);
        }
        return bytes + 32L * forecast.drivers().size();
    }

    private static double mean(Simulation simulation, int futures, int threads, Run.Detail detail) {
        var run = Run.of(futures).threads(threads).detail(detail);
        return simulation.run(run).plan().mean();
    }

    private static double levers(Simulation simulation, int futures, int threads) {
        var run = Run.of(futures).threads(threads).detail(Run.Detail.DRIVERS);
        int half = simulation.run(Run.of(1000).detail(Run.Detail.FINISH)).plan().quantile(0.5);
        return simulation.run(run.deadline(half)).levers().size();
    }

    /// The best of the runs that fit into the time; the first two are not counted.
    private static void print(String what, int threads, double seconds, int futures, IntToDoubleFunction work) {
        long least = Long.MAX_VALUE;
        long leastCpu = Long.MAX_VALUE;
        double sum = work.applyAsDouble(futures) + work.applyAsDouble(futures);
        long allocated = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        do {
            long bytes = allocatedBytes();
            long cpu = cpuTime();
            long begin = System.nanoTime();
            sum += work.applyAsDouble(futures);
            least = Math.min(least, System.nanoTime() - begin);
            leastCpu = Math.min(leastCpu, cpuTime() - cpu);
            allocated = allocatedBytes() - bytes;
        } while (System.nanoTime() < end);
        if (Double.isNaN(sum)) {
            throw new IllegalStateException(what);
        }
        System.out.printf(
                "%-28s | %d | %,12.0f | %,12.0f | %.1f%n",
                what, threads, futures * 1e9 / least, futures * 1e9 / leastCpu, allocated / 1048576.0);
    }

    private static long cpuTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long allocatedBytes() {
        var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return bean.getTotalThreadAllocatedBytes();
    }
}
