package org.pacta.engine.forecast;

import java.util.stream.IntStream;

/// What lies behind the tasks that are worth a closer look, and what has to be kept of a block to place it anew.
final class Behind {

    /// Nothing is looked at.
    static final Behind NONE =
            new Behind(new int[0][], new int[0][], new int[0], new boolean[0], new boolean[0], new boolean[0]);

    /// For each candidate its own places, in order.
    final int[][] own;
    /// For each candidate the places behind it, its own among them, in order.
    final int[][] places;
    /// Ends of the plan that lie behind a candidate.
    final int[] moved;
    private final boolean[] still;
    private final boolean[] held;
    private final boolean[] placed;

    private Behind(int[][] own, int[][] places, int[] moved, boolean[] still, boolean[] held, boolean[] placed) {
        this.own = own;
        this.places = places;
        this.moved = moved;
        this.still = still;
        this.held = held;
        this.placed = placed;
    }

    static Behind of(Model model, Candidate[] candidates) {
        if (candidates.length == 0) {
            return NONE;
        }
        int[][] own = new int[candidates.length][];
        int[][] places = new int[candidates.length][];
        var placed = new boolean[model.size];
        var held = new boolean[model.size];
        for (int c = 0; c < candidates.length; c++) {
            own[c] = candidates[c].places();
            places[c] = model.downstream(own[c]);
            for (int i : places[c]) {
                placed[i] = true;
                for (int k = model.first[i]; k < model.first[i + 1]; k++) {
                    held[model.from[k]] = true;
                }
            }
        }
        int[] moved = IntStream.range(0, model.size)
                .filter(i -> model.end[i] && placed[i])
                .toArray();
        for (int i : moved) {
            held[i] = true;
        }
        var still = new boolean[model.size];
        for (int i = 0; i < model.size; i++) {
            still[i] = model.end[i] && !placed[i];
        }
        return new Behind(own, places, moved, still, held, placed);
    }

    /// Whether a place is an end of the plan that lies behind no candidate.
    boolean still(int i) {
        return still.length > 0 && still[i];
    }

    /// Whether the early finishes of a place are asked for when all are placed.
    boolean held(int i) {
        return held.length > 0 && held[i];
    }

    /// How many places are.
    int held() {
        int count = 0;
        for (boolean each : held) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /// Whether a place is placed anew.
    boolean placed(int i) {
        return placed.length > 0 && placed[i];
    }

    /// The most places behind one candidate.
    int most() {
        int most = 0;
        for (int[] each : places) {
            most = Math.max(most, each.length);
        }
        return most;
    }
}
