package org.pacta.engine.schedule;

import org.pacta.engine.network.Adjacency;

/// Turns priorities into a list in which predecessors come first: of the tasks whose predecessors are all
/// listed, the one with the lowest key is next, and the lowest position among equals. Buffers are used
/// again.
final class PriorityList {

    private final Adjacency before;
    private final Adjacency after;
    private final int[] waiting;
    private final int[] heap;
    private int size;

    /// @param before the links to look back along, [org.pacta.engine.network.Network#incoming()] for a list
    ///               from the start
    /// @param after the links to look ahead along
    PriorityList(Adjacency before, Adjacency after, int tasks) {
        this.before = before;
        this.after = after;
        waiting = new int[tasks];
        heap = new int[tasks];
    }

    void fill(int[] key, int[] list) {
        size = 0;
        for (int p = 0; p < list.length; p++) {
            waiting[p] = before.first(p + 1) - before.first(p);
            if (waiting[p] == 0) {
                push(key, p);
            }
        }
        for (int i = 0; i < list.length; i++) {
            int p = pop(key);
            list[i] = p;
            for (int k = after.first(p); k < after.first(p + 1); k++) {
                if (--waiting[after.end(k)] == 0) {
                    push(key, after.end(k));
                }
            }
        }
    }

    private static boolean sooner(int[] key, int a, int b) {
        return key[a] < key[b] || (key[a] == key[b] && a < b);
    }

    private void push(int[] key, int p) {
        int at = size++;
        while (at > 0 && sooner(key, p, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = p;
    }

    private int pop(int[] key) {
        int top = heap[0];
        int moved = heap[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && sooner(key, heap[child + 1], heap[child])) {
                child++;
            }
            if (!sooner(key, heap[child], moved)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
        return top;
    }
}
