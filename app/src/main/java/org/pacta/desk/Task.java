package org.pacta.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing on a desk.
///
/// @param due by when it is expected; null where nobody says
/// @param note what about it, in the reader's language; may be empty
/// @param below where it is done, below the address of the thing; or, beginning with `/u/`, an address of its own
record Task(long thing, @Nullable LocalDate due, String note, String below) {}
