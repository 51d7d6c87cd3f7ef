package org.pacta.portal.proof;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.Cell;

/// One entry: who, when, why, and its leaves as far as the viewer may see them.
///
/// @param facts each with its name
/// @param sealed a sentence: under which head it is sealed, or that it waits
/// @param more address of the next leaves, or empty
public record EntryView(
        Frame frame, String title, List<Fact> facts, String sealed, List<Leaf> leaves, String extent, String more)
        implements Page {

    public record Fact(String name, Cell value) {}

    /// @param words what the leaf does
    /// @param content the leaf itself; empty where it is hidden or erased
    /// @param hash in hexadecimal; empty as long as it is not sealed
    /// @param proof its inclusion proof, for programs; null as long as it is not sealed
    public record Leaf(long number, String words, String content, String hash, List<Link> proof) {
        public Leaf {
            proof = List.copyOf(proof);
        }
    }

    public EntryView {
        facts = List.copyOf(facts);
        leaves = List.copyOf(leaves);
    }
}
