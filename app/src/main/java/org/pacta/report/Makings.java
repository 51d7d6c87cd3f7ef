package org.pacta.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pacta.report.paper.Paper;
import org.springframework.stereotype.Component;

/// Files that are being made of papers. Whoever asks for the same paper in the same form shares the work, and the last
/// few files are kept; who looks no more gives it up. Called outside of any transaction.
@Component
public class Makings {

    private static final int KEPT = 4;
    /// So many are asked for at most; others are told to wait.
    private static final int AT_ONCE = 12;
    /// So long a look waits for the end, in milliseconds.
    private static final long MOMENT = 400;
    /// Who has not looked for so long, in nanoseconds, has left.
    private static final long LEFT = 15_000_000_000L;

    private final PaperForms forms;
    /// One core is left for pages.
    private final int turns = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    final Semaphore turn = new Semaphore(turns, true);

    private final Map<String, Making> all = new LinkedHashMap<>(16, 0.75f, true);

    Makings(PaperForms forms) {
        this.forms = forms;
    }

    int turns() {
        return turns;
    }

    /// How a file stands.
    public sealed interface State {

        record Ready(byte[] file) implements State {}

        /// @param step `waits`, `rows`, `pages` or `parts`
        /// @param done of it, from 0 to `most`
        record Going(String step, long done, long most) implements State {}
    }

    private static final State.Going WAITS = new State.Going("waits", 0, 1);

    private static final class Making {

        private final CountDownLatch over = new CountDownLatch(1);
        private volatile State state = WAITS;
        private volatile long looked = System.nanoTime();
        private volatile boolean stopped;
        private volatile @Nullable RuntimeException fault;

        void goOn() {
            if (stopped || System.nanoTime() - looked > LEFT) throw new CancellationException("nobody waits");
        }

        boolean isOver() {
            return over.getCount() == 0;
        }
    }

    /// Begins a file unless it is there or on its way; waits a moment for it.
    ///
    /// @param form docx or pdf
    /// @param own the union's own template; null for our layout
    public State look(Paper paper, String form, byte @Nullable [] own) {
        var making = making(paper, form, own);
        if (making == null) {
            waitFor(new CountDownLatch(1));
            return WAITS;
        }
        making.looked = System.nanoTime();
        waitFor(making.over);
        var fault = making.fault;
        if (fault != null) throw new IllegalStateException("a paper failed", fault);
        return making.state;
    }

    private static void waitFor(CountDownLatch over) {
        try {
            var _ = over.await(MOMENT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The file, however long it takes.
    public byte[] await(Paper paper, String form, byte @Nullable [] own) {
        while (true) {
            if (look(paper, form, own) instanceof State.Ready(var file)) return file;
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("interrupted");
        }
    }

    /// Ends a file that is on its way.
    public void stop(Paper paper, String form, byte @Nullable [] own) {
        synchronized (all) {
            var making = all.get(key(paper, form, own));
            if (making != null) making.stopped = true;
        }
    }

    /// @return null while too many others are on their way
    private @Nullable Making making(Paper paper, String form, byte @Nullable [] own) {
        var key = key(paper, form, own);
        synchronized (all) {
            var there = all.get(key);
            if (there != null && there.fault == null && (there.isOver() || !there.stopped)) return there;
            if (all.values().stream().filter(each -> !each.isOver()).count() >= AT_ONCE) return null;
            var making = new Making();
            all.put(key, making);
            tidy();
            Thread.ofPlatform().daemon().name("paper").start(() -> work(key, making, paper, form, own));
            return making;
        }
    }

    private void tidy() {
        var over = new ArrayList<String>();
        all.forEach((key, making) -> {
            if (making.isOver()) over.add(key);
        });
        over.stream().limit(Math.max(0, over.size() - KEPT)).forEach(all::remove);
    }

    private void work(String key, Making making, Paper paper, String form, byte @Nullable [] own) {
        try {
            while (!turn.tryAcquire(MOMENT, TimeUnit.MILLISECONDS)) making.goOn();
            try {
                var bytes = new ByteArrayOutputStream();
                forms.write(paper, form.toUpperCase(Locale.ROOT), own, bytes, (step, done, most) -> {
                    making.goOn();
                    making.state = new State.Going(step, done, most);
                });
                making.state = new State.Ready(bytes.toByteArray());
            } finally {
                turn.release();
            }
        } catch (CancellationException | InterruptedException _) {
            synchronized (all) {
                all.remove(key, making);
            }
        } catch (RuntimeException e) {
            making.fault = e;
        } finally {
            making.over.countDown();
        }
    }

    /// All that a file is made from. Two readers who see the same get the same.
    private static String key(Paper paper, String form, byte @Nullable [] own) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var each : new String[] {
                form,
                paper.tag(),
                paper.title(),
                paper.address(),
                paper.head(),
                paper.known().toString(),
                paper.text()
            }) {
                hash.update(each.getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
            }
            if (own != null) hash.update(own);
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
