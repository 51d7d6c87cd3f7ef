package org.pacta.engine.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.pacta.engine.random.Estimate;

/// What is not known about a plan: how long each task takes, which tasks share a fate, what may happen. Immutable.
///
/// **Keys.** The draws of a task, body or risk depend on its key, not on its index. Give each task a key that
/// stays with it (else its index is taken), and its luck stays the same when tasks are added, dropped or put in
/// another order.
///
/// **Bodies.** Tasks of one body are delayed together: the normal scores of any two have the body's correlation
/// (a Gaussian copula with one factor). Each task alone keeps the distribution of its estimate, whatever the
/// correlation.
///
/// **Risks.** A risk happens or not, once in each future, apart from all else. If it does, it multiplies or
/// adds to the durations of the tasks named. What remains of several risks on one task is multiplied and added
/// in the order in which they were given.
public final class Uncertainty {

    record Body(String name, double correlation, long key) {}

    record Risk(String name, double chance, long key) {}

    record Effect(int risk, double factor, Estimate delay) {}

    private final Estimate[] estimates;
    private final long[] keys;
    private final int[] bodyOf;
    private final List<Body> bodies;
    private final List<Risk> risks;
    private final List<List<Effect>> effects;

    private Uncertainty(Builder from) {
        estimates = from.estimates.clone();
        keys = from.keys.clone();
        bodyOf = from.bodyOf.clone();
        bodies = List.copyOf(from.bodies);
        risks = List.copyOf(from.risks);
        effects = from.effects.stream().map(List::copyOf).toList();
    }

    /// A builder in which every task takes no time, for sure.
    public static Builder builder(int tasks) {
        return new Builder(tasks);
    }

    /// Number of tasks.
    public int tasks() {
        return estimates.length;
    }

    /// How long a task takes, or what is left of it if it has begun.
    public Estimate estimate(int task) {
        return estimates[task];
    }

    /// Number of risks.
    public int risks() {
        return risks.size();
    }

    /// Name of a risk.
    public String riskName(int risk) {
        return risks.get(risk).name();
    }

    long key(int task) {
        return keys[task];
    }

    /// Index of the body of a task, or -1.
    int bodyOf(int task) {
        return bodyOf[task];
    }

    List<Body> bodies() {
        return bodies;
    }

    Risk risk(int risk) {
        return risks.get(risk);
    }

    List<Effect> effects(int task) {
        return effects.get(task);
    }

    /// Takes the parts one by one. Not safe for use by several threads.
    public static final class Builder {

        private final Estimate[] estimates;
        private final long[] keys;
        private final int[] bodyOf;
        private final List<Body> bodies = new ArrayList<>();
        private final List<Risk> risks = new ArrayList<>();
        private final List<List<Effect>> effects = new ArrayList<>();

        private Builder(int tasks) {
            estimates = new Estimate[tasks];
            keys = new long[tasks];
            bodyOf = new int[tasks];
            Arrays.fill(estimates, new Estimate.Fixed(0));
            Arrays.fill(bodyOf, -1);
            for (int task = 0; task < tasks; task++) {
                keys[task] = task;
                effects.add(new ArrayList<>());
            }
        }

        /// Says how long a task takes; for one that has begun, what is left ([Estimate.Running]).
        public Builder estimate(int task, Estimate estimate) {
            estimates[task] = estimate;
            return this;
        }

        /// Gives a task the key by which it draws; no two tasks may have the same.
        public Builder key(int task, long key) {
            keys[task] = key;
            return this;
        }

        /// Adds a body.
        ///
        /// @param correlation of the normal scores of the durations of any two of its tasks, 0 to below 1
        /// @param key by which it draws; its own among bodies
        /// @return its index: 0 for the first, then rising by one
        /// @throws IllegalArgumentException if `correlation` is out of its range
        public int body(String name, double correlation, long key) {
            if (!(correlation >= 0 && correlation < 1)) {
                throw new IllegalArgumentException(
                        "correlation (%s) of %s must be at least 0 and below 1".formatted(correlation, name));
            }
            bodies.add(new Body(name, correlation, key));
            return bodies.size() - 1;
        }

        /// Lets a body carry out a task; one body at most for each task.
        public Builder carriedOutBy(int task, int body) {
            bodies.get(body);
            bodyOf[task] = body;
            return this;
        }

        /// Adds a risk, or a chance for the better.
        ///
        /// @param chance that it happens, 0 to 1; counted in steps of 1 / 65,536
        /// @param key by which it draws; its own among risks
        /// @return its index: 0 for the first, then rising by one
        /// @throws IllegalArgumentException if `chance` is out of its range
        public int risk(String name, double chance, long key) {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance (%s) of %s must be 0 to 1".formatted(chance, name));
            }
            risks.add(new Risk(name, chance, key));
            return risks.size() - 1;
        }

        /// Says what a risk does to a task if it happens: `duration * factor + delay`.
        ///
        /// @param factor at least 0
        /// @param delay drawn once for the risk in each future: all tasks it delays are at the same quantile
        /// @throws IllegalArgumentException if `factor` is negative or not finite
        public Builder effect(int risk, int task, double factor, Estimate delay) {
            risks.get(risk);
            if (!(factor >= 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("factor (%s) must be at least 0".formatted(factor));
            }
            effects.get(task).add(new Effect(risk, factor, delay));
            return this;
        }

        /// What was given.
        ///
        /// @throws IllegalArgumentException if two tasks, two bodies or two risks have the same key
        public Uncertainty build() {
            distinct("tasks", Arrays.stream(keys).boxed().toList());
            distinct("bodies", bodies.stream().map(Body::key).toList());
            distinct("risks", risks.stream().map(Risk::key).toList());
            return new Uncertainty(this);
        }

        private static void distinct(String what, List<Long> keys) {
            var seen = new HashSet<Long>();
            for (long key : keys) {
                if (!seen.add(key)) {
                    throw new IllegalArgumentException("two %s have the key %d".formatted(what, key));
                }
            }
        }
    }
}
