package org.pacta.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.RandomPlan.Spice;

final class CapacitySearchTest {

    static IntStream seeds() {
        return IntStream.range(0, Seeds.upTo(200));
    }

    private static CapacityPlan drawn(int seed, Spice spice, int resources) {
        var plan = RandomPlan.of(seed, spice);
        return new CapacityPlan(
                plan.network(), plan.timing(), capacity(seed, plan.network(), resources), plan.durations());
    }

    private static Capacity capacity(int seed, Network network, int resources) {
        var random = new Random(seed);
        var capacity = Capacity.builder(network.tasks());
        for (int r = 0; r < resources; r++) {
            int units = seed % 5 == 4 ? 40_000 : 1 + random.nextInt(5);
            capacity.resource("desk " + r, units);
            for (int task = 0; task < network.tasks(); task++) {
                capacity.demand(task, r, random.nextInt(units + 1));
            }
        }
        return capacity.build();
    }

    /// Finish-start links without lag only, so that every active schedule comes from some list.
    private static CapacityPlan small(int seed) {
        var random = new Random(seed);
        var builder = Network.builder();
        int tasks = 2 + random.nextInt(5);
        int[] durations = new int[tasks];
        for (int i = 0; i < tasks; i++) {
            builder.task("t" + i);
            durations[i] = random.nextInt(6);
            for (int before = 0; before < i; before++) {
                if (random.nextInt(4) == 0) {
                    builder.link(before, i);
                }
            }
        }
        var network = builder.build();
        return new CapacityPlan(network, Timing.plain(tasks, 3), capacity(seed, network, 2), durations);
    }

    private static CapacitySchedule run(CapacityPlan plan, int schedules, long seed) {
        return CapacitySearch.of(plan, seed).run(schedules, () -> false, found -> {});
    }

