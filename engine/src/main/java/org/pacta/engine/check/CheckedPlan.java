package org.pacta.engine.check;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.PlanBaseline;

/// What a check looks at. Immutable.
public final class CheckedPlan {

    final Network network;
    final Timing timing;
    final int[] remaining;
    final int until;
    final @Nullable PlanBaseline baseline;
    final @Nullable BitSet resourced;
    final @Nullable BitSet baselined;

    private CheckedPlan(
            Network network,
            Timing timing,
            int[] remaining,
            int until,
            @Nullable PlanBaseline baseline,
            @Nullable BitSet baselined,
            @Nullable BitSet resourced) {
        this.network = network;
        this.timing = timing;
        this.remaining = remaining;
        this.until = until;
        this.baseline = baseline;
        this.baselined = baselined;
        this.resourced = resourced;
    }

    /// A plan without deadline, baseline and resources; the metrics that need them do not apply.
    ///
    /// @param remaining working days of work left in each task, by index
    public static CheckedPlan of(Network network, Timing timing, int[] remaining) {
        return new CheckedPlan(network, timing, remaining.clone(), Timing.NO_UPPER, null, null, null);
    }

    /// The same with a deadline: the bound by which all is to be done.
    public CheckedPlan until(int bound) {
        return new CheckedPlan(network, timing, remaining, bound, baseline, baselined, resourced);
    }

    /// The same with a baseline.
    ///
    /// @param known the tasks that the baseline speaks of; its dates for the others are ignored
    public CheckedPlan baseline(PlanBaseline plan, BitSet known) {
        return new CheckedPlan(network, timing, remaining, until, plan, (BitSet) known.clone(), resourced);
    }

    /// The same with the tasks that have somebody to do them.
    public CheckedPlan resourced(BitSet tasks) {
        return new CheckedPlan(network, timing, remaining, until, baseline, baselined, (BitSet) tasks.clone());
    }
}
