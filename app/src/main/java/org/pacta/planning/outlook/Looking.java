package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.forecast.Fan;
import org.pacta.engine.forecast.Finish;
import org.pacta.engine.forecast.Forecast;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;
import org.pacta.engine.forecast.Watch;
import org.pacta.planning.history.Learned;

/// Looks ahead: learns from the history, draws the road, simulates it. Pure and reproducible.
public final class Looking {

    /// Futures of a forecast.
    public static final int FUTURES = 10_000;

    private static final int PILOT = 1024;
    private static final double MOVABLE = 0.02;

    /// With more open things than this, when each may finish is kept by the day until the plan's last day only.
    private static final int LARGE = 2_000;

    private final Given given;
    private final Road road;
    private final Set<Integer> aside;
    private final Map<Long, List<Integer>> groups;

    private Looking(Given given) {
        this.given = given;
        this.road = Road.of(given, Learned.from(given.history(), given.workdays()));
        this.aside = road.aside(given);
        this.groups = groups();
    }

    /// Learns from the history and draws the road, once for all that is asked of it.
    public static Looking from(Given given) {
        return new Looking(given);
    }

    /// @param futures at least 1
    /// @param threads never change a figure
    /// @param drivers whether criticality and levers are wanted
    public record Asked(int futures, long seed, int threads, boolean drivers) {

        public static Asked usual(int threads) {
            return new Asked(FUTURES, 1, threads, true);
        }
    }

    /// What may come of a plan. Where desks are looked at, things wait for them in each future, in one order settled
    /// beforehand, and nothing is said of what drives the end.
    ///
    /// @throws java.util.concurrent.CancellationException if the watch ends it
    public Outlook ahead(Asked asked, Watch watch) {
        int bound = given.deadline() + 1;
        var desks = road.desks(given);
        var simulation = desks == null
                ? Simulation.of(road.network(), road.timing(), road.uncertainty())
                : Simulation.of(road.network(), road.timing(), road.uncertainty(), desks);
        // where things wait for desks it has no meaning whether a day more moves the end
        boolean drivers = asked.drivers && desks == null;
        var run = Run.of(asked.futures)
                .seed(asked.seed)
                .threads(asked.threads)
                .groups(List.copyOf(groups.values()))
                .chains(road.legs().chains())
                .fine(fine())
                .aside(aside);
        int lever = drivers && !road.tasks().isEmpty() ? lever(simulation, asked, bound) : bound;
        boolean once = lever == bound;
        var detail = drivers && once ? Run.Detail.DRIVERS : Run.Detail.TASKS;
        if (once) {
            var forecast = simulation.run(run.detail(detail).deadline(bound), watch);
            return outlook(asked, forecast, forecast.fan(), null, bound);
        }
        var both = simulation.run(run.detail(Run.Detail.DRIVERS).deadline(lever).also(bound), watch);
        return outlook(asked, both, both.also(), both.fan(), lever);
    }

    private int fine() {
        return road.tasks().size() > LARGE ? given.deadline() + 1 : Timing.NO_UPPER;
    }

    /// The bound by which decisions are weighed: the deadline; where that is as good as sure or as good as
    /// lost, so that nothing moves its chance, the one by which half of the futures are done.
    private static int lever(Simulation simulation, Asked asked, int bound) {
        var run = Run.of(Math.min(asked.futures, PILOT)).seed(asked.seed).threads(asked.threads);
        var end = simulation.run(run.detail(Run.Detail.FINISH)).plan();
        double chance = end.chanceBy(bound);
        return movable(chance) ? bound : end.quantile(0.5);
    }

    /// Whether one decision can move a chance so that one would see it.
    static boolean movable(double chance) {
        return chance >= MOVABLE && chance <= 1 - MOVABLE;
    }

    /// The same things, each by its own lessons alone, without links, sittings, shared delays and risks: for
    /// comparison.
    public Alone alone(Asked asked, Watch watch) {
        var apart = road.apart(given);
        var run = Run.of(asked.futures).seed(asked.seed).threads(asked.threads).fine(fine());
        var forecast = Simulation.of(apart.network(), apart.timing(), apart.uncertainty())
                .run(run, watch);
        var finishes = new HashMap<Long, Finish>();
        for (int task = 0; task < road.tasks().size(); task++) {
            finishes.put(road.tasks().get(task).id(), forecast.tasks().get(task));
        }
        return new Alone(finishes);
    }

    /// When single things may finish, by the id of each.
    public record Alone(Map<Long, Finish> finishes) {

        public Alone {
            finishes = Map.copyOf(finishes);
        }

        public Finish of(long thing) {
            var finish = finishes.get(thing);
            if (finish == null) throw new IllegalArgumentException("thing (%d) is not open".formatted(thing));
            return finish;
        }
    }

