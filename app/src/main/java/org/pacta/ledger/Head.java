package org.pacta.ledger;

import java.time.Instant;

/// The last entry of a union that the reader may see: everything recorded up to it can be read, nothing can
/// appear before it any more.
///
/// @param seq 0 before the first entry
/// @param recorded the moment of the last entry; [Instant#EPOCH] before the first
/// @param entered when that entry was truly entered; later than `recorded` in a reconstructed history
/// @param reconstructed whether the union's history was brought in later
/// @param reshaped the last entry that changed rows in place: what was read before it may show more than it should; 0
/// if there is none. It may come after `seq`, where the reader does not see the whole record.
public record Head(int union, long seq, Instant recorded, Instant entered, boolean reconstructed, long reshaped) {}
