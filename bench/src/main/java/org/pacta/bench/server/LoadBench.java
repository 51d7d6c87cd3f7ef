package org.pacta.bench.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Two hundred officers who report at once, and their coordinators: how long each kind of answer takes, and whether
/// each is right.
///
/// Arguments: the launcher, a directory, and `let [officers]` to plant the demonstration there and let everybody in, or
/// `run [thinks] [seconds] [warm]` to let them work: each thinks so many milliseconds before a request on the average,
/// for so many seconds after so many that are not counted; or `greatest [from] [step] [seconds]` to find how many
/// requests a second are answered in time: from so many, and so many more at each step of so many seconds.
public final class LoadBench {

    private static final int OFFICERS = 200;

    /// Milliseconds that one answer in a hundred may exceed.
    private static final double AIM = 300;

    /// Seconds before the first step, in which the server's compilers do most of their work.
    private static final int WARM = 60;

    /// Part of the requests asked for that has to be answered.
    private static final double ANSWERED = 0.9;

    /// Nanoseconds that an answer may still take after the end.
    private static final long LAST = 10_000_000_000L;

    private LoadBench() {}

    public static void main(String[] arguments) throws Exception {
        var launcher = Path.of(arguments[0]).toAbsolutePath();
        var data = Path.of(arguments[1]).toAbsolutePath();
        var words = List.of(arguments).subList(2, arguments.length);
        switch (words.getFirst()) {
            case "let" -> let(launcher, data, number(words, 1, OFFICERS));
            case "run" -> run(launcher, data, number(words, 1, 5000), number(words, 2, 40), number(words, 3, 25));
            case "greatest" ->
                greatest(launcher, data, number(words, 1, 20), number(words, 2, 5), number(words, 3, 20));
            default -> throw new IllegalArgumentException(words.getFirst());
        }
    }

    private static int number(List<String> words, int place, int usual) {
        return words.size() > place ? Integer.parseInt(words.get(place)) : usual;
    }

    static Path people(Path data) {
        return data.resolveSibling(data.getFileName() + ".people");
    }

    static Crew let(Path launcher, Path data, int officers) throws Exception {
        try (var server = RunningPacta.start(launcher, "demo", data)) {
            return Crew.let(server, officers, people(data));
        }
    }

    private static void run(Path launcher, Path data, int thinks, int seconds, int warm) throws Exception {
        var crew = Crew.of(people(data));
        var tally = new Tally();
        try (var server = RunningPacta.start(launcher, "serve", data)) {
            var begun = System.nanoTime();
            var from = begun + warm * 1_000_000_000L;
            var until = from + seconds * 1_000_000_000L;
            tally.counts(from, until);
            var quarter = new Quarter(server.port(), tally, new Told(), thinks, until);
            var before = cpu(server);
            for (var each : started(quarter, crew))
                if (!each.join(Duration.ofNanos(Math.max(0, until + LAST + thinks * 1_500_000L - System.nanoTime()))))
                    tally.wrong("%s was not answered: %s".formatted(each.getName(), tally.asked(each)));
            var took = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "%d people, %d ms of thought before a request, %d s after %d s: %,.1f requests a second%n",
                    crew.members().size(),
                    thinks,
                    seconds,
                    warm,
                    (double) tally.all().sorted().length / seconds);
            tally.print();
            System.out.printf("  acknowledged: %s%n", quarter.told.counts());
            System.out.printf(
                    "  processors: server (without its database) %.2f, this client %.2f; memory %d MiB%n",
                    (cpu(server) - before) / took, cpu(ProcessHandle.current()) / took, server.memoryInMiB());
        }
    }

    /// Ends with the first step at which answers take too long, are wrong, or stay behind what is asked.
    private static void greatest(Path launcher, Path data, int from, int step, int seconds) throws Exception {
        var crew = Crew.of(people(data));
        var people = crew.members().size();
        var tally = new Tally();
        var best = 0.0;
        try (var server = RunningPacta.start(launcher, "serve", data)) {
            var quarter = new Quarter(
                    server.port(), tally, new Told(), people * 1000 / from, System.nanoTime() + 3_600_000_000_000L);
            var threads = started(quarter, crew);
            System.out.printf("%d people; warming for %d s at %d requests a second%n", people, WARM, from);
            Thread.sleep(Duration.ofSeconds(WARM));
            for (int asked = from; ; asked += step) {
                quarter.think(people * 1000 / asked);
                // who still thinks at the pace of the step before
                Thread.sleep(people * 1500L / Math.max(from, asked - step));
                var begun = System.nanoTime();
                tally.counts(begun, begun + seconds * 1_000_000_000L);
                Thread.sleep(Duration.ofSeconds(seconds));
                Thread.sleep(1000);
                var all = tally.all();
                var answered = (double) all.sorted().length / seconds;
                System.out.printf("  asked %d a second: answered %,.1f; %s%n", asked, answered, all);
                if (all.quantile(0.99) > AIM || answered < asked * ANSWERED) break;
                if (tally.timesBusy() > 0 || !tally.faults().isEmpty()) break;
                best = answered;
            }
            quarter.close();
            for (var each : threads) each.join(Duration.ofSeconds(30));
        }
        System.out.printf("the greatest rate with p99 within %.0f ms: %,.1f requests a second%n", AIM, best);
        tally.print();
    }

    private static double cpu(RunningPacta server) {
        return cpu(server.process().toHandle());
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /// Everybody at work, each on a thread of his own.
    static List<Thread> started(Quarter quarter, Crew crew) {
        var colleagues = crew.members().stream()
                .collect(Collectors.groupingBy(each -> each.party() + each.body(), Collectors.counting()));
        var threads = new ArrayList<Thread>();
        for (var each : crew.members()) {
            var work = each.body().isEmpty()
                    ? new Coordinator(quarter, each)
                    : new Officer(
                            quarter,
                            each,
                            colleagues
                                    .getOrDefault(each.party() + each.body(), 1L)
                                    .intValue());
            threads.add(Thread.ofVirtual().name(each.name()).start(work));
        }
        return threads;
    }
}
