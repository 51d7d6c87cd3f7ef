package org.pacta.engine.network;

import java.util.ArrayList;
import java.util.List;

/// What is odd about the shape of a network; each list holds indices in rising order.
///
/// Sources: GAO-16-89G, *Schedule Assessment Guide*, best practice 2 (sequencing); DCMA 14-point
/// assessment, metric 1.
///
/// @param withoutPredecessor tasks that no link leads to (open start)
/// @param withoutSuccessor tasks that no link leads from (open end)
/// @param danglingStart tasks with predecessors, none of which holds back their start (no finish-start or
///                 start-start)
/// @param danglingFinish tasks with successors, none of which waits for their finish (no finish-start or
///                 finish-finish)
/// @param redundant links that could be dropped without any date changing, whatever the durations: a second
///                 link of the same type between the same tasks that asks for no more, or a finish-start
///                 link without positive lag beside a longer path of finish-start links without negative
///                 lag
public record Flaws(
        List<Integer> withoutPredecessor,
        List<Integer> withoutSuccessor,
        List<Integer> danglingStart,
        List<Integer> danglingFinish,
        List<Integer> redundant) {

    /// Copies the lists.
    public Flaws {
        withoutPredecessor = List.copyOf(withoutPredecessor);
        withoutSuccessor = List.copyOf(withoutSuccessor);
        danglingStart = List.copyOf(danglingStart);
        danglingFinish = List.copyOf(danglingFinish);
        redundant = List.copyOf(redundant);
    }

    static Flaws of(Network network) {
        var noBefore = new ArrayList<Integer>();
        var noAfter = new ArrayList<Integer>();
        var looseStart = new ArrayList<Integer>();
        var looseFinish = new ArrayList<Integer>();
        for (int task = 0; task < network.tasks(); task++) {
            int p = network.position(task);
            var in = network.incoming();
            var out = network.outgoing();
            if (in.first(p) == in.first(p + 1)) {
                noBefore.add(task);
            } else if (!anyLink(in, p, true)) {
                looseStart.add(task);
            }
            if (out.first(p) == out.first(p + 1)) {
                noAfter.add(task);
            } else if (!anyLink(out, p, false)) {
                looseFinish.add(task);
            }
        }
        return new Flaws(noBefore, noAfter, looseStart, looseFinish, redundant(network));
    }

    private static boolean anyLink(Adjacency rows, int p, boolean toStart) {
        for (int k = rows.first(p); k < rows.first(p + 1); k++) {
            var type = LinkType.of(rows.type(k));
            if (toStart ? type.toStart() : type.fromFinish()) {
                return true;
            }
        }
        return false;
    }

    /// For each task one walk over what it reaches, no further than its last successor: linear for chains,
    /// at worst tasks times links.
    private static List<Integer> redundant(Network network) {
        var found = new ArrayList<Integer>();
        var out = network.outgoing();
        int[] reachedFrom = new int[network.tasks()];
        int[] stack = new int[network.tasks()];
        for (int p = 0; p < network.tasks(); p++) {
            if (out.first(p + 1) - out.first(p) < 2) {
                continue;
            }
            mark(out, p, reachedFrom, stack);
            for (int k = out.first(p); k < out.first(p + 1); k++) {
                boolean bypassed = out.type(k) == 0 && out.lag(k) <= 0 && reachedFrom[out.end(k)] == p + 1;
                if (bypassed || doubled(out, p, k)) {
                    found.add(out.link(k));
                }
            }
        }
        found.sort(null);
        return found;
    }

    private static void mark(Adjacency out, int p, int[] reachedFrom, int[] stack) {
        int last = 0;
        int height = 0;
        for (int k = out.first(p); k < out.first(p + 1); k++) {
            last = Math.max(last, out.end(k));
        }
        for (int k = out.first(p); k < out.first(p + 1); k++) {
            if (out.type(k) != 0 || out.lag(k) < 0) {
                continue;
            }
            int at = out.end(k);
            while (true) {
                for (int n = out.first(at); n < out.first(at + 1); n++) {
                    int next = out.end(n);
                    if (out.type(n) == 0 && out.lag(n) >= 0 && next <= last && reachedFrom[next] != p + 1) {
                        reachedFrom[next] = p + 1;
                        stack[height++] = next;
                    }
                }
                if (height == 0) {
                    break;
                }
                at = stack[--height];
            }
        }
    }

    private static boolean doubled(Adjacency out, int p, int k) {
        for (int other = out.first(p); other < out.first(p + 1); other++) {
            boolean same = other != k && out.end(other) == out.end(k) && out.type(other) == out.type(k);
            if (same && (out.lag(other) > out.lag(k) || (out.lag(other) == out.lag(k) && other < k))) {
                return true;
            }
        }
        return false;
    }
}
