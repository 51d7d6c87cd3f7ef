package org.pacta.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pacta.Watch;
import org.pacta.machine.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A ledger on a database of its own, for tests of any slice.
public final class LedgerFixture implements AutoCloseable {

    public final TestDatabase database = TestDatabase.fresh();
    public final JdbcClient jdbc = JdbcClient.create(database.app());
    public final Watch watch = new Watch();
    public final Ledger ledger = Ledger.on(jdbc, new ViewerTransactions(database.app(), watch));
    public final Records records = new Records(jdbc, ledger);

    /// Makes a union whose only fact is its identity, and answers with its id.
    public int aUnion() {
        return ledger.found(new Command(new Actor.Operator(), 0, "found", Grounds.of("test")), entry -> {
            entry.thing("union", 0, 0);
            return entry.union();
        });
    }

    /// Carries out a command of the operator and answers with the moment at which it was recorded.
    public Instant enter(int union, Consumer<Entry> work) {
        return ledger.enter(new Command(new Actor.Operator(), union, "test", Grounds.of("test")), entry -> {
            work.accept(entry);
            return entry.recorded();
        });
    }

    /// Brings in history as of a stated moment.
    public Instant stated(int union, String moment, Consumer<Entry> work) {
        var command = new Command(new Actor.Operator(), union, "test", Grounds.of("test"), Instant.parse(moment));
        return ledger.enter(command, entry -> {
            work.accept(entry);
            return entry.recorded();
        });
    }

    public <T> T read(Viewer viewer, Supplier<T> work) {
        return ledger.read(viewer, work);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Override
    public void close() {
        database.close();
    }
}
