package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.schedule.Capacity;

/// Scarce capacity in each future.
class ScarceTest {

    private static final int TASKS = 40;

    private static Stream<Arguments> plans() {
        return Stream.of(RandomPlan.Kind.values())
                .flatMap(kind -> LongStream.range(0, Seeds.upTo(25)).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    private static Capacity desks(long seed, int units) {
        var random = new SplittableRandom(seed);
        var capacity = Capacity.builder(TASKS);
        int legal = capacity.resource("legal", units);
        int translation = capacity.resource("translation", units);
        for (int t = 0; t < TASKS; t++) {
            capacity.demand(t, legal, random.nextInt(3));
            capacity.demand(t, translation, random.nextInt(2));
        }
        return capacity.build();
    }

    private static Simulation scarce(RandomPlan plan, Capacity capacity) {
        return Simulation.of(plan.network(), plan.timing(), plan.uncertainty(), capacity);
    }

    private static Simulation ofDesk(int units, Estimate... estimates) {
        var network = Network.builder();
        var uncertainty = Uncertainty.builder(estimates.length);
        var capacity = Capacity.builder(estimates.length);
        int desk = capacity.resource("desk", units);
        for (int t = 0; t < estimates.length; t++) {
            network.task("t" + t);
            uncertainty.estimate(t, estimates[t]);
            capacity.demand(t, desk, 1);
        }
        return Simulation.of(network.build(), Timing.plain(estimates.length, 0), uncertainty.build(), capacity.build());
    }

    /// A queue before one desk is a series: sum of means, sum of variances, in each of 200 seeds.
    @Test
    void twoTasksForOneDeskTakeTheirSum() {
        int futures = 2000;
        var desk = ofDesk(1, new Estimate.Uniform(0, 900), new Estimate.Exponential(300));
        double mean = 450 + 300;
        double deviation = Math.sqrt(900.0 * 900 / 12 + 300.0 * 300);

        var standardised = new ArrayList<Double>();
        for (long seed = 0; seed < Seeds.upTo(200); seed++) {
            var finish = desk.run(Run.of(futures).seed(seed).detail(Run.Detail.FINISH))
                    .plan();
            standardised.add((finish.mean() - mean) / (deviation / Math.sqrt(futures)));
        }

        assertThat(standardised.stream().filter(z -> Math.abs(z) > 3).count()).isLessThanOrEqualTo(3);
        assertThat(standardised.stream().mapToDouble(z -> z).average().orElseThrow())
                .isCloseTo(0, within(3.5 / Math.sqrt(standardised.size())));
    }

    @Test
    void withDesksEnoughTasksRunSideBySide() {
        var two = ofDesk(2, new Estimate.Exponential(600), new Estimate.Exponential(600));

        assertThat(two.run(Run.of(20_000)).plan().mean()).isCloseTo(900, within(18.0));
    }

    /// Where nothing is scarce, every figure is that of the plan without capacity.
    @ParameterizedTest
    @MethodSource("plans")
    void amplyEquippedPlansAreThoseWithoutCapacity(RandomPlan.Kind kind, long seed) {
        var plan = RandomPlan.of(seed, TASKS, kind);
        if (!soft(plan.timing())) {
            return;
        }
        var run = Run.of(400).groups(List.of(List.of(0, 7, 20)));

        var ample = scarce(plan, desks(seed, 100)).run(run);
        var free = plan.simulation().run(run);

        assertThat(ample.plan()).isEqualTo(free.plan());
        assertThat(ample.tasks()).isEqualTo(free.tasks());
        assertThat(ample.groups()).isEqualTo(free.groups());
    }

    /// Hard dates are lower bounds only where capacity is scarce.
    private static boolean soft(Timing timing) {
        for (int t = 0; t < timing.tasks(); t++) {
            if (timing.mustStart(t) != Timing.NO_LOWER || timing.mustFinish(t) != Timing.NO_LOWER) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothingEndsSoonerForBeingScarce(RandomPlan.Kind kind, long seed) {
        var plan = RandomPlan.of(seed, TASKS, kind);
        if (!soft(plan.timing())) {
            return;
        }
        var scarce = scarce(plan, desks(seed, 2)).run(Run.of(400));
        var free = plan.simulation().run(Run.of(400));

        assertThat(scarce.plan().mean()).isGreaterThan(free.plan().mean());
        for (int t = 0; t < TASKS; t++) {
            for (int bound = scarce.tasks().get(t).first();
                    bound <= free.tasks().get(t).last();
                    bound += 7) {
                assertThat(scarce.tasks().get(t).chanceBy(bound))
                        .isLessThanOrEqualTo(free.tasks().get(t).chanceBy(bound));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RandomPlan.Kind.class)
    void neitherThreadsNorBlocksChangeAnything(RandomPlan.Kind kind) {
        var simulation = scarce(RandomPlan.of(3, TASKS, kind), desks(3, 2));
        var run = Run.of(2000).detail(Run.Detail.DRIVERS).deadline(RandomPlan.DATA_DATE + 400);
        var alone = simulation.run(run);

        for (int threads = 1; threads <= 3; threads++) {
            for (int block : new int[] {0, 8, 200, 1024}) {
                var other = simulation.run(run.threads(threads).block(block));
                assertThat(other.tasks()).isEqualTo(alone.tasks());
                assertThat(other.drivers()).isEqualTo(alone.drivers());
                assertThat(points(other)).isEqualTo(points(alone));
            }
        }
    }

    private static List<Integer> points(Forecast forecast) {
        var fan = java.util.Objects.requireNonNull(forecast.fan());
        var points = new ArrayList<Integer>();
        for (int at = 0; at < fan.bounds().length; at++) {
            points.add(fan.done(at, 0.1));
            points.add(fan.done(at, 0.9));
        }
        return points;
    }

    @Test
    void whoHoldsTheDeskLongestDrivesTheEnd() {
        var desk = ofDesk(1, new Estimate.Uniform(0, 10), new Estimate.Uniform(0, 500));

        var drivers = desk.run(Run.of(4000).detail(Run.Detail.DRIVERS)).drivers();

        assertThat(drivers.stream()
                        .filter(d -> d.task() == 1)
                        .findFirst()
                        .orElseThrow()
                        .cruciality())
                .isGreaterThan(0.98);
        assertThat(drivers).allSatisfy(d -> assertThat(d.criticality()).isNaN());
    }

    @Test
    void theWatchSeesProgressAndCanEndIt() {
        var simulation = scarce(RandomPlan.of(3, TASKS, RandomPlan.Kind.FULL), desks(3, 2));
        var seen = new ArrayList<Long>();

        assertThatThrownBy(() -> simulation.run(Run.of(2000), (done, most) -> {
                    seen.add(done);
                    return done < 500;
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).isSorted().hasSizeGreaterThan(3);
        assertThat(seen.getLast()).isBetween(500L, 700L);
    }

    @Test
    void anotherNumberOfTasksIsRefused() {
        var plan = RandomPlan.of(3, TASKS, RandomPlan.Kind.SIMPLE);

        assertThatThrownBy(() -> scarce(plan, Capacity.builder(3).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("capacity 3");
    }
}
