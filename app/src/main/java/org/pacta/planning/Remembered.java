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

/// The forecasts that were made last, as long as there is memory to spare. Safe for threads.
final class Remembered {

    private static final int MOST = 8;

    /// All that a forecast depends on: as long as it is the same, so is the forecast.
    ///
    /// @param reach how far the viewer saw the record of the union
    /// @param desks whether they are looked at
    /// @param drivers whether what drives the end is in it
    record Key(
            Viewer viewer,
            int union,
            Ledger.Reach reach,
            long framework,
            AsOf asOf,
            @Nullable LocalDate deadline,
            Scenario scenario,
            boolean desks,
            boolean drivers) {}

    private final SequencedMap<Key, SoftReference<Forecasts.Answer>> answers = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<Forecasts.Answer> find(Key key) {
        return Optional.ofNullable(answers.get(key)).map(SoftReference::get);
    }

    synchronized void keep(Key key, Forecasts.Answer answer) {
        answers.put(key, new SoftReference<>(answer));
        if (answers.size() > MOST) answers.pollFirstEntry();
    }
}
