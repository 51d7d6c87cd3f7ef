package org.pacta.ledger.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Entries and their leaves as far as the viewer may see them. Called inside a reading.
@Component
public class Entries {

    private final EntryStore store;

    Entries(EntryStore store) {
        this.store = store;
    }

    /// @param recorded the moment by which the system answers what was known
    /// @param entered when it was truly made; later only in a history brought in later
    /// @param actor operator, clock, holder
    /// @param party the Party for which the actor acted; 0 for none
    /// @param grounds empty where they were erased
    public record Entry(
            long seq,
            Instant recorded,
            Instant entered,
            String actor,
            long party,
            String command,
            String grounds,
            long leaves) {}

    /// @param act header, add, close, ceiling, erase; empty for a leaf that the viewer may not see
    /// @param salt in hexadecimal; empty as `bytes` is for a hidden or erased leaf
    /// @param bytes the leaf itself
    /// @param erased the entry that erased it; 0 for none
    public record Leaf(int leaf, String act, String table, String salt, String bytes, long erased) {}

    /// The last entries before one, newest first.
    ///
    /// @param before 0 for the newest
    public List<Entry> last(int union, long before, int limit) {
        return store.last(union, before == 0 ? Long.MAX_VALUE : before, limit);
    }

    public Optional<Entry> entry(int union, long seq) {
        return store.last(union, seq + 1, 1).stream()
                .filter(each -> each.seq() == seq)
                .findFirst();
    }

    /// The leaves of an entry from one on; those that the viewer may not see are left out.
    public List<Leaf> leaves(int union, long seq, long from, int limit) {
        return store.leaves(union, seq, from, from + limit - 1);
    }

    /// What an entry added to a fact table or closed there.
    ///
    /// @param things the thing that it speaks of, and the one under which that stands, if any
    public record Change(String table, List<Long> things) {
        public Change {
            things = List.copyOf(things);
        }
    }

    /// The changes of an entry that the viewer may see, each thing and table once.
    public List<Change> changes(int union, long seq, int limit) {
        return store.changes(union, seq, limit);
    }
}
