package org.pacta.bench.server;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// How quickly a running server with the demonstration answers forecasts, each of another day and another
/// last day, so that nothing is cached; and how quickly an overview of a moment never asked while they run.
///
/// Arguments: the port, then what is wanted, all but the last of these if nothing is named: `plain`, `what-if`,
/// `desks`, `overview`, `overview-desks`, `of=UNION/PLAN/DAY` (three forecasts of any plan).
public final class ForecastPagesBench {

    private static final int WARM = 20;
    private static final int MEASURED = 15;
    private static final int DEAR = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);
    private static final LocalDate EARLIER = LocalDate.of(2023, 2, 20);

    private static final Random RANDOM = new Random();

    private ForecastPagesBench() {}

    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        var named = List.of(arguments).subList(1, arguments.length);
        for (var each : named.isEmpty() ? List.of("plain", "what-if", "desks", "overview", "overview-desks") : named) {
            try (var wire = new Wire(port)) {
                measure(port, wire, each);
            }
        }
    }

    private static void measure(int port, Wire wire, String what) throws Exception {
        switch (what) {
            case "plain" -> {
                forecasts(wire, "forecast of 310 measures", "2024-2026", DAY, List.of(""));
                forecasts(wire, "forecast of 994 measures", "2021-2023", EARLIER, List.of(""));
            }
            case "what-if" -> {
                forecasts(wire, "what-if of 310 measures", "2024-2026", DAY, changes(wire, "2024-2026", DAY));
                forecasts(wire, "what-if of 994 measures", "2021-2023", EARLIER, changes(wire, "2021-2023", EARLIER));
            }
            case "desks" -> {
                dear(wire, "310 measures with desks", forecast("2024-2026", DAY) + "&desks=on");
                dear(wire, "994 measures with desks", forecast("2021-2023", EARLIER) + "&desks=on");
            }
            case "overview" -> {
                overview(port, "with no forecast", List.of());
                overview(port, "while forecasts run", List.of(""));
            }
            case "overview-desks" -> overview(port, "while forecasts with desks run", List.of("&desks=on"));
            default -> {
                var parts = what.replaceFirst("of=", "").split("/");
                for (int i = 0; i < DEAR; i++) {
                    var on = LocalDate.parse(parts[2]).minusDays(i);
                    dear(wire, what, "/api/v1/unions/%s/forecast?framework=%s&on=%s".formatted(parts[0], parts[1], on));
                }
            }
        }
    }

    private static void dear(Wire wire, String what, String path) throws IOException {
        IO.println("forecast of %s: %,.0f ms".formatted(what, asked(wire, path)));
    }

    /// A change to each of the first open things of a plan.
    private static List<String> changes(Wire wire, String plan, LocalDate on) throws IOException {
        var answer =
                wire.exchange("GET", forecast(plan, on), "", Wire.NOTHING, true).body();
        var changes = Pattern.compile("\"code\":\\s*\"([^\"]+)\"")
                .matcher(answer.substring(answer.indexOf("\"items\"")))
                .results()
                .map(each -> "&times=%s:0.5".formatted(each.group(1)))
                .limit(WARM + MEASURED)
                .toList();
        if (changes.isEmpty()) throw new IllegalStateException("nothing of %s is open".formatted(plan));
        return changes;
    }

    /// @param more parameters, in turn
    private static void forecasts(Wire wire, String what, String plan, LocalDate last, List<String> more)
            throws IOException {
        var times = new double[MEASURED];
        for (int i = -WARM; i < MEASURED; i++) {
            var path = forecast(plan, last.minusDays(2L * (i + WARM))) + more.get((i + WARM) % more.size());
            times[Math.max(i, 0)] = asked(wire, path);
        }
        IO.println("%s, asked of the server: %s".formatted(what, Times.of(times)));
    }

    private static String forecast(String plan, LocalDate on) {
        var ends = LocalDate.of(Integer.parseInt(plan.substring(5)), 12, 31);
        // Another last day at random, so that a second run asks what the first did not.
        return "/api/v1/unions/union-state/forecast?framework=%s&on=%s&deadline=%s"
                .formatted(plan, on, ends.plusDays(RANDOM.nextInt(-60, 60)));
    }

    /// @param load parameters of the forecasts that run meanwhile; empty if none do
    private static void overview(int port, String when, List<String> load) throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor();
                var wire = new Wire(port)) {
            var running = threads.submit(() -> {
                int n = 0;
                try (var other = new Wire(port)) {
                    while (!load.isEmpty() && !over.get()) {
                        var on = LocalDate.of(2025, 11, 1).minusDays(n++);
                        asked(other, forecast("2024-2026", on) + load.getFirst());
                    }
                }
                return n;
            });
            var times = new double[300];
            for (int i = -100; i < times.length; i++) {
                var day = LocalDate.of(2025, 12, 31).minusDays(i + 100 + 400 * load.size() + RANDOM.nextInt(100));
                times[Math.max(i, 0)] = asked(wire, "/u/union-state?on=%s&known=%sT12:00:00Z".formatted(day, day));
            }
            over.set(true);
            IO.println("overview %s (%d forecasts): %s".formatted(when, running.get(), Times.of(times)));
        }
    }

    private static double asked(Wire wire, String path) throws IOException {
        long begun = System.nanoTime();
        var answer = wire.ask(path, "");
        if (answer.status() != 200) throw new IllegalStateException(path + ": " + answer.status());
        return (System.nanoTime() - begun) / 1e6;
    }
}
