package org.pacta.engine.check;

import static org.pacta.engine.calendar.Timing.NO_LOWER;
import static org.pacta.engine.calendar.Timing.NO_UPPER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.Flaws;
import org.pacta.engine.network.Link;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.CriticalPath;

/// Checks a schedule by every [Metric].
public final class ScheduleCheck {

    private static final int LONG = 44;
    private static final int PUT_OFF = 600;

    private final CheckedPlan plan;
    private final Network network;
    private final Timing timing;
    private final Flaws flaws;
    private final CriticalPath path;
    private final CriticalPath toDeadline;

    private ScheduleCheck(CheckedPlan plan) {
        this.plan = plan;
        this.network = plan.network;
        this.timing = plan.timing;
        this.flaws = network.flaws();
        this.path = CriticalPath.of(network, timing, plan.remaining);
        this.toDeadline = CriticalPath.of(network, timing, plan.remaining, plan.until);
    }

    /// One finding for each metric, in the order of the metrics.
    public static List<Finding> of(CheckedPlan plan) {
        var check = new ScheduleCheck(plan);
        return Arrays.stream(Metric.values()).map(check::finding).toList();
    }

    private Finding finding(Metric metric) {
        return switch (metric) {
            case LOGIC -> {
                var loose = new TreeSet<>(flaws.withoutPredecessor());
                loose.addAll(flaws.withoutSuccessor());
                yield ofTasks(metric, this::open, loose::contains);
            }
            case LEADS -> ofLinks(metric, link -> network.link(link).lag() < 0);
            case LAGS -> ofLinks(metric, link -> network.link(link).lag() > 0);
            case LINK_TYPES -> linkTypes(metric);
            case HARD_CONSTRAINTS -> ofTasks(metric, this::open, this::hard);
            case HIGH_FLOAT -> ofTasks(metric, this::open, task -> toDeadline.totalFloat(task) > LONG);
            case NEGATIVE_FLOAT -> ofTasks(metric, this::open, task -> toDeadline.totalFloat(task) < 0);
            case HIGH_DURATION -> ofTasks(metric, this::open, task -> plan.remaining[task] > LONG);
            case INVALID_DATES -> ofTasks(metric, task -> true, this::invalid);
            case RESOURCES -> resources(metric);
            case MISSED_TASKS -> missed(metric);
            case CRITICAL_PATH_TEST -> criticalPathTest(metric);
            case CRITICAL_PATH_LENGTH_INDEX -> lengthIndex(metric);
            case BASELINE_EXECUTION_INDEX -> executionIndex(metric);
            case DANGLING -> {
                var loose = new TreeSet<>(flaws.danglingStart());
                loose.addAll(flaws.danglingFinish());
                yield ofTasks(metric, this::open, loose::contains);
            }
            case REDUNDANT_LINKS -> {
                var redundant = new TreeSet<>(flaws.redundant());
                yield ofLinks(metric, redundant::contains);
            }
            case DATE_CONSTRAINTS -> ofTasks(metric, this::open, this::dated);
            case CRITICAL_PATH_FORCED -> forced(metric);
            case OUT_OF_SEQUENCE -> ofTasks(metric, timing::started, this::ahead);
            case WITHOUT_BASELINE -> withoutBaseline(metric);
        };
    }

    private Finding ofTasks(Metric metric, IntPredicate among, IntPredicate offends) {
        int[] all = IntStream.range(0, network.tasks()).filter(among).toArray();
        var bad = Arrays.stream(all).filter(offends).boxed().toList();
        return Finding.of(metric, bad.size(), all.length, bad, List.of());
    }

    private Finding ofLinks(Metric metric, IntPredicate offends) {
        var bad = IntStream.range(0, network.links()).filter(offends).boxed().toList();
        return Finding.of(metric, bad.size(), network.links(), List.of(), bad);
    }

    private Finding linkTypes(Metric metric) {
        var others = IntStream.range(0, network.links())
                .filter(link -> network.link(link).type() != LinkType.FINISH_START)
                .boxed()
                .toList();
        return Finding.of(metric, network.links() - others.size(), network.links(), List.of(), others);
    }

    private static Finding notApplicable(Metric metric) {
        return Finding.of(metric, 0, 0, List.of(), List.of());
    }

    private boolean open(int task) {
        return !timing.finished(task);
    }

    private boolean hard(int task) {
        return timing.mustStart(task) != NO_LOWER
                || timing.mustFinish(task) != NO_LOWER
                || timing.latestStart(task) != NO_UPPER
                || timing.latestFinish(task) != NO_UPPER;
    }

