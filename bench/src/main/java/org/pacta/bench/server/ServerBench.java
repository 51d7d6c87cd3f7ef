package org.pacta.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// How quickly pages of past days and public pages are answered, how quickly the server starts, and how much memory it
/// takes; each beside a bare reading in the same run.
///
/// Arguments: the launcher (default `./pacta`), `nostart` to leave the starts out, `large` to count 1,000,000
/// measures as well, which needs some 4 GB of disk and ten minutes, `only` to leave out all but that, and `in=DIR` to
/// keep what was written there and read it again at the next call.
public final class ServerBench {

    private static final int WARM = 400;
    private static final int ASKED = 1000;
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 8;

    private final Random random = new Random(1);

    private ServerBench() {}

    public static void main(String[] arguments) throws Exception {
        var launcher = Path.of(arguments.length > 0 ? arguments[0] : "./pacta").toAbsolutePath();
        var words = List.of(arguments);
        var scratch = Files.createTempDirectory("pacta-bench");
        System.out.printf("%d processors, JDK %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        try {
            new ServerBench().run(launcher, scratch, words);
        } finally {
            try (Stream<Path> all = Files.walk(scratch)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
    }

    private void run(Path launcher, Path scratch, List<String> words) throws Exception {
        var only = words.contains("only");
        var data = words.stream()
                .filter(each -> each.startsWith("in="))
                .findFirst()
                .map(each -> Path.of(each.substring(3)))
                .orElse(scratch.resolve("data"));
        if (!only && !words.contains("nostart")) starts(launcher, scratch.resolve("demo"));
        try (var server = RunningPacta.start(launcher, "serve", data);
                var database = server.database()) {
            PlanRows.unguard(database);
            if (!only) {
                for (int measures : new int[] {1000, 10_000}) overview(server, database, measures);
                throughput(server);
            }
            if (words.contains("large")) scoreboard(server, database);
            System.out.printf("memory at the end: %d MiB%n", server.memoryInMiB());
        }
    }

    /// From the command to the end of the first page, of a demonstration that is planted already.
    private static void starts(Path launcher, Path data) throws IOException {
        RunningPacta.start(launcher, "demo", data).close();
        var ready = new double[7];
        var shown = new double[7];
        for (int i = 0; i < ready.length; i++) {
            var begun = System.nanoTime();
            try (var server = RunningPacta.start(launcher, "demo", data);
                    var wire = new Wire(server.port())) {
                ready[i] = server.start();
                wire.ask("/u/union-state", "");
                shown[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        System.out.printf(
                "start of the demonstration, until it says it is ready: median %,.0f ms%n",
                Times.of(ready).median());
        System.out.printf(
                "start of the demonstration, until the first page: median %,.0f ms%n",
                Times.of(shown).median());
    }

    /// A day and a moment at random; of some million pairs, hardly one comes twice.
    private record Past(LocalDate on, String known) {

        String query() {
            return "on=%s&known=%s".formatted(on, known);
        }
    }

    private Past past() {
        var on = LocalDate.of(2021, 2, 1).plusDays(random.nextInt(1800));
        var known = LocalDate.of(2021, 2, 1).plusDays(random.nextInt(1780));
        return new Past(
                on, "%sT%02d:%02d:%02dZ".formatted(known, random.nextInt(24), random.nextInt(60), random.nextInt(60)));
    }

    private void overview(RunningPacta server, Connection database, int measures) throws IOException, SQLException {
        var union = PlanRows.fill(database, measures);
        try (var wire = new Wire(server.port())) {
            var first = asked(wire, List.of("/u/" + union));
            asked(wire, moments("/u/" + union, WARM));
            var pages = asked(wire, moments("/u/" + union, ASKED));
            var bare = new double[200];
            for (int i = 0; i < bare.length; i++) {
                var past = past();
                bare[i] = PlanRows.bareRead(database, union, past.on, past.known);
            }
            var peer = Times.of(bare);
            System.out.printf("%,d measures: first page ever %,.0f ms%n", measures, first.median());
            System.out.printf("%,d measures: overview at a moment never asked: %s%n", measures, pages);
            System.out.printf("%,d measures: bare read of the same rows:       %s%n", measures, peer);
            System.out.printf("%,d measures: page to bare read, p50 %.2f%n", measures, pages.median() / peer.median());
            System.out.printf("%,d measures: memory %d MiB%n", measures, server.memoryInMiB());
        }
    }

    private List<String> moments(String path, int many) {
        return Stream.generate(() -> path + (path.contains("?") ? "&" : "?") + past().query())
                .limit(many)
                .toList();
    }

    private static Times asked(Wire wire, List<String> paths) throws IOException {
        var millis = new double[paths.size()];
        for (int i = 0; i < millis.length; i++) {
            var begun = System.nanoTime();
            var answer = wire.ask(paths.get(i), "");
            millis[i] = (System.nanoTime() - begun) / 1e6;
            if (answer.status() != 200) throw new IllegalStateException(paths.get(i) + ": " + answer.status());
        }
        return Times.of(millis);
    }

    private void throughput(RunningPacta server) throws Exception {
        try (var wire = new Wire(server.port())) {
            var tag = wire.ask("/u/bench-1000", "").tag();
            var style = style(server.port());
            load(server, style, "", 3);
            load(server, "/u/bench-1000", "", 3);
            double file = load(server, style, "", SECONDS);
            double page = load(server, "/u/bench-1000", "", SECONDS);
            double unchanged = load(server, "/u/bench-1000", "If-None-Match: " + tag, SECONDS);
            var bytes = wire.ask("/u/bench-1000", "").bytes();
            System.out.printf(
                    "public overview (%,d bytes), %d connections: %,.0f a second; unchanged (304): %,.0f; a style sheet (%,d bytes): %,.0f%n",
                    bytes, CONNECTIONS, page, unchanged, wire.ask(style, "").bytes(), file);
            System.out.printf("overview to style sheet %.2f, 304 to style sheet %.2f%n", page / file, unchanged / file);
        }
    }

    /// The address of the style sheet, from a page: it bears the sheet's hash.
    private static String style(int port) throws IOException {
        try (var page =
                java.net.URI.create("http://127.0.0.1:" + port + "/").toURL().openStream()) {
            var text = new String(page.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            var from = text.indexOf("/assets/");
            return text.substring(from, text.indexOf('"', from));
        }
    }

    private static double load(RunningPacta server, String path, String header, int seconds) throws Exception {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        long all = 0;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var counts = new ArrayList<Future<Long>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> {
                    long n = 0;
                    try (var wire = new Wire(server.port())) {
                        while (System.nanoTime() < end) {
                            var status = wire.ask(path, header).status();
                            if (status != (header.isEmpty() ? 200 : 304))
                                throw new IllegalStateException(path + ": " + status);
                            n++;
                        }
                    }
                    return n;
                }));
            }
            for (var each : counts) all += each.get();
        }
        return (double) all / seconds;
    }

    private void scoreboard(RunningPacta server, Connection database) throws IOException, SQLException {
        var union = "bench-1000000";
        boolean written;
        try (var wire = new Wire(server.port())) {
            written = wire.ask("/api/v1/unions/" + union, "").status() != 404;
        }
        if (!written) {
            var begun = System.nanoTime();
            PlanRows.fill(database, 1_000_000);
            System.out.printf("1,000,000 measures: rows written in %,.0f s%n", (System.nanoTime() - begun) / 1e9);
        }
        try (var wire = new Wire(server.port())) {
            for (var by : List.of("", "&by=level:1", "&by=party", "&by=year")) {
                var path = "/api/v1/unions/%s/figures?framework=2021-2026%s".formatted(union, by);
                var anew = asked(wire, moments(path, 5));
                var again = moments(path, 1);
                asked(wire, again);
                var unchanged = asked(wire, List.of(again.getFirst(), again.getFirst(), again.getFirst()));
                var past = past();
                var bare = new double[] {
                    PlanRows.bareRead(database, union, past.on, past.known),
                    PlanRows.bareRead(database, union, past.on, past.known)
                };
                System.out.printf(
                        "1,000,000 measures, figures%s: anew %,.0f ms, at an unchanged head %,.1f ms, bare read %,.0f ms%n",
                        by, anew.median(), unchanged.median(), Times.of(bare).quantile(0));
            }
        }
    }
}
