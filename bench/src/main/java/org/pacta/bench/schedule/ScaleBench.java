package org.pacta.bench.schedule;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.Capacity;
import org.pacta.engine.schedule.CapacityPlan;
import org.pacta.engine.schedule.CriticalPath;
import org.pacta.engine.schedule.SerialGeneration;

/// How the time for a critical path and for one schedule under capacity grows with the number of tasks:
/// three links a task, working weeks, four resources.
public final class ScaleBench {

    private ScaleBench() {}

    /// Runs it.
    public static void main(String[] arguments) {
        for (int tasks : new int[] {100, 1_000, 10_000, 100_000}) {
            var network = network(tasks);
            var week = Calendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), List.of());
            var timing = Timing.builder(tasks, 20_000).calendar(week).build();
            int[] durations = new Random(2).ints(tasks, 1, 21).toArray();
            var plan = new CapacityPlan(network, timing, capacity(tasks), durations);
            var generation = SerialGeneration.of(plan);
            int[] list = new int[tasks];
            for (int p = 0; p < tasks; p++) {
                list[p] = p;
            }
            double path =
                    micros(n -> CriticalPath.of(network, timing, durations).finish());
            double schedule = micros(n -> generation.forward(list));
            var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = thread.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10; i++) {
                generation.forward(list);
            }
            long allocated = thread.getCurrentThreadAllocatedBytes() - before;
            IO.println(
                    "%,7d tasks: critical path %,.0f µs; one schedule under capacity %,.0f µs, %d bytes allocated in ten"
                            .formatted(tasks, path, schedule, allocated));
        }
    }

    private static Network network(int tasks) {
        var random = new Random(1);
        var builder = Network.builder();
        for (int task = 0; task < tasks; task++) {
            builder.task("t" + task);
            for (int k = 0; k < 3 && task > 0; k++) {
                builder.link(Math.max(0, task - 1 - random.nextInt(50)), task);
            }
        }
        return builder.build();
    }

    private static Capacity capacity(int tasks) {
        var random = new Random(3);
        var capacity = Capacity.builder(tasks);
        for (int r = 0; r < 4; r++) {
            capacity.resource("desk " + r, 10);
            for (int task = 0; task < tasks; task++) {
                capacity.demand(task, r, random.nextInt(4));
            }
        }
        return capacity.build();
    }

    /// The median of 15 rounds, each of about 0.1 s, after as many to warm up.
    private static double micros(IntUnaryOperator work) {
        double[] rounds = new double[15];
        for (int round = -15; round < 15; round++) {
            int times = 0;
            long begin = System.nanoTime();
            long end = begin;
            int sum = 0;
            while (end - begin < 100_000_000L) {
                sum += work.applyAsInt(times++);
                end = System.nanoTime();
            }
            if (sum == 42) {
                IO.println("");
            }
            if (round >= 0) {
                rounds[round] = (end - begin) / 1e3 / times;
            }
        }
        Arrays.sort(rounds);
        return rounds[rounds.length / 2];
    }
}
