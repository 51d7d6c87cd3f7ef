package org.pacta.bench.server;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// What officers and coordinators have in common while they work: how quick they are, how long, and what one leaves for
/// the other.
final class Quarter {

    final int port;
    final Tally tally;
    final Told told;
    /// How long somebody thinks before a request, in milliseconds on the average.
    private volatile int thinks;
    /// In nanoseconds of [System#nanoTime].
    private volatile long end;

    /// Claims that are drafted, submitted or awaited, and those that were confirmed, as `party/code`.
    final Set<String> begun = ConcurrentHashMap.newKeySet();

    private static final AtomicInteger WORDS = new AtomicInteger();
    private volatile boolean killed;
    private final Map<String, Queue<Item>> items = new ConcurrentHashMap<>();

    Quarter(int port, Tally tally, Told told, int thinks, long end) {
        this.port = port;
        this.tally = tally;
        this.told = told;
        this.thinks = thinks;
        this.end = end;
        for (var each : List.of("A", "B")) items.put(each, new ConcurrentLinkedQueue<>());
    }

    int thinks() {
        return thinks;
    }

    /// From now on people think so long, in milliseconds on the average.
    void think(int millis) {
        thinks = millis;
    }

    /// Lets everybody end what he has begun.
    void close() {
        end = System.nanoTime();
    }

    /// What waits for a coordinator.
    sealed interface Item {

        /// @param path of the draft
        record Claim(String path, String party, String code, String word) implements Item {}

        /// @param dossier of the measure
        /// @param party that claims
        record Answer(String dossier, String party, String code, String word) implements Item {}

        record Report(String path) implements Item {}
    }

    Queue<Item> of(String party) {
        var found = items.get(party);
        if (found == null) throw new IllegalArgumentException(party);
        return found;
    }

    /// A word that was never said before.
    static String word() {
        return "zq%05dz%s".formatted(WORDS.incrementAndGet(), Long.toString(System.nanoTime() & 0xFFFFF, 36));
    }

    /// From now on no answer is expected any more.
    void kill() {
        killed = true;
    }

    boolean killed() {
        return killed;
    }

    boolean open() {
        return !killed && System.nanoTime() - end < 0;
    }

    static String dossier(String code) {
        return Crew.UNION + "/frameworks/2024-2026/measures/" + code + "/claims";
    }
}
