package org.pacta.portal.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One look-up for all who ask at the same time.
///
/// Who comes while a look-up runs waits for the next one: an answer is never older than its question, so nobody misses
/// what was entered before he asked.
final class Rounds<K, V> {

    private final Function<Set<K>, Map<K, V>> look;
    private @Nullable Round<K, V> running;
    private @Nullable Round<K, V> waiting;

    Rounds(Function<Set<K>, Map<K, V>> look) {
        this.look = look;
    }

    private static final class Round<K, V> {

        private final Set<K> asked = new HashSet<>();
        private int askers;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private final CompletableFuture<Map<K, V>> answer = new CompletableFuture<>();
    }

    /// @return null where the look-up found nothing
    @Nullable
    V ask(K key) {
        var mine = join(key);
        try {
            if (mine.leads) lead(mine.round);
            return mine.round.answer.join().get(key);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /// How many wait for the next look-up.
    synchronized int waiting() {
        return waiting == null ? 0 : waiting.askers;
    }

    private record Joined<K, V>(Round<K, V> round, boolean leads) {}

    private synchronized Joined<K, V> join(K key) {
        var next = waiting;
        var leads = next == null;
        if (next == null) next = new Round<>();
        next.asked.add(key);
        next.askers++;
        if (running == null) {
            running = next;
            next.turn.complete(true);
        } else {
            waiting = next;
        }
        return new Joined<>(next, leads);
    }

    private void lead(Round<K, V> round) {
        round.turn.join();
        try {
            round.answer.complete(new HashMap<>(look.apply(round.asked)));
        } catch (RuntimeException | Error e) {
            round.answer.completeExceptionally(e);
        } finally {
            pass();
        }
    }

    private void pass() {
        Round<K, V> next;
        synchronized (this) {
            next = waiting;
            running = next;
            waiting = null;
        }
        if (next != null) next.turn.complete(true);
    }
}
