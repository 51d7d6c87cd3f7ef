package org.pacta.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sets the viewer as the first statement of every transaction, for that transaction alone.
///
/// No viewer, no rows: a transaction outside [#as] sees nothing, and nothing is left behind on a pooled connection.
public final class ViewerTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final ScopedValue<Viewer> VIEWER = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> FORESEEING = ScopedValue.newInstance();

    private final Clock clock;

    /// @param clock by which releases take effect
    public ViewerTransactions(DataSource app, Clock clock) {
        super(app);
        this.clock = clock;
        setEnforceReadOnly(false);
    }

    static <T> T as(Viewer viewer, Supplier<T> work) {
        Callable<T> call = work::get;
        if (VIEWER.isBound()
                && !VIEWER.get().equals(viewer)
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a transaction for %s is open; %s cannot join it".formatted(VIEWER.get(), viewer));
        }
        try {
            return ScopedValue.where(VIEWER, viewer).call(call::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Viewer current() {
        return VIEWER.isBound() ? VIEWER.get() : null;
    }

    /// Lets somebody who sees less look around in the transaction that is open, to its end.
    <T> T narrowed(Viewer viewer, Supplier<T> work) {
        var source = getDataSource();
        if (source == null
                || !(TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder))
            throw new IllegalStateException("no transaction is open");
        tell(holder.getConnection(), viewer);
        return ScopedValue.where(VIEWER, viewer).where(FORESEEING, true).call(work::get);
    }

    /// Whether somebody looks at what is going to be taken back.
    static boolean foreseeing() {
        return FORESEEING.isBound();
    }

    /// Lets the work enter a history in the transaction that is open, and waits until it is written.
    ///
    /// @param begin from the transaction's own connection
    void bringing(Function<Connection, Bringing> begin, Runnable work) {
        var source = getDataSource();
        if (source == null
                || !(TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder))
            throw new IllegalStateException("no transaction is open");
        try (var bringing = begin.apply(holder.getConnection())) {
            TransactionSynchronizationManager.unbindResource(source);
            var waiting = new ConnectionHolder(bringing.waitingFor(holder.getConnection()), true);
            TransactionSynchronizationManager.bindResource(source, waiting);
            bringing.during(work);
        } finally {
            TransactionSynchronizationManager.unbindResource(source);
            TransactionSynchronizationManager.bindResource(source, holder);
        }
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var viewer = current();
        var source = getDataSource();
        if (viewer == null || source == null) return;
        if (TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder) {
            tell(holder.getConnection(), viewer);
        }
    }

    private void tell(Connection connection, Viewer viewer) {
        try (var statement = connection.prepareStatement("""
                select set_config('pacta.union', ?, true), set_config('pacta.sees', ?, true),
                    set_config('pacta.party', ?, true), set_config('pacta.writes', ?, true),
                    set_config('pacta.now', ?, true),
                    set_config('pacta.caps', case when ? then ledger.caps(?, ?::timestamptz) else '' end, true)
                """)) {
            statement.setString(1, String.valueOf(viewer.union()));
            statement.setString(2, String.valueOf(viewer.sees()));
            statement.setString(3, viewer.party() == 0 ? "" : String.valueOf(viewer.party()));
            statement.setString(4, viewer.writes() == 0 ? "" : String.valueOf(viewer.writes()));
            var now = clock.instant().toString();
            statement.setString(5, now);
            statement.setBoolean(6, !viewer.equals(Viewer.SERVER));
            statement.setInt(7, viewer.union());
            statement.setString(8, now);
            statement.execute();
        } catch (SQLException e) {
            throw new TransactionSystemException("the viewer could not be set", e);
        }
    }
}
