package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.machine.BeanRoll;
import org.pacta.machine.TestDatabase;

/// The code by which a built program brings the beans of its server, beside the way in which Spring finds them.
class ServerBeansModuleTest {

    @Test
    void bringsTheBeansAndTheRoutesThatSpringWouldFindItself(@TempDir Path directory) throws Exception {
        ServerBeans.main(new String[] {directory.toString()});
        var classes = directory.resolve("classes").toString();

        try (var database = TestDatabase.fresh()) {
            for (var demo : List.of(true, false)) {
                var found = BeanRoll.of(database, demo);
                var written = written(database, demo, classes);
                assertThat(without(found, written))
                        .as("missing, demo: %s", demo)
                        .isEmpty();
                assertThat(without(written, found))
                        .as("too much, demo: %s", demo)
                        .isEmpty();
                assertThat(found).filteredOn(each -> each.startsWith("bean ")).hasSizeGreaterThan(500);
                assertThat(found).filteredOn(each -> each.startsWith("route ")).hasSizeGreaterThan(200);
                assertThat(found)
                        .contains("asked / 200", "asked /enter " + (demo ? 200 : 404), "asked /nothing-here 404");
            }
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(each -> !others.contains(each)).toList();
    }

    /// What a process says that brings the code in its class path: only so it stands beside the classes that it names.
    private static List<String> written(TestDatabase database, boolean demo, String classes) throws Exception {
        var owner = database.ownerAddress();
        var app = database.appAddress();
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dspring.aot.enabled=true",
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        BeanRoll.class.getName(),
                        owner.url(),
                        owner.user(),
                        owner.password(),
                        app.user(),
                        app.password(),
                        String.valueOf(demo)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
