package org.pacta.engine.schedule;

import static org.pacta.engine.calendar.Timing.NO_UPPER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;

/// Early and late dates, float, driving links and the critical path of a plan.
///
/// Kelley and Walker, *Critical-path planning and scheduling* (1959); Kelley, *Critical-path planning and
/// scheduling: mathematical basis*, Operations Research 9 (1961); with the four link types, calendars,
/// gates, progress and constraints as the field's tools know them. Linear in tasks and links. Immutable.
///
/// A task whose finish is held back (finish-finish, start-finish) starts later, so that its work is not
/// interrupted. Then longer work can start sooner and, over a link from its start, even end the plan
/// sooner; this anomaly belongs to the method (Elmaghraby and Kamburowski, Management Science 38, 1992).
///
/// All dates are *bounds* between days (see `org.pacta.engine.calendar`): a task's last day is `earlyFinish
/// - 1`. Work is not interrupted but by its calendar; a task with a gate may wait between the end of its
///   work and its completion. A task of duration 0 stands where its predecessors leave it, also on a day
///   off. Of a finished task all dates are the actual ones.
public final class CriticalPath {

    private final Network network;
    private final Timing timing;
    private final int[] remaining;
    private final ForwardPass early;
    private final BackwardPass late;

    private CriticalPath(Network network, Timing timing, int[] remaining, int until) {
        this.network = network;
        this.timing = timing;
        this.remaining = remaining;
        this.early = new ForwardPass(network, timing, remaining);
        this.late = new BackwardPass(network, timing, remaining, early, until);
        late.delayThoseAsLateAsPossible();
    }

    /// The critical path of a plan that is to end as soon as it can.
    ///
    /// @param remaining working days of work left in each task, by index; that of a finished task is ignored
    /// @throws IllegalArgumentException if numbers of tasks differ, or a duration is negative
    public static CriticalPath of(Network network, Timing timing, int[] remaining) {
        return of(network, timing, remaining, NO_UPPER);
    }

    /// The critical path of a plan that is to end by a bound: late dates count back from there.
    ///
    /// @param remaining working days of work left in each task, by index; that of a finished task is
    ///                 ignored
    /// @param until the bound at which all is to be done (the day after the deadline), or [Timing#NO_UPPER]
    ///              for the earliest possible finish
    /// @throws IllegalArgumentException if numbers of tasks differ, or a duration is negative
    public static CriticalPath of(Network network, Timing timing, int[] remaining, int until) {
        if (timing.tasks() != network.tasks() || remaining.length != network.tasks()) {
            throw new IllegalArgumentException("network has %d tasks, timing %d, remaining %d"
                    .formatted(network.tasks(), timing.tasks(), remaining.length));
        }
        for (int task = 0; task < remaining.length; task++) {
            if (remaining[task] < 0) {
                throw new IllegalArgumentException("remaining (%d) of task %s must not be negative"
                        .formatted(remaining[task], network.name(task)));
            }
        }
        return new CriticalPath(network, timing, remaining.clone(), until);
    }

    /// The bound at which the last task finishes; the data date if there are no tasks.
    public int finish() {
        return early.finish();
    }

    /// Where the task starts at the earliest; the actual start if there is one.
    public int earlyStart(int task) {
        return early.start[task];
    }

    /// Where the task finishes at the earliest.
    public int earlyFinish(int task) {
        return early.finish[task];
    }

    /// Where the work that is left begins at the earliest; as [#earlyStart(int)] if the task has not started.
    public int remainingStart(int task) {
        return early.resume[task];
    }

    /// Where the work that is left must begin at the latest.
    public int lateStart(int task) {
        return late.start[task];
    }

    /// Where the task must finish at the latest.
    public int lateFinish(int task) {
        return late.finish[task];
    }

    /// Working days, of the task's own calendar, by which its work can be put off without moving the end of
    /// the plan or breaking a constraint; negative if that much must be made up. 0 for a finished task.
    public int totalFloat(int task) {
        return timing.finished(task) ? 0 : timing.calendar(task).between(early.resume[task], late.start[task]);
    }

    /// Working days by which the task's work can be put off without moving the early dates of any successor.
    /// Not negative, also where a hard constraint holds a successor too early; 0 for a finished task.
    public int freeFloat(int task) {
        if (timing.finished(task)) {
            return 0;
        }
        int latest = late.startKeeping(task, early.resume, early.finish);
        return Math.max(0, timing.calendar(task).between(early.resume[task], latest));
    }

    /// Whether the task is unfinished and has no float.
    public boolean critical(int task) {
        return !timing.finished(task) && totalFloat(task) <= 0;
    }

    /// Whether this link, alone or with others, fixes the early dates of its successor.
    public boolean driving(int link) {
        return early.driving(network.link(link), remaining);
    }

    /// One chain of driving links that ends in the task, first task first; always holds the task itself.
    /// Where several links drive, the one from the predecessor that was added first is followed.
    public List<Integer> drivingPath(int task) {
        var path = new ArrayList<Integer>();
        var in = network.incoming();
        int at = task;
        while (at >= 0) {
            path.add(at);
            int p = network.position(at);
            int before = -1;
            for (int k = in.first(p); k < in.first(p + 1); k++) {
                int from = network.task(in.end(k));
                if ((before < 0 || from < before) && driving(in.link(k))) {
                    before = from;
                }
            }
            at = before;
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /// The driving path of the task that finishes last; empty if there are no tasks.
    public List<Integer> criticalPath() {
        int last = -1;
        for (int task = 0; task < network.tasks(); task++) {
            if (last < 0 || early.finish[task] > early.finish[last]) {
                last = task;
            }
        }
        return last < 0 ? List.of() : drivingPath(last);
    }

    /// Where `link` lets its successor's end be at the earliest, seen from the given dates.
    static int reach(Timing timing, int from, int to, int type, int lag, int[] start, int[] finish) {
        int bound = LinkType.of(type).fromFinish() ? finish[from] : start[from];
        return timing.lagged(from, to, bound, lag);
    }
}
