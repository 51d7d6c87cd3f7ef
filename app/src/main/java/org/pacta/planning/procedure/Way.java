package org.pacta.planning.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How law is made in a Party, or in the union: stages in their order. Pure.
public record Way(List<Stage> stages) {

    /// Nothing is said.
    public static final Way NONE = new Way(List.of());

    /// The most stages.
    public static final int MOST = 30;

    public Way {
        stages = List.copyOf(stages);
    }

    public Optional<Stage> stage(String code) {
        return stages.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /// Working days that all of it usually takes, waits for sittings not included.
    public double likely() {
        return stages.stream().mapToDouble(each -> each.likely().doubleValue()).sum();
    }

    /// Whether what acts reach never falls back along it.
    public boolean rises() {
        int last = -1;
        for (var each : stages) {
            if (each.rank() < 0) continue;
            if (each.rank() <= last) return false;
            last = each.rank();
        }
        return true;
    }

    /// How many of its stages an act has behind it.
    ///
    /// @param stage that the act is in, one of [Stage#ACTS] or another; null for none
    /// @param passed stages that somebody said it has passed, and that were not taken back since
    public int behind(@Nullable String stage, Set<String> passed) {
        int rank = stage == null ? -1 : Stage.ACTS.indexOf(stage);
        int behind = 0;
        for (int i = 0; i < stages.size(); i++) {
            var each = stages.get(i);
            if (each.rank() >= 0 && each.rank() <= rank || each.rank() < 0 && passed.contains(each.code()))
                behind = i + 1;
        }
        return behind;
    }

    /// How many stages lead to a stage of acts; 0 where none does.
    public int to(String goal) {
        int rank = Stage.ACTS.indexOf(goal);
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).rank() >= rank) return i + 1;
        }
        return 0;
    }

    /// What is left for an act that has so many stages behind it until it reaches a stage; empty where nothing is, or
    /// where no stage leads there.
    public List<Stage> left(int behind, String goal) {
        int to = to(goal);
        return behind >= to ? List.of() : stages.subList(behind, to);
    }
}
