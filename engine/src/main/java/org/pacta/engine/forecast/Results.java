package org.pacta.engine.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.random.Draws;

/// Turns sums over futures into a forecast.
///
/// @param chains those of the run
/// @param run what was asked for
/// @param scarce whether tasks competed for capacity
record Results(
        Model model,
        DurationRows durations,
        Chains chains,
        Run run,
        Pilot pilot,
        SinglePath singlePath,
        boolean scarce) {

    Forecast of(Tally tally, int futures) {
        var groups = new ArrayList<Finish>();
        for (int g = 0; g < run.groups().size(); g++) {
            groups.add(group(run.groups().get(g), tally.groups[g], futures));
        }
        return new Forecast(
                futures,
                tally.plan.finish(model.axis),
                groups,
                tasks(tally, futures),
                fan(tally.fan, pilot.slots()),
                fan(tally.also, pilot.also()),
                chains.drivers(drivers(tally, futures)),
                levers(tally, futures),
                singlePath);
    }

    private Finish group(List<Integer> tasks, Histogram histogram, int futures) {
        if (tasks.stream().anyMatch(t -> model.place[t] >= 0)) {
            return histogram.finish(model.axis);
        }
        int last = tasks.stream().mapToInt(model.timing::actualFinish).max().orElseThrow();
        return Finish.certain(last, futures);
    }

    private List<Finish> tasks(Tally tally, int futures) {
        var tasks = new ArrayList<Finish>();
        for (int t = 0; t < model.network.tasks() && tally.tasks.length > 0; t++) {
            int i = model.place[t];
            tasks.add(
                    i < 0 ? Finish.certain(model.timing.actualFinish(t), futures) : tally.tasks[i].finish(model.axis));
        }
        return tasks;
    }

    private @Nullable Fan fan(int[][] counts, Pilot.@Nullable Slots slots) {
        if (counts.length == 0 || slots == null) {
            return null;
        }
        int[] bounds = new int[counts.length];
        for (int s = 0; s < bounds.length; s++) {
            bounds[s] = model.axis.bound(slots.start() + (s << slots.shift()));
        }
        int tasks = model.network.tasks() - run.aside().size();
        return new Fan(bounds, counts, tasks, FanRows.perLevel(tasks));
    }

    /// Each unfinished task for itself, by place.
    List<Driver> drivers(Tally tally, int futures) {
        var drivers = new ArrayList<Driver>();
        double mean = (double) tally.ranks[0] / futures;
        double ends = Math.sqrt(Math.max(0, (double) tally.ranks[1] / futures - mean * mean));
        // The ranks of durations are uniform over the strata.
        double strata = Math.sqrt(((double) Draws.STRATA * Draws.STRATA - 1) / 12);
        for (int i = 0; i < tally.critical.length; i++) {
            double covariance = (double) tally.products[i] / futures + 0.5 * mean;
            boolean still = durations.certain(i) || ends == 0;
            double correlation = still ? 0 : Math.clamp(covariance / (ends * strata), -1, 1);
            double criticality = scarce ? Double.NaN : (double) tally.critical[i] / futures;
            drivers.add(new Driver(model.task[i], criticality, correlation));
        }
        return drivers;
    }

    private List<Lever> levers(Tally tally, int futures) {
        var levers = new ArrayList<Lever>();
        for (int c = 0; c < tally.turned.length; c++) {
            var turned = tally.turned[c];
            levers.add(new Lever(
                    pilot.candidates()[c].task(),
                    gain(turned[0], turned[1], futures),
                    error(turned[0], turned[1], futures),
                    gain(turned[2], turned[3], futures),
                    error(turned[2], turned[3], futures)));
        }
        return levers;
    }

    private static double gain(long won, long lost, int futures) {
        return (double) (won - lost) / futures;
    }

    private static double error(long won, long lost, int futures) {
        double mean = (double) (won - lost) / futures;
        return Math.sqrt(Math.max(0, (double) (won + lost) / futures - mean * mean) / futures);
    }
}
