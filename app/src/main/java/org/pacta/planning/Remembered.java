package org.pacta.planning;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.planning.outlook.Scenario;

/// What was made last for questions, as long as there is memory to spare. Safe for threads.
final class Remembered<T> {

    private final int most;
    private final SequencedMap<Key, SoftReference<T>> answers = new LinkedHashMap<>(16, 0.75f, true);

    Remembered(int most) {
        this.most = most;
    }

    /// All that an answer depends on: as long as it is the same, so is the answer.
    ///
    /// @param reach how far the viewer saw the record of the union
    /// @param desks whether they are looked at
    record Key(
            Viewer viewer,
            int union,
            Ledger.Reach reach,
            long framework,
            AsOf asOf,
            @Nullable LocalDate deadline,
            Scenario scenario,
            boolean desks) {}

    synchronized Optional<T> find(Key key) {
        return Optional.ofNullable(answers.get(key)).map(SoftReference::get);
    }

    synchronized void keep(Key key, T answer) {
        answers.put(key, new SoftReference<>(answer));
        if (answers.size() > most) answers.pollFirstEntry();
    }
}
