package org.pacta.exchange.network;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.forecast.Uncertainty;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.schedule.Capacity;
import org.pacta.engine.schedule.PlanBaseline;
import org.pacta.exchange.network.PlanFault.Kind;
import org.pacta.exchange.network.PlanFile.Task;

/// Turns a plan file into values of the engine, and finds what its codes and dates leave open.
public final class Engines {

    private static final Calendar WEEKDAYS =
            Calendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), List.of());

    private final PlanFile file;
    private final PlanFaults faults = new PlanFaults();
    private final Map<String, Integer> tasks;
    private final Map<String, Calendar> calendars = new LinkedHashMap<>();
    private final Map<String, Gate> gates = new LinkedHashMap<>();
    private final Map<String, Integer> bodies;
    private final Map<String, Integer> resources;
    private final Map<String, Integer> units;

    private Engines(PlanFile file, Map<String, Integer> units) {
        this.file = file;
        this.units = units;
        tasks = codes("tasks", file.tasks().stream().map(Task::code).toList());
        bodies = codes("bodies", file.bodies().stream().map(PlanFile.Body::code).toList());
        resources = codes(
                "resources",
                file.resources().stream().map(PlanFile.Resource::code).toList());
        codes(
                "calendars",
                file.calendars().stream().map(PlanFile.WorkWeek::code).toList());
        codes("gates", file.gates().stream().map(PlanFile.Sittings::code).toList());
        codes("risks", file.risks().stream().map(PlanFile.Risk::code).toList());
        file.calendars()
                .forEach(each -> calendars.put(each.code(), Calendar.of(each.week(), each.holidays(), each.extra())));
        file.gates()
                .forEach(each -> gates.put(
                        each.code(),
                        Gate.of(each.days().stream().mapToInt(Engines::day).toArray(), each.cadence())));
    }

    /// What came of it.
    public sealed interface Outcome {

        record Ready(EnginePlan plan) implements Outcome {}

        record Refused(List<PlanFault> faults) implements Outcome {}
    }

    /// @param units of resources by code, in place of those in the file
    public static Outcome of(PlanFile file, Map<String, Integer> units) {
        return new Engines(file, units).build();
    }

    private Map<String, Integer> codes(String what, List<String> codes) {
        var index = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < codes.size(); i++) {
            var other = index.putIfAbsent(codes.get(i), i);
            if (other != null) {
                faults.add(Kind.DUPLICATE_CODE, "%s[%d]".formatted(what, i), codes.get(i));
            }
        }
        return index;
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private Outcome build() {
        if (file.tasks().isEmpty()) {
            faults.add(Kind.NO_TASKS, "");
        }
        var network = network();
        var timing = timing();
        var capacity = capacity();
        var uncertainty = uncertainty();
        if (network != null && faults.clean()) {
            Reach.check(file, network, uncertainty, faults);
        }
        if (network == null || capacity == null || !faults.clean()) {
            return new Outcome.Refused(faults.faults());
        }
        int[] remaining = new int[file.tasks().size()];
        for (int t = 0; t < remaining.length; t++) {
            remaining[t] = timing.finished(t)
                    ? 0
                    : (int) Math.min(
                            EstimateFields.MOST, uncertainty.estimate(t).quantile(0.5) + 0.5);
        }
        var members = members();
        var deadline = file.deadline();
        return new Outcome.Ready(new EnginePlan(
                file,
                network,
                timing,
                uncertainty,
                capacity,
                remaining,
                deadline == null ? Timing.NO_UPPER : day(deadline) + 1,
                List.copyOf(members.keySet()),
                List.copyOf(members.values()),
                baseline(),
                marked(task -> task.baseline() != null),
                staffed()));
    }

    private @Nullable Network network() {
        var builder = Network.builder();
        file.tasks().forEach(task -> builder.task(task.code()));
        for (int k = 0; k < file.links().size(); k++) {
            var link = file.links().get(k);
            var from = task("links[%d].from".formatted(k), link.from());
            var to = task("links[%d].to".formatted(k), link.to());
            if (from != null && to != null) {
                builder.link(from, to, link.type(), link.lag());
            }
        }
        var cycle = builder.cycle();
        if (!cycle.isEmpty()) {
            var names = new ArrayList<String>();
            cycle.stream().limit(12).forEach(t -> names.add(file.tasks().get(t).code()));
            names.add(cycle.size() > 12 ? "…" : names.getFirst());
            faults.add(Kind.CYCLE, "links", String.join(" → ", names));
            return null;
        }
        return builder.build();
    }

    private @Nullable Integer task(String where, String code) {
        return known(where, "tasks", code, tasks);
    }

    private <T> @Nullable T known(String where, String what, String code, Map<String, T> all) {
        var found = all.get(code);
        if (found == null) {
            faults.unknownCode(where, what, code, all.keySet());
        }
        return found;
    }

    private Timing timing() {
        var builder = Timing.builder(file.tasks().size(), day(file.dataDate()))
                .lagsBy(file.lags())
                .progress(file.progress());
        var standard =
                file.calendar().isEmpty() ? WEEKDAYS : known("calendar", "calendars", file.calendar(), calendars);
        builder.calendar(standard == null ? WEEKDAYS : standard);
        for (int t = 0; t < file.tasks().size(); t++) {
            var task = file.tasks().get(t);
            var where = "tasks[%d] %s".formatted(t, task.code());
            if (!task.calendar().isEmpty()) {
                var own = known(where + " calendar", "calendars", task.calendar(), calendars);
                builder.calendar(t, own == null ? WEEKDAYS : own);
            }
            if (!task.gate().isEmpty()) {
                var gate = known(where + " gate", "gates", task.gate(), gates);
                if (gate != null) {
                    builder.gate(t, gate);
                }
            }
            for (var dated : task.constraints()) {
                var on = dated.day();
                builder.constrain(t, new Constraint(dated.kind(), on == null ? 0 : day(on)));
            }
            progress(builder, t, task, where);
        }
        return builder.build();
    }

    private void progress(Timing.Builder builder, int t, Task task, String where) {
        var started = task.started();
        var finished = task.finished();
        if (started == null && finished == null) {
            return;
        }
        var first = started == null ? finished : started;
        if (first == null || (finished != null && finished.isBefore(first.minusDays(1)))) {
            faults.add(Kind.FINISH_BEFORE_START, where, String.valueOf(finished), String.valueOf(first));
        } else if (finished == null) {
            builder.started(t, day(first));
        } else {
            builder.finished(t, day(first), day(finished));
        }
    }

    private @Nullable Capacity capacity() {
        var builder = Capacity.builder(file.tasks().size());
        var available = new ArrayList<Integer>();
        for (var resource : file.resources()) {
            int there = units.getOrDefault(resource.code(), resource.units());
            builder.resource(resource.code(), there);
            available.add(there);
        }
        for (var code : units.keySet()) {
            known("--capacity", "resources", code, resources);
        }
        for (int t = 0; t < file.tasks().size(); t++) {
            var task = file.tasks().get(t);
            for (var need : task.needs().entrySet()) {
                var where = "tasks[%d] %s needs".formatted(t, task.code());
                var resource = known(where, "resources", need.getKey(), resources);
                if (resource != null && need.getValue() > available.get(resource)) {
                    faults.add(
                            Kind.NEED_TOO_LARGE,
                            where,
                            String.valueOf(need.getValue()),
                            need.getKey(),
                            String.valueOf(available.get(resource)));
                } else if (resource != null) {
                    builder.demand(t, resource, need.getValue());
                }
            }
        }
        return faults.clean() ? builder.build() : null;
    }

    private Uncertainty uncertainty() {
        var builder = Uncertainty.builder(file.tasks().size());
        var ofBodies = new HashSet<Long>();
        var ofTasks = new HashSet<Long>();
        var ofRisks = new HashSet<Long>();
        for (int b = 0; b < file.bodies().size(); b++) {
            var body = file.bodies().get(b);
            builder.body(body.code(), body.correlation(), key(body.code(), ofBodies));
        }
        for (int t = 0; t < file.tasks().size(); t++) {
            var task = file.tasks().get(t);
            builder.key(t, key(task.code(), ofTasks));
            builder.estimate(t, left(t, task));
            if (!task.body().isEmpty()) {
                var body = known("tasks[%d] %s body".formatted(t, task.code()), "bodies", task.body(), bodies);
                if (body != null) {
                    builder.carriedOutBy(t, body);
                }
            }
        }
        for (int r = 0; r < file.risks().size(); r++) {
            var risk = file.risks().get(r);
            builder.risk(risk.name().isEmpty() ? risk.code() : risk.name(), risk.chance(), key(risk.code(), ofRisks));
            for (int e = 0; e < risk.effects().size(); e++) {
                var effect = risk.effects().get(e);
                var task = task("risks[%d].effects[%d].task".formatted(r, e), effect.task());
                if (task != null) {
                    builder.effect(r, task, effect.factor(), effect.delay());
                }
            }
        }
        return faults.clean() ? builder.build() : Uncertainty.builder(0).build();
    }

    /// What is left of a task: said, or what follows from how long it has been running.
    private Estimate left(int t, Task task) {
        var remaining = task.remaining();
        var started = task.started();
        if (started == null || task.finished() != null) {
            return task.duration();
        }
        if (remaining != null) {
            return remaining;
        }
        var calendar = calendars.getOrDefault(task.calendar().isEmpty() ? file.calendar() : task.calendar(), WEEKDAYS);
        int elapsed = calendar.between(day(started), day(file.dataDate()));
        if (elapsed <= 0 || task.duration().quantile(0.99) <= 0) {
            return task.duration();
        }
        return new Estimate.Running(task.duration(), elapsed);
    }

    /// By what a thing draws: 64 bits of its code (FNV-1a), so that it keeps its luck when others come and go.
    private static long key(String code, Set<Long> taken) {
        long key = 0xcbf29ce484222325L;
        for (int i = 0; i < code.length(); i++) {
            key = (key ^ code.charAt(i)) * 0x100000001b3L;
        }
        while (!taken.add(key)) {
            key++;
        }
        return key;
    }

    private Map<String, List<Integer>> members() {
        var members = new LinkedHashMap<String, List<Integer>>();
        for (int t = 0; t < file.tasks().size(); t++) {
            var group = file.tasks().get(t).group();
            if (!group.isEmpty()) {
                members.computeIfAbsent(group, _ -> new ArrayList<>()).add(t);
            }
        }
        return members;
    }

    private @Nullable PlanBaseline baseline() {
        int size = file.tasks().size();
        int[] start = new int[size];
        int[] finish = new int[size];
        double[] weight = new double[size];
        var begin = file.tasks().stream()
                .filter(task -> task.baseline() != null)
                .map(task -> Objects.requireNonNull(task.baseline()).start())
                .min(LocalDate::compareTo);
        if (begin.isEmpty()) {
            return null;
        }
        for (int t = 0; t < size; t++) {
            var frozen = file.tasks().get(t).baseline();
            // A task that the baseline does not know stands at its beginning and counts nothing.
            start[t] = day(frozen == null ? begin.get() : frozen.start());
            finish[t] = frozen == null ? start[t] : day(frozen.finish()) + 1;
            weight[t] = frozen == null ? 0 : 1;
        }
        return PlanBaseline.of(start, finish, weight);
    }

    private @Nullable BitSet staffed() {
        boolean spoken = file.tasks().stream()
                .anyMatch(task -> task.staffed() != null || !task.needs().isEmpty());
        return spoken
                ? marked(task ->
                        Boolean.TRUE.equals(task.staffed()) || !task.needs().isEmpty())
                : null;
    }

    private BitSet marked(java.util.function.Predicate<Task> which) {
        var marked = new BitSet();
        for (int t = 0; t < file.tasks().size(); t++) {
            marked.set(t, which.test(file.tasks().get(t)));
        }
        return marked;
    }
}
