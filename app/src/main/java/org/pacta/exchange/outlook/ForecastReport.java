package org.pacta.exchange.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.forecast.Driver;
import org.pacta.engine.forecast.Fan;
import org.pacta.engine.forecast.Finish;
import org.pacta.engine.forecast.Forecast;
import org.pacta.engine.forecast.SinglePath;
import org.pacta.exchange.network.EnginePlan;

/// A forecast as it is told: days instead of bounds, codes instead of indices. Its JSON is described in
/// `docs/guide/network.md`.
///
/// @param mergeBias days by which the mean finish lies behind what the single path says
record ForecastReport(
        String name,
        int tasks,
        int links,
        LocalDate dataDate,
        long futures,
        long seed,
        @Nullable LocalDate deadline,
        Dates finish,
        @Nullable Chance chance,
        Single singlePath,
        double mergeBias,
        List<Group> groups,
        List<Each> byTask,
        List<Lever> levers,
        List<Point> fan,
        Counts histogram) {

    /// Last days of work: that which a part of the futures does not exceed, and the mean.
    record Dates(LocalDate p10, LocalDate p50, LocalDate p80, LocalDate p90, LocalDate p95, LocalDate mean) {

        static Dates of(Finish finish) {
            return new Dates(
                    day(finish, 0.1),
                    day(finish, 0.5),
                    day(finish, 0.8),
                    day(finish, 0.9),
                    day(finish, 0.95),
                    EnginePlan.last((int) Math.round(finish.mean())));
        }

        private static LocalDate day(Finish finish, double chance) {
            return EnginePlan.last(finish.quantile(chance));
        }
    }

    /// The chance by the deadline, 0 to 1.
    record Chance(double by, double standardError) {

        static @Nullable Chance of(Finish finish, @Nullable Integer until) {
            return until == null
                    ? null
                    : new Chance(
                            Reports.rounded(finish.chanceBy(until), 6),
                            Reports.rounded(finish.standardError(until), 6));
        }
    }

    record Single(LocalDate finish, @Nullable Double chance, List<String> tasks) {}

    record Group(
            String name, int tasks, Dates finish, @Nullable Chance chance) {}

    /// A task; criticality and cruciality are absent if it is finished, criticality also under scarce desks.
    record Each(
            String code,
            String name,
            Dates finish,
            @Nullable Chance chance,
            @Nullable Double criticality,
            @Nullable Double cruciality) {}

    record Lever(
            String code, String name, double shortened, double shortenedError, double dropped, double droppedError) {}

    /// How many tasks are done by the end of a day.
    record Point(LocalDate day, int p10, int p50, int p90) {}

    /// Futures by the last day of the plan, from `first` on.
    @SuppressWarnings("ArrayRecordComponent")
    record Counts(LocalDate first, int[] counts) {}

    static ForecastReport of(EnginePlan plan, Forecast forecast, long seed, @Nullable Integer until) {
        var path = forecast.singlePath();
        return new ForecastReport(
                plan.file().name(),
                plan.network().tasks(),
                plan.network().links(),
                plan.file().dataDate(),
                forecast.futures(),
                seed,
                until == null ? null : EnginePlan.last(until),
                Dates.of(forecast.plan()),
                Chance.of(forecast.plan(), until),
                single(plan, path, until),
                Reports.rounded(forecast.mergeBias(), 1),
                IntStream.range(0, plan.groups().size())
                        .mapToObj(g -> group(plan, forecast, g, until))
                        .toList(),
                each(plan, forecast, until),
                forecast.levers().stream().map(lever -> lever(plan, lever)).toList(),
                points(forecast.fan(), plan.timing().dataDate()),
                new Counts(
                        EnginePlan.last(forecast.plan().first()),
                        forecast.plan().counts()));
    }

    private static Single single(EnginePlan plan, SinglePath path, @Nullable Integer until) {
        return new Single(
                EnginePlan.last(path.finish()),
                until == null ? null : Reports.rounded(path.chanceBy(until), 4),
                path.tasks().stream().map(plan::code).toList());
    }

    private static Group group(EnginePlan plan, Forecast forecast, int g, @Nullable Integer until) {
        var finish = forecast.groups().get(g);
        return new Group(
                plan.groups().get(g), plan.members().get(g).size(), Dates.of(finish), Chance.of(finish, until));
    }

    private static List<Each> each(EnginePlan plan, Forecast forecast, @Nullable Integer until) {
        Map<Integer, Driver> drivers = forecast.drivers().stream().collect(Collectors.toMap(Driver::task, d -> d));
        var all = new ArrayList<Each>();
        for (int t = 0; t < forecast.tasks().size(); t++) {
            var finish = forecast.tasks().get(t);
            var driver = drivers.get(t);
            all.add(new Each(
                    plan.code(t),
                    plan.name(t),
                    Dates.of(finish),
                    Chance.of(finish, until),
                    driver == null || Double.isNaN(driver.criticality())
                            ? null
                            : Reports.rounded(driver.criticality(), 4),
                    driver == null ? null : Reports.rounded(driver.cruciality(), 4)));
        }
        return all;
    }

    private static Lever lever(EnginePlan plan, org.pacta.engine.forecast.Lever lever) {
        return new Lever(
                plan.code(lever.task()),
                plan.name(lever.task()),
                Reports.rounded(lever.shortened(), 5),
                Reports.rounded(lever.shortenedError(), 5),
                Reports.rounded(lever.dropped(), 5),
                Reports.rounded(lever.droppedError(), 5));
    }

    private static List<Point> points(@Nullable Fan fan, int dataDate) {
        if (fan == null) {
            return List.of();
        }
        int[] bounds = fan.bounds();
        return IntStream.range(0, bounds.length)
                .filter(at -> bounds[at] >= dataDate && (at == 0 || fan.done(at - 1, 0.1) < fan.tasks()))
                .mapToObj(at ->
                        new Point(EnginePlan.last(bounds[at]), fan.done(at, 0.1), fan.done(at, 0.5), fan.done(at, 0.9)))
                .toList();
    }

    int most() {
        return Arrays.stream(histogram.counts()).max().orElse(1);
    }
}
