package org.pacta.ledger;

import java.time.Instant;
import java.time.LocalDate;

/// The two times of a question: the day that the facts speak of, and the moment up to which they were recorded.
///
/// @param on a day in the union's time zone, inclusive
/// @param known an instant; what was recorded at it counts, what was recorded later does not
public record AsOf(LocalDate on, Instant known) {}
