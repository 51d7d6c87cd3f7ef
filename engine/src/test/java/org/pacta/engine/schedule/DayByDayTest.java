package org.pacta.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.RandomPlan.Spice;

/// Schedules under capacity, task by task, against [DayByDay].
final class DayByDayTest {

    private static final int FAR = 20_000;

    static IntStream seeds() {
        return IntStream.range(0, Seeds.upTo(200));
    }

    /// Several schedules from the same buffers, forward and backward by turns, each with other lists and durations.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyTaskLiesWhereADiaryPutsIt(int seed) {
        for (var spice : Spice.values()) {
            var drawn = RandomPlan.queue(seed, spice);
            var desks = desks(seed, drawn.network().tasks());
            schedules(seed, new CapacityPlan(drawn.network(), drawn.timing(), desks, drawn.durations()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void soItIsWhereTimeCanBeMirrored(int seed) {
        var drawn = RandomPlan.queue(seed, Spice.NONE);
        int tasks = drawn.network().tasks();
        var builder = Network.builder();
        for (int task = 0; task < tasks; task++) {
            builder.task("t" + task);
        }
        for (int k = 0; k < drawn.network().links(); k++) {
            builder.link(drawn.network().link(k).from(), drawn.network().link(k).to());
        }
        var plan = new CapacityPlan(builder.build(), Timing.plain(tasks, 10), desks(seed, tasks), drawn.durations());

        assertThat(plan.mirrored()).isTrue();
        schedules(seed, plan);
    }

    private static void schedules(int seed, CapacityPlan plan) {
        var generation = SerialGeneration.of(plan);
        var random = new Random(seed);
        int[] remaining = plan.remaining();
        for (int round = 0; round < 5; round++) {
            same(plan, generation, remaining, list(plan.network(), random), round % 3 != 1);
            int longest = new int[] {3, 30, 200}[random.nextInt(3)];
            for (int p = 0; p < remaining.length; p++) {
                int days = random.nextInt(6) == 0 ? 0 : random.nextInt(longest);
                remaining[plan.network().task(p)] = days;
                generation.remaining(p, days);
            }
        }
    }

    /// Every way in which three tasks of three calendars can stand before two desks.
    @Test
    void threeTasksOfAnyLengthAndNeedLieWhereADiaryPutsThem() {
        boolean[] three = {true, true, false, true, false, false, false};
        boolean[] two = {false, true, false, false, true, false, false};
        var calendars = List.of(
                Calendar.of(three, 5, new boolean[6]), Calendar.of(two, 0, new boolean[0]), Calendar.everyDay());
        for (int units = 1; units <= 2; units++) {
            for (int kind = 0; kind < 27; kind++) {
                var timing = Timing.builder(3, 2);
                timing.calendar(0, calendars.get(kind % 3));
                timing.calendar(1, calendars.get(kind / 3 % 3));
                timing.calendar(2, calendars.get(kind / 9));
                for (int needs = 0; needs < 64; needs++) {
                    grid(timing.build(), units, needs);
                }
            }
        }
    }

    /// @param needs two bits a task, one for each desk
    private static void grid(Timing timing, int units, int needs) {
        var builder = Network.builder();
        var capacity = Capacity.builder(3);
        capacity.resource("first", units);
        capacity.resource("second", 1);
        for (int task = 0; task < 3; task++) {
            builder.task("t" + task);
            capacity.demand(task, 0, needs >> 2 * task & 1);
            capacity.demand(task, 1, needs >> 2 * task + 1 & 1);
        }
        var plan = new CapacityPlan(builder.build(), timing, capacity.build(), new int[3]);
        var generation = SerialGeneration.of(plan);
        for (int lengths = 0; lengths < 64; lengths++) {
            int[] remaining = {1 + (lengths & 3), lengths >> 2 & 3, lengths >> 4 & 3};
            for (int p = 0; p < 3; p++) {
                generation.remaining(p, remaining[plan.network().task(p)]);
            }
            same(plan, generation, remaining, new int[] {0, 1, 2}, true);
            same(plan, generation, remaining, new int[] {0, 1, 2}, false);
        }
    }

    private static void same(
            CapacityPlan plan, SerialGeneration generation, int[] remaining, int[] list, boolean forward) {
        var diary = new DayByDay(plan, remaining);
        int[] turned = forward
                ? list
                : IntStream.range(0, list.length)
                        .map(i -> list[list.length - 1 - i])
                        .toArray();
        int[] tasks = Arrays.stream(turned).map(plan.network()::task).toArray();
        if (forward) {
            generation.forward(turned);
            diary.forward(tasks);
        } else {
            generation.backward(turned, FAR);
            diary.backward(tasks, FAR);
        }
        assertThat(byTask(plan, generation::start)).as("starts").isEqualTo(diary.start);
        assertThat(byTask(plan, generation::finish)).as("finishes").isEqualTo(diary.finish);
    }

    private static int[] byTask(CapacityPlan plan, IntUnaryOperator of) {
        return IntStream.range(0, plan.network().tasks())
                .map(plan.network()::position)
                .map(of)
                .toArray();
    }

    /// Every position, in any order that keeps predecessors first.
    private static int[] list(Network network, Random random) {
        int[] list = new int[network.tasks()];
        new PriorityList(network.incoming(), network.outgoing(), list.length)
                .fill(random.ints(list.length, 0, 1000).toArray(), list);
        return list;
    }

    /// One desk for each task, as bodies have them; or several units of several.
    private static Capacity desks(int seed, int tasks) {
        var random = new Random(seed);
        var capacity = Capacity.builder(tasks);
        int resources = 1 + random.nextInt(6);
        for (int r = 0; r < resources; r++) {
            capacity.resource("desk " + r, seed % 7 == 6 ? 32_766 + random.nextInt(4) : 1 + random.nextInt(4));
        }
        var given = capacity.build();
        for (int task = 0; task < tasks; task++) {
            int mine = random.nextInt(resources + 1);
            for (int r = 0; r < resources; r++) {
                int any = random.nextInt(3) == 0 ? random.nextInt(given.units(r) + 1) : 0;
                capacity.demand(task, r, seed % 2 == 0 ? any : mine == r ? 1 : 0);
            }
        }
        return capacity.build();
    }
}
