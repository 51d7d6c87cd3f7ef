package org.pacta.ledger.seal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pacta.machine.Database;
import org.pacta.machine.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Seals in the background of a server, every two seconds what was committed since.
///
/// What a crash leaves unsealed is sealed by whoever comes next: only the leaves say what there is to seal.
@Component
@Lazy(false)
@ConditionalOnWebApplication
class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Database database;
    private @Nullable ScheduledExecutorService clockwork;
    private String said = "";

    Sealer(Database database) {
        this.database = database;
    }

    @Override
    public void start() {
        var key = database.sealKey();
        if (key.isEmpty()) {
            LOG.warn(
                    "The ledger is not sealed: with --db-url, name the file of the key with --ledger-key (it is made when it is missing).");
            return;
        }
        var sealing = new Sealing(database.owner(), key.get());
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sealer").factory());
        clockwork.scheduleWithFixedDelay(() -> seal(sealing), 200, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A fault is said once and tried again: leaves wait, and none is lost.
    private void seal(Sealing sealing) {
        try {
            sealing.sealAll();
            said = "";
        } catch (Refused e) {
            say(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            say("What was committed could not be sealed; it will be tried again.", e);
        }
    }

    private void say(String what, RuntimeException e) {
        if (said.equals(what) || clockwork == null || clockwork.isShutdown()) return;
        said = what;
        LOG.error(what, e);
    }

    @Override
    public void stop() {
        if (clockwork == null) return;
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(5, TimeUnit.SECONDS)) clockwork.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
