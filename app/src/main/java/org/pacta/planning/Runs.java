package org.pacta.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.forecast.Watch;
import org.pacta.ledger.Viewer;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Outlook;
import org.springframework.stereotype.Component;

/// Forecasts that take seconds: they go on while somebody looks how far they have come, and end when he stops them or
/// looks no more. Whoever has the same givens shares a run; the last few results are kept.
@Component
public class Runs {

    private static final int KEPT = 4;
    /// So few, for other forecasts wait for them.
    private static final int AT_ONCE = 2;
    /// So long a look waits for the end, in milliseconds.
    private static final long MOMENT = 400;
    /// Who has not looked for so long, in nanoseconds, has left.
    private static final long LEFT = 15_000_000_000L;

    private final Forecasts forecasts;
    private final Map<String, Run> all = new LinkedHashMap<>(16, 0.75f, true);

    Runs(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /// How a forecast stands.
    public sealed interface State {

        record Ready(Outlook outlook) implements State {}

        /// @param done futures worked through
        /// @param most of so many
        record Going(long done, long most) implements State {}
    }

    private static final class Run {

        private final CountDownLatch over = new CountDownLatch(1);
        private volatile long done;
        private volatile long looked = System.nanoTime();
        private volatile boolean stopped;
        private volatile @Nullable Outlook outlook;
        private volatile @Nullable RuntimeException fault;

        boolean goOn() {
            return !stopped && System.nanoTime() - looked < LEFT;
        }

        boolean isOver() {
            return over.getCount() == 0;
        }
    }

    /// Begins a forecast unless it is there or on its way; waits a moment for it. Outside of any transaction.
    public State look(Given given) {
        var run = run(given);
        if (run == null) {
            waitFor(new CountDownLatch(1));
            return new State.Going(0, Looking.FUTURES);
        }
        run.looked = System.nanoTime();
        waitFor(run.over);
        var fault = run.fault;
        if (fault != null) throw new IllegalStateException("a forecast failed", fault);
        var outlook = run.outlook;
        return outlook == null ? new State.Going(run.done, Looking.FUTURES) : new State.Ready(outlook);
    }

    private static void waitFor(CountDownLatch over) {
        try {
            var _ = over.await(MOMENT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The usual forecast of a question, however long it takes: one that looks at desks goes on only while somebody
    /// waits for it.
    public Forecasts.Answer answer(Viewer viewer, Forecasts.Question question) {
        if (!question.desks()) return forecasts.answer(viewer, question);
        var given = forecasts.given(viewer, question);
        return new Forecasts.Answer(given, await(given));
    }

    /// The forecast, however long it takes.
    public Outlook await(Given given) {
        while (true) {
            if (look(given) instanceof State.Ready(var outlook)) return outlook;
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("interrupted");
        }
    }

    /// Ends a forecast that is on its way.
    public void stop(Given given) {
        synchronized (all) {
            var run = all.get(Digest.of(given));
            if (run != null) run.stopped = true;
        }
    }

    /// @return null while too many others are on their way
    private @Nullable Run run(Given given) {
        var key = Digest.of(given);
        synchronized (all) {
            var there = all.get(key);
            if (there != null && there.fault == null && !there.stopped) return there;
            if (all.values().stream().filter(each -> !each.isOver()).count() >= AT_ONCE) return null;
            var run = new Run();
            all.put(key, run);
            tidy();
            Thread.ofPlatform().daemon().name("forecast").start(() -> work(key, given, run));
            return run;
        }
    }

    private void tidy() {
        var over = new ArrayList<String>();
        all.forEach((key, run) -> {
            if (run.isOver()) over.add(key);
        });
        over.stream().limit(Math.max(0, over.size() - KEPT)).forEach(all::remove);
    }

    private void work(String key, Given given, Run run) {
        Watch watch = (done, _) -> {
            run.done = done;
            return run.goOn();
        };
        try {
            if (!run.goOn()) throw new CancellationException("nobody waits");
            run.outlook = forecasts.outlook(given, Looking.Asked.usual(Forecasts.threads()), watch);
        } catch (CancellationException _) {
            synchronized (all) {
                all.remove(key, run);
            }
        } catch (RuntimeException e) {
            run.fault = e;
        } finally {
            run.over.countDown();
        }
    }
}
