package org.pacta.engine.schedule;

/// The schedules of one direction that a search breeds from, as lists for the pass in the other direction.
final class Population {

    private final int[][] list;
    private final int[] span;
    private final long[] mark;
    private int size;

    Population(int most, int tasks) {
        list = new int[most][tasks];
        span = new int[most];
        mark = new long[most];
    }

    int size() {
        return size;
    }

    int[] list(int i) {
        return list[i];
    }

    int span(int i) {
        return span[i];
    }

    void clear() {
        size = 0;
    }

    void put(int i, int[] from, int newSpan, long newMark) {
        System.arraycopy(from, 0, list[i], 0, from.length);
        span[i] = newSpan;
        mark[i] = newMark;
        size = Math.max(size, i + 1);
    }

    boolean holds(long wanted) {
        for (int i = 0; i < size; i++) {
            if (mark[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    int shortest() {
        int shortest = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            shortest = Math.min(shortest, span[i]);
        }
        return shortest;
    }

    int worst() {
        int worst = 0;
        for (int i = 1; i < size; i++) {
            if (span[i] > span[worst]) {
                worst = i;
            }
        }
        return worst;
    }
}
