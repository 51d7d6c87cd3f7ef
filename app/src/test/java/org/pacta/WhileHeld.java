package org.pacta;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two at once: the second has begun, and waits for the union, while the first carries out its command.
public final class WhileHeld {

    private static final int LOOKS = 4_000;
    private static final long NANOS_BETWEEN = 5_000_000;

    private WhileHeld() {}

    /// @param first carried out and committed once the second waits
    /// @return what came of the second
    public static <T> T by(TestApplication app, int union, Consumer<Entry> first, Callable<T> second) throws Exception {
        var came = new CompletableFuture<T>();
        var command = new Command(new Actor.Operator(), union, "change", Grounds.of("a test"));
        app.bean(Ledger.class).enter(command, entry -> {
            first.accept(entry);
            Thread.ofVirtual().start(() -> {
                try {
                    came.complete(second.call());
                } catch (Exception fault) {
                    came.completeExceptionally(fault);
                }
            });
            await(app, came);
            return true;
        });
        return came.get();
    }

    private static void await(TestApplication app, CompletableFuture<?> came) {
        for (int i = 0; i < LOOKS && !came.isDone(); i++) {
            if (waits(app)) return;
            LockSupport.parkNanos(NANOS_BETWEEN);
        }
        throw new AssertionError("the second did not wait for the first: " + came);
    }

    private static boolean waits(TestApplication app) {
        return app.bean(JdbcClient.class)
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
