package org.pacta.planning;

import java.time.LocalDate;
import org.pacta.ledger.AsOf;

/// A forecast that was kept when it was made, with all that is needed to make it again.
///
/// @param code within its framework: the data date, with a number from the second of a day on
/// @param asOf its data date, and up to when the record was known
/// @param engine the version of the method
/// @param digest of all that it rested on (SHA-256, hexadecimal)
/// @param result what it said ([org.pacta.planning.score.Said])
/// @param kept the day on which it was kept
/// @param open whether everybody sees it, so that it was made from what everybody sees; else all Parties
public record KeptForecast(
        long id,
        String code,
        long framework,
        AsOf asOf,
        LocalDate deadline,
        long seed,
        int futures,
        String engine,
        String digest,
        String result,
        LocalDate kept,
        boolean open) {}
