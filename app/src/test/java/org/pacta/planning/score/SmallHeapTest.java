package org.pacta.planning.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Memory of a what-if of a large plan, in a process of its own: both answers, and what the second takes while it is
/// worked out.
class SmallHeapTest {

    private static final String HEAP = "-Xmx256m";
    private static final long MINUTES = 6;

    @Test
    void aWhatIfOfTenThousandMeasuresFitsBesideThePresent() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        "10000"))
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .matches("\\d+ \\d+ -?\\d+\\R");
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
