package org.pacta.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.machine.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The front door of the ledger: reading for a viewer, and commands that change facts.
@Component
public class Ledger {

    private static final ScopedValue<Map<Record, Object>> ASKED = ScopedValue.newInstance();

    private final LedgerStore store;
    private final Lasting lasting;
    private final TransactionTemplate transactions;
    private final ViewerTransactions viewers;

    Ledger(LedgerStore store, ViewerTransactions transactions) {
        this.store = store;
        this.lasting = store.lasting();
        this.viewers = transactions;
        this.transactions = new TransactionTemplate(transactions);
    }

    /// A ledger on a database, without an application around it.
    public static Ledger on(JdbcClient jdbc, ViewerTransactions transactions) {
        return new Ledger(new LedgerStore(jdbc), transactions);
    }

    /// Reads for a viewer, in one transaction; inside another reading of the same viewer it joins that.
    public <T> T read(Viewer viewer, Supplier<T> work) {
        if (ASKED.isBound()) return reading(viewer, work);
        return ScopedValue.where(ASKED, new HashMap<>()).call(() -> reading(viewer, work));
    }

    private <T> T reading(Viewer viewer, Supplier<T> work) {
        return ViewerTransactions.as(viewer, () -> done(transactions.execute(_ -> work.get())));
    }

    /// Changes what is no fact (drafts, notes, files), for a viewer, in one transaction; row-level security says what
    /// is his to change.
    public <T> T keep(Viewer viewer, Supplier<T> work) {
        return read(viewer, work);
    }

    /// Who reads in the transaction that is open.
    ///
    /// @throws IllegalStateException outside [#read] and [#enter]
    public Viewer viewer() {
        var viewer = ViewerTransactions.current();
        if (viewer == null) throw new IllegalStateException("nobody reads: call read first");
        return viewer;
    }

    /// Asks what is asked several times in one reading only once.
    ///
    /// @param key the question, with all that the answer depends on but the viewer
    /// @param work its answer is handed to all who ask; it must not be changed
    @SuppressWarnings("unchecked") // an answer is kept under the class of its question
    public <T> T once(Record key, Supplier<T> work) {
        if (!ASKED.isBound() || viewer().writes() != 0) return work.get();
        var kept = (T) ASKED.get().get(key);
        if (kept != null) return kept;
        var made = work.get();
        ASKED.get().put(key, made);
        return made;
    }

    /// Asks, as of a moment, what is the same at every moment between two changes of its sources: an answer is kept for
    /// other readings of the same kind of viewer, until something is entered.
    ///
    /// @param question with all that the answer depends on but the viewer, the union and the moment
    /// @param work answers it as of the moment; its answer is handed to all who ask, and must not be changed
    public <T> T lasting(Sources sources, int union, AsOf asOf, Record question, Supplier<T> work) {
        if (!ASKED.isBound() || viewer().writes() != 0 || ViewerTransactions.foreseeing()) return work.get();
        return lasting.answer(this, sources, union, asOf, question, work);
    }

    /// Plans the statements of this work for their parameters each time, rather than keeping a plan for any: for those
    /// that join a thousand rows and more, of which a plan for any moment expects a handful.
    public <T> T planned(Supplier<T> work) {
        return store.plans().forThese(work);
    }

    /// The last entry of a union that the reader may see; within a reading always the same, whatever is entered
    /// meanwhile. Where everybody sees the record as released, it is the last one that the release covers.
    public Head head(int union) {
        return once(new HeadOf(union), () -> store.head(union));
    }

    /// How far the reader sees these unions, by union; without those that there are not. As long as that of a union
    /// is the same, so is all that he sees of it.
    public Map<Integer, Reach> reaches(Collection<Integer> unions) {
        return store.reaches(unions);
    }

    /// @param seq the last entry that the reader may see
    /// @param reshaped the last entry, seen or not, that changed rows in place
    /// @param releases how many releases have taken effect
    public record Reach(long seq, long reshaped, long releases) {}

    private record HeadOf(int union) {}

    /// How many leaves a union has, about: those of all its entries.
    public long leaves(int union) {
        return store.leaves(union);
    }

    /// The moment of the last entry that had truly been made by then, whatever moment it states for itself;
    /// [Instant#EPOCH] where there was none yet. In a record that was not reconstructed it is the last at or before
    /// it.
    public Instant enteredBy(int union, Instant moment) {
        return store.enteredBy(union, moment);
    }

    /// Of a history brought in later, what was brought in last; empty where there is none.
    public Optional<Reconstruction> reconstruction(int union) {
        return store.reconstruction(union);
    }

    /// @param until the moment of its last entry, as stated
    /// @param entered when that entry was truly made
    /// @param from what it was made from, in the words of its first entry
    public record Reconstruction(Instant until, Instant entered, String from) {}

    /// Makes a union with its head and lets the work say what it is. The command's own union is not looked at.
    public <T> T found(Command command, Function<Entry, T> work) {
        int union = ViewerTransactions.as(Viewer.PUBLIC, store::nextUnion);
        return ViewerTransactions.as(
                Viewer.writer(union),
                () -> done(transactions.execute(_ -> {
                    store.found(union);
                    return carryOut(
                            new Command(command.actor(), union, command.name(), command.grounds(), command.stated()),
                            work);
                })));
    }

