package org.pacta.parties.mandate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/// A person may act in a role, for a union, a Party or a body, over some days.
///
/// @param union [Mandates#SERVER] for the server itself
/// @param party the id of the Party; 0 for a mandate of the union
/// @param body the id of the body; 0 where the role has none
/// @param of the mandate for whose holder this one stands in; 0 for one's own
/// @param from the first day
/// @param to the first day on which it no longer holds; [org.pacta.ledger.Period#OPEN] without an end
public record Mandate(
        int union,
        long id,
        long person,
        Role role,
        long party,
        long body,
        Manner manner,
        long of,
        Set<Power> powers,
        LocalDate from,
        LocalDate to) {

    /// How somebody came by a mandate.
    public enum Manner {
        /// It is his own.
        OWN,
        /// He acts in the place of a holder who is away (и. о.): with all powers.
        ACTING,
        /// He helps the holder out (замещающий): with the powers that he was given, never that to give mandates.
        SUBSTITUTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Mandate {
        powers = Set.copyOf(powers);
        if ((manner == Manner.OWN) != (of == 0))
            throw new IllegalArgumentException("of (%d), %s".formatted(of, manner));
    }

    public boolean may(Power power) {
        return powers.contains(power);
    }

    public boolean onDay(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
