package org.pacta.engine.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How late groups of tasks have been, learned from finished and from still open tasks. Immutable.
///
/// For each group a Kaplan-Meier curve of the ratio actual to planned. A task's distribution mixes the curves
/// of its groups from the narrowest to the widest: a group with `n` finished tasks has credibility `n / (n +
/// 10)`, and what it leaves goes to the next wider one; all tasks together take the rest. So a group with no
/// finished task counts nothing, one with 10 half, one with 90 nine tenths.
///
/// Source of the credibility: Bühlmann, *Experience rating and credibility*, ASTIN Bulletin 4 (1967), with the
/// constant 10 set, not estimated. Leaving out the open tasks would make every group look quicker than it is.
public final class Calibration {

    /// Finished tasks at which a group's own curve counts one half.
    public static final int HALF = 10;

    private static final String ALL = "";

    /// What is known of those that are in the same groups, by each of these groups.
    private final Map<String, List<Alike>> members = new HashMap<>();
    /// Each is worked out when it is first asked for, by the steps of the curve of all: whatever ended in a group
    /// ended among all.
    private final Map<String, Stairs> curves = new ConcurrentHashMap<>();
    private final double half;

    private Calibration(List<Experience> past, double half) {
        this.half = half;
        var alike = new LinkedHashMap<List<String>, Alike>();
        for (var experience : past) {
            alike.computeIfAbsent(experience.groups(), _ -> new Alike()).add(experience);
        }
        alike.forEach((groups, some) -> {
            members.computeIfAbsent(ALL, _ -> new ArrayList<>()).add(some);
            for (var group : groups) {
                members.computeIfAbsent(group, _ -> new ArrayList<>()).add(some);
            }
        });
    }

    /// Ratios of tasks that are in the same groups, bare.
    private static final class Alike {

        private double[] ratios = new double[4];
        private boolean[] finished = new boolean[4];
        private int size;

        void add(Experience experience) {
            if (size == ratios.length) {
                ratios = Arrays.copyOf(ratios, 2 * size);
                finished = Arrays.copyOf(finished, 2 * size);
            }
            ratios[size] = experience.ratio();
            finished[size++] = experience.finished();
        }
    }

    /// What the past teaches.
    ///
    /// @throws IllegalArgumentException if a group has no name
    public static Calibration of(List<Experience> past) {
        return of(past, HALF);
    }

    /// The same with another number of finished tasks at which a group's own curve counts one half: more where one task
    /// is seen several times.
    ///
    /// @throws IllegalArgumentException if a group has no name, or `half` is negative
    public static Calibration of(List<Experience> past, double half) {
        if (!(half >= 0)) {
            throw new IllegalArgumentException("half (%s) must be at least 0".formatted(half));
        }
        for (var experience : past) {
            if (experience.groups().contains(ALL)) {
                throw new IllegalArgumentException("groups must have names: " + experience);
            }
        }
        return new Calibration(past, half);
    }

    private @Nullable Stairs curveOf(String group, @Nullable Stairs all) {
        var own = members.get(group);
        return own == null ? null : curves.computeIfAbsent(group, _ -> stairs(curve(own), all));
    }

    private static Stairs stairs(KaplanMeier curve, @Nullable Stairs all) {
        return new Stairs(curve, all == null ? curve.steps() : all.curve.steps());
    }

    private static KaplanMeier curve(List<Alike> members) {
        int all = 0;
        for (var each : members) {
            all += each.size;
        }
        double[] ratios = new double[all];
        boolean[] finished = new boolean[all];
        int at = 0;
        for (var each : members) {
            System.arraycopy(each.ratios, 0, ratios, at, each.size);
            System.arraycopy(each.finished, 0, finished, at, each.size);
            at += each.size;
        }
        return KaplanMeier.of(ratios, finished);
    }

    /// The curve of a group; empty if nothing is known of it.
    public Optional<KaplanMeier> curve(String group) {
        return Optional.ofNullable(curveOf(group, curveOf(ALL, null))).map(each -> each.curve);
    }

    /// The ratio to expect of a task; empty if no task at all has been finished.
    ///
    /// @param groups its groups, from the narrowest to the widest
    public Optional<Ratios> ratios(List<String> groups) {
        var all = curveOf(ALL, null);
        if (all == null || all.curve.ended() == 0) {
            return Optional.empty();
        }
        var used = new Stairs[groups.size() + 1];
        var weights = new double[used.length];
        var sources = new Ratios.Source[used.length];
        double left = 1;
        for (int i = 0; i < used.length; i++) {
            boolean last = i == groups.size();
            var name = last ? ALL : groups.get(i);
            var curve = last ? all : curveOf(name, all);
            int ended = curve == null ? 0 : curve.curve.ended();
            used[i] = curve == null ? all : curve;
            weights[i] = last ? left : curve == null ? 0 : left * ended / (ended + half);
            left -= weights[i];
            sources[i] = new Ratios.Source(name, ended, curve == null ? 0 : curve.curve.censored(), weights[i]);
        }
        return Optional.of(new Ratios(new Mixture(used, weights, all.curve.steps()), List.of(sources)));
    }
}
