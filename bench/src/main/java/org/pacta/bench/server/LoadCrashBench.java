package org.pacta.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// `kill -9` while two hundred people work: of the server, of its database, of both; whatever was acknowledged is there
/// after the next start, and nothing is half there.
///
/// Arguments: the launcher; a directory, planted and peopled as by `LoadBench … let` if it is new; how often each is
/// killed, 3 if not said; whom, ALL if not said; how many officers there are, 200 if not said; after how many
/// acknowledged commands at least, 60 if not said: claims are approved and submitted by then if these are some hundred.
public final class LoadCrashBench {

    /// Milliseconds: 208 people ask 25 times a second, as many as a server answers in time (see `LoadBench`).
    private static final int THINKS = 8000;
    private static final int OFFICERS = 200;
    private static final long PATIENCE = 60;

    /// It is killed when so many commands were acknowledged, or up to twice as many; of a small crew, fewer.
    private static final int ENOUGH = 60;

    /// Nanoseconds after which it is killed anyhow.
    private static final long LONGEST = 300_000_000_000L;

    private enum Victim {
        SERVER,
        DATABASE,
        BOTH
    }

    private LoadCrashBench() {}

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        var launcher = Path.of(words.get(0)).toAbsolutePath();
        var data = Path.of(words.get(1)).toAbsolutePath();
        var times = words.size() > 2 ? Integer.parseInt(words.get(2)) : 3;
        var victims = words.size() > 3 && !words.get(3).equals("ALL")
                ? List.of(Victim.valueOf(words.get(3)))
                : List.of(Victim.values());
        if (!Files.exists(LoadBench.people(data))) {
            var officers = words.size() > 4 ? Integer.parseInt(words.get(4)) : OFFICERS;
            System.out.printf("letting %d officers in at %s%n", officers, data);
            LoadBench.let(launcher, data, officers);
        }
        var enough = words.size() > 5 ? Integer.parseInt(words.get(5)) : 0;
        var wrong = new ArrayList<String>();
        for (int time = 1; time <= times; time++)
            for (var victim : victims) {
                System.out.printf("%d of %d, %s: ", time, times, victim);
                System.out.flush();
                var found = crash(launcher, data, victim, time, enough);
                found.forEach(each -> System.out.println("  " + each));
                wrong.addAll(found);
            }
        System.out.printf("wrong in all: %d%n", wrong.size());
        if (!wrong.isEmpty()) System.exit(1);
    }

    /// @return what was wrong, before or afterwards
    private static List<String> crash(Path launcher, Path data, Victim victim, int time, int acknowledged)
            throws Exception {
        var crew = Crew.of(LoadBench.people(data));
        var tally = new Tally();
        var told = new Told();
        var least = acknowledged > 0
                ? acknowledged
                : Math.min(ENOUGH, crew.members().size());
        var enough = least + new Random(31L * time + victim.ordinal()).nextInt(least);
        try (var server = RunningPacta.start(launcher, "serve", data)) {
            var quarter = new Quarter(server.port(), tally, told, THINKS, System.nanoTime() + 3_600_000_000_000L);
            var threads = LoadBench.started(quarter, crew);
            var begun = System.nanoTime();
            while (told.size() < enough && tally.faults().isEmpty() && System.nanoTime() - begun < LONGEST)
                Thread.sleep(10);
            var before = tally.faults();
            quarter.kill();
            kill(server, victim);
            for (var each : threads) each.join();
            if (!before.isEmpty()) return before;
        }
        var after = new Tally();
        int receipts;
        try (var server = RunningPacta.start(launcher, "serve", data)) {
            told.seek(server.port(), after);
            receipts = receipts(server, crew.members().getFirst(), after);
            var check = new ProcessBuilder(launcher.toString(), "ledger", "check", "--data", data.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (check.waitFor() != 0) after.wrong("ledger check: %s".formatted(said));
        }
        System.out.printf(
                "%d people, killed after %d answers (asked to come again: %d): acknowledged %s, all looked for;"
                        + " %d receipts without a gap; ledger checked; wrong: %d%n",
                crew.members().size(),
                tally.all().sorted().length,
                tally.timesBusy(),
                told.counts(),
                receipts,
                after.faults().size());
        return after.faults();
    }

    private static void kill(RunningPacta server, Victim victim) throws IOException, InterruptedException {
        var postmaster = server.postmaster();
        var all = new ArrayList<ProcessHandle>();
        if (victim != Victim.DATABASE) all.add(server.process().toHandle());
        if (victim == Victim.DATABASE) all.add(postmaster);
        if (victim == Victim.BOTH) {
            var wrapper = postmaster.parent().orElseThrow();
            all.add(wrapper);
            wrapper.descendants().forEach(all::add);
        }
        var command = new ArrayList<>(List.of("kill", "-9"));
        all.forEach(each -> command.add(String.valueOf(each.pid())));
        new ProcessBuilder(command).start().waitFor();
        if (victim == Victim.DATABASE) server.process().destroy();
        if (!server.process().waitFor(PATIENCE, TimeUnit.SECONDS)) {
            server.process().destroyForcibly().waitFor();
            throw new IllegalStateException("the server did not end without its database");
        }
    }

    /// Each registration number of the cycle is there, up to the last.
    private static int receipts(RunningPacta server, Crew.Member reader, Tally tally) throws IOException {
        try (var guest = new Guest(server.port(), reader.cookie(), tally)) {
            int number = 0;
            while (guest.look("receipt", Crew.CYCLE + "/receipts/" + (number + 1))
                            .status()
                    == 200) number++;
            for (int beyond = number + 2; beyond < number + 10; beyond++)
                if (guest.look("receipt", Crew.CYCLE + "/receipts/" + beyond).status() == 200)
                    tally.wrong("receipt %d is there, %d is not".formatted(beyond, number + 1));
            return number;
        }
    }
}
