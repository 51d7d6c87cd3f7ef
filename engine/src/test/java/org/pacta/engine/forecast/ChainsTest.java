package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.schedule.CriticalPath;

/// Tasks that are weighed as one.
class ChainsTest {

    private static final int DATE = RandomPlan.DATA_DATE;

    static Stream<Arguments> plans() {
        return PlainTest.plans();
    }

    /// As with single tasks: the critical path of each future with all tasks of the chain changed, and, where
    /// they are dropped, none of them at a gate.
    @ParameterizedTest
    @MethodSource("plans")
    void aLeverIsTheChanceWithTheWholeChainChanged(RandomPlan.Kind kind, long seed) {
        var plan = RandomPlan.of(seed, 40, kind);
        var durations = PlainTest.durations(plan);
        var paths = PlainTest.paths(plan);
        int deadline = middle(paths);
        var chains = chains(plan, seed);
        var members = new HashMap<Integer, List<Integer>>();
        chains.forEach(chain -> members.put(chain.getLast(), chain));

        var forecast =
                plan.simulation().run(drivers(PlainTest.FUTURES, deadline).chains(chains));

        var aside = new HashSet<Integer>();
        chains.forEach(chain -> aside.addAll(chain.subList(0, chain.size() - 1)));
        assertThat(forecast.levers()).isNotEmpty().noneMatch(lever -> aside.contains(lever.task()));
        assertThat(forecast.levers()).extracting(Lever::task).doesNotHaveDuplicates();
        for (var lever : forecast.levers()) {
            var tasks = members.getOrDefault(lever.task(), List.of(lever.task()));
            var open = RandomPlan.of(seed, 40, kind, Set.copyOf(tasks));
            double shortened = PlainTest.gain(plan, durations, paths, deadline, tasks, 0.8f);
            double dropped = PlainTest.gain(open, durations, paths, deadline, tasks, 0);
            assertThat(lever.shortened()).as("%s shortened", tasks).isCloseTo(shortened, within(1e-12));
            assertThat(lever.dropped()).as("%s dropped", tasks).isCloseTo(dropped, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothingButDriversAndLeversDependsOnChains(RandomPlan.Kind kind, long seed) {
        var plan = RandomPlan.of(seed, 40, kind);
        var chains = chains(plan, seed);
        var run = drivers(256, middle(PlainTest.paths(plan))).groups(List.of(List.of(0, 7, 20)));

        var each = plan.simulation().run(run);
        var whole = plan.simulation().run(run.chains(chains));

        assertThat(whole.plan()).isEqualTo(each.plan());
        assertThat(whole.tasks()).isEqualTo(each.tasks());
        assertThat(whole.groups()).isEqualTo(each.groups());
        assertThat(whole.fan()).usingRecursiveComparison().isEqualTo(each.fan());
        var own = byTask(each.drivers());
        var told = byTask(whole.drivers());
        var changed = new HashSet<Integer>();
        for (var chain : chains) {
            var unfinished = chain.stream().filter(own::containsKey).toList();
            if (!unfinished.isEmpty()) {
                double most = unfinished.stream()
                        .mapToDouble(t -> driver(own, t).criticality())
                        .max()
                        .orElseThrow();
                assertThat(driver(told, chain.getLast()).criticality()).isEqualTo(most);
                changed.add(chain.getLast());
                changed.add(unfinished.getLast());
            }
        }
        assertThat(whole.drivers()).hasSameSizeAs(each.drivers());
        for (var driver : each.drivers()) {
            if (!changed.contains(driver.task())) {
                assertThat(told.get(driver.task())).isEqualTo(driver);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RandomPlan.Kind.class)
    void neitherThreadsNorBlocksChangeAnything(RandomPlan.Kind kind) {
        var plan = RandomPlan.of(3, 40, kind);
        var run = drivers(4000, DATE + 200).chains(chains(plan, 3));
        var alone = plan.simulation().run(run);

        for (int threads = 1; threads <= 3; threads++) {
            for (int block : new int[] {0, 8, 200, 1024}) {
                var other = plan.simulation().run(run.threads(threads).block(block));
                assertThat(other.drivers()).isEqualTo(alone.drivers());
                assertThat(other.levers()).isEqualTo(alone.levers());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aChainOfOneTaskIsThatTask(RandomPlan.Kind kind, long seed) {
        var plan = RandomPlan.of(seed, 40, kind);
        var run = drivers(256, middle(PlainTest.paths(plan)));
        var alone = IntStream.range(0, 40)
                .filter(t -> !plan.timing().finished(t))
                .mapToObj(List::of)
                .toList();

        var each = plan.simulation().run(run);
        var whole = plan.simulation().run(run.chains(alone));

        assertThat(whole.drivers()).isEqualTo(each.drivers());
        assertThat(whole.levers()).isEqualTo(each.levers());
    }

    /// A law in five stages beside a body of single tasks, each longer than a stage, none longer than the law.
    @Test
    void aChainIsRankedByTheWholeOfItAndOnlyOnce() {
        var simulation = law(12, 5, _ -> {});
        var run = drivers(2048, DATE + 125);
        var law = List.of(0, 1, 2, 3, 4);

        var each = simulation.run(run);
        var whole = simulation.run(run.chains(List.of(law)));

        assertThat(each.levers()).extracting(Lever::task).contains(0, 1, 2, 3, 4);
        assertThat(whole.levers())
                .hasSize(10)
                .extracting(Lever::task)
                .contains(4)
                .doesNotContain(0, 1, 2, 3);
        var first = whole.levers().getFirst();
        assertThat(first.task()).isEqualTo(4);
        var best = each.levers().stream()
                .filter(lever -> law.contains(lever.task()))
                .max(Comparator.comparingDouble(Lever::shortened))
                .orElseThrow();
        assertThat(first.shortened()).isGreaterThan(2 * best.shortened());
    }

    /// Two stages wait for a parliament that sits twice a year. To drop one of them alone gains nothing while
    /// the other waits.
    @Test
    void aDroppedChainWaitsAtNoneOfItsGates() {
        var sittings = Gate.of(new int[] {DATE + 180, DATE + 360}, 180);
        Consumer<Timing.Builder> gates = timing -> timing.gate(1, sittings).gate(3, sittings);
        var simulation = law(1, 5, gates);
        var run = drivers(1024, DATE + 170);

        var whole = simulation.run(run.chains(List.of(List.of(0, 1, 2, 3, 4))));
        var each = simulation.run(run);

        assertThat(whole.plan().chanceBy(run.deadline())).isZero();
        assertThat(whole.levers().getFirst()).satisfies(lever -> {
            assertThat(lever.task()).isEqualTo(4);
            assertThat(lever.dropped()).isEqualTo(1);
            assertThat(lever.shortened()).isZero();
        });
        assertThat(each.levers())
                .allSatisfy(lever -> assertThat(lever.dropped()).isZero());
    }

    @Test
    void finishedTasksOfAChainWeighNothing() {
        var simulation = law(3, 5, timing -> timing.finished(0, DATE - 40, DATE - 9));
        var run = drivers(1024, DATE + 100);

        var all = simulation.run(run.chains(List.of(List.of(0, 1, 2, 3, 4))));
        var rest = simulation.run(run.chains(List.of(List.of(1, 2, 3, 4))));
        var done = simulation.run(run.chains(List.of(List.of(0))));

        assertThat(all.drivers()).isEqualTo(rest.drivers());
        assertThat(all.levers()).isEqualTo(rest.levers());
        assertThat(done.levers()).isEqualTo(simulation.run(run).levers());
    }

    /// Work went on out of order: the chain is told under its last task all the same, and only once.
    @Test
    void aChainWhoseLastTaskIsFinishedFirstKeepsItsName() {
        var simulation = law(3, 5, timing -> timing.finished(4, DATE - 40, DATE - 9));

        var forecast = simulation.run(drivers(1024, DATE + 100).chains(List.of(List.of(0, 1, 2, 3, 4))));

        assertThat(forecast.drivers())
                .extracting(Driver::task)
                .containsOnlyOnce(4)
                .doesNotContain(3);
        assertThat(forecast.levers())
                .extracting(Lever::task)
                .containsOnlyOnce(4)
                .doesNotContain(0, 1, 2, 3);
    }

    @Test
    void nonsenseIsRefused() {
        var run = Run.of(8);

        assertThat(run.chains()).isEmpty();
        assertThatThrownBy(() -> run.chains(List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a chain must hold");
        assertThatThrownBy(() -> run.chains(List.of(List.of(3, 3)))).hasMessageContaining("task (3)");
        assertThatThrownBy(() -> run.chains(List.of(List.of(1, 2), List.of(2, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("task (2)");
        assertThatThrownBy(() -> run.chains(List.of(List.of(-1)))).hasMessageContaining("task (-1)");
        assertThatThrownBy(() -> law(1, 3, _ -> {}).run(run.chains(List.of(List.of(2, 4)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("task (4) of a chain must be below 4");
        assertThat(run.chains(List.of(List.of(2, 4))).threads(2).seed(7).chains())
                .containsExactly(List.of(2, 4));
    }

    /// Stages one after the other, and tasks beside them that depend on nothing.
    private static Simulation law(int beside, int stages, Consumer<Timing.Builder> how) {
        int n = stages + beside;
        var network = Network.builder();
        var uncertainty = Uncertainty.builder(n);
        for (int t = 0; t < n; t++) {
            network.task("t" + t);
            uncertainty.estimate(
                    t, t < stages ? new Estimate.Triangular(10, 20, 40) : new Estimate.Triangular(30, 80, 135));
        }
        for (int t = 1; t < stages; t++) {
            network.link(t - 1, t, LinkType.FINISH_START, 0);
        }
        var timing = Timing.builder(n, DATE);
        how.accept(timing);
        return Simulation.of(network.build(), timing.build(), uncertainty.build());
    }

    static Run drivers(int futures, int deadline) {
        return Run.of(futures).detail(Run.Detail.DRIVERS).deadline(deadline);
    }

    static Map<Integer, Driver> byTask(List<Driver> drivers) {
        var byTask = new HashMap<Integer, Driver>();
        drivers.forEach(driver -> assertThat(byTask.put(driver.task(), driver)).isNull());
        return byTask;
    }

    static Driver driver(Map<Integer, Driver> byTask, int task) {
        return Objects.requireNonNull(byTask.get(task));
    }

    private static int middle(List<CriticalPath> paths) {
        return paths.stream()
                .mapToInt(CriticalPath::finish)
                .sorted()
                .skip(paths.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /// Paths through the plan at random, of two to five tasks, finished ones among them; one of tasks that no link
    /// joins.
    private static List<List<Integer>> chains(RandomPlan plan, long seed) {
        var random = new SplittableRandom(seed);
        var network = plan.network();
        var taken = new HashSet<Integer>();
        var chains = new ArrayList<List<Integer>>();
        for (int t = 0; t < network.tasks(); t++) {
            var chain = new ArrayList<Integer>();
            int most = 2 + random.nextInt(4);
            for (int next = t; next >= 0 && chain.size() < most; next = next(network, next, taken)) {
                if (!taken.add(next)) {
                    break;
                }
                chain.add(next);
            }
            if (chain.size() > 1 && random.nextInt(3) > 0) {
                chains.add(chain);
            } else {
                taken.removeAll(chain);
            }
        }
        var apart = IntStream.range(0, network.tasks())
                .filter(t -> !taken.contains(t))
                .boxed()
                .limit(3)
                .toList();
        if (apart.size() > 1) {
            chains.add(apart.reversed());
        }
        return chains;
    }

    /// A task behind another that is in no chain yet, or -1.
    private static int next(Network network, int task, Set<Integer> taken) {
        for (int k = 0; k < network.links(); k++) {
            var link = network.link(k);
            if (link.from() == task && link.type() == LinkType.FINISH_START && !taken.contains(link.to())) {
                return link.to();
            }
        }
        return -1;
    }
}
