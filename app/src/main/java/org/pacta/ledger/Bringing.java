package org.pacta.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A whole history that one transaction brings into a union made in it: what is to be written goes to the database on
/// a thread of its own, in order, while the next entry is prepared.
///
/// Whoever asks the database through the transaction's connection waits until all before it is written, and hears of
/// what went wrong with it. The union's head is locked throughout, so that it is kept here.
final class Bringing implements AutoCloseable {

    private static final ScopedValue<Bringing> CURRENT = ScopedValue.newInstance();

    /// So many writings wait at most, and so many go together, which bounds the memory that they take.
    private static final int WAITING = 12;

    private static final int TOGETHER = 8;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("bringing").daemon().factory());
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private final List<Consumer<Script>> gathered = new ArrayList<>();
    private final Deque<Long> ids;
    private final JdbcClient jdbc;
    private LedgerStore.Locked head;
    private final long began = System.nanoTime();
    private final Instant first;

    /// @param connection of the open transaction
    /// @param head as it is locked, at the present moment
    /// @param ids for the things that will be made, as far as they reach
    Bringing(Connection connection, LedgerStore.Locked head, Collection<Long> ids) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.head = head;
        this.first = head.next();
        this.ids = new ArrayDeque<>(ids);
    }

    static @Nullable Bringing current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /// Lets the work write through this, and waits until all is written.
    void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
        await();
    }

    /// Writes after all that was to be written before: when the entry ends, or somebody asks the database.
    void later(Consumer<Script> writing) {
        gathered.add(writing);
        if (gathered.size() >= TOGETHER) send();
    }

    /// Lets the database have what was gathered.
    void send() {
        if (gathered.isEmpty()) return;
        while (waiting.size() >= WAITING) awaitFirst();
        var together = List.copyOf(gathered);
        gathered.clear();
        waiting.add(CompletableFuture.runAsync(() -> write(together), writer));
    }

    private void write(List<Consumer<Script>> together) {
        var script = new Script();
        together.forEach(each -> each.accept(script));
        script.run(jdbc);
    }

    /// The next of the ids that were set aside; null when there are none left.
    @Nullable
    Long nextThing() {
        return ids.pollFirst();
    }

    /// The head as the last entry left it, at the present moment.
    LedgerStore.Locked head() {
        var now = first.plus(Duration.ofNanos((System.nanoTime() - began) / 1_000 * 1_000));
        var after = head.recorded().plusNanos(1_000);
        var next = head.seq() > 0 && after.isAfter(now) ? after : now;
        return new LedgerStore.Locked(
                head.seq(), head.recorded(), next, head.entered(), head.reconstructed(), head.ordinary());
    }

    void moveHead(long seq, Instant recorded, Instant entered, boolean stated) {
        head = new LedgerStore.Locked(
                seq, recorded, recorded, entered, head.reconstructed() || stated, head.ordinary() || !stated);
    }

    /// The same connection, through which nothing is asked before all is written.
    Connection waitingFor(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Bringing.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, given) -> call(connection, proxy, method, given));
    }

    private @Nullable Object call(Connection connection, Object proxy, Method method, Object @Nullable [] given)
            throws Throwable {
        switch (method.getName()) {
            case "equals":
                return given != null && proxy == given[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            default:
        }
        await();
        try {
            return method.invoke(connection, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void await() {
        send();
        while (!waiting.isEmpty()) awaitFirst();
    }

    private void awaitFirst() {
        try {
            waiting.removeFirst().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /// Ends when what is being written is; what waits after a failure fails with it.
    @Override
    public void close() {
        writer.close();
    }
}
