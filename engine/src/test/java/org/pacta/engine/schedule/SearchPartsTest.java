package org.pacta.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;

/// What the search is made of: random numbers, free units, populations.
final class SearchPartsTest {

    static IntStream seeds() {
        return IntStream.range(0, Seeds.upTo(200));
    }

    /// The first numbers of SplitMix64 from 1234567, as its authors' code gives them.
    @Test
    void drawsAreSplitMix() {
        var draws = new Draws(1234567);
        for (var expected : new String[] {"6457827717110365317", "3203168211198807973", "9817491932198370423"}) {
            long word = Long.parseUnsignedLong(expected);
            assertThat(draws.unit()).isEqualTo((word >>> 11) * 0x1.0p-53);
        }
        long fourth = Long.parseUnsignedLong("4593380528125082431");
        assertThat(draws.below(1000)).isEqualTo((int) (((fourth >>> 32) * 1000) >> 32));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unitsAreFreeUntilTheyAreTaken(int seed) {
        var random = new Random(seed);
        int resources = 1 + random.nextInt(9);
        int most = seed % 3 == 0 ? 40_000 : 6;
        int tasks = 6;
        var builder = Network.builder();
        for (int task = 0; task < tasks; task++) {
            builder.task("t" + task);
        }
        var network = builder.build();
        var capacity = Capacity.builder(tasks);
        for (int r = 0; r < resources; r++) {
            int units = 1 + random.nextInt(most);
            capacity.resource("r" + r, units);
            for (int task = 0; task < tasks; task++) {
                capacity.demand(task, r, random.nextInt(3) == 0 ? random.nextInt(units + 1) : 0);
            }
        }
        var given = capacity.build();
        int first = random.nextInt(50) - 25;
        var free = new FreeUnits(network, given, first, 1 + random.nextInt(90));

        for (int round = 0; round < 3; round++) {
            var used = new HashMap<Integer, int[]>();
            for (int step = 0; step < 120; step++) {
                int p = random.nextInt(tasks);
                int day = first - 70 + random.nextInt(300);
                boolean enough = enough(given, network.task(p), used, day);
                assertThat(free.enough(p, day))
                        .as("round %d, day %d", round, day)
                        .isEqualTo(enough);
                if (enough) {
                    free.take(p, day);
                    int[] taken = used.computeIfAbsent(day, _ -> new int[resources]);
                    for (int r = 0; r < resources; r++) {
                        taken[r] += given.demand(network.task(p), r);
                    }
                }
            }
            free.release();
        }
        for (int p = 0; p < tasks; p++) {
            int task = network.task(p);
            assertThat(free.needed(p))
                    .isEqualTo(IntStream.range(0, resources).anyMatch(r -> given.demand(task, r) > 0));
        }
    }

    private static boolean enough(Capacity capacity, int task, Map<Integer, int[]> used, int day) {
        int[] taken = used.getOrDefault(day, new int[capacity.resources()]);
        return IntStream.range(0, capacity.resources())
                .allMatch(r -> taken[r] + capacity.demand(task, r) <= capacity.units(r));
    }

    @Test
    void aPopulationKnowsItsWorstAndItsShortest() {
        var population = new Population(3, 2);
        assertThat(population.size()).isZero();
        assertThat(population.shortest()).isEqualTo(Integer.MAX_VALUE);
        assertThat(population.holds(0)).isFalse();

        population.put(0, new int[] {0, 1}, 12, 100);
        population.put(1, new int[] {1, 0}, 15, 200);
        population.put(2, new int[] {0, 1}, 15, 300);
        population.put(0, new int[] {1, 0}, 11, 400);

        assertThat(population.size()).isEqualTo(3);
        assertThat(population.list(0)).containsExactly(1, 0);
        assertThat(population.span(0)).isEqualTo(11);
        assertThat(population.shortest()).isEqualTo(11);
        assertThat(population.worst()).isEqualTo(1);
        assertThat(population.holds(100)).isFalse();
        assertThat(population.holds(300)).isTrue();
        assertThat(population.holds(400)).isTrue();
    }

    @Test
    void unitsAreInUseOnTheWorkingDaysOfWhatIsLeft() {
        var builder = Network.builder();
        builder.task("done");
        builder.task("open");
        builder.task("beside");
        var capacity = Capacity.builder(3);
        int desk = capacity.resource("desk", 9);
        capacity.demand(0, desk, 1).demand(1, desk, 2).demand(2, desk, 4);
        var everySecond = Calendar.of(new boolean[] {true, false}, 0, new boolean[0]);
        var timing =
                Timing.builder(3, 10).finished(0, 2, 8).calendar(1, everySecond).build();
        var plan = new CapacityPlan(builder.build(), timing, capacity.build(), new int[] {7, 2, 3});

        var schedule = CapacitySearch.byRule(plan, PriorityRule.LATEST_FINISH);

        assertThat(schedule.start(1)).isEqualTo(10);
        assertThat(schedule.finish(1)).isEqualTo(13);
        assertThat(IntStream.range(7, 15).map(day -> schedule.used(plan, desk, day)))
                .containsExactly(0, 0, 0, 6, 4, 6, 0, 0);
        assertThat(schedule.end()).isEqualTo(13);
        assertThat(plan.capacity().name(desk)).isEqualTo("desk");
    }
}
