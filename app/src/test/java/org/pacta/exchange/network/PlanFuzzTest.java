package org.pacta.exchange.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;
import org.pacta.engine.schedule.CriticalPath;

/// Any bytes give a plan that the engine takes, or a refusal: never an exception. Seeds from `-Dfuzz.seed` (0), time
/// from `-Dfuzz.seconds` (5; 60 with `-Dlong=true`).
class PlanFuzzTest {

    private static final Path GOOD = Path.of("../examples/network");
    private static final Path KEPT = Path.of("src/test/resources/fuzz-network");

    @TempDir
    Path folder;

    @Test
    void everyKeptInputGivesAPlanOrARefusal() throws IOException {
        try (var inputs = Files.list(KEPT)) {
            var kept = inputs.sorted().toList();
            assertThat(kept).hasSizeGreaterThan(8);
            for (var input : kept) {
                feed(Files.readAllBytes(input), input.getFileName().toString());
            }
        }
    }

    @Test
    void mutatedFilesGiveAPlanOrARefusal() throws IOException {
        var good = good();
        long end = System.nanoTime()
                + Long.getLong("fuzz.seconds", Boolean.getBoolean("long") ? 60L : 5L) * 1_000_000_000L;
        long seed = Long.getLong("fuzz.seed", 0L);
        int taken = 0;
        int fed = 0;
        while (System.nanoTime() < end && fed < 20_000) {
            var random = new Random(seed + fed);
            var bytes = good.get(random.nextInt(good.size())).clone();
            taken += feed(mutated(bytes, random), "seed " + (seed + fed)) ? 1 : 0;
            fed++;
        }
        assertThat(fed).isGreaterThan(100);
        assertThat(taken).isBetween(1, fed - 1);
    }

    private static List<byte[]> good() throws IOException {
        var all = new ArrayList<byte[]>();
        try (var files = Files.list(GOOD)) {
            for (var file : files.sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        return all;
    }

    private boolean feed(byte[] bytes, String name) throws IOException {
        var file = folder.resolve("input");
        Files.write(file, bytes);
        try {
            return switch (PlanFiles.read(file, null)) {
                case PlanReading.Refused(var faults) -> !told(faults);
                case PlanReading.Read(var plan, var _) ->
                    switch (Engines.of(plan, Map.of())) {
                        case Engines.Outcome.Refused(var faults) -> !told(faults);
                        case Engines.Outcome.Ready(var ready) -> worked(ready);
                    };
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            var kept = Path.of("target", "fuzz-" + name.replace(' ', '-'));
            Files.write(kept, bytes);
            throw new AssertionError("input " + name + ", kept in " + kept, e);
        }
    }

    private static boolean told(List<PlanFault> faults) {
        assertThat(faults).isNotEmpty();
        return true;
    }

    private static boolean worked(EnginePlan plan) {
        assertThat(plan.network().tasks()).isPositive();
        CriticalPath.of(plan.network(), plan.timing(), plan.remaining(), plan.deadline());
        var forecast = Simulation.of(plan.network(), plan.timing(), plan.uncertainty())
                .run(Run.of(8).detail(Run.Detail.DRIVERS).deadline(plan.deadline()));
        assertThat(forecast.plan().futures()).isEqualTo(8);
        return true;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + random.nextInt(64));
                var noise = new byte[to - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, from, noise.length);
            }
            case 2 -> {
                // Digits become other digits: files that are whole and say strange things.
                for (int i = 0; i < 30; i++) {
                    int at = random.nextInt(bytes.length);
                    if (bytes[at] >= '0' && bytes[at] <= '9') {
                        bytes[at] = (byte) ('0' + random.nextInt(10));
                    }
                }
            }
            case 3 -> {
                var text = new String(bytes, StandardCharsets.UTF_8);
                var words = text.split("(?<=[\\s,>])", -1);
                int one = random.nextInt(words.length);
                int other = random.nextInt(words.length);
                var kept = words[one];
                words[one] = words[other];
                words[other] = kept;
                return String.join("", words).getBytes(StandardCharsets.UTF_8);
            }
            default -> {
                for (int i = 0; i <= random.nextInt(8); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) "\0<>\"&;'=\u007F0-9".charAt(random.nextInt(12));
                }
            }
        }
        return bytes;
    }
}
