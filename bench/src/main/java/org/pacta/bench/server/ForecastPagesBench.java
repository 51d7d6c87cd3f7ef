package org.pacta.bench.server;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// How quickly a running server with the demonstration answers forecasts, each of another day and another
/// last day, so that nothing is cached; and how quickly an overview of a moment never asked while one runs.
///
/// Arguments: the port.
public final class ForecastPagesBench {

    private static final int WARM = 20;
    private static final int MEASURED = 15;

    private static final Random RANDOM = new Random();

    private ForecastPagesBench() {}

    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        try (var wire = new Wire(port)) {
            forecasts(wire, "310 measures", "2024-2026", LocalDate.of(2026, 2, 20));
            forecasts(wire, "994 measures", "2021-2023", LocalDate.of(2023, 2, 20));
        }
        overview(port, "with no forecast", false);
        overview(port, "while forecasts run", true);
    }

    private static void forecasts(Wire wire, String what, String plan, LocalDate last) throws IOException {
        var times = new double[MEASURED];
        for (int i = -WARM; i < MEASURED; i++) {
            times[Math.max(i, 0)] = asked(wire, forecast(plan, last.minusDays(2L * (i + WARM))));
        }
        IO.println("forecast of %s, asked of the server: %s".formatted(what, Times.of(times)));
    }

    private static String forecast(String plan, LocalDate on) {
        var ends = LocalDate.of(Integer.parseInt(plan.substring(5)), 12, 31);
        // Another last day at random, so that a second run asks what the first did not.
        return "/api/v1/unions/union-state/forecast?framework=%s&on=%s&deadline=%s"
                .formatted(plan, on, ends.plusDays(RANDOM.nextInt(-60, 60)));
    }

    private static void overview(int port, String when, boolean loaded) throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor();
                var wire = new Wire(port)) {
            var load = threads.submit(() -> {
                int n = 0;
                try (var other = new Wire(port)) {
                    while (loaded && !over.get()) {
                        asked(
                                other,
                                forecast("2024-2026", LocalDate.of(2025, 11, 1).minusDays(n++)));
                    }
                }
                return n;
            });
            var times = new double[300];
            for (int i = -100; i < times.length; i++) {
                var day = LocalDate.of(2025, 12, 31).minusDays(i + 100 + (loaded ? 400 : 0));
                times[Math.max(i, 0)] = asked(wire, "/u/union-state?on=%s&known=%sT12:00:00Z".formatted(day, day));
            }
            over.set(true);
            IO.println("overview %s (%d forecasts): %s".formatted(when, load.get(), Times.of(times)));
        }
    }

    private static double asked(Wire wire, String path) throws IOException {
        long begun = System.nanoTime();
        var answer = wire.ask(path, "");
        if (answer.status() != 200) throw new IllegalStateException(path + ": " + answer.status());
        return (System.nanoTime() - begun) / 1e6;
    }
}
