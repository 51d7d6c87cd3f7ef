package org.pacta.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.engine.Seeds;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.schedule.CriticalPath;

/// The simulation against the plain way: the critical path of each future, one by one, with the same durations.
class PlainTest {

    static final int FUTURES = 64;

    static Stream<Arguments> plans() {
        return Stream.of(RandomPlan.Kind.values())
                .flatMap(kind -> IntStream.range(0, Seeds.upTo(100)).mapToObj(seed -> Arguments.of(kind, (long) seed)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyFutureIsItsCriticalPath(RandomPlan.Kind kind, long seed) {
        var plan = RandomPlan.of(seed, 40, kind);
        var paths = paths(plan);
        int deadline = paths.stream()
                .mapToInt(CriticalPath::finish)
                .sorted()
                .skip(FUTURES / 2)
                .findFirst()
                .orElseThrow();

        var forecast = plan.simulation()
                .run(Run.of(FUTURES)
                        .detail(Run.Detail.DRIVERS)
                        .deadline(deadline)
                        .groups(List.of(List.of(0, 7, 20))));

        assertThat(forecast.plan())
                .isEqualTo(finish(paths.stream().map(CriticalPath::finish).toList()));
        for (int t = 0; t < 40; t++) {
            int task = t;
            assertThat(forecast.tasks().get(t))
                    .isEqualTo(
                            finish(paths.stream().map(p -> p.earlyFinish(task)).toList()));
        }
        assertThat(forecast.groups().getFirst())
                .isEqualTo(finish(paths.stream()
                        .map(p -> Math.max(p.earlyFinish(0), Math.max(p.earlyFinish(7), p.earlyFinish(20))))
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aLeverIsTheChanceWithThatTaskChanged(RandomPlan.Kind kind, long seed) {
        var plan = RandomPlan.of(seed, 40, kind);
        var durations = durations(plan);
        var paths = paths(plan);
        int deadline = paths.stream()
                .mapToInt(CriticalPath::finish)
                .sorted()
                .skip(FUTURES / 2)
                .findFirst()
                .orElseThrow();

        var forecast =
                plan.simulation().run(Run.of(FUTURES).detail(Run.Detail.DRIVERS).deadline(deadline));

        for (var lever : forecast.levers()) {
            var task = List.of(lever.task());
            var open = RandomPlan.of(seed, 40, kind, Set.copyOf(task));
            assertThat(lever.shortened()).isCloseTo(gain(plan, durations, paths, deadline, task, 0.8f), within(1e-12));
            assertThat(lever.dropped()).isCloseTo(gain(open, durations, paths, deadline, task, 0), within(1e-12));
        }
    }

    /// The gain in the chance by the deadline with the durations of some tasks changed.
    ///
    /// @param paths before that
    static double gain(
            RandomPlan plan,
            List<int[]> durations,
            List<CriticalPath> paths,
            int deadline,
            List<Integer> tasks,
            float factor) {
        int gained = 0;
        for (int f = 0; f < FUTURES; f++) {
            int[] changed = durations.get(f).clone();
            for (int task : tasks) {
                changed[task] = (int) (changed[task] * factor + 0.5f);
            }
            int now = CriticalPath.of(plan.network(), plan.timing(), changed).finish();
            gained += (now <= deadline ? 1 : 0) - (paths.get(f).finish() <= deadline ? 1 : 0);
        }
        return (double) gained / FUTURES;
    }

    /// Where nothing but links and durations bears on dates, a task is critical if it has no float.
    @ParameterizedTest
    @MethodSource("plans")
    void criticalityIsThePartOfFuturesWithoutFloat(RandomPlan.Kind kind, long seed) {
        if (kind == RandomPlan.Kind.FULL) {
            return;
        }
        var plan = RandomPlan.of(seed, 40, kind);
        var paths = paths(plan);

        var forecast = plan.simulation().run(Run.of(FUTURES).detail(Run.Detail.DRIVERS));

        for (var driver : forecast.drivers()) {
            double critical =
                    paths.stream().filter(p -> p.critical(driver.task())).count() / (double) FUTURES;
            assertThat(driver.criticality()).as("task %d", driver.task()).isEqualTo(critical);
        }
    }

    /// The critical path of each future.
    static List<CriticalPath> paths(RandomPlan plan) {
        return durations(plan).stream()
                .map(d -> CriticalPath.of(plan.network(), plan.timing(), d))
                .toList();
    }

    /// Durations by future and task.
    static List<int[]> durations(RandomPlan plan) {
        var model = new Model(plan.network(), plan.timing(), false);
        var worker = new DurationRows(model, plan.uncertainty()).new Worker(1, FUTURES);
        worker.begin(0, FUTURES);
        var durations = new ArrayList<int[]>();
        for (int f = 0; f < FUTURES; f++) {
            durations.add(new int[plan.network().tasks()]);
        }
        int[] row = new int[FUTURES];
        for (int i = 0; i < model.size; i++) {
            worker.fill(i, row, 0, FUTURES);
            for (int f = 0; f < FUTURES; f++) {
                durations.get(f)[model.task[i]] = row[f];
            }
        }
        return durations;
    }

    private static Finish finish(List<Integer> bounds) {
        int first = bounds.stream().min(Integer::compare).orElse(Timing.NO_LOWER);
        int last = bounds.stream().max(Integer::compare).orElse(Timing.NO_LOWER);
        int[] counts = new int[last - first + 1];
        bounds.forEach(b -> counts[b - first]++);
        return new Finish(first, counts);
    }
}
