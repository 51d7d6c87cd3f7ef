package org.pacta.engine.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The chains of tasks that are weighed as one, as far as they are unfinished; without any, each task stands for
/// itself.
final class Chains {

    private final Model model;
    private final DurationRows durations;
    private final List<Candidate> chains;

    /// @throws IllegalArgumentException if a task is none of the network's
    Chains(Model model, DurationRows durations, List<List<Integer>> tasks) {
        this.model = model;
        this.durations = durations;
        this.chains = new ArrayList<>();
        for (var chain : tasks) {
            for (int t : chain) {
                if (t >= model.place.length) {
                    throw new IllegalArgumentException(
                            "task (%d) of a chain must be below %d".formatted(t, model.place.length));
                }
            }
            int[] places = chain.stream()
                    .mapToInt(t -> model.place[t])
                    .filter(i -> i >= 0)
                    .toArray();
            if (places.length > 0) {
                int at = places[places.length - 1];
                Arrays.sort(places);
                chains.add(new Candidate(chain.getLast(), at, places));
            }
        }
    }

    /// What is told of each place; in place of the last task of a chain stands the whole.
    ///
    /// @param own of each task for itself, by place
    List<Driver> drivers(List<Driver> own) {
        if (chains.isEmpty() || own.isEmpty()) {
            return own;
        }
        var drivers = new ArrayList<>(own);
        for (var chain : chains) {
            double criticality = IntStream.of(chain.places())
                    .mapToDouble(i -> own.get(i).criticality())
                    .max()
                    .orElseThrow();
            drivers.set(chain.at(), new Driver(chain.task(), criticality, cruciality(chain, own)));
        }
        return drivers;
    }

    /// The most promising: those with the highest product of mean duration and criticality or cruciality, whichever
    /// is higher. In a chain the products with criticality are summed; cruciality is that of the whole.
    ///
    /// @param own of each task for itself, by place
    Candidate[] best(List<Driver> own, int most) {
        double[] promise = new double[own.size()];
        for (int i = 0; i < promise.length; i++) {
            var driver = own.get(i);
            promise[i] = Math.max(driver.criticality(), driver.cruciality()) * durations.mean(i);
        }
        var told = new HashMap<Integer, Candidate>();
        for (var chain : chains) {
            double promised = promise(chain, own);
            for (int i : chain.places()) {
                promise[i] = 0;
            }
            promise[chain.at()] = promised;
            told.put(chain.at(), chain);
        }
        return IntStream.range(0, promise.length)
                .filter(i -> promise[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -promise[i]))
                .limit(most)
                .map(i -> told.getOrDefault(i, new Candidate(model.task[i], i, new int[] {i})))
                .toArray(Candidate[]::new);
    }

    private double promise(Candidate chain, List<Driver> own) {
        double days = 0;
        double critical = 0;
        for (int i : chain.places()) {
            days += durations.mean(i);
            critical += own.get(i).criticality() * durations.mean(i);
        }
        return Math.max(critical, cruciality(chain, own) * days);
    }

    /// The rank correlation of the end of the plan with the ranks of the durations, each weighed by its standard
    /// deviation: as the sum of the durations moves, were each linear in its rank.
    private double cruciality(Candidate chain, List<Driver> own) {
        int[] places = chain.places();
        if (places.length == 1) {
            return own.get(places[0]).cruciality();
        }
        double covariance = 0;
        double variance = 0;
        for (int i : places) {
            covariance += deviation(i) * own.get(i).cruciality();
            for (int j : places) {
                variance += deviation(i) * deviation(j) * durations.correlation(i, j);
            }
        }
        return variance == 0 ? 0 : Math.clamp(covariance / Math.sqrt(variance), -1, 1);
    }

    private double deviation(int i) {
        return durations.certain(i) ? 0 : Math.sqrt(durations.variance(i));
    }
}