    /// The open things of each group that the headline counts; under 0 all of them together.
    private Map<Long, List<Integer>> groups() {
        var found = new LinkedHashMap<Long, List<Integer>>();
        for (int task = 0; task < road.tasks().size(); task++) {
            if (aside.contains(task)) continue;
            found.computeIfAbsent(0L, _ -> new ArrayList<>()).add(task);
            long group = road.tasks().get(task).group();
            if (group != 0) found.computeIfAbsent(group, _ -> new ArrayList<>()).add(task);
        }
        return found;
    }

    /// @param near the fan around the deadline
    /// @param far that around the bound by which decisions are weighed, if it is another
    private Outlook outlook(Asked asked, Forecast forecast, @Nullable Fan near, @Nullable Fan far, int lever) {
        int bound = given.deadline() + 1;
        var things = things(forecast, bound);
        var byGroup = new ArrayList<Outlook.Group>();
        Finish all = null;
        var finishes = forecast.groups().iterator();
        for (var each : groups.entrySet()) {
            var finish = finishes.next();
            if (each.getKey() == 0) {
                all = finish;
            } else {
                byGroup.add(new Outlook.Group(
                        each.getKey(),
                        each.getValue().size(),
                        finish.chanceBy(bound),
                        finish.quantile(0.5) - 1,
                        finish.quantile(0.8) - 1));
            }
        }
        var fan = fan(near, far, road.done(), given.today());
        return new Outlook(
                given.today(),
                given.deadline(),
                given.counts(),
                road.total(),
                road.done(),
                road.tasks().size(),
                road.linked(),
                forecast.futures(),
                asked.seed,
                range(fan, given.deadline()),
                all == null ? 1 : all.chanceBy(bound),
                all == null ? 0 : all.standardError(bound),
                all == null
                        ? new Outlook.When(given.today(), given.today(), given.today(), given.today(), List.of())
                        : when(all),
                fan,
                things,
                byGroup,
                forecast.levers().stream()
                        .map(each -> new Outlook.Pull(road.tasks().get(each.task()), each.shortened(), each.dropped()))
                        .toList(),
                lever - 1,
                Load.of(given),
                Finding.of(given, road.tasks(), road.cut()),
                new StraightLine(given.start(), given.today(), road.done(), road.total()),
                road.tasks().isEmpty() ? 0 : forecast.mergeBias(),
                road.cut().size());
    }

    private List<Outlook.Thing> things(Forecast forecast, int bound) {
        var criticality = new double[road.tasks().size()];
        var cruciality = new double[road.tasks().size()];
        for (var each : forecast.drivers()) {
            // what stands before a thing on its way is told with it
            if (each.task() >= criticality.length) continue;
            criticality[each.task()] = each.criticality();
            cruciality[each.task()] = each.cruciality();
        }
        var things = new ArrayList<Outlook.Thing>();
        for (int task = 0; task < road.tasks().size(); task++) {
            var course = road.tasks().get(task);
            var finish = forecast.tasks().get(task);
            things.add(new Outlook.Thing(
                    course,
                    finish,
                    course.due(road.timing().dataDate() - 1),
                    finish.chanceBy(bound),
                    criticality[task],
                    cruciality[task],
                    road.prospects().get(task),
                    !aside.contains(task)));
        }
        return things;
    }

    private static Outlook.When when(Finish finish) {
        return new Outlook.When(
                finish.quantile(0.5) - 1,
                finish.quantile(0.8) - 1,
                finish.quantile(0.95) - 1,
                finish.first() - 1,
                Arrays.stream(finish.counts()).boxed().toList());
    }

    /// Close points around the deadline, then wider ones as far as the other fan goes.
    private static List<Outlook.Point> fan(@Nullable Fan near, @Nullable Fan far, int done, int today) {
        var points = new ArrayList<Outlook.Point>();
        points.add(new Outlook.Point(today, done, done, done));
        add(points, near, done);
        add(points, far, done);
        return points;
    }

    private static void add(List<Outlook.Point> points, @Nullable Fan fan, int done) {
        if (fan == null) return;
        int[] bounds = fan.bounds();
        int last = points.getLast().day();
        for (int at = 0; at < bounds.length; at++) {
            if (bounds[at] - 1 <= last) continue;
            points.add(new Outlook.Point(
                    bounds[at] - 1, done + fan.done(at, 0.1), done + fan.done(at, 0.5), done + fan.done(at, 0.9)));
        }
    }

    /// By the deadline; it is a point of the fan unless the fan ends before or the deadline has passed.
    private static Outlook.Range range(List<Outlook.Point> fan, int deadline) {
        var at = fan.getFirst();
        for (var each : fan) {
            if (each.day() <= deadline) at = each;
        }
        return new Outlook.Range(at.low(), at.middle(), at.high());
    }
}