    private static void feasible(CapacityPlan plan, CapacitySchedule schedule) {
        int[] remaining = plan.remaining();
        var timing = plan.timing();
        int last = timing.dataDate();
        for (int task = 0; task < plan.network().tasks(); task++) {
            last = Math.max(last, schedule.finish(task));
            if (timing.finished(task)) {
                continue;
            }
            assertThat(schedule.start(task)).isGreaterThanOrEqualTo(timing.dataDate());
            if (remaining[task] > 0 && timing.gate(task) == null) {
                assertThat(schedule.finish(task)).isEqualTo(timing.finish(task, schedule.start(task), remaining[task]));
            }
        }
        assertThat(schedule.end()).isEqualTo(last);
        for (int k = 0; k < plan.network().links(); k++) {
            var link = plan.network().link(k);
            if (timing.started(link.to())) {
                continue;
            }
            int start = timing.started(link.from()) ? timing.actualStart(link.from()) : schedule.start(link.from());
            int from = link.type().fromFinish() ? schedule.finish(link.from()) : start;
            int to = link.type().toStart() ? schedule.start(link.to()) : schedule.finish(link.to());
            assertThat(timing.lagged(link.from(), link.to(), from, link.lag())).isLessThanOrEqualTo(to);
        }
        for (int r = 0; r < plan.capacity().resources(); r++) {
            for (int day = timing.dataDate(); day < schedule.end(); day++) {
                assertThat(schedule.used(plan, r, day))
                        .isLessThanOrEqualTo(plan.capacity().units(r));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noScheduleExceedsCapacityOrBreaksALink(int seed) {
        for (var spice : Spice.values()) {
            var plan = drawn(seed, spice, 1 + seed % 6);

            feasible(plan, run(plan, 60, seed));
        }
    }

    @ParameterizedTest
    @EnumSource(PriorityRule.class)
    void everyRuleMakesFeasibleSchedules(PriorityRule rule) {
        for (int seed = 0; seed < 40; seed++) {
            var plan = drawn(seed, Spice.GATES, 2);

            feasible(plan, CapacitySearch.byRule(plan, rule));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSearchFindsTheOptimumOfSmallPlans(int seed) {
        var plan = small(seed);

        assertThat(run(plan, 400, 7).end()).isEqualTo(optimum(plan));
    }

    private static int optimum(CapacityPlan plan) {
        return best(plan, SerialGeneration.of(plan), new ArrayList<>());
    }

    /// The best of all lists: among them is one that gives an optimal schedule.
    private static int best(CapacityPlan plan, SerialGeneration generation, List<Integer> list) {
        int tasks = plan.network().tasks();
        if (list.size() == tasks) {
            return generation.forward(list.stream().mapToInt(Integer::intValue).toArray());
        }
        int best = Integer.MAX_VALUE;
        var in = plan.network().incoming();
        for (int p = 0; p < tasks; p++) {
            boolean ready = !list.contains(p);
            for (int k = in.first(p); k < in.first(p + 1); k++) {
                ready &= list.contains(in.end(k));
            }
            if (ready) {
                list.add(p);
                best = Math.min(best, best(plan, generation, list));
                list.removeLast();
            }
        }
        return best;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theQuickWayAgreesWithTheGeneralOne(int seed) {
        var quick = small(seed);
        var dated = Timing.builder(quick.network().tasks(), 3)
                .constrain(0, new Constraint(Constraint.Kind.START_NO_EARLIER, 3))
                .build();
        var general = new CapacityPlan(quick.network(), dated, quick.capacity(), quick.remaining());
        assertThat(quick.mirrored()).isTrue();
        assertThat(general.mirrored()).isFalse();

        int tasks = quick.network().tasks();
        int[] there = IntStream.range(0, tasks).toArray();
        int[] back = IntStream.range(0, tasks).map(i -> tasks - 1 - i).toArray();
        var one = SerialGeneration.of(quick);
        var other = SerialGeneration.of(general);
        for (int pass = 0; pass < 2; pass++) {
            assertThat(other.forward(there)).isEqualTo(one.forward(there));
            assertThat(other.start).isEqualTo(one.start);
            assertThat(other.backward(back, 60)).isEqualTo(one.backward(back, 60));
            assertThat(other.finish).isEqualTo(one.finish);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLeftBehindInTheBuffers(int seed) {
        var plan = drawn(seed, Spice.GATES, 1 + seed % 6);
        var fresh = SerialGeneration.of(plan);
        var used = SerialGeneration.of(plan);
        int tasks = plan.network().tasks();
        int[] there = IntStream.range(0, tasks).toArray();
        int[] back = IntStream.range(0, tasks).map(i -> tasks - 1 - i).toArray();

        used.forward(there);
        used.backward(back, 500);
        used.backward(back, 20);
        used.forward(there);

        assertThat(used.forward(there)).isEqualTo(fresh.forward(there));
        assertThat(used.start).isEqualTo(fresh.start);
        assertThat(used.backward(back, 30)).isEqualTo(fresh.backward(back, 30));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPriorityListTakesTheMostUrgentOfThoseReady(int seed) {
        var network = RandomPlan.of(seed, Spice.NONE).network();
        var random = new Random(seed);
        int[] key = random.ints(network.tasks(), 0, 9).toArray();
        int[] list = new int[network.tasks()];

        new PriorityList(network.incoming(), network.outgoing(), list.length).fill(key, list);

        var in = network.incoming();
        var done = new ArrayList<Integer>();
        for (int next : list) {
            int urgent = -1;
            for (int p = list.length - 1; p >= 0; p--) {
                boolean ready = !done.contains(p);
                for (int k = in.first(p); k < in.first(p + 1); k++) {
                    ready &= done.contains(in.end(k));
                }
                urgent = ready && (urgent < 0 || key[p] <= key[urgent]) ? p : urgent;
            }
            assertThat(next).isEqualTo(urgent);
            done.add(next);
        }
    }

    @Test
    void everyRuleRanksAsItsNameSays() {
        var builder = Network.builder();
        for (var name : List.of("a", "b", "c", "d")) {
            builder.task(name);
        }
        builder.link(0, 1).link(1, 2).link(0, 3);
        var plan = new CapacityPlan(
                builder.build(), Timing.plain(4, 0), Capacity.builder(4).build(), new int[] {2, 3, 1, 5});

        assertThat(ranked(plan, PriorityRule.LATEST_FINISH)).containsExactly(2, 6, 7, 7);
        assertThat(ranked(plan, PriorityRule.LATEST_START)).containsExactly(0, 3, 6, 2);
        assertThat(ranked(plan, PriorityRule.LEAST_FLOAT)).containsExactly(0, 1, 1, 0);
        assertThat(ranked(plan, PriorityRule.MOST_SUCCESSORS)).containsExactly(-3, -1, 0, 0);
        assertThat(ranked(plan, PriorityRule.GREATEST_RANK)).containsExactly(-10, -4, -1, -5);
        assertThat(ranked(plan, PriorityRule.SHORTEST_WORK)).containsExactly(2, 3, 1, 5);
    }

    private static IntStream ranked(CapacityPlan plan, PriorityRule rule) {
        int[] keys = rule.keys(plan);
        return IntStream.range(0, keys.length).map(task -> keys[plan.network().position(task)]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedGivesTheSameScheduleAndNoneEndsBeforeTheBound(int seed) {
        var plan = drawn(seed, Spice.CALENDARS, 2);
        var one = run(plan, 200, seed);
        var two = run(plan, 200, seed);

        assertThat(one.end()).isGreaterThanOrEqualTo(plan.lowerBound());
        for (int task = 0; task < plan.network().tasks(); task++) {
            assertThat(one.start(task)).isEqualTo(two.start(task));
        }
    }

    @Test
    void twoTasksForOneDeskFollowEachOther() {
        var builder = Network.builder();
        builder.task("a");
        builder.task("b");
        var capacity = Capacity.builder(2);
        int desk = capacity.resource("legal desk", 1);
        capacity.demand(0, desk, 1).demand(1, desk, 1);
        var plan = new CapacityPlan(builder.build(), Timing.plain(2, 0), capacity.build(), new int[] {3, 4});

        assertThat(run(plan, 10, 1).end()).isEqualTo(7);
        assertThat(plan.lowerBound()).isEqualTo(7);
    }

    @Test
    void aLatestDateIsNotKeptByForceButCounted() {
        var builder = Network.builder();
        builder.task("a");
        builder.task("b");
        builder.link(0, 1);
        var timing = Timing.builder(2, 0)
                .constrain(1, new Constraint(Constraint.Kind.FINISH_NO_LATER, 4))
                .build();
        var plan = new CapacityPlan(builder.build(), timing, Capacity.builder(2).build(), new int[] {3, 4});

        var schedule = run(plan, 5, 1);

        assertThat(schedule.late(plan, 0)).isZero();
        assertThat(schedule.late(plan, 1)).isEqualTo(2);
    }

    @Test
    void aSearchStopsWhenToldAndTellsOfEachImprovement() {
        var plan = hard();
        var found = new ArrayList<CapacitySearch.Found>();
        var search = CapacitySearch.of(plan, 1);

        search.run(Long.MAX_VALUE, () -> search.generated() >= 5_000, found::add);

        assertThat(search.generated()).isEqualTo(5_000);
        assertThat(found).isNotEmpty();
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).end()).isLessThan(found.get(i - 1).end());
        }
    }

    /// Forty tasks in a few chains: too many for the search to prove that it is done.
    private static CapacityPlan hard() {
        var random = new Random(11);
        var builder = Network.builder();
        int[] durations = new int[40];
        for (int i = 0; i < 40; i++) {
            builder.task("t" + i);
            durations[i] = 1 + random.nextInt(10);
            if (i >= 6) {
                builder.link(i - 1 - random.nextInt(6), i);
            }
        }
        var network = builder.build();
        return new CapacityPlan(network, Timing.plain(40, 0), capacity(11, network, 4), durations);
    }

    @Test
    void wrongInputIsNamed() {
        var capacity = Capacity.builder(1);
        int desk = capacity.resource("desk", 2);
        var builder = Network.builder();
        builder.task("a");
        builder.task("b");

        assertThatThrownBy(() -> capacity.demand(0, desk, 3))
                .hasMessage("task 0 needs 3 of desk, of which there are 2");
        assertThatThrownBy(() -> capacity.resource("x", -1)).hasMessageContaining("units (-1) of x");
        assertThatThrownBy(
                        () -> new CapacityPlan(builder.build(), Timing.plain(2, 0), capacity.build(), new int[] {1, 1}))
                .hasMessageContaining("capacity 1");
        assertThatThrownBy(() -> run(hard(), 0, 1)).hasMessage("schedules (0) must be at least 1");
    }
}
