package org.pacta.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that takes seconds: it goes on while somebody looks how far it has come, and ends when he stops it or looks no
/// more. Whoever asks for the same shares it; the last few results are kept.
public final class LongWork<R> {

    /// The step of work that has not begun.
    public static final String WAITS = "waits";

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    private static final int KEPT = 4;
    /// So long a look waits for the end.
    private static final Duration MOMENT = Duration.ofMillis(400);
    /// Who has not looked for so long, in nanoseconds, has left.
    private static final long LEFT = 15_000_000_000L;

    private final String name;
    private final int most;
    private final int kept;
    private final Semaphore turns;
    private final Map<String, One<R>> all = new LinkedHashMap<>(16, 0.75f, true);

    /// @param name of its threads
    /// @param most so many are asked for at once; others are told to wait
    /// @param turns so many are worked on at once
    public LongWork(String name, int most, int turns) {
        this(name, most, turns, KEPT);
    }

    /// @param kept so many results are kept
    public LongWork(String name, int most, int turns, int kept) {
        this.name = name;
        this.most = most;
        this.kept = kept;
        this.turns = new Semaphore(turns, true);
    }

    /// How work stands.
    public sealed interface State<R> {

        record Ready<R>(R result) implements State<R> {}

        /// @param step as the work calls it, at first [#WAITS]
        /// @param done of it, from 0 to `most`
        record Going<R>(String step, long done, long most) implements State<R> {}
    }

    /// How much of it there is at this moment.
    ///
    /// @param name of its threads
    /// @param running so many are worked on
    /// @param waiting so many wait for their turn
    public record Load(String name, int running, int waiting) {}

    public Load load() {
        int running = 0;
        int waiting = 0;
        synchronized (all) {
            for (var one : all.values()) {
                if (one.isOver()) continue;
                if (one.begun) running++;
                else waiting++;
            }
        }
        return new Load(name, running, waiting);
    }

    /// A bean that keeps long work, for who watches the server.
    public interface Keeper {

        LongWork<?> work();
    }

    /// What is done, by a thread of its own.
    @FunctionalInterface
    public interface Task<R> {

        /// @throws CancellationException if it ended early because nobody waits for it
        R make(Watched watched);
    }

    /// Hears from work how far it has come.
    @FunctionalInterface
    public interface Watched {

        /// @return whether anybody still waits for it
        boolean goOn(String step, long done, long most);

        /// For work that tells how far it is and asks nothing: it ends by a [CancellationException].
        default Progress progress() {
            return (step, done, most) -> {
                if (!goOn(step, done, most)) throw new CancellationException("nobody waits");
            };
        }
    }

    private static final class One<R> {

        private final CountDownLatch over = new CountDownLatch(1);
        private volatile State<R> state = new State.Going<>(WAITS, 0, 1);
        private volatile long looked = System.nanoTime();
        private volatile boolean begun;
        private volatile boolean stopped;
        private volatile @Nullable RuntimeException fault;
        /// Whether somebody was told of the fault; only then the work is begun anew.
        private volatile boolean told;

        boolean wanted() {
            return !stopped && System.nanoTime() - looked < LEFT;
        }

        boolean goOn(String step, long done, long most) {
            state = new State.Going<>(step, done, most);
            return wanted();
        }

        boolean isOver() {
            return over.getCount() == 0;
        }
    }

    /// Begins the work unless it is there or on its way; waits a moment for it. Outside of any transaction.
    ///
    /// @param key the same for the same result
    /// @throws ShortOfMemory if it took more than there is
    /// @throws IllegalStateException if it failed otherwise; whoever looks after that begins it anew
    public State<R> look(String key, Task<R> task) {
        return look(key, task, MOMENT);
    }

    /// @param moment so long it waits; less than whoever looks no more has left
    public State<R> look(String key, Task<R> task, Duration moment) {
        var one = one(key, task);
        if (one == null) {
            waitFor(new CountDownLatch(1), moment);
            return new State.Going<>(WAITS, 0, 1);
        }
        return seen(one, moment);
    }

    /// How far work is that was begun before; empty where there is none, or no longer.
    public Optional<State<R>> look(String key) {
        One<R> one;
        synchronized (all) {
            one = all.get(key);
        }
        return one == null || one.stopped ? Optional.empty() : Optional.of(seen(one, MOMENT));
    }

    private State<R> seen(One<R> one, Duration moment) {
        one.looked = System.nanoTime();
        waitFor(one.over, moment);
        var fault = one.fault;
        if (fault == null) return one.state;
        one.told = true;
        if (fault instanceof ShortOfMemory) throw fault;
        throw new IllegalStateException("%s failed".formatted(name), fault);
    }

    private static void waitFor(CountDownLatch over, Duration moment) {
        try {
            var _ = over.await(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The result, however long it takes.
    public R await(String key, Task<R> task) {
        while (true) {
            if (look(key, task) instanceof State.Ready<R>(var result)) return result;
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("interrupted");
        }
    }

    /// Ends work that is on its way.
    public void stop(String key) {
        synchronized (all) {
            var one = all.get(key);
            if (one != null) one.stopped = true;
        }
    }

    /// @return null while too many others are on their way
    private @Nullable One<R> one(String key, Task<R> task) {
        synchronized (all) {
            var there = all.get(key);
            if (there != null && !there.told && (there.isOver() || !there.stopped)) return there;
            if (all.values().stream().filter(each -> !each.isOver()).count() >= most) return null;
            var one = new One<R>();
            all.put(key, one);
            tidy();
            Thread.ofPlatform().daemon().name(name).start(() -> work(key, one, task));
            return one;
        }
    }

    private void tidy() {
        var over = new ArrayList<String>();
        all.forEach((key, one) -> {
            if (one.isOver()) over.add(key);
        });
        over.stream().limit(Math.max(0, over.size() - kept)).forEach(all::remove);
    }

    private void work(String key, One<R> one, Task<R> task) {
        try {
            do {
                if (!one.wanted()) throw new CancellationException("nobody waits");
            } while (!turns.tryAcquire(MOMENT.toMillis(), TimeUnit.MILLISECONDS));
            one.begun = true;
            try {
                one.state = new State.Ready<>(task.make(one::goOn));
            } finally {
                turns.release();
            }
        } catch (CancellationException | InterruptedException _) {
            synchronized (all) {
                all.remove(key, one);
            }
        } catch (RuntimeException e) {
            one.fault = e;
        } catch (OutOfMemoryError e) {
            one.fault = new ShortOfMemory(Runtime.getRuntime().maxMemory(), e);
            LOG.warn("{} took more memory than there is: {}", name, e.getMessage());
        } catch (Error e) {
            // whoever looks is told, and nobody waits for ever
            one.fault = new IllegalStateException("%s ended by an error".formatted(name), e);
            throw e;
        } finally {
            one.over.countDown();
        }
    }
}
