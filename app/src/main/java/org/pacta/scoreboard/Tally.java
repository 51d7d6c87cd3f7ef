package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// All counts of one slice at one moment, from which its figures are taken.
///
/// @param states how many stand in each state for all Parties together; what nobody reported is under the empty word
/// @param claimedBy how many each Party (by code) has reported done
/// @param overdue whose date passed on an earlier day than the one asked, and which are not confirmed
/// @param moved how many have had their date moved
/// @param moves how many times that happened
public record Tally(
        Slice slice,
        Count all,
        Count due,
        Count dueFirst,
        long overdue,
        long claimedByAny,
        long claimedByAll,
        Map<String, Long> states,
        Map<String, Long> claimedBy,
        long moved,
        long moves) {

    /// A denominator with what of it is confirmed, plain and weighted.
    public record Count(long of, long confirmed, BigDecimal weight, BigDecimal confirmedWeight) {

        static final Count NONE = new Count(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        public long remaining() {
            return of - confirmed;
        }
    }

    public Tally {
        states = Map.copyOf(states);
        claimedBy = java.util.Collections.unmodifiableMap(new TreeMap<>(claimedBy));
    }

    /// A slice with nothing in it.
    public static Tally empty(Slice slice) {
        return new Tally(slice, Count.NONE, Count.NONE, Count.NONE, 0, 0, 0, Map.of(), Map.of(), 0, 0);
    }

    /// How many stand in that state.
    public long in(String state) {
        return states.getOrDefault(state, 0L);
    }
}
