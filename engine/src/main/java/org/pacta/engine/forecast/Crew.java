package org.pacta.engine.forecast;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Lets workers share out blocks of futures: the first on the calling thread, the others on platform threads of
/// their own, which end with the work.
final class Crew {

    private final int until;
    private final int size;
    private final long most;
    private final Watch watch;
    private final AtomicInteger next;
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private long done;

    private Crew(int from, int until, int size, long most, Watch watch) {
        this.until = until;
        this.size = size;
        this.most = most;
        this.watch = watch;
        this.next = new AtomicInteger(from);
        this.done = from;
    }

    /// Works through the futures `from` to `until`.
    ///
    /// @throws CancellationException if the watch ends it
    static void work(List<Worker> workers, int from, int until, int size, long most, Watch watch) {
        var crew = new Crew(from, until, size, most, watch);
        var threads = workers.stream()
                .skip(1)
                .map(worker -> Thread.ofPlatform().name("forecast").daemon().start(() -> crew.work(worker)))
                .toList();
        crew.work(workers.getFirst());
        threads.forEach(Crew::join);
        var fault = crew.fault.get();
        if (fault instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (fault instanceof Error error) {
            throw error;
        }
    }

    private void work(Worker worker) {
        try {
            while (fault.get() == null) {
                int first = next.getAndAdd(size);
                if (first >= until || first < 0) {
                    return;
                }
                int n = Math.min(size, until - first);
                worker.block(first, n);
                report(n);
            }
        } catch (RuntimeException | Error e) {
            fault.compareAndSet(null, e);
        }
    }

    private synchronized void report(int n) {
        done += n;
        if (!watch.goOn(done, most)) {
            throw new CancellationException("the watch ended the simulation after %d futures".formatted(done));
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
