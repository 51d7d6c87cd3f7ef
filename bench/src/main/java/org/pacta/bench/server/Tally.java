package org.pacta.bench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// How long answers of each kind took, and which were wrong.
final class Tally {

    private static final int SHOWN = 20;

    private final Map<String, Queue<Double>> millis = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Thread, String> asked = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile long from = Long.MIN_VALUE;
    private volatile long until = Long.MAX_VALUE;

    /// An answer that should have been another.
    static final class Wrong extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /// Only what is asked between these moments counts, in nanoseconds of [System#nanoTime]; what was counted before
    /// is forgotten.
    void counts(long from, long until) {
        millis.clear();
        this.from = from;
        this.until = until;
    }

    /// Notes what the thread that asks waits for.
    void asks(String what) {
        asked.put(Thread.currentThread(), what);
    }

    String asked(Thread thread) {
        return asked.getOrDefault(thread, "nothing");
    }

    void took(String kind, long begun, long ended) {
        if (begun - from < 0 && from != Long.MIN_VALUE || begun - until > 0 && until != Long.MAX_VALUE) return;
        millis.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>()).add((ended - begun) / 1e6);
    }

    Wrong wrong(String kind, String path, Page page) {
        var faults = page.all("<li>([^<]{3,200})</li>");
        return wrong("%s %s: %d %s".formatted(kind, path, page.status(), faults.isEmpty() ? "" : faults.getLast()));
    }

    Wrong wrong(String what) {
        wrong.add(what);
        return new Wrong(what);
    }

    /// Asked to come again, since too many asked; whether something was done is not known.
    Wrong busy(String what) {
        busy.incrementAndGet();
        return new Wrong(what);
    }

    int timesBusy() {
        return busy.get();
    }

    List<String> faults() {
        return List.copyOf(wrong);
    }

    Times all() {
        var all = new ArrayList<Double>();
        millis.values().forEach(all::addAll);
        return times(all);
    }

    private static Times times(java.util.Collection<Double> all) {
        return Times.of(all.stream().mapToDouble(Double::doubleValue).toArray());
    }

    void print() {
        new TreeMap<>(millis)
                .forEach((kind, all) -> System.out.printf(
                        "  %-32s %s%n", kind, times(List.copyOf(all)).toString()));
        System.out.printf("  %-32s %s%n", "all", all());
        System.out.printf("  wrong answers: %d; asked to come again: %d%n", wrong.size(), busy.get());
        wrong.stream().limit(SHOWN).forEach(each -> System.out.println("    " + each));
    }
}
