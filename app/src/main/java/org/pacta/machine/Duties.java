package org.pacta.machine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Attends to all duties while a server runs: a minute after its start, then every ten minutes.
@Component
@ConditionalOnWebApplication
public class Duties implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final ObjectProvider<Duty> duties;
    private final Database database;
    private @Nullable ScheduledExecutorService thread;

    Duties(ObjectProvider<Duty> duties, Database database) {
        this.duties = duties;
        this.database = database;
    }

    /// Attends to each duty that no other server is attending to.
    ///
    /// @return the names of those attended to
    public List<String> attend() {
        return duties.orderedStream().filter(this::attend).map(Duty::name).toList();
    }

    private boolean attend(Duty duty) {
        try (var connection = database.owner().getConnection()) {
            if (!said(connection, "select pg_try_advisory_lock(hashtext('duty'), hashtext(?))", duty)) return false;
            try {
                duty.attend();
                return true;
            } finally {
                said(connection, "select pg_advisory_unlock(hashtext('duty'), hashtext(?))", duty);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(duty.name(), e);
        }
    }

    private static boolean said(Connection connection, String question, Duty duty) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, duty.name());
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /// A fault is logged, and the next round tries again: nobody else is there to be told.
    private void round() {
        try {
            attend();
        } catch (RuntimeException fault) {
            LOG.error("a duty of the server failed; it is tried again in {} minutes", EVERY.toMinutes(), fault);
        }
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("duties").daemon().factory());
        thread.scheduleWithFixedDelay(this::round, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (thread != null) thread.shutdownNow();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
