package org.pacta.scoreboard.held;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pacta.ledger.AsOf;

/// The two times of a question, as numbers.
///
/// @param on days since 1970
/// @param known microseconds since 1970
record When(int on, long known) {

    static When of(AsOf asOf) {
        return new When(Math.toIntExact(asOf.on().toEpochDay()), micros(asOf.known()));
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
