package org.pacta.confirmation.discretion;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Moments;
import org.pacta.parties.Openness;
import org.pacta.parties.Openness.Slices;
import org.pacta.parties.Union;
import org.springframework.stereotype.Component;

/// What may be told to whoever reads. Called inside a reading.
@Component
public class Discretions {

    private static final int KEPT = 64;

    private final DiscretionStore store;
    private final Openness openness;
    private final Moments moments;
    private final Ledger ledger;
    private final Map<Key, Set<Long>> kept = new LinkedHashMap<>(16, 0.75f, true);

    Discretions(DiscretionStore store, Openness openness, Moments moments, Ledger ledger) {
        this.store = store;
        this.openness = openness;
        this.moments = moments;
        this.ledger = ledger;
    }

    /// All that the reader sees of these things depends on it: as long as it is the same, so are they.
    private record Key(int union, Viewer viewer, AsOf asOf, long seq, long reshaped) {}

    private record At(int union, AsOf asOf) {}

    /// The secretariat, whoever controls for the union, the operator and commands are told everything. So is everybody
    /// in a demonstration that says nothing else, for all of it is invented.
    public Discretion of(Union union, AsOf asOf) {
        var viewer = ledger.viewer();
        var said = openness.slices(union.id());
        if (viewer.ofUnion(union.id()) || viewer.writes() != 0 || (union.demoDay() != null && said.isEmpty()))
            return Discretion.NONE;
        var inside = viewer.union() == union.id() && viewer.sees() >= 1;
        return ledger.once(new At(union.id(), asOf), () -> {
            var now = new AsOf(moments.today(union), ledger.head(union.id()).recorded());
            var late = new HashSet<>(late(union, asOf));
            if (!now.equals(asOf)) late.addAll(late(union, now));
            var own = viewer.party() > 0 ? store.bodies(union.id(), viewer.party(), asOf.known()) : Set.<Long>of();
            return new Discretion(false, inside ? Slices.BODY : said.orElse(Slices.NONE), late, own);
        });
    }

    private Set<Long> late(Union union, AsOf asOf) {
        var head = ledger.head(union.id());
        var key = new Key(union.id(), ledger.viewer(), asOf, head.seq(), head.reshaped());
        synchronized (kept) {
            var before = kept.get(key);
            if (before != null) return before;
        }
        var late = ledger.planned(() -> store.late(union.id(), asOf));
        synchronized (kept) {
            kept.put(key, late);
            if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
        }
        return late;
    }
}
