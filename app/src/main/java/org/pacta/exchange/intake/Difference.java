package org.pacta.exchange.intake;

import java.util.List;

/// What a file would change, or has changed.
///
/// @param added things that the register did not have, by kind
/// @param removed things that the file does not have any more, by kind
/// @param pairs what was removed and what was added that are probably one thing under a new code
/// @param changed things of which something was said anew, claims that are answered among them; not those that leave
/// @param moved of those: with another date
/// @param things which things are changed, with their fields; not those that leave, and at most ten thousand
/// @param relations links, weights and the like that come, change and go, also with things that come and go
public record Difference(
        List<Count> added,
        List<Count> removed,
        List<Likely.Pair> pairs,
        long changed,
        long moved,
        List<Changed> things,
        List<Tally> relations) {

    /// @param kind as in identity rows: measure, step, …
    /// @param codes the first few
    public record Count(String kind, long count, List<String> codes) {

        public Count {
            codes = List.copyOf(codes);
        }
    }

    /// A thing of which something is said anew.
    ///
    /// @param kind as in identity rows: measure, step, …
    public record Changed(String kind, String code, List<Field> fields) {

        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /// @param field as a column of the workbook (`deadline`, `title:en`), or a relation (`assignment`, `link`)
    /// @param before empty where nothing held
    /// @param after empty where nothing holds any more
    public record Field(String field, String before, String after) {}

    /// @param kind a sheet of the workbook: links, weights, assignments, confirmations, …
    public record Tally(String kind, long added, long changed, long removed) {}

    /// What people call a thing.
    record Name(String kind, String code) {}

    public Difference {
        things = List.copyOf(things);
        relations = List.copyOf(relations);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        pairs = List.copyOf(pairs);
    }

    public boolean nothing() {
        return added.isEmpty() && removed.isEmpty() && changed == 0;
    }
}
