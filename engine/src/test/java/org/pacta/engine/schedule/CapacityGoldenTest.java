package org.pacta.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.RandomPlan.Spice;

/// The same plan, seed and number of schedules give the same schedule on any machine: every improvement on the way and
/// every date, kept; `-Dgolden.update=true` writes them anew.
final class CapacityGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/capacity.txt");

    private final StringBuilder text = new StringBuilder();

    @Test
    void theGoldenSchedulesStand() throws IOException {
        for (int schedules : new int[] {1, 200, 2_999, 6_000, 24_000}) {
            look("layered, %d schedules".formatted(schedules), layered(90, 4), 7, schedules, () -> false);
        }
        look("layered, as long as one likes", layered(90, 4), 8, Long.MAX_VALUE, after(12_000));
        look("more units than fit into fifteen bits", layered(40, 5), 9, 3_000, () -> false);
        for (var spice : Spice.values()) {
            for (int seed = 0; seed < 6; seed++) {
                look("%s %d".formatted(spice, seed), spiced(seed, spice), seed, 400, () -> false);
            }
        }

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).hasToString(Files.readString(GOLDEN));
    }

    private static BooleanSupplier after(int calls) {
        int[] called = {0};
        return () -> ++called[0] > calls;
    }

    private void look(String name, CapacityPlan plan, long seed, long schedules, BooleanSupplier stop) {
        text.append(name).append('\n');
        var search = CapacitySearch.of(plan, seed);
        var best = search.run(
                schedules, stop, found -> text.append("  ").append(found).append('\n'));
        text.append("  generated %d, ends %d, starts".formatted(search.generated(), best.end()));
        for (int task = 0; task < plan.network().tasks(); task++) {
            text.append(' ').append(best.start(task));
        }
        text.append('\n');
    }

    private static CapacityPlan spiced(int seed, Spice spice) {
        var plan = RandomPlan.of(seed, spice);
        var capacity = capacity(seed, plan.network(), 2, 3, 3);
        return new CapacityPlan(plan.network(), plan.timing(), capacity, plan.durations());
    }

    /// Each task follows two of the sixteen before it.
    private static CapacityPlan layered(int tasks, int resources) {
        var random = new Random(tasks);
        var builder = Network.builder();
        int[] durations = new int[tasks];
        for (int i = 0; i < tasks; i++) {
            builder.task("t" + i);
            durations[i] = 1 + random.nextInt(10);
            if (i >= 16) {
                int first = 1 + random.nextInt(8);
                builder.link(i - first, i).link(i - first - 1 - random.nextInt(7), i);
            }
        }
        var network = builder.build();
        int units = resources > 4 ? 50_000 : 10;
        return new CapacityPlan(
                network, Timing.plain(tasks, 3), capacity(tasks, network, resources, units, units / 2), durations);
    }

    private static Capacity capacity(int seed, Network network, int resources, int units, int most) {
        var random = new Random(seed);
        var capacity = Capacity.builder(network.tasks());
        for (int r = 0; r < resources; r++) {
            capacity.resource("desk " + r, units);
            for (int task = 0; task < network.tasks(); task++) {
                capacity.demand(task, r, random.nextInt(most + 1));
            }
        }
        return capacity.build();
    }
}
