package org.pacta.bench.forecast;

import java.lang.management.ManagementFactory;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;

/// One schedule under scarce capacity in each future; and what a future allocates, which should be nothing: bytes of a
/// run of `n` and of `4 n` futures are the same but for histograms.
public final class ScarceBench {

    private ScarceBench() {}

    /// Runs it.
    public static void main(String[] arguments) {
        for (int tasks : new int[] {100, 1_000, 10_000}) {
            var simulation = Plans.scarce(tasks);
            int futures = Math.max(64, 1_000_000 / tasks);
            for (int threads = 1; threads <= 2; threads++) {
                double best = 0;
                for (int round = 0; round < 4; round++) {
                    var run = Run.of(futures).threads(threads).detail(Run.Detail.FINISH);
                    long begin = System.nanoTime();
                    simulation.run(run);
                    best = Math.max(best, futures * 1e9 / (System.nanoTime() - begin));
                }
                IO.println("capacity in each future, %,d tasks, 4 resources, %d threads: %,.0f futures/s"
                        .formatted(tasks, threads, best));
            }
        }
        allocation("dates only, plan", Plans.datesOnly(1000), Run.Detail.FINISH, 100_000);
        allocation("dates only, every task", Plans.datesOnly(1000), Run.Detail.TASKS, 50_000);
        allocation("full, drivers", Plans.full(1000), Run.Detail.DRIVERS, 20_000);
        allocation("capacity, plan", Plans.scarce(1000), Run.Detail.FINISH, 500);
    }

    private static void allocation(String what, Simulation simulation, Run.Detail detail, int futures) {
        long[] bytes = new long[2];
        for (int round = 0; round < 3; round++) {
            bytes[0] = bytes(simulation, detail, futures);
            bytes[1] = bytes(simulation, detail, 4 * futures);
        }
        IO.println("%s: %,d futures allocate %.2f MiB, %,d allocate %.2f MiB: %.2f bytes a future more"
                .formatted(
                        what,
                        futures,
                        bytes[0] / 1048576.0,
                        4 * futures,
                        bytes[1] / 1048576.0,
                        (bytes[1] - bytes[0]) / (3.0 * futures)));
    }

    private static long bytes(Simulation simulation, Run.Detail detail, int futures) {
        var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = bean.getThreadAllocatedBytes(Thread.currentThread().threadId());
        simulation.run(Run.of(futures).detail(detail));
        return bean.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
    }
}
