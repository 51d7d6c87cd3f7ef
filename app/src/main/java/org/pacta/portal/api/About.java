package org.pacta.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;

/// To what an answer speaks: its union, its moment, its reader. Every answer about a union begins with it.
///
/// @param notice says that the data are invented, in a demonstration; null for a real union
/// @param on the day that the facts speak of, in the union's zone
/// @param known the moment up to which they were recorded, or (`as` entered) truly entered
/// @param as `entered` where whatever was entered after `known` is left out although it states an earlier moment; else
/// null
/// @param reconstructed when a history brought in later was entered; null where there is none
/// @param head the number of the last entry of the union that the reader may see
/// @param released when what he sees was released, where everybody sees the record as released; else null
/// @param viewer for whom it was made: public
public record About(
        String union,
        @Nullable String notice,
        LocalDate on,
        Instant known,
        @Nullable String as,
        Ledger.@Nullable Reconstruction reconstructed,
        long head,
        @Nullable Instant released,
        String language,
        String viewer) {}
