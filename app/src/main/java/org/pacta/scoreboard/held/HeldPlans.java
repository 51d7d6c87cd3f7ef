package org.pacta.scoreboard.held;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Head;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.scoreboard.Counting;
import org.pacta.scoreboard.Memory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The copies, one for each union and kind of viewer, each read under that viewer's own rights.
///
/// An entry fixes all that was known up to it, so a copy is good for every moment up to its head; when the head has
/// moved, only what was added and closed since is read. Copies share what their viewers see alike. Where an entry
// changed rows in place (a ceiling lowered), all
/// is read anew. What was not asked for longest goes first.
@Component
class HeldPlans implements Memory {

    private static final long IN_ALL = 2;

    private final Ledger ledger;
    private final HeldStore store;
    private final long most;
    private final LinkedHashMap<Key, Place> places = new LinkedHashMap<>(16, 0.75f, true);

    /// @param most a union with more leaves than this is counted in the database; all copies together may have twice
    /// as many rows. A row takes some 100 bytes, and there are about half as many rows as leaves.
    HeldPlans(Ledger ledger, HeldStore store, @Value("${pacta.memory.leaves:250000}") long most) {
        this.ledger = ledger;
        this.store = store;
        this.most = most;
    }

    private record Key(int union, Viewer viewer) {}

    /// Where a copy stands, or the entry at which the union was too large for one.
    private static final class Place {

        private volatile @Nullable HeldCounting counting;
        private long tooLargeAt = -1;
        private long reshapedAt;

        private synchronized @Nullable HeldCounting at(HeldPlans plans, Key key, Head head) {
            var before = counting;
            if (before != null && before.plan().seq() >= head.seq() && head.reshaped() <= reshapedAt) return before;
            if (tooLargeAt == head.seq()) return null;
            var tooLarge = plans.ledger.leaves(head.union()) > plans.most;
            tooLargeAt = tooLarge ? head.seq() : -1;
            counting = tooLarge ? null : plans.counting(before, key, head, head.reshaped() > reshapedAt);
            reshapedAt = head.reshaped();
            return counting;
        }
    }

    @Override
    public Optional<Counting> of(int union) {
        var viewer = ledger.viewer();
        if (most == 0 || viewer.writes() != 0) return Optional.empty();
        var key = new Key(union, viewer);
        var found = place(key).at(this, key, ledger.head(union));
        bound();
        return Optional.ofNullable(found);
    }

    private HeldCounting counting(@Nullable HeldCounting before, Key key, Head head, boolean reshaped) {
        if (before != null && !reshaped) return new HeldCounting(store.extend(before.plan(), head), store);
        var read = store.load(head);
        var plan = beside(key).map(each -> read.like(each.plan())).orElse(read);
        return new HeldCounting(plan, store);
    }

    /// The copy of another viewer of the same union.
    private Optional<HeldCounting> beside(Key key) {
        synchronized (places) {
            return places.entrySet().stream()
                    .filter(each ->
                            each.getKey().union == key.union && !each.getKey().equals(key))
                    .flatMap(each -> Optional.ofNullable(each.getValue().counting).stream())
                    .findFirst();
        }
    }

    private Place place(Key key) {
        synchronized (places) {
            return places.computeIfAbsent(key, _ -> new Place());
        }
    }

    /// Lets go of the copies that were not asked for longest, while all together are too many rows.
    private void bound() {
        synchronized (places) {
            long rows = places.values().stream().mapToLong(HeldPlans::rows).sum();
            for (Iterator<Place> oldest = places.values().iterator(); rows > most * IN_ALL && oldest.hasNext(); ) {
                rows -= rows(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long rows(Place place) {
        var counting = place.counting;
        return counting == null ? 0 : counting.plan().rows();
    }
}
