package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pacta.engine.forecast.ClosedFormTest.plan;
import static org.pacta.engine.forecast.ClosedFormTest.standardised;
import static org.pacta.engine.forecast.ClosedFormTest.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.random.Normal;

class SimulationTest {

    private static final int FUTURES = ClosedFormTest.FUTURES;
    private static final Path GOLDEN = Path.of("src/test/resources/golden/forecast.txt");

    static LongStream seeds() {
        return LongStream.range(0, Seeds.upTo(200));
    }

    static LongStream someSeeds() {
        return LongStream.range(0, Seeds.upTo(20));
    }

    @ParameterizedTest
    @EnumSource(RandomPlan.Kind.class)
    void neitherThreadsNorBlocksChangeAnything(RandomPlan.Kind kind) {
        var simulation = RandomPlan.of(3, 40, kind).simulation();
        var run = Run.of(4000).detail(Run.Detail.DRIVERS).deadline(RandomPlan.DATA_DATE + 200);
        var alone = text(simulation.run(run));

        for (int threads = 1; threads <= 4; threads++) {
            for (int block : new int[] {0, 8, 64, 200, 1024, 2048}) {
                assertThat(text(simulation.run(run.threads(threads).block(block))))
                        .isEqualTo(alone);
            }
        }
    }

    /// The detail asked for changes what is recorded, never a figure.
    @ParameterizedTest
    @MethodSource("someSeeds")
    void detailDoesNotChangeTheFinish(long seed) {
        var simulation = RandomPlan.of(seed, 60, RandomPlan.Kind.values()[(int) (seed % 3)])
                .simulation();
        var run = Run.of(2000).groups(List.of(List.of(3, 50), List.of(10)));

        var finish = simulation.run(run.detail(Run.Detail.FINISH));
        var tasks = simulation.run(run.detail(Run.Detail.TASKS));
        var drivers = simulation.run(run.detail(Run.Detail.DRIVERS));

        assertThat(tasks.plan()).isEqualTo(finish.plan()).isEqualTo(drivers.plan());
        assertThat(tasks.groups()).isEqualTo(finish.groups()).isEqualTo(drivers.groups());
        assertThat(tasks.tasks()).isEqualTo(drivers.tasks());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void longerEstimatesNeverEndSooner(long seed) {
        var plan = RandomPlan.of(seed, 40, RandomPlan.Kind.WEEK);
        int slower = (int) (seed % 40);
        var more = Uncertainty.builder(40);
        var less = Uncertainty.builder(40);
        for (int t = 0; t < 40; t++) {
            less.key(t, t).estimate(t, new Estimate.Triangular(2, 5, 12));
            more.key(t, t)
                    .estimate(t, t == slower ? new Estimate.Triangular(3, 7, 20) : new Estimate.Triangular(2, 5, 12));
        }
        var run = Run.of(256);

        var quick = Simulation.of(plan.network(), plan.timing(), less.build()).run(run);
        var slow = Simulation.of(plan.network(), plan.timing(), more.build()).run(run);

        for (int t = 0; t < 40; t++) {
            for (int day = RandomPlan.DATA_DATE; day < RandomPlan.DATA_DATE + 600; day += 7) {
                assertThat(slow.tasks().get(t).chanceBy(day))
                        .isLessThanOrEqualTo(quick.tasks().get(t).chanceBy(day));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherOrderOfTasksChangesNothingAsLongAsKeysStay(long seed) {
        var plan = RandomPlan.of(seed, 30, RandomPlan.Kind.SIMPLE);
        int n = 30;
        var network = Network.builder();
        var uncertainty = Uncertainty.builder(n);
        IntStream.range(0, n).forEach(t -> network.task("mirror " + t));
        for (int t = 0; t < n; t++) {
            uncertainty.key(n - 1 - t, 7000 + t).estimate(n - 1 - t, new Estimate.Triangular(1 + t, 5 + t, 30 + t));
        }
        var plain = Uncertainty.builder(n);
        for (int t = 0; t < n; t++) {
            plain.key(t, 7000 + t).estimate(t, new Estimate.Triangular(1 + t, 5 + t, 30 + t));
        }
        for (int k = 0; k < plan.network().links(); k++) {
            var link = plan.network().link(k);
            network.link(n - 1 - link.from(), n - 1 - link.to(), link.type(), link.lag());
        }
        var run = Run.of(512).seed(seed);

        var there = Simulation.of(plan.network(), plan.timing(), plain.build()).run(run);
        var mirrored = Simulation.of(network.build(), plan.timing(), uncertainty.build())
                .run(run);

        assertThat(mirrored.plan()).isEqualTo(there.plan());
        for (int t = 0; t < n; t++) {
            assertThat(mirrored.tasks().get(n - 1 - t)).isEqualTo(there.tasks().get(t));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFanRisesWithTimeAndWithChance(long seed) {
        var fan = Objects.requireNonNull(RandomPlan.of(seed, 40, RandomPlan.Kind.FULL)
                .simulation()
                .run(Run.of(512))
                .fan());

        assertThat(fan.bounds()).isSorted();
        for (int at = 0; at < fan.bounds().length; at++) {
            assertThat(fan.done(at, 0.1)).isLessThanOrEqualTo(fan.done(at, 0.5));
            assertThat(fan.done(at, 0.5)).isLessThanOrEqualTo(fan.done(at, 0.9));
            if (at > 0) {
                for (double chance : new double[] {0.1, 0.5, 0.9}) {
                    assertThat(fan.done(at, chance)).isGreaterThanOrEqualTo(fan.done(at - 1, chance));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFanLeavesOutWhatIsSetAsideAndHasAPointOnTheDeadline(long seed) {
        var plan = RandomPlan.of(seed, 40, RandomPlan.Kind.FULL);
        var run =
                Run.of(1024).deadline(plan.simulation().run(Run.of(512)).plan().quantile(0.4));
        var aside = Set.of(0, 7, 8, 21, 39);

        var all = Objects.requireNonNull(plan.simulation().run(run).fan());
        var some =
                Objects.requireNonNull(plan.simulation().run(run.aside(aside)).fan());

        assertThat(all.bounds()).contains(run.deadline());
        assertThat(some.tasks()).isEqualTo(35);
        assertThat(some.done(some.bounds().length - 1, 0.0)).isLessThanOrEqualTo(35);
        for (int at = 0; at < all.bounds().length; at++) {
            assertThat(some.done(at, 0.5)).isBetween(all.done(at, 0.5) - 5, all.done(at, 0.5));
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void aSecondFanIsThatOfARunOfItsOwnAndChangesNothingElse(long seed) {
        var simulation = RandomPlan.of(seed, 40, RandomPlan.Kind.FULL).simulation();
        int near = RandomPlan.DATA_DATE + 61;
        var run = Run.of(3000).threads(2).detail(Run.Detail.DRIVERS).deadline(RandomPlan.DATA_DATE + 300);

        var plain = simulation.run(run);
        var both = simulation.run(run.also(near));
        var own = simulation.run(run.detail(Run.Detail.TASKS).deadline(near));

        assertThat(points(both.also())).isEqualTo(points(own.fan())).isNotEqualTo(points(both.fan()));
        assertThat(points(both.fan())).isEqualTo(points(plain.fan()));
        assertThat(plain.also()).isNull();
        assertThat(both.tasks()).isEqualTo(plain.tasks());
        assertThat(both.drivers()).isEqualTo(plain.drivers());
        assertThat(both.levers()).isEqualTo(plain.levers());
    }

    private static List<Integer> points(@Nullable Fan fan) {
        var bounds = Objects.requireNonNull(fan).bounds();
        return IntStream.range(0, bounds.length)
                .flatMap(at -> IntStream.of(bounds[at], fan.done(at, 0.1), fan.done(at, 0.5), fan.done(at, 0.9)))
                .boxed()
                .toList();
    }

    @Test
    void whatMayNotFinishBeforeOthersNeedNotBeginAfterThem() {
        var network = Network.builder();
        for (int t = 0; t < 3; t++) {
            network.task("t" + t);
        }
        network.link(0, 2, LinkType.FINISH_FINISH, 0);
        network.link(1, 2, LinkType.FINISH_FINISH, 0);
        var uncertainty = Uncertainty.builder(3);
        for (int t = 0; t < 3; t++) {
            uncertainty.estimate(t, new Estimate.Triangular(10, 20, 30));
        }
        var timing = Timing.builder(3, RandomPlan.DATA_DATE).build();
        var simulation = Simulation.of(network.build(), timing, uncertainty.build());
        var run = Run.of(1024).deadline(RandomPlan.DATA_DATE + 25);

        var end = simulation.run(run.detail(Run.Detail.FINISH)).plan();

        assertThat(end.last()).isLessThanOrEqualTo(RandomPlan.DATA_DATE + 30);
        assertThat(simulation.run(run).plan()).isEqualTo(end);
        assertThat(simulation.run(run.detail(Run.Detail.DRIVERS)).plan()).isEqualTo(end);
    }

    @Test
    void theFanIsTheCountOfFinishedTasks() {
        var fan = Objects.requireNonNull(
                tasks(true, new Estimate.Fixed(10), new Estimate.Fixed(20), new Estimate.Fixed(30))
                        .run(Run.of(100))
                        .fan());

        int[] bounds = fan.bounds();
        for (int at = 0; at < bounds.length; at++) {
            int done = bounds[at] >= 60 ? 3 : bounds[at] >= 30 ? 2 : bounds[at] >= 10 ? 1 : 0;
            assertThat(fan.done(at, 0.5)).isEqualTo(done);
        }
    }

    /// The share of pairs of normals with this correlation that are both below 0 is known: Sheppard 1899.
    @ParameterizedTest
    @MethodSource("someSeeds")
    void tasksOfABodyAreDelayedTogetherAndEachKeepsItsDistribution(long seed) {
        double correlation = 0.6;
        var network = Network.builder();
        network.task("a");
        network.task("b");
        var uncertainty = Uncertainty.builder(2);
        uncertainty.body("ministry", correlation, 5);
        for (int t = 0; t < 2; t++) {
            uncertainty.estimate(t, new Estimate.LogNormal(1000, 0.5)).carriedOutBy(t, 0);
        }
        var forecast = Simulation.of(network.build(), Timing.plain(2, 0), uncertainty.build())
                .run(Run.of(FUTURES).seed(seed));

        double both = 0.25 + Math.asin(correlation) / (2 * Math.PI);
        assertThat(Math.abs(standardised(forecast.plan().chanceBy(1000), both))).isLessThan(4);
        for (double p : new double[] {0.05, 0.5, 0.95}) {
            int day = (int) (1000 * Math.exp(0.5 * Normal.quantile(p)));
            double expected = Normal.cumulative(Math.log((day + 0.5) / 1000) / 0.5);
            assertThat(Math.abs(standardised(forecast.tasks().getFirst().chanceBy(day), expected)))
                    .isLessThan(4);
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void aRiskHappensAsOftenAsItsChanceSays(long seed) {
        var network = Network.builder();
        network.task("a");
        var uncertainty = Uncertainty.builder(1).estimate(0, new Estimate.Fixed(100));
        uncertainty.risk("strike", 0.25, 9);
        uncertainty.effect(0, 0, 1.5, new Estimate.Fixed(7));

        var finish = plan(Simulation.of(network.build(), Timing.plain(1, 0), uncertainty.build()), seed);

        assertThat(finish.first()).isEqualTo(100);
        assertThat(finish.last()).isEqualTo(157);
        assertThat(Math.abs(standardised(finish.chanceBy(156), 0.75))).isLessThan(4);
    }

    @Test
    void criticalityAndCrucialityTellWhoDrives() {
        var simulation =
                tasks(false, new Estimate.Uniform(0, 1000), new Estimate.Uniform(0, 500), new Estimate.Fixed(10));

        var drivers = simulation.run(Run.of(FUTURES).detail(Run.Detail.DRIVERS)).drivers();

        // The first is the last to finish in three futures of four.
        assertThat(drivers.get(0).criticality()).isCloseTo(0.75, within(0.01));
        assertThat(drivers.get(1).criticality()).isCloseTo(0.25, within(0.01));
        assertThat(drivers.get(0).cruciality()).isBetween(0.8, 1.0);
        assertThat(drivers.get(1).cruciality()).isBetween(0.05, 0.4);
        assertThat(drivers.get(2).cruciality()).isZero();
    }

    @Test
    void aLoneTaskHasCrucialityOne() {
        var drivers = tasks(true, new Estimate.LogNormal(200, 0.5))
                .run(Run.of(FUTURES).detail(Run.Detail.DRIVERS))
                .drivers();

        assertThat(drivers.getFirst().cruciality()).isCloseTo(1, within(0.005));
    }

    @Test
    void theSinglePathIsTooEarlyWherePathsMeet() {
        var estimates = new Estimate[20];
        Arrays.fill(estimates, new Estimate.Triangular(50, 100, 180));
        var many = tasks(false, estimates).run(Run.of(FUTURES));
        var one = tasks(true, estimates).run(Run.of(FUTURES));

        assertThat(many.mergeBias()).isGreaterThan(40);
        assertThat(many.singlePath().chanceBy(125)).isGreaterThan(many.plan().chanceBy(125) + 0.5);
        assertThat(Math.abs(one.mergeBias())).isLessThan(8);
        int late = one.plan().quantile(0.9);
        assertThat(one.singlePath().chanceBy(late)).isCloseTo(0.9, within(0.05));
    }

    @Test
    void itStopsOnceItIsPreciseEnough() {
        var simulation = tasks(true, new Estimate.Uniform(0, 1000));
        var run = Run.of(1_000_000).deadline(500).precision(0.004);

        var forecast = simulation.run(run);

        assertThat(forecast.futures()).isEqualTo(16_384);
        assertThat(forecast.plan().standardError(500)).isLessThanOrEqualTo(0.004);
        assertThat(text(simulation.run(run.threads(3).block(64)))).isEqualTo(text(forecast));
    }

    @Test
    void theWatchSeesProgressAndCanEndIt() {
        var simulation = tasks(true, new Estimate.Uniform(0, 1000));
        var seen = new ArrayList<Long>();

        simulation.run(Run.of(10_240).threads(2), (done, most) -> {
            assertThat(most).isEqualTo(10_240);
            return seen.add(done);
        });

        assertThat(seen).isSorted().endsWith(10_240L);
        assertThatThrownBy(() -> simulation.run(Run.of(102_400).threads(2), (done, _) -> done < 5000))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatIsFinishedIsCertain() {
        var network = Network.builder();
        network.task("done");
        var timing = Timing.builder(1, 100).finished(0, 10, 19).build();

        var forecast = Simulation.of(
                        network.build(), timing, Uncertainty.builder(1).build())
                .run(Run.of(8).groups(List.of(List.of(0))));

        assertThat(forecast.plan()).isEqualTo(new Finish(20, new int[] {8}));
        assertThat(forecast.groups().getFirst()).isEqualTo(forecast.plan());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Run.of(0)).hasMessageContaining("futures (0)");
        assertThatThrownBy(() -> Run.of(1).threads(0)).hasMessageContaining("threads (0)");
        assertThatThrownBy(() -> Run.of(1).block(12)).hasMessageContaining("block (12)");
        assertThatThrownBy(() -> Uncertainty.builder(2).key(0, 1).build()).hasMessageContaining("key 1");
        assertThat(Run.of(10_001).futures()).isEqualTo(10_008);
    }

    /// The figures of a fixed plan, kept; `-Dgolden.update=true` writes them anew. A change here changes every
    /// forecast ever published with its seed.
    @Test
    void theGoldenForecastStands() throws IOException {
        var forecast = RandomPlan.of(11, 25, RandomPlan.Kind.FULL)
                .simulation()
                .run(Run.of(10_000).seed(2026).detail(Run.Detail.DRIVERS).deadline(RandomPlan.DATA_DATE + 150));

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text(forecast));
        }
        assertThat(text(forecast)).isEqualTo(Files.readString(GOLDEN));
    }

    private static String text(Forecast forecast) {
        var text = new StringBuilder("futures " + forecast.futures() + "\nplan " + forecast.plan() + "\n");
        for (int t = 0; t < forecast.tasks().size(); t++) {
            var finish = forecast.tasks().get(t);
            text.append("task %d: %s, checksum %d\n".formatted(t, finish, finish.hashCode()));
        }
        forecast.drivers().forEach(d -> text.append(d).append('\n'));
        forecast.levers().forEach(l -> text.append(l).append('\n'));
        var fan = forecast.fan();
        for (int at = 0; fan != null && at < fan.bounds().length; at++) {
            text.append("by %d: %d %d %d\n"
                    .formatted(fan.bounds()[at], fan.done(at, 0.1), fan.done(at, 0.5), fan.done(at, 0.9)));
        }
        return text.toString();
    }
}
