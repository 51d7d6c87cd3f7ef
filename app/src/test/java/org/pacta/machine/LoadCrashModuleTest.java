package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.Pacta;

/// `kill -9` of server, database and both while people work at pages, once each: the bench with a small crew, run from
/// its source.
@EnabledIfSystemProperty(named = "long", matches = "true")
class LoadCrashModuleTest {

    private static final Path BENCH = Path.of("../bench/src/main/java/org/pacta/bench/server/LoadCrashBench.java");
    private static final String OFFICERS = "24";
    private static final long MINUTES = 20;

    @TempDir
    Path folder;

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Starts what the tests run, as the real one starts what was built.
    private Path launcher() throws IOException {
        var script = folder.resolve("pacta");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '%s' -XX:+UseSerialGC -Xmx256m -XX:TieredStopAtLevel=1 '-Dpacta.postgres=%s' -cp '%s' %s \"$@\"\n"
                        .formatted(
                                java(),
                                System.getProperty("pacta.postgres"),
                                System.getProperty("java.class.path"),
                                Pacta.class.getName()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    @Test
    void everythingAcknowledgedIsThereAfterEachKill() throws IOException, InterruptedException {
        var said = folder.resolve("said").toFile();
        var bench = new ProcessBuilder(
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BENCH.toString(),
                        launcher().toString(),
                        folder.resolve("data").toString(),
                        "1",
                        "ALL",
                        OFFICERS)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();

        var ended = bench.waitFor(MINUTES, TimeUnit.MINUTES);

        if (!ended) bench.destroyForcibly().waitFor();
        var words = Files.readString(said.toPath());
        assertThat(ended).as(words).isTrue();
        assertThat(bench.exitValue()).as(words).isZero();
        assertThat(words.lines().filter(each -> each.startsWith("1 of 1, ")))
                .hasSize(3)
                .allMatch(each -> each.contains("report=") && each.endsWith("wrong: 0"));
    }
}