    private boolean dated(int task) {
        return hard(task)
                || timing.earliestStart(task) != NO_LOWER
                || timing.earliestFinish(task) != NO_LOWER
                || timing.asLateAsPossible(task);
    }

    private boolean invalid(int task) {
        return timing.actualStart(task) > timing.dataDate()
                || timing.actualFinish(task) > timing.dataDate()
                || (open(task) && path.remainingStart(task) < timing.dataDate());
    }

    private Finding resources(Metric metric) {
        var resourced = plan.resourced;
        return resourced == null
                ? notApplicable(metric)
                : ofTasks(metric, task -> open(task) && plan.remaining[task] > 0, task -> !resourced.get(task));
    }

    private boolean due(int task) {
        return plan.baseline != null
                && plan.baselined != null
                && plan.baselined.get(task)
                && plan.baseline.finish(task) <= timing.dataDate();
    }

    private Finding missed(Metric metric) {
        var baseline = plan.baseline;
        return baseline == null
                ? notApplicable(metric)
                : ofTasks(metric, this::due, task -> open(task) || timing.actualFinish(task) > baseline.finish(task));
    }

    private Finding executionIndex(Metric metric) {
        int finished = count(timing::finished);
        var behind = IntStream.range(0, network.tasks())
                .filter(task -> due(task) && open(task))
                .boxed()
                .toList();
        int due = count(this::due);
        return Finding.of(metric, finished, due, behind, List.of());
    }

    private int count(IntPredicate which) {
        return Math.toIntExact(IntStream.range(0, network.tasks()).filter(which).count());
    }

    private Finding withoutBaseline(Metric metric) {
        var known = plan.baselined;
        return known == null ? notApplicable(metric) : ofTasks(metric, task -> true, task -> !known.get(task));
    }

    private List<Integer> openPath() {
        return path.criticalPath().stream().filter(this::open).toList();
    }

    private Finding criticalPathTest(Metric metric) {
        var critical = openPath();
        if (critical.isEmpty()) {
            return notApplicable(metric);
        }
        int first = critical.getFirst();
        int[] longer = plan.remaining.clone();
        longer[first] += PUT_OFF;
        var moved = CriticalPath.of(network, timing, longer);
        int last = critical.getLast();
        int end = moved.earlyFinish(last) - path.earlyFinish(last);
        int own = moved.earlyFinish(first) - path.earlyFinish(first);
        // A task that its own hard date holds in place does not move: then the path is broken right there.
        double denominator = own > 0 ? own : PUT_OFF;
        boolean passed = metric.passes(end / denominator);
        return Finding.of(metric, end, denominator, passed ? List.of() : List.of(first), List.of());
    }

    private Finding lengthIndex(Metric metric) {
        var critical = openPath();
        if (plan.until == NO_UPPER || critical.isEmpty()) {
            return notApplicable(metric);
        }
        var calendar = timing.calendar(critical.getLast());
        int length = calendar.between(timing.dataDate(), path.finish());
        int slack = calendar.between(path.finish(), plan.until);
        var tasks = slack < 0 ? critical.stream().sorted().toList() : List.<Integer>of();
        return Finding.of(metric, length + slack, length, tasks, List.of());
    }

    /// Tasks on the critical path that a date holds, and lagged links between tasks on it.
    private Finding forced(Metric metric) {
        var critical = path.criticalPath();
        var tasks = new TreeSet<Integer>();
        var links = new ArrayList<Integer>();
        for (int task : critical) {
            if (open(task) && dated(task)) {
                tasks.add(task);
            }
        }
        for (int link = 0; link < network.links(); link++) {
            Link tie = network.link(link);
            int at = critical.indexOf(tie.to());
            if (tie.lag() != 0 && at > 0 && critical.get(at - 1) == tie.from() && path.driving(link)) {
                links.add(link);
                tasks.add(tie.to());
            }
        }
        return Finding.of(metric, tasks.size(), critical.size(), List.copyOf(tasks), links);
    }

    /// Whether the task started before what a link made it wait for.
    private boolean ahead(int task) {
        var in = network.incoming();
        int p = network.position(task);
        for (int k = in.first(p); k < in.first(p + 1); k++) {
            int from = network.task(in.end(k));
            var type = LinkType.of(in.type(k));
            if (!type.toStart()) {
                continue;
            }
            int bound = type.fromFinish() ? timing.actualFinish(from) : timing.actualStart(from);
            if (bound == NO_LOWER || timing.lagged(from, task, bound, in.lag(k)) > timing.actualStart(task)) {
                return true;
            }
        }
        return false;
    }
}
