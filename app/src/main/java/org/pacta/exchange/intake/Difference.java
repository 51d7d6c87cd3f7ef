package org.pacta.exchange.intake;

import java.util.List;

/// What a file would change, or has changed.
///
/// @param added things that the register did not have, by kind
/// @param removed things that the file does not have any more, by kind
/// @param pairs what was removed and what was added that are probably one thing under a new code
/// @param changed things of which something was said anew
/// @param moved of those: with another date
public record Difference(List<Count> added, List<Count> removed, List<Likely.Pair> pairs, long changed, long moved) {

    /// @param kind as in identity rows: measure, step, …
    /// @param codes the first few
    public record Count(String kind, long count, List<String> codes) {

        public Count {
            codes = List.copyOf(codes);
        }
    }

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        pairs = List.copyOf(pairs);
    }

    public boolean nothing() {
        return added.isEmpty() && removed.isEmpty() && changed == 0;
    }
}