    /// Makes a union and brings its whole history in, in one transaction: it is there whole or not at all. Its entries
    /// are written while the next are prepared.
    ///
    /// @param things so many ids are set aside for it, so that they do not depend on what else is entered meanwhile
    /// @param history enters what happened, oldest first, each with the moment stated for it
    public void bringIn(int things, IntConsumer history) {
        int union = ViewerTransactions.as(Viewer.PUBLIC, store::nextUnion);
        var ids = ViewerTransactions.as(Viewer.PUBLIC, () -> store.nextThings(things));
        ViewerTransactions.as(
                Viewer.writer(union),
                () -> done(transactions.execute(_ -> {
                    store.found(union);
                    var head = store.lock(union);
                    // of no union is less known to the planner: a plan for any is as good, and is made once
                    store.plans()
                            .forMany(
                                    Integer.MAX_VALUE,
                                    () -> viewers.bringing(
                                            connection -> new Bringing(connection, head, ids),
                                            () -> history.accept(union)));
                    return true;
                })));
    }

    /// Carries out a command: locks the union, hands the work an entry, and records it at commit.
    ///
    /// A command that changes nothing leaves no entry. The lock orders all commands of a union: sequence number,
    /// moment and commit agree, and nothing appears later at or before a moment that could be read.
    public <T> T enter(Command command, Function<Entry, T> work) {
        return ViewerTransactions.as(
                Viewer.writer(command.union()), () -> done(transactions.execute(_ -> carryOut(command, work))));
    }

    /// Whether all that was recorded between an earlier entry and an open one are rows of these tables: what does not
    /// depend on them and was read as of the earlier one, before the union was locked, still holds.
    ///
    /// @param after the number of the earlier entry
    public boolean onlySince(Entry open, long after, Collection<String> tables) {
        return open.seq() == after + 1 || store.onlySince(open.union(), after, tables);
    }

    /// Carries out a command and takes it back: nothing is written, and the answer tells what would have been.
    ///
    /// @param listener hears each change, in order
    public <T> T attempt(Command command, Consumer<Said> listener, Function<Entry, T> work) {
        return ViewerTransactions.as(
                Viewer.writer(command.union()),
                () -> done(transactions.execute(status -> {
                    status.setRollbackOnly();
                    return carryOut(command, listener, work);
                })));
    }

    /// Carries out a command, lets a viewer look at what would be, as far as he sees it, and takes it back.
    ///
    /// @param look asks as of the entry's moment; readings of the same viewer within it join
    public <T> T foresee(Command command, Consumer<Entry> work, Viewer viewer, Function<Entry, T> look) {
        return ViewerTransactions.as(
                Viewer.writer(command.union()),
                () -> done(transactions.execute(status -> {
                    status.setRollbackOnly();
                    var locked = store.lock(command.union());
                    var entry = new Entry(command, locked.seq() + 1, recorded(command, locked), store);
                    work.accept(entry);
                    entry.flush();
                    return viewers.narrowed(viewer, () -> look.apply(entry));
                })));
    }

    /// Makes a union and takes it back, as [#attempt] does.
    public <T> T attemptFounding(Command command, Function<Entry, T> work) {
        int union = ViewerTransactions.as(Viewer.PUBLIC, store::nextUnion);
        return ViewerTransactions.as(
                Viewer.writer(union),
                () -> done(transactions.execute(status -> {
                    status.setRollbackOnly();
                    store.found(union);
                    return carryOut(
                            new Command(command.actor(), union, command.name(), command.grounds(), command.stated()),
                            work);
                })));
    }

    private <T> T carryOut(Command command, Function<Entry, T> work) {
        return carryOut(command, _ -> {}, work);
    }

    private <T> T carryOut(Command command, Consumer<Said> listener, Function<Entry, T> work) {
        var locked = store.lock(command.union());
        var recorded = recorded(command, locked);
        var entry = new Entry(command, locked.seq() + 1, recorded, store, listener);
        var result = work.apply(entry);
        entry.flush();
        if (entry.leaves() == 1) return result;
        var entered = locked.next().isAfter(locked.entered()) ? locked.next() : locked.entered();
        store.enter(entry, entered);
        return result;
    }

    private static Instant recorded(Command command, LedgerStore.Locked locked) {
        var stated = command.stated();
        if (stated == null) return locked.next();
        if (locked.ordinary()) {
            throw new Refused(
                    "history is brought in before the first ordinary command; this union has had one.\nBring it into a union of its own.");
        }
        if (!stated.isAfter(locked.recorded())) {
            throw new Refused("history is brought in oldest first: %s is not after %s.\nState a later moment."
                    .formatted(stated, locked.recorded()));
        }
        if (stated.isAfter(locked.next()))
            throw new Refused("stated (%s) lies in the future.\nState a moment that is past.".formatted(stated));
        return stated;
    }

    private static <T> T done(@Nullable T result) {
        if (result == null) throw new IllegalStateException("a reading or command answers with a value");
        return result;
    }
}
