package org.pacta.engine.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Calendar;

/// The resources before which all who need them work by one calendar, as bodies do: what is free of them is kept in
/// [Steps]. Resources that some task needs together form one queue.
///
/// Tasks are named by position.
final class Queues {

    /// The most tasks of a queue: a new step pushes aside all behind it.
    private static final int MOST = 2_000;

    private final CapacityPlan plan;
    private final int resources;
    /// By resource the lowest one of its queue.
    private final int[] lead;
    /// By resource where its units lie.
    private final int[] lane;
    /// By lowest resource, if kept in steps.
    private final @Nullable Steps[] steps;
    private final @Nullable Steps[] of;
    private final long[] need;

    Queues(CapacityPlan plan) {
        this.plan = plan;
        resources = plan.capacity().resources();
        int tasks = plan.network().tasks();
        lead = new int[resources];
        lane = new int[resources];
        steps = new Steps[resources];
        of = new Steps[tasks];
        need = new long[tasks];
        if (plan.mirrored()) {
            return;
        }
        Arrays.setAll(lead, r -> r);
        for (int task = 0; task < tasks; task++) {
            join(task);
        }
        boolean[] suits = suiting();
        for (int r = 0; r < resources; r++) {
            if (suits[r]) {
                steps[r] = queue(r);
            }
        }
        for (int p = 0; p < tasks; p++) {
            stand(p);
        }
    }

    /// The queue in which the task stands; null if it needs nothing, or what it needs is counted day by day.
    @Nullable
    Steps of(int p) {
        return of[p];
    }

    /// What it needs there.
    long need(int p) {
        return need[p];
    }

    /// Makes everything free again.
    void release() {
        for (var queue : steps) {
            if (queue != null) {
                queue.release();
            }
        }
    }

    private boolean needs(int task, int resource) {
        return plan.capacity().demand(task, resource) > 0 && !plan.timing().finished(task);
    }

    /// Makes one queue of all that a task needs.
    private void join(int task) {
        int first = -1;
        for (int r = 0; r < resources; r++) {
            if (!needs(task, r)) {
                continue;
            }
            int other = lead[r];
            int low = first < 0 ? other : Math.min(first, other);
            for (int each = 0; each < resources && first >= 0 && first != other; each++) {
                lead[each] = lead[each] == first || lead[each] == other ? low : lead[each];
            }
            first = low;
        }
    }

    /// By lowest resource, whether its queue can be kept in steps.
    private boolean[] suiting() {
        int[] tasks = new int[resources];
        var calendar = new Calendar[resources];
        boolean[] suits = new boolean[resources];
        for (int r = 0; r < resources; r++) {
            suits[r] = lead[r] == r && members(r) <= Long.SIZE / bits(r);
        }
        for (int task = 0; task < plan.network().tasks(); task++) {
            int r = 0;
            while (r < resources && !needs(task, r)) {
                r++;
            }
            if (r < resources) {
                int queue = lead[r];
                var its = plan.timing().calendar(task);
                suits[queue] &= ++tasks[queue] <= MOST && (tasks[queue] == 1 || its == calendar[queue]);
                calendar[queue] = its;
            }
        }
        return suits;
    }

    private long members(int queue) {
        return Arrays.stream(lead).filter(r -> r == queue).count();
    }

    /// How many bits a resource of this queue needs, with its guard.
    private int bits(int queue) {
        int largest = 0;
        for (int r = queue; r < resources; r++) {
            largest = lead[r] == queue ? Math.max(largest, plan.capacity().units(r)) : largest;
        }
        return largest < 1 << 15 ? 16 : 32;
    }

    private Steps queue(int queue) {
        int bits = bits(queue);
        long guard = 0;
        long full = 0;
        int at = 0;
        for (int r = queue; r < resources; r++) {
            if (lead[r] == queue) {
                lane[r] = at;
                guard |= 1L << at + bits - 1;
                full |= (long) plan.capacity().units(r) << at;
                at += bits;
            }
        }
        return new Steps(guard, guard | full);
    }

    private void stand(int p) {
        int task = plan.network().task(p);
        for (int r = 0; r < resources; r++) {
            if (needs(task, r) && steps[lead[r]] != null) {
                of[p] = steps[lead[r]];
                need[p] += (long) plan.capacity().demand(task, r) << lane[r];
            }
        }
    }
}
