package org.pacta.bench.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.forecast.Simulation;
import org.pacta.engine.forecast.Uncertainty;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.schedule.Capacity;

/// Made-up plans of any size: each task follows three of the hundred before it, in large plans of the tenth of
/// the plan before it.
final class Plans {

    private static final int DATA_DATE = Calendar.day(LocalDate.of(2026, 2, 26));

    private Plans() {}

    static Network network(int tasks, int linksPerTask) {
        var random = new SplittableRandom(1);
        var builder = Network.builder();
        for (int t = 0; t < tasks; t++) {
            builder.task("task " + t);
        }
        int window = Math.max(100, tasks / 10);
        for (int t = 1; t < tasks; t++) {
            for (int k = 0; k < Math.min(t, linksPerTask); k++) {
                builder.link(random.nextInt(Math.max(0, t - window), t), t);
            }
        }
        return builder.build();
    }

    /// Triangular durations of 2 to 60 days, low, mode and high by task.
    static double[][] threePoints(int tasks) {
        var random = new SplittableRandom(2);
        double[][] points = new double[tasks][];
        for (int t = 0; t < tasks; t++) {
            double mode = 4 + random.nextInt(20);
            points[t] = new double[] {mode / 2, mode, mode * (1.5 + random.nextDouble())};
        }
        return points;
    }

    /// Links and triangular durations alone.
    static Simulation datesOnly(int tasks) {
        var network = network(tasks, 3);
        var points = threePoints(tasks);
        var uncertainty = Uncertainty.builder(tasks);
        for (int t = 0; t < tasks; t++) {
            uncertainty.estimate(t, new Estimate.Triangular(points[t][0], points[t][1], points[t][2]));
        }
        return Simulation.of(network, Timing.plain(tasks, DATA_DATE), uncertainty.build());
    }

    /// The same, whose tasks compete for four resources.
    static Simulation scarce(int tasks) {
        var network = network(tasks, 3);
        var points = threePoints(tasks);
        var random = new SplittableRandom(4);
        var uncertainty = Uncertainty.builder(tasks);
        var capacity = Capacity.builder(tasks);
        for (int r = 0; r < 4; r++) {
            capacity.resource("r" + r, 20);
        }
        for (int t = 0; t < tasks; t++) {
            uncertainty.estimate(t, new Estimate.Triangular(points[t][0], points[t][1], points[t][2]));
            capacity.demand(t, random.nextInt(4), 1 + random.nextInt(5));
        }
        return Simulation.of(network, Timing.plain(tasks, DATA_DATE), uncertainty.build(), capacity.build());
    }

    /// Three calendars, a gate on every tenth task, twenty bodies with shared delays, twenty risks, and estimates of
    /// several kinds.
    static Simulation full(int tasks) {
        var random = new SplittableRandom(3);
        var network = network(tasks, 3);
        var points = threePoints(tasks);
        var timing = Timing.builder(tasks, DATA_DATE);
        var calendars = List.of(week(DayOfWeek.FRIDAY, 1), week(DayOfWeek.FRIDAY, 2), week(DayOfWeek.SATURDAY, 3));
        var sittings = random.ints(40, DATA_DATE, DATA_DATE + 2000).toArray();
        var uncertainty = Uncertainty.builder(tasks);
        for (int b = 0; b < 20; b++) {
            uncertainty.body("body " + b, 0.3, b);
            uncertainty.risk("risk " + b, 0.1, b);
        }
        for (int t = 0; t < tasks; t++) {
            timing.calendar(t, calendars.get(random.nextInt(3)));
            if (t % 10 == 9) {
                timing.gate(t, Gate.of(sittings, 60));
            }
            uncertainty.estimate(t, estimate(points[t], random.nextInt(3)));
            uncertainty.carriedOutBy(t, random.nextInt(20));
            if (random.nextInt(10) == 0) {
                uncertainty.effect(random.nextInt(20), t, 1.5, new Estimate.Fixed(5));
            }
        }
        return Simulation.of(network, timing.build(), uncertainty.build());
    }

    private static Estimate estimate(double[] points, int kind) {
        return switch (kind) {
            case 0 -> new Estimate.Triangular(points[0], points[1], points[2]);
            case 1 -> new Estimate.Pert(points[0], points[1], points[2]);
            default -> new Estimate.LogNormal(points[1], 0.5);
        };
    }

    private static Calendar week(DayOfWeek last, int seed) {
        var random = new SplittableRandom(seed);
        var holidays = random.ints(60, 0, 3000)
                .mapToObj(day -> LocalDate.ofEpochDay(DATA_DATE + day))
                .toList();
        return Calendar.of(EnumSet.range(DayOfWeek.MONDAY, last), holidays, List.of());
    }
}
