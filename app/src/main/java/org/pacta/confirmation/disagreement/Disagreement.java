package org.pacta.confirmation.disagreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Two readings of one thing, side by side.
///
/// @param claimant and its reading, which is the claim
/// @param objector and its own
/// @param referral to whom it was given to settle; null while to nobody
/// @param settlement null while it is open
/// @param open no longer once it is settled, or the objector has answered otherwise, or the claim was withdrawn
public record Disagreement(
        long id,
        long claim,
        long thing,
        long claimant,
        Reading claimed,
        long objector,
        Reading objected,
        Instant raised,
        @Nullable Referral referral,
        @Nullable Settlement settlement,
        boolean open) {

    /// How a Party reads the facts.
    ///
    /// @param fulfilled if not, the rest is empty
    /// @param part between 0 and 1; null for all of it
    /// @param words in the language named; empty where there are none, or none for this viewer
    public record Reading(
            boolean fulfilled,
            @Nullable LocalDate since,
            @Nullable BigDecimal part,
            @Nullable BigDecimal value,
            String words,
            String language) {}

    /// @param meeting null while its day is not known
    public record Referral(long body, @Nullable LocalDate meeting) {}

    /// @param reading claim or counter: the one that stands
    /// @param document by which it was settled, as it is cited
    /// @param from the day from which it counts
    public record Settlement(String reading, String document, LocalDate from) {}
}
