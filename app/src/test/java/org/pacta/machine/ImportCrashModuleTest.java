package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `kill -9` in the middle of an import: nothing of it is there, all from before is, and the same import comes in
/// afterwards.
class ImportCrashModuleTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int FEW = 10;
    private static final int MANY = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private enum Killed {
        IMPORT,
        DATABASE,
        EVERYTHING
    }

    /// @param part of the rows written before the kill, in hundredths
    private record Crash(Killed killed, int part) {}

    static Stream<Crash> crashes() {
        if (!LONG) return Stream.of(new Crash(Killed.EVERYTHING, 30));
        return Stream.of(Killed.values())
                .flatMap(killed -> Stream.of(0, 30, 60, 90).map(part -> new Crash(killed, part)));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void nothingIsHalfThere(Crash crash) throws Exception {
        run("import", plan("few.jsonl", FEW), "--union", "u").expect(0);
        var importing = start("import", plan("many.jsonl", MANY), "--union", "u", "--edition", "Second");

        writing(importing, crash.part);
        var database = Postmaster.of(data().database()).orElseThrow();
        kill(crash.killed, importing, database);

        assertThat(importing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(importing.exitValue()).isNotZero();
        if (crash.killed == Killed.IMPORT)
            assertThat(database.goneWithin(PATIENCE)).isTrue();
        run("figures", "--union", "u", "--on", "2021-06-01")
                .expect(0)
                .says("measures    confirmed       all        none       0 of " + FEW + " ");
        run("ledger", "check").expect(0);
        run("import", plan("many.jsonl", MANY), "--union", "u", "--edition", "Second")
                .expect(0)
                .says("added    %6d measure".formatted(MANY - FEW));
    }

    /// A server that runs beside the import goes on when the import is killed, and shows what was there before.
    @Test
    void aServerBesideItGoesOn() throws Exception {
        if (!LONG) return;
        run("import", plan("few.jsonl", FEW), "--union", "u").expect(0);
        var server = start("serve", "--port", "0");
        try {
            until(server, "http://");
            var importing = start("import", plan("many.jsonl", MANY), "--union", "u");
            writing(importing, 30);
            kill(List.of(importing.toHandle()));
            run("figures", "--union", "u", "--on", "2021-06-01").expect(0).says("0 of " + FEW + " ");
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /// What is killed while an import by a command of its own uses the database of a running server.
    private enum Beside {
        SERVER,
        DATABASE,
        SERVER_AND_DATABASE,
        EVERYTHING
    }

    static Stream<Beside> beside() {
        return LONG ? Stream.of(Beside.values()) : Stream.empty();
    }

    /// Whoever is left of server and import keeps the database; without it both come to an end or to a clear fault, and
    /// the next start finds all that was acknowledged and nothing half there.
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("beside")
    void anImportBesideAServerIsThereWholeOrNotAtAll(Beside killed) throws Exception {
        run("import", plan("few.jsonl", FEW), "--union", "u").expect(0);
        var server = start("serve", "--port", "0");
        try {
            until(server, "http://");
            var importing = start("import", plan("many.jsonl", MANY), "--union", "u", "--edition", "Second");
            writing(importing, 30);
            var postmaster =
                    Postmaster.of(data().database()).orElseThrow().process().orElseThrow();
            kill(victims(killed, server, importing, postmaster));
            importing.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertThat(importing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            // only the database was taken from it, or nothing at all
            assertThat(importing.exitValue() == 0).isEqualTo(killed == Beside.SERVER);
            if (killed == Beside.DATABASE) server.destroyForcibly().waitFor();
            var there = killed == Beside.SERVER ? MANY : FEW;
            run(
                            "figures",
                            "--union",
                            "u",
                            "--on",
                            LocalDate.now(ZoneOffset.UTC).plusDays(1).toString())
                    .expect(0)
                    .says("0 of " + there + " ");
            run("ledger", "check").expect(0);
            if (killed != Beside.SERVER)
                run("import", plan("many.jsonl", MANY), "--union", "u", "--edition", "Second")
                        .expect(0)
                        .says("added    %6d measure".formatted(MANY - FEW));
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static List<ProcessHandle> victims(
            Beside killed, Process server, Process importing, ProcessHandle postmaster) {
        var wrapper = postmaster.parent().orElseThrow();
        var database = Stream.concat(Stream.of(wrapper), wrapper.descendants()).toList();
        return switch (killed) {
            case SERVER -> List.of(server.toHandle());
            case DATABASE -> List.of(postmaster);
            case SERVER_AND_DATABASE -> {
                var both = new ArrayList<>(database);
                both.add(server.toHandle());
                yield both;
            }
            case EVERYTHING -> {
                var all = new ArrayList<>(database);
                all.addAll(List.of(server.toHandle(), importing.toHandle()));
                yield all;
            }
        };
    }

    private String plan(String name, int measures) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "{\"kind\":\"frameworks\",\"fields\":{\"code\":\"F\",\"title:en\":\"Plan\",\"from\":\"2021-01-01\"}}");
        for (int i = 1; i <= measures; i++)
            lines.add(
                    "{\"kind\":\"measures\",\"fields\":{\"framework\":\"F\",\"code\":\"M%d\",\"title:en\":\"Measure %d\"}}"
                            .formatted(i, i));
        return Files.write(folder.resolve(name), lines).toString();
    }

    private DataDirectory data() {
        return DataDirectory.open(folder.resolve("data"), DataDirectory.Maker.SERVICE);
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dpacta.postgres=" + System.getProperty("pacta.postgres"),
                "org.pacta.Pacta"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private record Ran(int code, String said) {

        Ran expect(int expected) {
            assertThat(code).as(said).isEqualTo(expected);
            return this;
        }

        Ran says(String words) {
            assertThat(said).contains(words);
            return this;
        }
    }

    private Ran run(String... arguments) throws Exception {
        var process = start(arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private static void writing(Process importing, int part) throws IOException {
        var lines = importing.getInputStream();
        for (var line = line(lines); ; line = line(lines)) {
            var number = line.replaceAll("\\D", "");
            if (line.contains("writing") && Integer.parseInt(number) >= part) return;
        }
    }

    private static void until(Process process, String words) throws IOException {
        var lines = process.getInputStream();
        while (!line(lines).contains(words)) {}
    }

    /// Byte by byte: what comes after the line is left for the next reader.
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n' && read != '\r'; read = in.read()) {
            assertThat(read).as("it ended early: %s", line).isNotNegative();
            line.append((char) read);
        }
        return line.toString();
    }

    private static void kill(Killed killed, Process importing, Postmaster database) {
        var postmaster = database.process().orElseThrow();
        var wrapper = postmaster.parent().orElseThrow();
        var all = new ArrayList<ProcessHandle>();
        if (killed != Killed.DATABASE) all.add(importing.toHandle());
        if (killed == Killed.DATABASE) all.add(postmaster);
        if (killed == Killed.EVERYTHING) {
            all.add(wrapper);
            all.addAll(wrapper.descendants().toList());
        }
        kill(all);
    }

    private static void kill(List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", "-9"));
        for (var process : processes) command.add(Long.toString(process.pid()));
        Finished.run(command).expectWell("killing");
    }
}
