package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `kill -9` while rows are committed: all that was acknowledged is there after the next start.
class CrashModuleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    static IntStream times() {
        return IntStream.rangeClosed(1, Boolean.getBoolean("long") ? 20 : 1);
    }

    @ParameterizedTest
    @MethodSource("times")
    void theServerIsKilledAndItsDatabaseEndsByItself(int time) throws IOException {
        var loop = loop();
        var acknowledged = commits(loop, 50 + time);
        var database = postmaster();

        kill(List.of(loop.toHandle()));

        assertThat(database.goneWithin(PATIENCE)).isTrue();
        assertThat(kept()).isGreaterThanOrEqualTo(last(loop, acknowledged));
    }

    @ParameterizedTest
    @MethodSource("times")
    void theDatabaseIsKilled(int time) throws IOException {
        var loop = loop();
        var acknowledged = commits(loop, 50 + time);

        kill(List.of(postmaster().process().orElseThrow()));

        assertThat(kept()).isGreaterThanOrEqualTo(last(loop, acknowledged));
    }

    /// Halted, it takes the connection of whoever joins it and never answers; then it is dead.
    @Test
    void aDatabaseThatIsKilledWhileSomebodyJoinsItIsStartedAnew() throws IOException {
        var loop = loop();
        var acknowledged = commits(loop, 10);
        var database = List.of(postmaster().process().orElseThrow());
        signal("-STOP", database);
        var joining = CompletableFuture.supplyAsync(this::kept);
        Pause.milliseconds(1_500);

        kill(database);

        assertThat(joining.join()).isGreaterThanOrEqualTo(last(loop, acknowledged));
    }

    @ParameterizedTest
    @MethodSource("times")
    void everythingIsKilledAtOnce(int time) throws IOException {
        var loop = loop();
        var acknowledged = commits(loop, 50 + time);
        var database = postmaster().process().orElseThrow();
        var wrapper = database.parent().orElseThrow();
        var all = new ArrayList<>(List.of(wrapper, loop.toHandle()));
        all.addAll(wrapper.descendants().toList());

        kill(all);

        assertThat(kept()).isGreaterThanOrEqualTo(last(loop, acknowledged));
    }

    @EnabledIfSystemProperty(named = "long", matches = "true")
    @Test
    void aServerWithoutItsWrapperIsTakenOver() throws IOException {
        var loop = loop();
        var acknowledged = commits(loop, 10);
        var database = postmaster();
        var wrapper = database.process().orElseThrow().parent().orElseThrow();
        var readers = wrapper.children().filter(child -> child.pid() != database.pid());
        var all = new ArrayList<>(List.of(wrapper, loop.toHandle()));
        all.addAll(readers.toList());

        kill(all);

        assertThat(database.alive()).isTrue();
        assertThat(kept()).isGreaterThanOrEqualTo(last(loop, acknowledged));
        assertThat(postmasterIfAny()).isEmpty();
    }

    /// The wrapper stands still for longer than one that is gone is waited for.
    @EnabledIfSystemProperty(named = "long", matches = "true")
    @Test
    void aSlowWrapperIsNotTakenForDead() throws IOException {
        var loop = loop();
        commits(loop, 10);
        var database = postmaster();
        var wrapper = database.process().orElseThrow().parent().orElseThrow();
        var readers = wrapper.children()
                .filter(child -> child.pid() != database.pid())
                .toList();
        signal("-STOP", readers);
        Thread.ofVirtual().start(() -> {
            Pause.milliseconds(8000);
            signal("-CONT", readers);
        });

        try (var joined = Database.in(data(), EmbeddedServer.Durability.DURABLE)) {
            assertThat(joined.server().orElseThrow().pid()).isEqualTo(database.pid());
            assertThat(count(joined)).isGreaterThanOrEqualTo(10);
        }
        kill(List.of(loop.toHandle()));
        assertThat(database.goneWithin(PATIENCE)).isTrue();
    }

    @Test
    void aSecondProcessJoinsAndTheDatabaseOutlivesTheFirst() throws IOException {
        var loop = loop();
        commits(loop, 10);
        var database = postmaster();

        try (var joined = Database.in(data(), EmbeddedServer.Durability.DURABLE)) {
            assertThat(joined.server().orElseThrow().startedHere()).isFalse();
            assertThat(joined.server().orElseThrow().pid()).isEqualTo(database.pid());
            loop.destroyForcibly().onExit().join();
            Pause.milliseconds(1500);

            assertThat(count(joined)).isGreaterThanOrEqualTo(10);
        }
        assertThat(database.goneWithin(PATIENCE)).isTrue();
    }

    @Test
    void twoProcessesThatStartAtOnceMakeOneDatabase() throws IOException {
        var other = loop();
        Postmaster database;

        try (var here = Database.in(data(), EmbeddedServer.Durability.DURABLE)) {
            commits(other, 10);
            database = postmaster();

            assertThat(count(here)).isGreaterThanOrEqualTo(10);
        } finally {
            kill(List.of(other.toHandle()));
        }
        assertThat(database.goneWithin(PATIENCE)).isTrue();
    }

    private Process loop() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dpacta.postgres=" + System.getProperty("pacta.postgres"),
                        CommitLoop.class.getName(),
                        data().path().toString())
                .redirectError(folder.resolve("loop.log").toFile())
                .start();
    }

    /// Reads until so many commits were acknowledged; answers the last number.
    private static long commits(Process loop, int enough) throws IOException {
        var lines = loop.inputReader();
        for (var seen = 1; ; seen++) {
            var line = lines.readLine();
            assertThat(line).as("the loop ended early").isNotNull();
            if (seen == enough) return Long.parseLong(line);
        }
    }

    /// What was acknowledged in the end: lines that were written before the kill still lie in the pipe.
    private static long last(Process loop, long before) throws IOException {
        var last = before;
        BufferedReader lines = loop.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine())
            if (!line.isBlank()) last = Long.parseLong(line);
        return last;
    }

    private long kept() {
        try (var database = Database.in(data(), EmbeddedServer.Durability.DURABLE)) {
            assertThat(JdbcClient.create(database.owner())
                            .sql("select max(n) - count(*) from machine.probe")
                            .query(Long.class)
                            .single())
                    .as("numbers missing between the first and the last")
                    .isZero();
            return count(database);
        }
    }

    private static long count(Database database) {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from machine.probe")
                .query(Long.class)
                .single();
    }

    private static void kill(List<ProcessHandle> processes) {
        signal("-9", processes);
    }

    private static void signal(String signal, List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", signal));
        for (var process : processes) command.add(Long.toString(process.pid()));
        Finished.run(command).expectWell("sending " + signal);
    }

    private DataDirectory data() {
        return DataDirectory.open(folder.resolve("data"), DataDirectory.Maker.SERVICE);
    }

    private Postmaster postmaster() {
        return postmasterIfAny().orElseThrow();
    }

    private Optional<Postmaster> postmasterIfAny() {
        return Postmaster.of(data().database());
    }
}
