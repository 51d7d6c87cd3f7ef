package org.pacta.bench.forecast;

import java.lang.management.ManagementFactory;
import java.util.function.IntToDoubleFunction;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;

/// Prints futures a second of the clock, and a second of processor time, which other work on the machine disturbs
/// less.
/// Arguments:
/// seconds for each figure (default 2), and `beside` to leave out the growth.
public final class ForecastBench {

    private ForecastBench() {}

    /// Runs all.
    public static void main(String[] arguments) {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 2;
        boolean grow = arguments.length < 2 || !arguments[1].equals("beside");
        System.out.printf(
                "%s, %d processors, JDK %s%n",
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        beside(seconds);
        if (grow) {
            growth(seconds);
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

    private static void growth(double seconds) {
        System.out.println("2 threads, tasks | futures/s | futures/CPU s | MiB allocated in the run");
        for (int tasks : new int[] {100, 10_000, 100_000}) {
            int n = Math.max(2048, 20_000_000 / tasks);
            var dates = Plans.datesOnly(tasks);
            print("dates only, plan, " + tasks, 2, seconds, n, k -> mean(dates, k, 2, Run.Detail.FINISH));
            var full = Plans.full(tasks);
            print("full, drivers, " + tasks, 2, seconds, n / 4, k -> mean(full, k, 2, Run.Detail.DRIVERS));
        }
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
