package org.pacta.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Topological order, cycles and compressed rows. Cost: linear in tasks and links.
final class Topology {

    private Topology() {}

    /// Tasks in topological order, the lower index first where the links leave a choice within a wave (Kahn
    /// 1962); shorter than `tasks` if the links run in a circle.
    static int[] order(int tasks, Link[] links) {
        int[] waiting = new int[tasks];
        for (var link : links) {
            waiting[link.to()]++;
        }
        int[][] after = successors(tasks, links);
        int[] order = new int[tasks];
        int filled = 0;
        for (int task = 0; task < tasks; task++) {
            if (waiting[task] == 0) {
                order[filled++] = task;
            }
        }
        for (int taken = 0; taken < filled; taken++) {
            for (int next : after[order[taken]]) {
                if (--waiting[next] == 0) {
                    order[filled++] = next;
                }
            }
        }
        return Arrays.copyOf(order, filled);
    }

    /// The tasks of one cycle. There must be one.
    static List<Integer> cycle(int tasks, Link[] links) {
        int[] waiting = new int[tasks];
        for (var link : links) {
            waiting[link.to()]++;
        }
        int[][] after = successors(tasks, links);
        for (int task : order(tasks, links)) {
            for (int next : after[task]) {
                waiting[next]--;
            }
        }
        // A task still waiting has a predecessor still waiting: walking backwards must come round.
        int[] before = new int[tasks];
        int start = -1;
        for (var link : links) {
            if (waiting[link.to()] > 0 && waiting[link.from()] > 0) {
                before[link.to()] = link.from();
                start = link.to();
            }
        }
        boolean[] seen = new boolean[tasks];
        int at = start;
        while (!seen[at]) {
            seen[at] = true;
            at = before[at];
        }
        var round = new ArrayList<Integer>();
        int stop = at;
        do {
            round.add(at);
            at = before[at];
        } while (at != stop);
        Collections.reverse(round);
        return List.copyOf(round);
    }

    static Adjacency rows(Link[] links, int[] position, boolean outgoing) {
        int tasks = position.length;
        int[] first = new int[tasks + 1];
        for (var link : links) {
            first[position[outgoing ? link.from() : link.to()] + 1]++;
        }
        for (int p = 0; p < tasks; p++) {
            first[p + 1] += first[p];
        }
        int[] next = first.clone();
        int[] end = new int[links.length];
        byte[] type = new byte[links.length];
        int[] lag = new int[links.length];
        int[] index = new int[links.length];
        for (int i = 0; i < links.length; i++) {
            var link = links[i];
            int k = next[position[outgoing ? link.from() : link.to()]]++;
            end[k] = position[outgoing ? link.to() : link.from()];
            type[k] = (byte) link.type().code();
            lag[k] = link.lag();
            index[k] = i;
        }
        return new Adjacency(first, end, type, lag, index);
    }

    private static int[][] successors(int tasks, Link[] links) {
        int[] count = new int[tasks];
        for (var link : links) {
            count[link.from()]++;
        }
        int[][] after = new int[tasks][];
        for (int task = 0; task < tasks; task++) {
            after[task] = new int[count[task]];
        }
        for (var link : links) {
            after[link.from()][--count[link.from()]] = link.to();
        }
        return after;
    }
}
