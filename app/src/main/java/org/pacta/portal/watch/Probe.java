package org.pacta.portal.watch;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.pacta.machine.Database;
import org.springframework.stereotype.Component;

/// Whether the database answers in time. Everybody may ask, so it is asked by one at a time and at most once a second,
/// and all who ask meanwhile share what it said.
@Component
class Probe {

    private static final int PATIENCE = 2;
    private static final long FRESH = 1_000_000_000L;

    private final Database database;
    private @Nullable Round last;

    Probe(Database database) {
        this.database = database;
    }

    enum State {
        UP,
        /// It did not answer in time, or refused.
        SILENT,
        /// A newer program has changed its tables.
        OVERTAKEN
    }

    /// @param backedUp when the last backup was taken; empty where none is known
    record Found(State state, Optional<Instant> backedUp) {

        private static final Found SILENT = new Found(State.SILENT, Optional.empty());
    }

    private record Round(CompletableFuture<Found> found, long begun) {}

    /// Waits two seconds at most.
    Found ask() {
        try {
            return round().found.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            return Found.SILENT;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the database could not be asked", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Found.SILENT;
        }
    }

    private synchronized Round round() {
        var before = last;
        if (before != null && (!before.found.isDone() || System.nanoTime() - before.begun < FRESH)) return before;
        var round = new Round(new CompletableFuture<>(), System.nanoTime());
        Thread.ofVirtual().name("probe").start(() -> ask(round.found));
        last = round;
        return round;
    }

    private void ask(CompletableFuture<Found> found) {
        try {
            var pulse = database.pulse(PATIENCE);
            found.complete(new Found(pulse.overtaken() ? State.OVERTAKEN : State.UP, pulse.backedUp()));
        } catch (SQLException _) {
            found.complete(Found.SILENT);
        } catch (RuntimeException | Error e) {
            found.completeExceptionally(e);
        }
    }
}
