package org.pacta.engine.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;

/// Plans at random; everything follows from the seed.
record RandomPlan(Network network, Timing timing, Uncertainty uncertainty) {

    static final int DATA_DATE = Calendar.day(LocalDate.of(2026, 2, 26));

    /// How much a plan has to do with calendars.
    enum Kind {
        /// Finish-start links, work every day.
        SIMPLE,
        /// One five-day week with holidays for all, lags.
        WEEK,
        /// All link types, calendars that differ, gates, progress, constraints.
        FULL
    }

    Simulation simulation() {
        return Simulation.of(network, timing, uncertainty);
    }

    static RandomPlan of(long seed, int tasks, Kind kind) {
        return of(seed, tasks, kind, Set.of());
    }

    /// The same plan, in which some tasks wait at no gate.
    static RandomPlan of(long seed, int tasks, Kind kind, Set<Integer> open) {
        var random = new SplittableRandom(seed);
        var network = network(random, tasks, kind);
        return new RandomPlan(network, timing(random, network, kind, open), uncertainty(random, tasks));
    }

    private static Network network(SplittableRandom random, int tasks, Kind kind) {
        var builder = Network.builder();
        for (int t = 0; t < tasks; t++) {
            builder.task("t" + t);
        }
        for (int t = 1; t < tasks; t++) {
            for (int k = random.nextInt(5); k > 0; k--) {
                int from = random.nextInt(Math.max(0, t - 12), t);
                var type = kind == Kind.FULL ? LinkType.of(Math.max(0, random.nextInt(8) - 4)) : LinkType.FINISH_START;
                int lag = kind == Kind.SIMPLE ? 0 : random.nextInt(kind == Kind.WEEK ? 0 : -3, 4);
                builder.link(from, t, type, lag);
            }
        }
        return builder.build();
    }

    private static Timing timing(SplittableRandom random, Network network, Kind kind, Set<Integer> open) {
        int tasks = network.tasks();
        var timing = Timing.builder(tasks, DATA_DATE);
        if (kind == Kind.SIMPLE) {
            return timing.build();
        }
        var holidays = new ArrayList<LocalDate>();
        for (int i = 0; i < 20; i++) {
            holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800)));
        }
        var week = Calendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), holidays, List.of());
        timing.calendar(week);
        if (kind == Kind.WEEK) {
            return timing.build();
        }
        var sixDays = Calendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), List.of(), List.of());
        timing.lagsBy(LagCalendar.values()[random.nextInt(3)]);
        timing.progress(Progress.values()[random.nextInt(2)]);
        int[] sittings = random.ints(6, DATA_DATE, DATA_DATE + 300).toArray();
        var council = Gate.of(sittings, 90);
        for (int t = 0; t < tasks; t++) {
            if (random.nextInt(3) == 0) {
                timing.calendar(t, random.nextBoolean() ? sixDays : Calendar.everyDay());
            }
            if (random.nextInt(6) == 0 && !open.contains(t)) {
                timing.gate(t, council);
            }
            if (t < tasks / 4 && random.nextInt(3) == 0) {
                int day = DATA_DATE - 1 - random.nextInt(60);
                if (random.nextBoolean()) {
                    timing.started(t, day);
                } else {
                    timing.finished(t, day, DATA_DATE - 1 - random.nextInt(DATA_DATE - day));
                }
            } else if (random.nextInt(8) == 0) {
                var some = new Constraint.Kind[] {
                    Constraint.Kind.START_NO_EARLIER,
                    Constraint.Kind.FINISH_NO_EARLIER,
                    Constraint.Kind.MUST_START_ON,
                    Constraint.Kind.MUST_FINISH_ON
                };
                timing.constrain(t, new Constraint(some[random.nextInt(4)], DATA_DATE + random.nextInt(120)));
            }
        }
        return timing.build();
    }

    private static Uncertainty uncertainty(SplittableRandom random, int tasks) {
        var builder = Uncertainty.builder(tasks);
        int justice = builder.body("justice", 0.5, 1);
        int finance = builder.body("finance", 0.2, 2);
        int strike = builder.risk("strike", 0.3, 1);
        int veto = builder.risk("veto", 0.1, 2);
        for (int t = 0; t < tasks; t++) {
            builder.key(t, 1000L + t);
            builder.estimate(t, estimate(random));
            int body = random.nextInt(4);
            if (body < 2) {
                builder.carriedOutBy(t, body == 0 ? justice : finance);
            }
            if (random.nextInt(8) == 0) {
                builder.effect(strike, t, 1.5, new Estimate.Fixed(3));
            }
            if (random.nextInt(8) == 0) {
                builder.effect(veto, t, 1, new Estimate.Triangular(5, 10, 30));
            }
        }
        return builder.build();
    }

    private static Estimate estimate(SplittableRandom random) {
        int size = 1 + random.nextInt(30);
        return switch (random.nextInt(8)) {
            case 0 -> new Estimate.Fixed(random.nextInt(3) * size);
            case 1 -> new Estimate.Pert(size, 2 * size, 5 * size);
            case 2 -> new Estimate.LogNormal(size, 0.5);
            case 3 -> new Estimate.Running(new Estimate.LogNormal(size, 0.4), size);
            case 4 -> new Estimate.Quantiles(List.of(0.0, 0.5, 1.0), List.of(0.0, 1.0 * size, 3.0 * size));
            default -> new Estimate.Triangular(size / 2.0, size, 3 * size);
        };
    }
}
