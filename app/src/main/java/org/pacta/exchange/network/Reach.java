package org.pacta.exchange.network;

import java.util.Arrays;
import org.pacta.engine.forecast.Uncertainty;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.exchange.network.PlanFault.Kind;

/// Whether a plan stays within the days that the engine counts, in its worst future: the longest path, each task as
/// long as one draw in a hundred thousand makes it and every risk happening.
final class Reach {

    /// Working days: eight hundred years.
    private static final double MOST = 200_000;
    private static final double RARE = 1 - 1e-5;

    private Reach() {}

    static void check(PlanFile file, Network network, Uncertainty uncertainty, PlanFaults faults) {
        double[] longest = new double[network.tasks()];
        for (int t = 0; t < longest.length; t++) {
            longest[t] = worst(uncertainty.estimate(t));
        }
        var index = new java.util.HashMap<String, Integer>();
        for (int t = 0; t < longest.length; t++) {
            index.put(file.tasks().get(t).code(), t);
        }
        for (var risk : file.risks()) {
            for (var effect : risk.effects()) {
                var t = index.get(effect.task());
                if (t != null) {
                    longest[t] = Math.max(longest[t], longest[t] * effect.factor() + worst(effect.delay()));
                }
            }
        }
        double[] end = new double[longest.length];
        var in = network.incoming();
        for (int p = 0; p < end.length; p++) {
            for (int k = in.first(p); k < in.first(p + 1); k++) {
                end[p] = Math.max(end[p], end[in.end(k)] + Math.max(0, in.lag(k)));
            }
            end[p] += longest[network.task(p)];
        }
        double most = Arrays.stream(end).max().orElse(0);
        if (!(most <= MOST)) {
            int at = 0;
            while (end[at] <= MOST) {
                at++;
            }
            var task = network.name(network.task(at));
            faults.add(Kind.TOO_LONG, task, String.valueOf((long) Math.min(most, 1e15)), String.valueOf((long) MOST));
        }
    }

    private static double worst(Estimate estimate) {
        return estimate.quantile(RARE);
    }
}
