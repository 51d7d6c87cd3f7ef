package org.pacta.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How much memory a server keeps resident, and how much processor time it took, after its start, after forecasts,
/// after overviews, or after exports. All runs ask the same, so that two of them may be compared.
///
/// Arguments: the launcher; a data directory with the demonstration (`serve` is begun on it), or with a plan of
/// ServerBench and then its union as well (`bench-10000`), of which files are exported seven at once. With `stay` the
/// server is left running until a line is read, to be looked into.
public final class MemoryBench {

    private static final int FORECASTS = 20;
    private static final int OVERVIEWS = 200;

    private final RunningPacta server;
    private final Random random = new Random(7);

    private MemoryBench(RunningPacta server) {
        this.server = server;
    }

    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        try (var server = RunningPacta.start(Path.of(arguments[0]).toAbsolutePath(), "serve", Path.of(arguments[1]))) {
            var bench = new MemoryBench(server);
            if (words.size() > 2 && words.get(2).startsWith("bench-")) bench.exports(words.get(2));
            else bench.demonstration();
            if (words.contains("stay")) IO.readln();
        }
    }

    private interface Asking {
        void ask(Wire wire) throws Exception;
    }

    private void demonstration() throws Exception {
        stage("start and first page", wire -> ask(wire, "/u/union-state"));
        for (var plan : List.of("2024-2026", "2021-2023")) {
            var last = LocalDate.of(plan.equals("2024-2026") ? 2026 : 2023, 2, 20);
            stage("%d forecasts of %s".formatted(FORECASTS, plan), wire -> {
                for (int i = 0; i < FORECASTS; i++) ask(wire, forecast(plan, last, i));
            });
            stage("%d what-ifs of %s".formatted(FORECASTS, plan), wire -> {
                var codes = open(wire, plan, last);
                for (int i = 0; i < FORECASTS; i++) {
                    ask(wire, forecast(plan, last, FORECASTS + i) + "&times=%s:0.5".formatted(codes.get(i)));
                }
            });
        }
        stage("%d overviews".formatted(OVERVIEWS), wire -> {
            for (int i = 0; i < OVERVIEWS; i++) ask(wire, "/u/union-state?" + past(2025));
        });
        stage("%d overviews more".formatted(OVERVIEWS), wire -> {
            for (int i = 0; i < OVERVIEWS; i++) ask(wire, "/u/union-state?" + past(2025));
        });
        for (var plan : List.of("2024-2026", "2021-2023")) {
            var last = LocalDate.of(plan.equals("2024-2026") ? 2026 : 2023, 2, 20);
            stage("%d forecasts more of %s".formatted(FORECASTS, plan), wire -> {
                for (int i = 0; i < FORECASTS; i++) ask(wire, forecast(plan, last, 2 * FORECASTS + i));
            });
        }
        Thread.sleep(11_000);
        stage("eleven seconds later", wire -> {});
    }

    private void exports(String union) throws Exception {
        stage("start and first page", wire -> ask(wire, "/u/" + union));
        stage("40 overviews", wire -> {
            for (int i = 0; i < 40; i++) ask(wire, "/u/%s?%s".formatted(union, past(2025)));
        });
        stage("18 files, seven at once", unused -> {
            var asked = new ArrayList<Future<?>>();
            try (var threads = Executors.newFixedThreadPool(7)) {
                for (int round = 0; round < 2; round++) {
                    for (var what : List.of("measures", "changes", "checks")) {
                        for (var form : List.of("csv", "xlsx", "json")) {
                            var from = what.equals("changes") ? "&from=2023-03-01" : "";
                            var path = "/u/%s/data/2021-2026/%s.%s?on=2025-12-31&known=2025-12-31T00:00:00Z%s"
                                    .formatted(union, what, form, from);
                            asked.add(threads.submit(() -> {
                                try (var wire = new Wire(server.port())) {
                                    ask(wire, path);
                                }
                                return path;
                            }));
                        }
                    }
                }
            }
            for (var each : asked) each.get();
        });
        Thread.sleep(11_000);
        stage("eleven seconds later", wire -> {});
    }

    private void stage(String what, Asking asking) throws Exception {
        long pid = server.process().pid();
        Files.writeString(Path.of("/proc/%d/clear_refs".formatted(pid)), "5");
        double before = processorTime();
        try (var wire = new Wire(server.port())) {
            asking.ask(wire);
        }
        System.out.printf(
                "%-32s %4d MiB resident, at most %4d, of files %4d; %6.2f s of processor time%n",
                what, status("VmRSS:"), status("VmHWM:"), status("RssFile:"), processorTime() - before);
    }

    private static String forecast(String plan, LocalDate last, int i) {
        var ends = LocalDate.of(Integer.parseInt(plan.substring(5)), 12, 31);
        return "/api/v1/unions/union-state/forecast?framework=%s&on=%s&deadline=%s"
                .formatted(plan, last.minusDays(2L * i), ends.minusDays(i));
    }

    private static List<String> open(Wire wire, String plan, LocalDate on) throws IOException {
        var answer = wire.exchange("GET", forecast(plan, on, 0), "", Wire.NOTHING, true)
                .body();
        return Pattern.compile("\"code\":\\s*\"([^\"]+)\"")
                .matcher(answer.substring(answer.indexOf("\"items\"")))
                .results()
                .map(each -> each.group(1))
                .limit(FORECASTS)
                .toList();
    }

    private String past(int lastYear) {
        var on = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365 * (lastYear - 2021)));
        var known = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365 * (lastYear - 2021)));
        return "on=%s&known=%sT%02d:%02d:%02dZ"
                .formatted(on, known, random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    private static void ask(Wire wire, String path) throws IOException {
        var answer = wire.ask(path, "");
        if (answer.status() != 200) throw new IllegalStateException(path + ": " + answer.status());
    }

    private long status(String name) throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc/%d/status".formatted(server.process().pid())))) {
            return lines.filter(each -> each.startsWith(name))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Seconds of all threads of the server, in its own code and in the kernel's.
    private double processorTime() throws IOException {
        var stat = Files.readString(
                Path.of("/proc/%d/stat".formatted(server.process().pid())));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }
}
