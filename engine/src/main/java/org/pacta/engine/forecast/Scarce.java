package org.pacta.engine.forecast;

import java.util.Arrays;
import org.pacta.engine.schedule.Capacity;
import org.pacta.engine.schedule.CapacityPlan;
import org.pacta.engine.schedule.CapacitySearch;
import org.pacta.engine.schedule.SerialGeneration;

/// Scarce capacity in each future: every task as early as links and free units let it, one after the other, in an
/// order that is the same in all futures.
///
/// The order is that of the best schedule of mean durations that a short search finds, as an office would settle its
/// queue beforehand (an activity-list policy: Stork, *Stochastic resource-constrained project scheduling*, 2001). How
/// long the search may take depends on the number of tasks alone, so that the order is the same on any machine.
final class Scarce {

    /// Tasks times schedules of the search.
    private static final int EFFORT = 500_000;

    private final CapacityPlan plan;
    private final int[] order;

    Scarce(Model model, DurationRows durations, Capacity capacity) {
        int tasks = model.network.tasks();
        int[] means = new int[tasks];
        for (int i = 0; i < model.size; i++) {
            means[model.task[i]] = (int) Math.round(durations.mean(i));
        }
        plan = new CapacityPlan(model.network, model.timing, capacity, means);
        int schedules = Math.clamp(EFFORT / Math.max(1, tasks), 8, 1000);
        var best = CapacitySearch.of(plan, 1).run(schedules, () -> false, _ -> {});
        order = SerialGeneration.of(plan).order(best);
    }

    /// The part of one thread.
    final class Worker {

        private final Model model;
        private final SerialGeneration generation = SerialGeneration.of(plan);
        private final int[] position;

        Worker(Model model) {
            this.model = model;
            this.position =
                    Arrays.stream(model.task).map(model.network::position).toArray();
        }

        /// Fills `finish` from `duration`, both by place and future.
        void place(int[][] duration, int[][] finish, int n) {
            for (int p = 0; p < n; p++) {
                for (int i = 0; i < model.size; i++) {
                    generation.remaining(position[i], duration[i][p]);
                }
                generation.forward(order);
                for (int i = 0; i < model.size; i++) {
                    finish[i][p] = generation.finish(position[i]);
                }
            }
        }
    }
}
